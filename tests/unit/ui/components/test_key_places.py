"""Keys mean the same on any layout."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

from quizapp.ui.components.key_places import digit_of, letter_of

NONE = Qt.KeyboardModifier.NoModifier


def pressed(text: str, scan: int = 0, virtual: int = 0) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, 0, NONE, scan, virtual, 0, text)


@pytest.mark.parametrize(
    ("text", "evdev", "letter"),
    [
        ("r", 27, "R"),
        ("ق", 27, "R"),  # Arabic, at the place of R
        ("ρ", 27, "R"),  # Greek
        ("a", 24, "A"),  # French: what the cap says counts, not that a Q stands there elsewhere
        (";", 58, ""),  # French, at the place of M: a sign of its own
        ("1", 10, ""),
        ("", 0, ""),
        ("я", 0, ""),  # sent by a program, from no place
    ],
)
def test_a_letter_is_what_is_typed_else_what_stands_there(
    qapp: QGuiApplication, text: str, evdev: int, letter: str
) -> None:
    assert letter_of(pressed(text, evdev)) == letter


@pytest.mark.parametrize(
    ("text", "evdev", "digit"),
    [
        ("3", 12, 3),
        ("٣", 12, 3),  # Arabic digits are digits
        ('"', 12, 3),  # French, without Shift
        ("é", 11, 2),
        ("3", 89, 3),  # from the block of numbers
        ("0", 19, 0),
        ("²", 49, None),
        ("r", 27, None),
    ],
)
def test_a_digit_is_what_is_typed_else_what_stands_there(
    qapp: QGuiApplication, text: str, evdev: int, digit: int | None
) -> None:
    assert digit_of(pressed(text, evdev)) == digit


@pytest.mark.parametrize(
    ("platform", "scan", "virtual", "letter"),
    [("windows", 0x13, 0x52, "R"), ("cocoa", 1, 15, "R"), ("cocoa", 1, 46, "M"), ("xcb", 58, 0, "M")],
)
def test_each_system_has_numbers_of_its_own(
    monkeypatch: pytest.MonkeyPatch, platform: str, scan: int, virtual: int, letter: str
) -> None:
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: platform)
    assert letter_of(pressed("ق", scan, virtual)) == letter
