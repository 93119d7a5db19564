"""The masthead: wordmark, sections, the way to add an article, and the menu."""

from collections.abc import Sequence
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QMenu, QSizePolicy, QWidget
from typing_extensions import override

from quizapp.i18n import N_, _
from quizapp.ui.components.button import Button
from quizapp.ui.components.painted import Painted
from quizapp.ui.look import strokes, theme
from quizapp.ui.look.tokens import Height, Space
from quizapp.ui.look.typography import TextStyle
from quizapp.ui.who_button import WhoButton
from quizapp.ui.wordmark import Wordmark

_HEIGHT = 60
_NARROW = 1000  # Below this the margins shrink.
_TAB = TextStyle(16, 22, 500)


class Section(StrEnum):
    """The parts of the application that the masthead leads to."""

    TODAY = "today"
    LIBRARY = "library"
    MAKE = "make"
    HISTORY = "history"


# Translators: the four sections of the application: what to do today; all question sets; making questions from an
# article; finished sessions.
_TITLES = {
    Section.TODAY: N_("Today"),
    Section.LIBRARY: N_("Library"),
    Section.MAKE: N_("Make"),
    Section.HISTORY: N_("History"),
}


class Masthead(QWidget):
    """The top of the window. Says where one is and leads to the other sections."""

    section_chosen = Signal(object)
    add_pressed = Signal()
    settings_pressed = Signal()
    who_pressed = Signal()

    def __init__(self, menu: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._menu = menu
        self._least = 0
        self._section: Section | None = None
        self._extras: Sequence[QWidget] = ()
        self._wordmark = Wordmark()
        self._tabs = {section: _Tab() for section in Section}
        self._add = Button(icon="plus", height=Height.TOOLBAR, name=" ")
        self._who = WhoButton()
        self._settings = Button(icon="gear", height=Height.TOOLBAR, name=" ")
        self._more = Button(icon="more", height=Height.TOOLBAR, name=" ")
        self._row = row = QHBoxLayout()
        row.setSpacing(Space.XXS)
        row.addWidget(self._wordmark)
        row.addSpacing(Space.XL)
        for section, tab in self._tabs.items():
            tab.clicked.connect(partial(self.section_chosen.emit, section))
            row.addWidget(tab)
        row.addStretch(1)
        row.addWidget(self._add)
        row.addWidget(self._who)
        row.addWidget(self._settings)
        row.addWidget(self._more)
        self.setLayout(row)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._add.clicked.connect(self.add_pressed)
        self._who.clicked.connect(self.who_pressed)
        self._settings.clicked.connect(self.settings_pressed)
        self._more.clicked.connect(self._open_menu)
        self.retranslate()

    def show_section(self, section: Section | None) -> None:
        """Mark `section` as the present one; None for a page that belongs to no section."""
        self._section = section
        for each, tab in self._tabs.items():
            tab.set_present(each is section)
        self._tell_present()

    def controls(self) -> Sequence[QWidget]:
        """Return what takes the focus, in reading order."""
        return (*self._tabs.values(), self._add, self._who, self._settings, self._more)

    def show_who(self, tint: str, letters: str, name: str, *, guest: bool = False) -> None:
        """Show who learns now, as `WhoButton.show_who`."""
        self._who.show_who(tint, letters, name, guest=guest)
        self._fit()

    def set_who_spoken(self, name: str) -> None:
        """Say what the button with who learns is called to whoever listens."""
        self._who.set_spoken(name)

    def below_who(self) -> QPoint | None:
        """Return the place on the screen where a menu of who may learn opens; None while it is not in view."""
        return self._who.mapToGlobal(self._who.rect().bottomLeft()) if self._who.isVisible() else None

    def retranslate(self) -> None:
        """Write all words in the language of the interface."""
        for section, tab in self._tabs.items():
            tab.set_label(_(_TITLES[section]))
        self._tell_present()
        # Translators: the button that opens the list of the learners on this computer.
        self._who.set_spoken(_("Profile"))
        self._settings.set_label("", name=_("Settings"))
        # Translators: the button that opens the menu with every command.
        self._more.set_label("", name=_("Menu"))
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), theme.scaled(_HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._least, theme.scaled(_HEIGHT))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = Space.M if self.width() < _NARROW else Space.L
        self._row.setContentsMargins(side, 0, side, 3)
        self._fit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = theme.colours()
        # A hairline and a rule below it, as under a newspaper's name.
        strokes.hairline(painter, 0, self.width(), self.height() - 4, c.line)
        painter.fillRect(QRectF(0, self.height() - 2, self.width(), 2), c.ink)

    def _fit(self) -> None:
        """Use the fullest words that have room: large text and long words of other languages take it."""
        # Translators: a button; it leads to the page where an article is pasted or opened.
        full = _("Add article")
        # Translators: the same button in a narrow window.
        brief = _("Add")
        words = (("", True, True), (brief, True, True), (brief, True, False), (brief, False, False))
        for label, short, alone in (*words, (full, False, False)):
            before = self._add.label(), self._wordmark.short, self._who.is_brief
            self._add.set_label(label, name=full)
            self._wordmark.set_short(short)
            self._who.set_brief(alone)
            if not label:
                self._show_extras()
            elif self._needed() > self.width():
                self._add.set_label(before[0], name=full)
                self._wordmark.set_short(before[1])
                self._who.set_brief(before[2])
                break

    def _show_extras(self) -> None:
        """Show what a tab or the menu leads to as well, as far as there is room beside the tabs.

        Who learns comes last where there is but one learner, and first where there are several.
        """
        always = (self._who,) if self._who.is_named else ()
        leading = (self._add, self._settings)
        self._least = self._needed(always)
        choices = ((*leading, self._who), leading, ()) if not always else ((*leading, self._who), always)
        self._extras = next((each for each in choices if self._needed(each) <= self.width()), choices[-1])
        for extra in (*leading, self._who):
            extra.setVisible(extra in self._extras)

    def _needed(self, extras: Sequence[QWidget] | None = None) -> int:
        """Return the least width in pixels with `extras`, else with those that are shown."""
        margins = self._row.contentsMargins()
        shown = self._extras if extras is None else extras
        parts = (self._wordmark, *self._tabs.values(), *shown, self._more)
        widths = sum(each.sizeHint().width() + Space.XXS for each in parts)
        return margins.left() + margins.right() + Space.XL + Space.XXS + widths

    def _tell_present(self) -> None:
        for section, tab in self._tabs.items():
            # Translators: spoken with the name of the section of the application that is in view.
            tab.setAccessibleDescription(_("You are here") if section is self._section else "")

    def _open_menu(self) -> None:
        below = self._more.rect().bottomLeft()
        self._menu.popup(self._more.mapToGlobal(below))


