"""The number of an answer, which is also the switch that makes it right."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy, QWidget
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
        return _size()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        _paint(self, self._number, ring=self.has_ring())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not _act(self, event):
            super().keyPressEvent(event)


class KeyCheck(Painted, QCheckBox):
    """A check box drawn as a number on a key cap; as a tick on green when its answer is one of the right ones.

    `stepped` asks for the focus to go to the number before (-1) or after it (1).
    """

    stepped = Signal(int)

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = str(number)
        self.follow_pointer()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return _size()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        _paint(self, self._number, ring=self.has_ring())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not _act(self, event):
            super().keyPressEvent(event)


KeySwitch = KeyRadio | KeyCheck


def _act(switch: KeySwitch, event: QKeyEvent) -> bool:
    """Act on an arrow or on Enter and tell whether nothing is left to do; with other keys held, they are the page's."""
    key = Qt.Key(event.key())
    if key not in _STEPS and key not in _ENTER:
        return False
    if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
        event.ignore()
    elif key in _STEPS:
        switch.stepped.emit(_STEPS[key])
    else:
        switch.click()
    return True


def _size() -> QSize:
    side = theme.scaled(_SIDE) + 2 * strokes.FOCUS_ROOM
    return QSize(side, side)


def _paint(button: QAbstractButton, number: str, *, ring: bool) -> None:
    painter = QPainter(button)
    c = theme.colours()
    room = strokes.FOCUS_ROOM
    cap = QRectF(button.rect()).adjusted(room, room, -room, -room)
    if button.isChecked():
        strokes.rounded(painter, cap, Radius.KEY_CAP, fill=c.good)
        inset = cap.width() * 0.16
        icons.paint(painter, "tick", cap.adjusted(inset, inset, -inset, -inset), c.on_accent)
    else:
        paint_key_cap(painter, cap, "", c.ink if button.underMouse() else c.ink2, fill=c.surface)
        if theme.current().contrast:
            strokes.rounded(painter, cap, Radius.KEY_CAP, border=c.control, width=2)
        painter.setPen(c.ink)
        painter.setFont(theme.font(Type.CAPTION))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, number)
    if ring:
        strokes.focus_ring(painter, cap, Radius.KEY_CAP)


_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
