"""The design tokens: every colour, distance, radius and duration of the interface, and nothing else.

Text and background pairs keep at least the contrast of WCAG 2.2 AA (4.5:1 for text, 3:1 for the borders and
marks that carry meaning); the high-contrast set keeps AAA (7:1). `tests/unit/ui/look` measures them.
"""

from dataclasses import dataclass
from typing import Final, Literal

from PySide6.QtGui import QColor

Ink = Literal["ink", "ink2", "ink3", "accent", "on_accent", "good", "bad", "warn", "info", "paper"]
"""The colours that text may have."""


@dataclass(frozen=True)
class Colours:
    """One set of colours. The names say what a colour is for, never what it looks like."""

    paper: QColor
    """The window."""
    surface: QColor
    """Cards, the article, fields."""
    raised: QColor
    """The clipping and menus."""
    sunken: QColor
    """Tracks, wells, quiet badges."""
    ink: QColor
    ink2: QColor
    ink3: QColor
    """Captions and text not yet read."""
    line: QColor
    """Decoration only: never the only sign that something can be operated."""
    control: QColor
    """Borders that mean "operable"."""
    accent: QColor
    accent_soft: QColor
    on_accent: QColor
    good: QColor
    good_soft: QColor
    bad: QColor
    bad_soft: QColor
    warn: QColor
    warn_soft: QColor
    info: QColor
    info_soft: QColor
    source: QColor
    source_wash: QColor
    cue: QColor
    content: QColor
    content_wash: QColor
    via: QColor
    focus: QColor

    def text(self, ink: Ink) -> QColor:
        """Return the colour of text called `ink`."""
        colour: QColor = getattr(self, ink)
        return colour


def _colours(**hexes: str) -> Colours:
    return Colours(**{name: QColor(value) for name, value in hexes.items()})


LIGHT: Final = _colours(
    paper="#F6F2EA",
    surface="#FFFDF9",
    raised="#FFFFFF",
    sunken="#ECE6DA",
    ink="#211D18",
    ink2="#554D43",
    ink3="#6B6257",
    line="#DCD4C5",
    control="#8A8071",
    accent="#0D5560",
    accent_soft="#DCEBE9",
    on_accent="#FFFFFF",
    good="#1E6A3A",
    good_soft="#E2F0E3",
    bad="#A5301E",
    bad_soft="#FAE6E0",
    warn="#855600",
    warn_soft="#FAEDCB",
    info="#2F4F8F",
    info_soft="#E3E9F6",
    source="#0D5560",
    source_wash="#E0EEEC",
    cue="#A5301E",
    content="#8F6A00",
    content_wash="#FCE9A8",
    via="#6A3A7C",
    focus="#1A5AD7",
)

DARK: Final = _colours(
    paper="#191714",
    surface="#23201C",
    raised="#2B2722",
    sunken="#332E28",
    ink="#F4EEE3",
    ink2="#CBC1B1",
    ink3="#A99F90",
    line="#3B362F",
    control="#8A8072",
    accent="#74C7C9",
    accent_soft="#1C3A3B",
    on_accent="#08282B",
    good="#83CF97",
    good_soft="#1D3525",
    bad="#F49A86",
    bad_soft="#3B2521",
    warn="#E9BF62",
    warn_soft="#3D3117",
    info="#A7BEF2",
    info_soft="#252F47",
    source="#74C7C9",
    source_wash="#1D3536",
    cue="#F49A86",
    content="#E9BF62",
    content_wash="#4D4017",
    via="#D3A6E4",
    focus="#8DB8FF",
)

CONTRAST: Final = _colours(
    paper="#000000",
    surface="#000000",
    raised="#000000",
    sunken="#000000",
    ink="#FFFFFF",
    ink2="#FFFFFF",
    ink3="#E6E6E6",
    line="#FFFFFF",
    control="#FFFFFF",
    accent="#7DEBFF",
    accent_soft="#00303A",
    on_accent="#000000",
    good="#8DFF9F",
    good_soft="#002B0A",
    bad="#FFA493",
    bad_soft="#3A0A00",
    warn="#FFD84A",
    warn_soft="#332800",
    info="#B9CCFF",
    info_soft="#0B1A40",
    source="#7DEBFF",
    source_wash="#00303A",
    cue="#FFA493",
    content="#FFD84A",
    content_wash="#3A2F00",
    via="#EBB8FF",
    focus="#FFE600",
)


class Space:
    """Distances in pixels. Everything is built to this scale."""

    XXS: Final = 4
    XS: Final = 8
    S: Final = 12
    M: Final = 16
    L: Final = 24
    XL: Final = 32
    XXL: Final = 48
    XXXL: Final = 64
    PAGE: Final = 40
    """The margin of a page, `L` in a narrow window."""


SCROLL_BAR: Final = 14
"""The width of a scroll bar in pixels, with the free room around its handle."""


class Radius:
    """Corner radii in pixels."""

    CHIP: Final = 4
    KEY_CAP: Final = 5
    CONTROL: Final = 8
    OPTION: Final = 10
    CARD: Final = 12
    LEAD_CARD: Final = 16


class Height:
    """Heights of controls in pixels at 100 % text size."""

    COMPACT: Final = 32
    TOOLBAR: Final = 36
    NORMAL: Final = 40
    PRIMARY: Final = 44


class Motion:
    """Durations in milliseconds, all eased out (cubic); `theme.duration` makes them 0 for reduced motion."""

    REVEAL: Final = 220


SHADOW = QColor(20, 12, 4, 3)
"""One of the layers that a shadow is painted in; high contrast has none."""
PRINT_INK = QColor(0, 0, 0)
"""What is printed, on paper of any colour."""
