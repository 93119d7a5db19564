"""The verdict: a shape, a word and one sentence.

Right is a disc with a tick, wrong an octagon with a cross, partly right a rhombus with a half-filled disc, and what
nobody marks a square with a spoken word.
"""

from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.model.answering import Standing
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.look import icons, theme
from quizapp.ui.look.tokens import Ink, Radius, Space
from quizapp.ui.look.typography import Type

_SIDE = 48
_LOW_SIDE = 40
INKS: dict[Standing, Ink] = {
    Standing.RIGHT: "good",
    Standing.PARTLY: "warn",
    Standing.WRONG: "bad",
    Standing.UNSCORED: "info",
}
"""The colour of each verdict."""
ICONS = {
    Standing.RIGHT: "tick",
    Standing.PARTLY: "partly",
    Standing.WRONG: "cross",
    Standing.UNSCORED: "speech",
}
"""The icon of each verdict."""


class VerdictSign(QWidget):
    """The shape alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._standing = Standing.RIGHT
        self._side = _SIDE
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_standing(self, standing: Standing) -> None:
        """Show the shape of a verdict."""
        self._standing = standing
        self.update()

    def set_dense(self, dense: bool) -> None:
        """Draw it smaller."""
        self._side = _LOW_SIDE if dense else _SIDE
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.scaled(self._side), theme.scaled(self._side))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        c = theme.colours()
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(c.text(INKS[self._standing]))
        match self._standing:
            case Standing.RIGHT:
                painter.drawEllipse(box)
            case Standing.PARTLY:
                painter.drawPath(_polygon(box, 4, box.width() / 2))
            case Standing.WRONG:
                painter.drawPath(_polygon(box, 8, box.width() / 2 / cos(pi / 8), turned=pi / 8))
            case Standing.UNSCORED:
                painter.drawRoundedRect(box, Radius.OPTION, Radius.OPTION)
        inset = box.width() * 0.26
        inside = box.adjusted(inset, inset, -inset, -inset)
        icons.paint(painter, ICONS[self._standing], inside, c.on_accent)


def _polygon(box: QRectF, count: int, radius: float, *, turned: float = 0.0) -> QPainterPath:
    """Return a polygon of `count` equal sides around the middle of `box`.

    A path, since `QPainter.drawPolygon` of PySide may take a `QPolygonF` for a mere sequence and read past its end.
    """
    middle, path = box.center(), QPainterPath()
    for number in range(count):
        angle = turned + 2 * number * pi / count
        corner = QPointF(middle.x() + radius * cos(angle), middle.y() + radius * sin(angle))
        if number:
            path.lineTo(corner)
        else:
            path.moveTo(corner)
    path.closeSubpath()
    return path


class VerdictHeader(QWidget):
    """Shape, word and sentence side by side."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = VerdictSign()
        self._word = TextBlock("", Type.H1)
        self._sentence = TextBlock("", Type.SMALL, "ink2")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._word)
        words.addWidget(self._sentence)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.M)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def show_verdict(self, standing: Standing, word: str, sentence: str) -> None:
        """Show it in `word` and `sentence`, which may be empty."""
        self._sign.show_standing(standing)
        self._word.setText(word)
        self._word.set_ink(INKS[standing])
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))

    def set_dense(self, dense: bool) -> None:
        """Set shape and word smaller, for low windows."""
        self._sign.set_dense(dense)
        self._word.set_style(Type.H2 if dense else Type.H1)

    @property
    def word(self) -> str:
        """The verdict in a word."""
        return self._word.text()
