"""The dialog for a profile, and the discs: spoken, walked by keys, and legible in every look."""

from itertools import combinations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from quizapp.errors import UserError
from quizapp.model.profile import FIRST, Colour, Profile
from quizapp.ui.components.disc import tints
from quizapp.ui.look.tokens import CONTRAST, DARK, LIGHT, Colours
from quizapp.ui.profiles.dialog import ProfileDialog
from quizapp.ui.profiles.words import in_sentence


def _light(colour: QColor) -> float:
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
             for part in (colour.redF(), colour.greenF(), colour.blueF())]  # fmt: skip
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def _contrast(one: QColor, other: QColor) -> float:
    """Return the contrast of two colours as WCAG 2.2 counts it."""
    dark, light = sorted((_light(one), _light(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK, CONTRAST])
def test_initials_are_legible_on_every_colour_and_no_two_colours_are_one(colours: Colours) -> None:
    found = tints(colours)
    assert set(found) == {colour.value for colour in Colour}
    for tint in found.values():
        assert _contrast(tint, colours.on_accent) >= 4.5
        assert _contrast(tint, colours.surface) >= 3
    for one, other in combinations(found.values(), 2):
        assert one != other


@pytest.fixture
def over(qtbot: QtBot) -> QWidget:
    window = QWidget()
    window.resize(900, 600)
    qtbot.addWidget(window)
    window.show()
    return window


def test_all_of_it_is_spoken_and_done_by_keys(over: QWidget) -> None:
    kept: list[tuple[str, Colour]] = []
    dialog = ProfileDialog(lambda name, colour: kept.append((name, colour)), over, colour=Colour.GREEN)
    dialog.open()
    dialog.activateWindow()
    QApplication.processEvents()
    assert dialog.name.hasFocus()
    QTest.keyClicks(dialog.name, "Ada")
    names = [QAccessible.queryAccessibleInterface(disc).text(QAccessible.Text.Name)
             for disc in dialog.colours.discs.values()]  # fmt: skip
    assert names == ["Petrol", "Red", "Amber", "Green", "Blue", "Plum"]
    assert [disc.isChecked() for disc in dialog.colours.discs.values()].index(True) == 3
    green = dialog.colours.discs[Colour.GREEN]
    green.setFocus()
    QTest.keyClick(green, Qt.Key.Key_Right)
    assert dialog.colours.discs[Colour.BLUE].isChecked()
    QTest.keyClick(dialog.colours.discs[Colour.BLUE], Qt.Key.Key_Return)
    assert kept == [("Ada", Colour.BLUE)]


def test_what_is_refused_is_said_and_the_name_stays(over: QWidget) -> None:
    def refuse(_name: str, _colour: Colour) -> None:
        raise UserError("There is a profile called “Ada” already.")

    dialog = ProfileDialog(refuse, over, profile=Profile(id="a", name="Ada", colour=Colour.RED))
    dialog.open()
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.refusal.text() == "There is a profile called “Ada” already."
    assert (dialog.name.text(), dialog.colours.colour) == ("Ada", Colour.RED)
    dialog.reject()


def test_a_name_does_not_turn_the_sentence_that_it_stands_in() -> None:
    assert in_sentence(FIRST) == "You"
    assert in_sentence(Profile(id="a", name="Ada")) == "Ada"
    assert in_sentence(Profile(id="a", name="سارة")) == "\u2068سارة\u2069"
