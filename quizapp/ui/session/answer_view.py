"""The article in a session, where words can be framed: those that a learner selected, and those that are right."""

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen, QTextCursor
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.model.base import Span
from quizapp.ui.article_view import ArticleView
from quizapp.ui.look import theme
from quizapp.ui.look.tokens import Space
from quizapp.ui.look.typography import Type

_DASHES = (2.2, 1.6)
"""In widths of the line."""


class Framed(Enum):
    """What a frame around words says: dashed for the learner's own, solid and outside it for the right ones."""

    MINE = "mine"
    RIGHT = "right"


def paint_frame(painter: QPainter, framed: Framed, rects: Sequence[QRectF]) -> None:
    """Paint one line around words; `rects` are one a line of text, a full line high."""
    c = theme.colours()
    if framed is Framed.MINE:
        pen, beside = QPen(c.ink, 1.6), 0.0
        pen.setDashPattern(_DASHES)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    else:
        pen, beside = QPen(c.good, 2.2), 3.0
    outline = QPainterPath()
    for rect in rects:
        piece = QPainterPath()
        piece.addRect(rect.adjusted(-beside - 1, 1, beside + 1, 1))
        outline = outline.united(piece)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.drawPath(outline.simplified())
    painter.restore()


def framed_words(framed: Framed) -> str:
    """Return what stands in such a frame, in the language of the interface."""
    # Translators: in a key to the frames in an article: what the learner selected, and what was right.
    return _("your words") if framed is Framed.MINE else _("the right words")


class AnswerView(ArticleView):
    """An article that says where its words are, and frames some of them."""

    _frames: tuple[tuple[Framed, Span], ...] = ()

    def show_frames(self, frames: Sequence[tuple[Framed, Span]]) -> None:
        """Frame words; none where `frames` is empty."""
        self._frames = tuple(frames)
        self.viewport().update()

    @property
    def frames(self) -> tuple[tuple[Framed, Span], ...]:
        """What is framed."""
        return self._frames

    def place_at(self, point: QPoint) -> int:
        """Return the code point of the article's text nearest to `point` of the viewport."""
        return self._placed.index(self.cursorForPosition(point).position())

    def place_of(self, cursor: QTextCursor) -> int:
        """Return the code point at which `cursor` stands."""
        return self._placed.index(cursor.position())

    def cursor_at(self, index: int) -> QTextCursor:
        """Return a cursor before the code point at `index`; that of the view stays where it is."""
        cursor = self.textCursor()
        cursor.setPosition(self._placed.position(index, after_chips=False))
        return cursor

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        for framed, span in self._frames:
            paint_frame(painter, framed, self.rects(span))
        painter.end()


class FrameWord(QLabel):
    """What a frame means, set in it: one part of the key above the article."""

    def __init__(self, framed: Framed, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._framed = framed
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._retranslate()

    def _retranslate(self) -> None:
        self.setText(framed_words(self._framed))
        self.updateGeometry()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(theme.font(Type.LABEL))
        width = metrics.horizontalAdvance(self.text()) + 2 * Space.XS + 8
        return QSize(round(width) + 1, theme.scaled(26))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(self.rect()).adjusted(6, 1, -6, -3)
        paint_frame(painter, self._framed, [box])
        painter.setFont(theme.font(Type.LABEL))
        painter.setPen(theme.colours().ink2)
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self.text())
