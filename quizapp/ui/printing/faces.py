"""How words are set on paper: fonts and sizes, in units as fine as a printer's."""

from typing import NamedTuple

from PySide6.QtGui import QFont

from quizapp.ui.look.typography import TextStyle, Type, font
from quizapp.ui.printing.blocks import Style

FINE = 20.0
"""Text is set in units of 1/20 point: as fine as a printer, and free of the rounding for screens."""


class Setting(NamedTuple):
    """How one style is set."""

    look: TextStyle
    """Family and weight; its size is that of the screen."""
    size: float
    """In points."""
    line: float
    """The least height of a line, in points."""


SETTINGS = {
    Style.TITLE: Setting(Type.H1, 20, 26),
    Style.HEADING: Setting(Type.H2, 14, 19),
    Style.STEM: Setting(Type.TITLE, 11, 15.5),
    Style.BODY: Setting(Type.BODY, 11, 15.5),
    Style.SMALL: Setting(Type.SMALL, 9, 12.5),
    Style.ARTICLE: Setting(Type.ARTICLE, 11, 16.5),
}


def face_of(style: Style, *, bold: bool = False) -> QFont:
    """Return the font of a style in units of 1/20 point; scripts it lacks fall back as on the screen."""
    setting = SETTINGS[style]
    made = QFont(font(setting.look))
    made.setPixelSize(round(setting.size * FINE))
    # Figures of equal width and ligatures are glyphs that a PDF of Qt's has no letters for: words with them could be
    # neither found nor read aloud.
    made.clearFeatures()
    for feature in ("liga", "clig", "calt"):
        made.setFeature(QFont.Tag(feature), 0)
    if bold:
        made.setWeight(QFont.Weight.DemiBold)
    return made
