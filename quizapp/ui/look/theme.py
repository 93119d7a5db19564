"""The theme in use: which colours, how large the text, how much motion.

Painted widgets ask `current()` when they paint; `apply` changes it, and Qt's own PaletteChange and FontChange
events make everything repaint and lay itself out again.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from quizapp.ui.look.tokens import CONTRAST, DARK, LIGHT, SCROLL_BAR, Colours, Radius
from quizapp.ui.look.typography import TextStyle, Type
from quizapp.ui.look.typography import font as _font


class Scheme(StrEnum):
    """Which set of colours."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


_COLOURS = {Scheme.LIGHT: LIGHT, Scheme.DARK: DARK, Scheme.CONTRAST: CONTRAST}


@dataclass(frozen=True)
class Theme:
    """How the interface looks, as one value."""

    scheme: Scheme = Scheme.LIGHT
    text_factor: float = 1.0
    """The size of all text, from 1.0 to 2.0."""
    reduced_motion: bool = False

    @property
    def colours(self) -> Colours:
        """The colours of the scheme."""
        return _COLOURS[self.scheme]

    @property
    def contrast(self) -> bool:
        """True in high contrast, where nothing casts a shadow and borders are 2 px."""
        return self.scheme is Scheme.CONTRAST


_STYLED = "quizapp_styled"
_current = Theme()


def current() -> Theme:
    """Return the theme in use."""
    return _current


def colours() -> Colours:
    """Return the colours in use."""
    return _current.colours


def font(style: TextStyle) -> QFont:
    """Return the font of `style` at the text size in use. It is shared: do not change it."""
    return _font(style, _current.text_factor)


def line_height(style: TextStyle) -> float:
    """Return the height of one line of `style`, in pixels."""
    return style.line * _current.text_factor


def scaled(pixels: float) -> int:
    """Return `pixels` grown with the text: for the heights of controls and the icons beside text."""
    return round(pixels * _current.text_factor)


def duration(milliseconds: int) -> int:
    """Return how long a movement may take: no time at all for those who asked for less motion."""
    return 0 if _current.reduced_motion else milliseconds


def system_scheme(app: QApplication) -> Scheme:
    """Return the scheme that the operating system is set to."""
    hints = app.styleHints()
    accessibility = hints.accessibility()
    if accessibility.contrastPreference() is Qt.ContrastPreference.HighContrast:
        return Scheme.CONTRAST
    return Scheme.DARK if hints.colorScheme() is Qt.ColorScheme.Dark else Scheme.LIGHT


def apply(app: QApplication, theme: Theme) -> None:
    """Make `theme` the look of the whole application, at once."""
    global _current
    _current = theme
    # Once, and not by asking app.style() for its name, which is empty while a style sheet is in force: a style that is
    # set anew lays out every widget there is.
    if not app.property(_STYLED):
        app.setStyle("Fusion")
        app.setProperty(_STYLED, True)
    app.setPalette(_palette(theme.colours))
    app.setFont(font(Type.BODY))
    app.setStyleSheet(_style_sheet(theme))


class SystemFollower(QObject):
    """Keeps the scheme that of the operating system, unless the person has chosen one."""

    def __init__(
        self, app: QApplication, theme: Theme | None = None, *, chosen: Scheme | None = None
    ) -> None:
        super().__init__(app)
        self._app = app
        self._chosen = chosen
        self._theme = theme or Theme()
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._refresh)
        hints.accessibility().contrastPreferenceChanged.connect(self._refresh)
        self._refresh()

    def choose(
        self, scheme: Scheme | None, *, text_factor: float = 1.0, reduced_motion: bool = False
    ) -> None:
        """Use `scheme`, or the system's where it is None, with this text size (1.0 to 2.0) and motion."""
        self._chosen = scheme
        self._theme = replace(self._theme, text_factor=text_factor, reduced_motion=reduced_motion)
        self._refresh()

    def _refresh(self) -> None:
        scheme = self._chosen or system_scheme(self._app)
        apply(self._app, replace(self._theme, scheme=scheme))


def _palette(c: Colours) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    pairs = {
        role.Window: c.paper,
        role.WindowText: c.ink,
        role.Base: c.surface,
        role.AlternateBase: c.paper,
        role.Text: c.ink,
        role.Button: c.surface,
        role.ButtonText: c.ink,
        role.BrightText: c.bad,
        role.PlaceholderText: c.ink3,
        role.ToolTipBase: c.ink,
        role.ToolTipText: c.paper,
        role.Highlight: c.accent,
        role.HighlightedText: c.on_accent,
        role.Accent: c.accent,
        role.Link: c.accent,
        role.LinkVisited: c.via,
        role.Light: c.raised,
        role.Midlight: c.line,
        role.Mid: c.control,
        role.Dark: c.control,
        role.Shadow: c.line,
    }
    for which, colour in pairs.items():
        palette.setColor(which, colour)
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, c.ink3)
    return palette


def _style_sheet(theme: Theme) -> str:
    """Return the little QSS there is: scroll bars, menus and line edits, which Fusion draws in its own manner."""
    c = theme.colours
    pixels = max(1, round(Type.BODY.size * theme.text_factor))
    border = 2 if theme.contrast else 1
    y = round(6 * theme.text_factor)  # beside what it opens, a larger arrow of a menu needs more room too
    thumb = c.control if theme.contrast else _between(c.line, c.control)
    return f"""
QScrollBar:vertical {{ background: transparent; width: {SCROLL_BAR}px; margin: 0; border: none; }}
QScrollBar:horizontal {{ background: transparent; height: {SCROLL_BAR}px; margin: 0; border: none; }}
QScrollBar::handle {{ background: {thumb.name()}; border-radius: 3px; }}
QScrollBar::handle:vertical {{ margin: 4px; min-height: 32px; }}
QScrollBar::handle:horizontal {{ margin: 4px; min-width: 32px; }}
QScrollBar::handle:hover {{ background: {c.control.name()}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QMenu {{ background: {c.raised.name()}; color: {c.ink.name()}; border: {border}px solid {c.line.name()};
  padding: 4px; font-size: {pixels}px; }}
QMenu::item {{ padding: {y}px {3 * y + 10}px; border-radius: {Radius.CHIP}px; }}
QMenu::item:selected {{ background: {c.accent_soft.name()}; color: {c.ink.name()}; }}
QMenu::item:disabled {{ color: {c.ink3.name()}; }}
QMenu::separator {{ height: 1px; background: {c.line.name()}; margin: 4px 8px; }}
QMenuBar {{ background: {c.paper.name()}; color: {c.ink.name()}; border-bottom: 1px solid {c.line.name()};
  padding: 2px 12px; }}
QMenuBar::item {{ background: transparent; padding: {y - 2}px {2 * y}px; border-radius: {Radius.CHIP}px; }}
QMenuBar::item:selected {{ background: {c.accent_soft.name()}; color: {c.ink.name()}; }}
QLineEdit, QPlainTextEdit {{ background: {c.surface.name()}; color: {c.ink.name()};
  border: {border}px solid {c.control.name()}; border-radius: {Radius.CONTROL}px; padding: 6px 10px;
  placeholder-text-color: {c.ink3.name()};
  selection-background-color: {c.accent.name()}; selection-color: {c.on_accent.name()}; }}
QLineEdit:focus, QPlainTextEdit:focus {{ border: 2px solid {c.focus.name()};
  padding: {5 if border == 1 else 6}px 9px; }}
"""


def _between(one: QColor, other: QColor) -> QColor:
    return QColor(
        (one.red() + other.red()) // 2, (one.green() + other.green()) // 2, (one.blue() + other.blue()) // 2
    )
