"""A switch: a check box for what is on or off at once."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget
from typing_extensions import override

from quizapp.ui.components.painted import Painted
from quizapp.ui.look import icons, strokes, theme

_WIDTH, _HEIGHT = 48, 28
_TARGET = 40


class Switch(Painted, QCheckBox):
    """A knob in a track. On, it stands at the end of the line of reading and holds a tick; Enter turns it too.

    It has no words: give it a spoken name, and a label beside it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.follow_pointer()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_state(self, *, on: bool) -> None:
        """Turn it, without a signal."""
        self.blockSignals(True)
        self.setChecked(on)
        self.blockSignals(False)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        room = 2 * strokes.FOCUS_ROOM
        return QSize(theme.scaled(_WIDTH) + room, theme.scaled(_TARGET))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = theme.colours()
        height = theme.scaled(_HEIGHT)
        room = strokes.FOCUS_ROOM
        track = QRectF(room, (self.height() - height) / 2, self.width() - 2 * room, height)
        on = self.isChecked()
        border = c.accent if on or self.underMouse() else c.control
        strokes.rounded(
            painter, track, height / 2, fill=c.accent if on else c.sunken, border=border, width=2.0
        )
        if self.has_ring():
            strokes.focus_ring(painter, track, height / 2)
        gap = 4
        side = height - 2 * gap
        at_right = on is not (self.layoutDirection() is Qt.LayoutDirection.RightToLeft)
        left = track.right() - gap - side if at_right else track.left() + gap
        knob = QRectF(left, track.top() + gap, side, side)
        strokes.rounded(painter, knob, side / 2, fill=c.on_accent if on else c.ink2)
        if on:
            icons.paint(painter, "tick", knob.adjusted(2, 2, -2, -2), c.accent)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)