class _Tab(Painted, QAbstractButton):
    """The name of a section; a bar below it marks the present one.

    A button to whoever listens: it leads somewhere, and that moves the focus, as no box that is ticked may do.
    """

    _focus_shown = False

    def __init__(self) -> None:
        super().__init__()
        self._present = False
        self.follow_pointer()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Expanding)

    def set_present(self, present: bool) -> None:
        self._present = present
        self.update()

    def set_label(self, text: str) -> None:
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(theme.font(_TAB))
        return QSize(round(metrics.horizontalAdvance(self.text())) + 2 * Space.S, theme.scaled(_HEIGHT) - 3)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint() - QSize(2 * Space.S, 0)  # the words alone; the row keeps them apart

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = theme.colours()
        ink: QColor = c.ink if self._present or self.underMouse() else c.ink2
        painter.setFont(theme.font(_TAB))
        painter.setPen(ink)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        if self._present:
            bar = QRectF(Space.S, self.height() - 3, self.width() - 2 * Space.S, 3)
            painter.fillRect(bar, c.accent)
        if self.has_ring():
            height = theme.scaled(Height.COMPACT)
            box = QRectF(Space.XXS, (self.height() - height) / 2, self.width() - 2 * Space.XXS, height)
            strokes.focus_ring(painter, box, 4)
