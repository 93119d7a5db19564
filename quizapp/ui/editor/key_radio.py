"""The number of an answer, which is also the switch that makes it the right one."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget
from typing_extensions import override

from quizapp.ui.components.key_cap import paint_key_cap
from quizapp.ui.components.painted import Painted
from quizapp.ui.look import icons, strokes, theme
from quizapp.ui.look.tokens import Radius
from quizapp.ui.look.typography import Type

_SIDE = 26


class KeyRadio(Painted, QRadioButton):
    """A radio button drawn as a number on a key cap; as a tick on green when its answer is the right one.

    `stepped` asks for the focus to go to the number before (-1) or after it (1).
    """

    stepped = Signal(int)

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = str(number)
        self.setAutoExclusive(False)  # what is right is the question's matter: this shows it
        self.follow_pointer()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        side = theme.scaled(_SIDE) + 2 * strokes.FOCUS_ROOM
        return QSize(side, side)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = theme.colours()
        room = strokes.FOCUS_ROOM
        cap = QRectF(self.rect()).adjusted(room, room, -room, -room)
        if self.isChecked():
            strokes.rounded(painter, cap, Radius.KEY_CAP, fill=c.good)
            inset = cap.width() * 0.16
            icons.paint(painter, "tick", cap.adjusted(inset, inset, -inset, -inset), c.on_accent)
        else:
            paint_key_cap(painter, cap, "", c.ink if self.underMouse() else c.ink2, fill=c.surface)
            if theme.current().contrast:
                strokes.rounded(painter, cap, Radius.KEY_CAP, border=c.control, width=2)
            painter.setPen(c.ink)
            painter.setFont(theme.font(Type.CAPTION))
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._number)
        if self.has_ring():
            strokes.focus_ring(painter, cap, Radius.KEY_CAP)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        step = _STEPS.get(Qt.Key(key), 0)
        if step and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.stepped.emit(step)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.click()
        elif step or key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()
        else:
            super().keyPressEvent(event)


_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
