"""The article in the editor: the evidence is framed, so that it can be seen whatever parts of it are marked."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from typing_extensions import override

from quizapp.ui.article_view import ArticleView
from quizapp.ui.look import theme

_BESIDE = 3.0
_INSET = 1.0
_WIDTH = 1.5


def evidence_colour() -> QColor:
    """Return the colour of the frame: none of the four marks has it, and none of them has a frame."""
    return theme.colours().info


def paint_frame(painter: QPainter, rects: Iterable[QRectF]) -> None:
    """Paint one line around words; `rects` are one a line of text, a full line high."""
    outline = QPainterPath()
    for rect in rects:
        piece = QPainterPath()
        piece.addRect(rect.adjusted(-_BESIDE, _INSET, _BESIDE, _INSET))
        outline = outline.united(piece)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(evidence_colour(), 2.0 if theme.current().contrast else _WIDTH)
    painter.setPen(pen)
    painter.drawPath(outline.simplified())
    painter.restore()


class MarkingView(ArticleView):
    """An article whose evidence has a frame of its own."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        for span in self._evidence:
            paint_frame(painter, self.rects(span))
        painter.end()
