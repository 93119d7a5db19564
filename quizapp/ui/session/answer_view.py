"""The article in a session, where words can be framed: those that a learner selected, and those that are right."""

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QTextCharFormat,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QTextEdit, QWidget
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

    zoomed = Signal(int)
    """The wheel was turned with Ctrl held: 1 for larger, -1 for smaller."""

    _frames: tuple[tuple[Framed, Span], ...] = ()
    _found: tuple[Span, ...] = ()
    _at = 0
    _lit = False

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

    @property
    def zoom(self) -> float:
        """The size of the article, times that of all text."""
        return self._placed.zoom

    def set_zoom(self, zoom: float) -> None:
        """Set the article larger or smaller; what stands at the top and what is selected stay."""
        if zoom == self._placed.zoom:
            return
        selected, top = self.selection(), self.place_at(QPoint(self.viewport().width() // 2, 0))
        self._placed.zoom = zoom
        self.blockSignals(True)  # nobody selects anything
        self._restyle()
        if selected is not None:
            self.select(selected)
        self.blockSignals(False)
        self._bring_up(Span(top, top + 1), share=0.0)

    def show_found(self, found: Sequence[Span], at: int) -> None:
        """Highlight the words that were searched for, and bring those at place `at` into view."""
        self._found, self._at = tuple(found), at
        self._light()
        if found:
            self._bring_up(found[at], share=1 / 3)

    @property
    def found(self) -> tuple[Span, ...]:
        """What is highlighted."""
        return self._found

    def _light(self) -> None:
        if not self._found and not self._lit:
            return
        self._lit = bool(self._found)
        c = theme.colours()
        lit = []
        for place, span in enumerate(self._found):
            cursor = self.cursor_at(span.start)
            end = self._placed.position(span.end, after_chips=False)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            shape = QTextCharFormat()
            shape.setBackground(c.accent if place == self._at else c.accent_soft)
            shape.setForeground(c.on_accent if place == self._at else c.ink)
            shape.setFontUnderline(place == self._at)
            # Only ever assigned: PySide frees the cursor of a selection that is asked for it.
            one = QTextEdit.ExtraSelection()
            one.cursor, one.format = cursor, shape
            lit.append(one)
        self.setExtraSelections(lit)

    @override
    def _restyle(self) -> None:
        super()._restyle()
        self._light()

    def _bring_up(self, span: Span, *, share: float) -> None:
        """Scroll so that `span` begins at a share of the height."""
        lines = self._placed.rects(span)
        if lines:
            self._scrolling.stop()
            self.verticalScrollBar().setValue(round(lines[0].top() - share * self.viewport().height()))

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            self.zoomed.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

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
