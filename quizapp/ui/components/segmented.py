"""A choice of one from two to five short words, all in view, side by side in a trough."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QRadioButton, QSizePolicy, QWidget
from typing_extensions import override

from quizapp.ui.components.flow_layout import FlowLayout
from quizapp.ui.components.painted import Painted
from quizapp.ui.look import icons, strokes, theme
from quizapp.ui.look.tokens import Height, Radius, Space
from quizapp.ui.look.typography import Type

_GAP = 6
_SIDE = Space.S


@dataclass(frozen=True)
class Choice:
    """One of the choices: its word, an icon before it, and what is spoken where the word alone says too little."""

    word: str
    icon: str = ""
    name: str = ""


class Segmented(QWidget):
    """Shows `choices`; the arrows go from one to the next, Tab walks past.

    One that `wraps` goes on in a second row where the first has no more room.
    """

    chosen = Signal(int)
    """The index of the choice that the person made."""

    def __init__(
        self,
        choices: Sequence[Choice] = (),
        at: int = 0,
        *,
        height: int = Height.COMPACT,
        wraps: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._height = height
        self._segments: list[_Segment] = []
        self._row: QLayout = FlowLayout(self, gap=0) if wraps else QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        fixed = QSizePolicy.Policy.Fixed
        policy = QSizePolicy(QSizePolicy.Policy.Preferred if wraps else fixed, fixed)
        policy.setHeightForWidth(wraps)
        self.setSizePolicy(policy)
        if choices:
            self.set_choices(choices)
            self.show_at(at)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Write the choices; where there are as many as before, which one is chosen stays."""
        while len(self._segments) > len(choices):
            gone = self._segments.pop()
            gone.hide()
            gone.deleteLater()
        while len(self._segments) < len(choices):
            segment = _Segment(len(self._segments), self._height, self)
            segment.toggled.connect(self._follow)
            segment.setAccessibleDescription(self.accessibleName())
            self._segments.append(segment)
            self._row.addWidget(segment)
        for segment, choice in zip(self._segments, choices, strict=True):
            segment.show_choice(choice)
        self.updateGeometry()

    def show_at(self, index: int) -> None:
        """Choose the one at `index`, without a signal."""
        self.blockSignals(True)
        self._segments[index].setChecked(True)
        self.blockSignals(False)
        self._have_tab_stop(index)

    def clear(self) -> None:
        """Choose none, without a signal."""
        self.blockSignals(True)
        for segment in self._segments:  # of a group that is exclusive one always stays chosen
            segment.setAutoExclusive(False)
            segment.setChecked(False)
            segment.setAutoExclusive(True)
        self.blockSignals(False)
        self._have_tab_stop(0)

    def _have_tab_stop(self, index: int) -> None:
        """Have Tab stop at the one at `index` alone, as Qt does once one of them had the focus."""
        for segment in self._segments:
            at = segment.index == index
            segment.setFocusPolicy(Qt.FocusPolicy.StrongFocus if at else Qt.FocusPolicy.ClickFocus)

    @property
    def at(self) -> int:
        """The index of what is chosen."""
        return next((segment.index for segment in self._segments if segment.isChecked()), 0)

    def segment(self, index: int) -> QRadioButton:
        """Return the radio button at `index`, for the order of Tab."""
        return self._segments[index]

    def set_name(self, name: str) -> None:
        """Say what is chosen here: spoken before the choices."""
        self.setAccessibleName(name)
        for segment in self._segments:
            segment.setAccessibleDescription(name)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        c = theme.colours()
        room = strokes.FOCUS_ROOM - 2
        border = c.control if theme.current().contrast else None
        trough = QRectF(self.rect()).adjusted(room, room, -room, -room)
        strokes.rounded(QPainter(self), trough, Radius.OPTION, fill=c.sunken, border=border)

    def _follow(self, checked: bool) -> None:
        sender = self.sender()
        if checked and isinstance(sender, _Segment):
            self.chosen.emit(sender.index)


class _Segment(Painted, QRadioButton):
    """One of the choices: a radio button to whoever listens."""

    def __init__(self, index: int, height: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.index = index
        self._height = height
        self._choice = Choice("")
        self.follow_pointer()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_choice(self, choice: Choice) -> None:
        """Show another word."""
        self._choice = choice
        self.setAccessibleName(choice.name or choice.word)
        self.setToolTip(choice.name)
        self.updateGeometry()
        self.update()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(theme.font(Type.STRONG_LABEL))
        width = metrics.horizontalAdvance(self._choice.word) + 2 + 2 * _SIDE + 2 * strokes.FOCUS_ROOM
        if self._choice.icon:
            width += theme.scaled(18) + _GAP
        return QSize(round(width), theme.scaled(self._height) + 2 * strokes.FOCUS_ROOM)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = theme.colours()
        room = strokes.FOCUS_ROOM
        box = QRectF(self.rect()).adjusted(room, room, -room, -room)
        on = self.isChecked()
        ink = c.accent if on else c.ink if self.underMouse() else c.ink2
        if on:
            strokes.rounded(painter, box, Radius.CONTROL, fill=c.surface, border=c.accent, width=2)
        if self.has_ring():
            strokes.focus_ring(painter, box, Radius.CONTROL)
        font = theme.font(Type.STRONG_LABEL)
        words = QFontMetricsF(font).horizontalAdvance(self._choice.word) + 2
        size = theme.scaled(18) if self._choice.icon else 0
        needed = words + (size + _GAP if size else 0)
        left = box.center().x() - needed / 2
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        if size:
            at = left + words + _GAP if mirrored else left
            icons.paint(painter, self._choice.icon, QRectF(at, box.center().y() - size / 2, size, size), ink)
            left = left if mirrored else left + size + _GAP
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(
            QRectF(left, box.top(), words, box.height()), Qt.AlignmentFlag.AlignCenter, self._choice.word
        )

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()
        else:
            super().keyPressEvent(event)
