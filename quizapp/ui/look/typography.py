"""The type scale: a style's size, line height and weight, and the fonts it falls back through."""

from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from PySide6.QtGui import QFont, QFontDatabase

_SANS = ("Inter", "Segoe UI Variable Text", "Segoe UI")
_LAST_SANS = ("Noto Sans", "DejaVu Sans")
_SERIF = ("Noto Serif", "Charter", "Georgia", "DejaVu Serif")
_DISPLAY = ("Noto Serif Display", "New York", "Georgia", "DejaVu Serif")
_KINDS = {"", "sans", "sans serif", "sans-serif", "system-ui"}
"""What a Linux without a desktop calls its font, whatever that happens to be."""
_ARABIC_SANS = "Noto Sans Arabic"
_ARABIC_SERIF = "Noto Naskh Arabic"


class Family(Enum):
    """Serif for what is read, sans for what is operated."""

    SANS = "sans"
    SERIF = "serif"
    DISPLAY = "display"


@dataclass(frozen=True)
class TextStyle:
    """Size and line height in pixels at 96 dpi and 100 % text size; weight in the CSS scale."""

    size: int
    line: int
    weight: int
    family: Family = Family.SANS


class Type:
    """The styles there are."""

    SCORE = TextStyle(92, 92, 600, Family.DISPLAY)
    DISPLAY = TextStyle(44, 50, 600, Family.DISPLAY)
    H1 = TextStyle(30, 37, 600, Family.DISPLAY)
    STEM = TextStyle(28, 36, 600, Family.DISPLAY)
    H2 = TextStyle(20, 27, 600, Family.SERIF)
    H3 = TextStyle(17, 24, 600, Family.SERIF)
    ARTICLE = TextStyle(16, 28, 400, Family.SERIF)
    QUOTE = TextStyle(15, 24, 400, Family.SERIF)
    TITLE = TextStyle(15, 21, 600)
    BODY = TextStyle(15, 23, 400)
    SMALL = TextStyle(13, 19, 400)
    LABEL = TextStyle(13, 18, 500)
    STRONG_LABEL = TextStyle(13, 18, 600)
    CAPTION = TextStyle(12, 16, 500)
    CHIP = TextStyle(11, 14, 600)


@lru_cache(maxsize=8)
def _families(family: Family) -> tuple[str, ...]:
    match family:
        case Family.SERIF:
            return (*_SERIF, _ARABIC_SERIF, _ARABIC_SANS)
        case Family.DISPLAY:
            return (*_DISPLAY, _ARABIC_SERIF, _ARABIC_SANS)
        case Family.SANS:
            return sans_families(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family())


def sans_families(system: str) -> tuple[str, ...]:
    """Return the fonts for what is operated, in the order they are tried: the one called `system` first.

    Where the system names none but only a kind of font, that goes after those that are known to be good.
    """
    if system.casefold() in _KINDS:
        return (*_SANS, *([system] if system else []), *_LAST_SANS, _ARABIC_SANS)
    return (system, *_SANS, *_LAST_SANS, _ARABIC_SANS)


@lru_cache(maxsize=128)
def font(style: TextStyle, factor: float = 1.0) -> QFont:
    """Return the font of `style` at `factor` times its size. Do not change it in place: it is shared.

    Sans fonts get figures of equal width where they have them, so that numbers in a column line up.
    """
    made = QFont()
    made.setFamilies(list(_families(style.family)))
    made.setPixelSize(max(1, round(style.size * factor)))
    made.setWeight(QFont.Weight(style.weight))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if style.family is Family.SANS:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made
