"""A check box in our look: a square with a tick, its words beside it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget
from typing_extensions import override

from quizapp.ui.components.painted import Painted
from quizapp.ui.look import icons, strokes, theme
from quizapp.ui.look.tokens import Height, Radius, Space
from quizapp.ui.look.typography import Type

_SIDE = 20


class CheckBox(Painted, QCheckBox):
    """Words that can be switched on and off. They stay in one line: keep them short."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.follow_pointer()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_words(words)

    def set_words(self, words: str) -> None:
        """Change the words."""
        self._words = words
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        words = QFontMetricsF(theme.font(Type.BODY)).horizontalAdvance(self._words)
        width = theme.scaled(_SIDE) + Space.XS + words + 2 + 2 * strokes.FOCUS_ROOM
        return QSize(round(width), theme.scaled(Height.COMPACT) + 2 * strokes.FOCUS_ROOM)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = theme.colours()
        room, side = strokes.FOCUS_ROOM, theme.scaled(_SIDE)
        inner = QRectF(self.rect()).adjusted(room, room, -room, -room)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = inner.right() - side if mirrored else inner.left()
        square = QRectF(left, inner.center().y() - side / 2, side, side)
        if self.isChecked():
            strokes.rounded(painter, square, Radius.CHIP, fill=c.accent)
            icons.paint(painter, "tick", square.adjusted(3, 3, -3, -3), c.on_accent)
        else:
            border = c.accent if self.underMouse() and self.isEnabled() else c.control
            width = 2.0 if theme.current().contrast else 1.5
            strokes.rounded(painter, square, Radius.CHIP, fill=c.surface, border=border, width=width)
        if self.has_ring():
            strokes.focus_ring(painter, square, Radius.CHIP)
        taken = side + Space.XS
        words = inner.adjusted(0 if mirrored else taken, 0, -taken if mirrored else 0, 0)
        font = theme.font(Type.BODY)
        painter.setFont(font)
        painter.setPen(c.ink if self.isEnabled() else c.ink3)
        shown = QFontMetricsF(font).elidedText(self._words, Qt.TextElideMode.ElideRight, words.width() + 1)
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
