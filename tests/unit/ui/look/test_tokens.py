"""The colours keep the contrast that the design promises, measured as WCAG 2.2 does."""

from dataclasses import fields
from typing import get_args

import pytest
from PySide6.QtGui import QColor

from quizapp.ui.look.tokens import CONTRAST, DARK, LIGHT, Colours, Ink

_SETS = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}
_SOFT = ("good", "bad", "warn", "info", "accent")


def _luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _ratio(one: QColor, other: QColor) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_ratio_is_that_of_the_standard() -> None:
    assert _ratio(QColor("#000000"), QColor("#ffffff")) == pytest.approx(21)
    assert _ratio(QColor("#767676"), QColor("#ffffff")) == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("name", _SETS)
def test_text_can_be_read_on_every_ground(name: str) -> None:
    c = _SETS[name]
    least = 7.0 if name == "contrast" else 4.5
    for ground in (c.paper, c.surface, c.raised, c.sunken):
        for ink in (c.ink, c.ink2, c.ink3):
            assert _ratio(ink, ground) >= least
    for word in _SOFT:
        assert _ratio(getattr(c, word), getattr(c, f"{word}_soft")) >= least
        assert _ratio(c.ink, getattr(c, f"{word}_soft")) >= least
    assert _ratio(c.on_accent, c.accent) >= least
    assert _ratio(c.ink, c.content_wash) >= least
    assert _ratio(c.ink, c.source_wash) >= least


@pytest.mark.parametrize("name", _SETS)
def test_borders_marks_and_the_focus_ring_can_be_seen(name: str) -> None:
    c = _SETS[name]
    for ground in (c.paper, c.surface, c.sunken):
        assert _ratio(c.control, ground) >= 3
        assert _ratio(c.focus, ground) >= 3
    assert _ratio(c.source, c.source_wash) >= 3
    assert _ratio(c.content, c.content_wash) >= 3
    assert _ratio(c.cue, c.surface) >= 3
    assert _ratio(c.via, c.surface) >= 3


@pytest.mark.parametrize("name", _SETS)
def test_every_colour_of_text_is_a_token(name: str) -> None:
    tokens = {field.name for field in fields(Colours)}
    for ink in get_args(Ink):
        assert ink in tokens
        assert _SETS[name].text(ink).isValid()
