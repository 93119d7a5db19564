"""The article in the editor: evidence and the words to be selected have frames, whatever parts of them are marked."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from typing_extensions import override

from quizapp.model.base import Span
from quizapp.ui.article_view import ArticleView
from quizapp.ui.look import theme

_BESIDE = 3.0
_INSET = 1.0
_WIDTH = 1.5
_KEY_WIDTH = 2.5
_DASHES = (2.0, 1.2)
"""In widths of the line."""


def evidence_colour() -> QColor:
    """Return the colour of the frame: none of the four marks has it, and none of them has a frame."""
    return theme.colours().info


def paint_frame(painter: QPainter, rects: Iterable[QRectF]) -> None:
    """Paint one line around the words of evidence; `rects` are one a line of text, a full line high."""
    pen = QPen(evidence_colour(), 2.0 if theme.current().contrast else _WIDTH)
    _paint(painter, rects, pen, _BESIDE)


def paint_key_frame(painter: QPainter, rects: Iterable[QRectF]) -> None:
    """Paint one strong, dashed line around the words that are right to select; it may lie in a frame of evidence."""
    pen = QPen(theme.colours().good, _KEY_WIDTH)
    pen.setDashPattern(_DASHES)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    _paint(painter, rects, pen, _BESIDE / 2)


def _paint(painter: QPainter, rects: Iterable[QRectF], pen: QPen, beside: float) -> None:
    outline = QPainterPath()
    for rect in rects:
        piece = QPainterPath()
        piece.addRect(rect.adjusted(-beside, _INSET, beside, _INSET))
        outline = outline.united(piece)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.drawPath(outline.simplified())
    painter.restore()


class MarkingView(ArticleView):
    """An article whose evidence has a frame of its own, as has what is right to select in it."""

    _key: tuple[Span, ...] = ()

    def show_key(self, spans: Sequence[Span]) -> None:
        """Frame the words of `spans`, which lie in the article."""
        self._key = tuple(spans)
        self.viewport().update()

    @property
    def key_spans(self) -> tuple[Span, ...]:
        """What is framed as right to select."""
        return self._key

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        for span in self._evidence:
            paint_frame(painter, self.rects(span))
        for span in self._key:
            paint_key_frame(painter, self.rects(span))
        painter.end()
