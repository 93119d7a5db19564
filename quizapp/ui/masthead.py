"""The masthead: wordmark, sections, the way to add an article, and the menu."""

from collections.abc import Sequence
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTransform,
)
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QMenu, QSizePolicy, QWidget
from typing_extensions import override

from quizapp.i18n import N_, _
from quizapp.ui.components.button import Button
from quizapp.ui.components.painted import Painted
from quizapp.ui.look import strokes, theme
from quizapp.ui.look.tokens import Height, Space
from quizapp.ui.look.typography import TextStyle, Type

_HEIGHT = 60
_NARROW = 1000  # Below this the margins shrink.
_NAME = "Who Said What"
_WORDMARK = TextStyle(24, 30, 600, Type.H1.family)
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

    def __init__(self, menu: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._menu = menu
        self._least = 0
        self._section: Section | None = None
        self._wordmark = _Wordmark()
        self._tabs = {section: _Tab() for section in Section}
        self._add = Button(icon="plus", height=Height.TOOLBAR, name=" ")
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
        row.addWidget(self._settings)
        row.addWidget(self._more)
        self.setLayout(row)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._add.clicked.connect(self.add_pressed)
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
        return (*self._tabs.values(), self._add, self._settings, self._more)

    def retranslate(self) -> None:
        """Write all words in the language of the interface."""
        for section, tab in self._tabs.items():
            tab.set_label(_(_TITLES[section]))
        self._tell_present()
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
        for label, short in (("", True), (brief, True), (brief, False), (full, False)):
            before = self._add.label(), self._wordmark.short
            self._add.set_label(label, name=full)
            self._wordmark.set_short(short)
            if not label:
                self._least = self._needed(lean=True)
                self._show_extra(self._needed() <= self.width())
            elif self._needed() > self.width():
                self._add.set_label(before[0], name=full)
                self._wordmark.set_short(before[1])
                break

    def _show_extra(self, shown: bool) -> None:
        """Show what a tab or the menu leads to as well, or leave its room to the tabs."""
        for extra in (self._add, self._settings):
            extra.setVisible(shown)

    def _needed(self, *, lean: bool = False) -> int:
        """Return the least width in pixels; `lean` is without what `_show_extra` hides."""
        margins = self._row.contentsMargins()
        parts = (
            (self._wordmark, *self._tabs.values(), self._more) if lean else (self._wordmark, *self.controls())
        )
        widths = sum(each.sizeHint().width() + Space.XXS for each in parts)
        return margins.left() + margins.right() + Space.XL + Space.XXS + widths

    def _tell_present(self) -> None:
        for section, tab in self._tabs.items():
            # Translators: spoken with the name of the section of the application that is in view.
            tab.setAccessibleDescription(_("You are here") if section is self._section else "")

    def _open_menu(self) -> None:
        below = self._more.rect().bottomLeft()
        self._menu.popup(self._more.mapToGlobal(below))


class _Wordmark(QWidget):
    """The name of the application with its two quotation marks, one full and one open."""

    def __init__(self) -> None:
        super().__init__()
        self.short = False
        self.setAccessibleName(_NAME)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def set_short(self, short: bool) -> None:
        """Show the marks alone."""
        if short is not self.short:
            self.short = short
            self.updateGeometry()
            self.update()

    def full_width(self) -> int:
        """Return the width of the marks and the name."""
        return round(QFontMetricsF(theme.font(_WORDMARK)).horizontalAdvance(_NAME)) + theme.scaled(36)

    @override
    def sizeHint(self) -> QSize:
        width = theme.scaled(30) if self.short else self.full_width()
        return QSize(width, theme.scaled(32))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.updateGeometry()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        c = theme.colours()
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        mark = theme.scaled(28)
        box = QRectF(self.width() - mark if mirrored else 0, (self.height() - mark) / 2, mark, mark)
        for left, filled in ((0.0, True), (0.5, False)):
            mark_path = _quotation_mark(box, left)
            painter.setPen(QPen(c.accent, 1.6))
            painter.setBrush(c.accent if filled else Qt.BrushStyle.NoBrush)
            painter.drawPath(mark_path)
        if self.short:
            return
        gap = theme.scaled(34)
        name = QRectF(self.rect()).adjusted(0 if mirrored else gap, 0, -gap if mirrored else 0, 0)
        painter.setFont(theme.font(_WORDMARK))
        painter.setPen(c.ink)
        painter.drawText(name, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, _NAME)


def _quotation_mark(box: QRectF, left: float) -> QPainterPath:
    """Return one opening mark, a ball with a tail, beginning at `left` (0 to 1) of the width of `box`."""
    tail = QPainterPath(QPointF(0.04, 0.62))
    tail.cubicTo(0.04, 0.36, 0.18, 0.22, 0.40, 0.16)
    tail.lineTo(0.42, 0.24)
    tail.cubicTo(0.30, 0.30, 0.25, 0.36, 0.24, 0.42)
    tail.closeSubpath()
    ball = QPainterPath()
    ball.addEllipse(QPointF(0.24, 0.62), 0.20, 0.20)
    placed = QTransform.fromTranslate(box.left() + left * box.width(), box.top())
    return placed.scale(box.width(), box.height()).map(ball.united(tail))


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
