"""One answer of a finished session as a small square with the sign of its verdict; opens its replay."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.model.answering import Standing
from quizapp.ui.components.painted import Painted
from quizapp.ui.components.text_block import tool_tip
from quizapp.ui.look import icons, strokes, theme
from quizapp.ui.look.tokens import Radius
from quizapp.ui.session.verdict_header import ICONS, INKS


class AnswerButton(Painted, QPushButton):
    """The answer to question `number` (from 1), whose stem is its tool tip."""

    def __init__(self, number: int, stem: str, standing: Standing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._standing = standing
        self.setAccessibleName(_spoken(standing).format(number=number, stem=stem))
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
        ink = c.text(INKS[self._standing])
        right = self._standing is Standing.RIGHT
        if right:
            strokes.rounded(painter, box, radius, fill=c.ink if self.underMouse() else ink)
        else:
            fill = c.sunken if self.underMouse() else c.surface
            strokes.rounded(painter, box, radius, fill=fill, border=ink, width=2)
        if self.has_ring():
            strokes.focus_ring(painter, box, radius)
        inset = box.width() * 0.22
        inside = box.adjusted(inset, inset, -inset, -inset)
        if right:
            ink = c.paper if self.underMouse() else c.on_accent
        icons.paint(painter, ICONS[self._standing], inside, ink)


def _spoken(standing: Standing) -> str:
    """Return the words that name the button."""
    match standing:
        case Standing.RIGHT:
            # Translators: spoken name of a small button that shows an answer again.
            return _("Question {number}, right: {stem}")
        case Standing.PARTLY:
            # Translators: spoken name of a small button that shows an answer again.
            return _("Question {number}, partly right: {stem}")
        case Standing.WRONG:
            # Translators: spoken name of a small button that shows an answer again.
            return _("Question {number}, wrong: {stem}")
        case Standing.UNSCORED:
            # Translators: spoken name of a small button that shows an answer again.
            return _("Question {number}, not counted: {stem}")
