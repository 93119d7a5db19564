"""One answer of a finished session as a small square: filled tick or hollow cross; opens its replay."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.ui.components.painted import Painted
from quizapp.ui.components.text_block import tool_tip
from quizapp.ui.look import icons, strokes, theme
from quizapp.ui.look.tokens import Radius


class AnswerButton(Painted, QPushButton):
    """The answer to question `number` (from 1), whose stem is its tool tip."""

    def __init__(self, number: int, stem: str, right: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._right = right
        # Translators: spoken name of a small button that shows an answer again.
        words = _("Question {number}, right: {stem}") if right else _("Question {number}, wrong: {stem}")
        self.setAccessibleName(words.format(number=number, stem=stem))
        self.setToolTip(tool_tip(stem))
        self.follow_pointer()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        side = theme.scaled(28) + 2 * strokes.FOCUS_ROOM
        return QSize(side, side)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = theme.colours()
        room = strokes.FOCUS_ROOM
        box = QRectF(self.rect()).adjusted(room, room, -room, -room)
        radius = Radius.KEY_CAP + 2
        if self._right:
            strokes.rounded(painter, box, radius, fill=c.ink if self.underMouse() else c.good)
        else:
            fill = c.bad_soft if self.underMouse() else c.surface
            strokes.rounded(painter, box, radius, fill=fill, border=c.bad, width=2)
        if self.has_ring():
            strokes.focus_ring(painter, box, radius)
        inset = box.width() * 0.22
        inside = box.adjusted(inset, inset, -inset, -inset)
        if self._right:
            icons.paint(painter, "tick", inside, c.paper if self.underMouse() else c.on_accent)
        else:
            icons.paint(painter, "cross", inside, c.bad)
