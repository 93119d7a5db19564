"""The verdict: a shape, a word and one sentence. Right is a disc with a tick, wrong an octagon with a cross."""

from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.look import icons, theme
from quizapp.ui.look.tokens import Space
from quizapp.ui.look.typography import Type

_SIDE = 48
_LOW_SIDE = 40


class VerdictSign(QWidget):
    """The shape alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._right = True
        self._side = _SIDE
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_right(self, right: bool) -> None:
        """Show the disc or the octagon."""
        self._right = right
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
        painter.setBrush(c.good if self._right else c.bad)
        if self._right:
            painter.drawEllipse(box)
        else:
            radius = box.width() / 2 / cos(pi / 8)
            corners = [(2 * number + 1) * pi / 8 for number in range(8)]
            middle = box.center()
            painter.drawPolygon(
                QPolygonF(
                    [QPointF(middle.x() + radius * cos(a), middle.y() + radius * sin(a)) for a in corners]
                )
            )
        inset = box.width() * 0.26
        inside = box.adjusted(inset, inset, -inset, -inset)
        icons.paint(painter, "tick" if self._right else "cross", inside, c.on_accent)


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

    def show_verdict(self, right: bool, sentence: str) -> None:
        """Show it; `sentence` may be empty."""
        self._sign.show_right(right)
        self._word.setText(verdict_word(right))
        self._word.set_ink("good" if right else "bad")
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


def verdict_word(right: bool) -> str:
    """Return the verdict, in the language of the interface."""
    # Translators: the verdict on an answer; calm, never scolding.
    return _("Correct") if right else _("Not this time")
