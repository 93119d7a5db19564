"""The whole article to read, with the passage that answers a question marked in its place."""

from collections.abc import Sequence

from PySide6.QtCore import QEasingCurve, QEvent, QMimeData, QPointF, QPropertyAnimation, QRectF, Qt, QUrl
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QShowEvent,
    QTextBlock,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.model.article import Article
from quizapp.model.base import Span
from quizapp.model.question import Mark
from quizapp.ui.article_document import CHIP_GAP, ArticleDocument, content_direction
from quizapp.ui.article_gutter import paint_gutter
from quizapp.ui.components.focus import ring_after
from quizapp.ui.components.marks import ORDER, paint_chip_before, paint_lines, paint_washes
from quizapp.ui.components.scroll_column import Fade
from quizapp.ui.look import strokes, theme
from quizapp.ui.look.tokens import Motion
from quizapp.ui.look.typography import Type

_THIRD = 3


class ArticleView(QTextBrowser):
    """An article with numbered paragraphs; selectable by mouse and keyboard, never opening or fetching anything.

    Spans count code points of `Article.text`.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._article: Article | None = None
        self._placed = ArticleDocument(self.document())
        self._marks: tuple[Mark, ...] = ()
        self._evidence: tuple[Span, ...] = ()
        self._ring = True
        self._restyling = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setReadOnly(True)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setAcceptDrops(False)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self._fade = Fade(self, surface=True)
        self._scrolling = QPropertyAnimation(self.verticalScrollBar(), b"value", self)
        self._scrolling.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._restyle()

    def show_article(self, article: Article) -> None:
        """Show `article` from its beginning, without marks."""
        self._scrolling.stop()
        self._marks = ()
        self._evidence = ()
        if article == self._article:
            self._placed.unmark()
            self._tone()
        else:
            self._article = article
            self.setLayoutDirection(content_direction(article))
            self._restyle()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)

    def show_marks(
        self, marks: Sequence[Mark], evidence: Sequence[Span], *, scroll: bool = True, plain: bool = False
    ) -> None:
        """Mark the parts of an attribution, step the other paragraphs back, and scroll to the passage if told.

        `plain` is for the marks of a whole article: without a word before each, and with nothing stepped back.
        """
        if self._article is None:
            return
        length = len(self._article.text)
        self._marks = tuple(mark for mark in marks if 0 <= mark.span.start < mark.span.end <= length)
        self._evidence = () if plain else tuple(evidence) or tuple(mark.span for mark in self._marks)
        if plain:
            self._placed.unmark()
        else:
            self._placed.mark(self._marks, self._evidence)
        self._tone()
        if scroll:
            self._scroll_to_passage(moving=self.isVisible())

    @property
    def marks(self) -> tuple[Mark, ...]:
        """What is marked."""
        return self._marks

    @property
    def paragraph_count(self) -> int:
        """How many numbered paragraphs there are."""
        return self._placed.paragraph_count

    def select(self, span: Span, *, backwards: bool = False) -> None:
        """Select the words of `span`; `backwards` leaves the cursor, which is kept in view, at their beginning."""
        ends = (
            self._placed.position(span.start, after_chips=True),
            self._placed.position(span.end, after_chips=False),
        )
        cursor = self.textCursor()
        cursor.setPosition(ends[backwards])
        cursor.setPosition(ends[not backwards], QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def set_cursor(self, index: int) -> None:
        """Put the cursor before code point `index`, with nothing selected."""
        cursor = self.textCursor()
        cursor.setPosition(self._placed.position(index, after_chips=False))
        self.setTextCursor(cursor)

    def selection(self) -> Span | None:
        """Return the words of the article's text that are selected, or None."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        span = Span(self._placed.index(cursor.selectionStart()), self._placed.index(cursor.selectionEnd()))
        return span if span.end > span.start else None

    def rects(self, span: Span) -> list[QRectF]:
        """Return where `span` stands in the viewport, one rectangle a line."""
        return [rect.translated(self._shift()) for rect in self._placed.rects(span)]

    def _shift(self) -> QPointF:
        return QPointF(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())

    def _restyle(self) -> None:
        """Build the document anew in the theme and language in use."""
        self._restyling = True
        self.setFont(self._placed.font(Type.ARTICLE))
        title = self._article.headline if self._article else ""
        # Translators: the spoken name of the pane that shows the article.
        self.setAccessibleName(_("Article: {title}").format(title=title) if title else _("Article"))
        if self._article is not None:
            self._placed.fill(self._article)
            if self._evidence:
                self._placed.mark(self._marks, self._evidence)
        self._restyling = False
        self._tone()

    def _tone(self) -> None:
        """Step the text back while there is evidence, which keeps its full ink."""
        self._restyling = True
        c = theme.colours()
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        palette.setColor(QPalette.ColorRole.Text, c.ink2 if self._evidence else c.ink)
        palette.setColor(QPalette.ColorRole.Highlight, c.accent)
        palette.setColor(QPalette.ColorRole.HighlightedText, c.on_accent)
        self.setPalette(palette)
        self._restyling = False
        self.viewport().update()

    def _scroll_to_passage(self, *, moving: bool) -> None:
        """Bring the evidence to a third of the height: its paragraph, or its first line in a long paragraph."""
        blocks = self._placed.blocks_of(self._evidence)
        if not blocks:
            return
        third = self.viewport().height() / _THIRD
        top = self._placed.top_of(blocks[0]).top()
        lines = self._placed.rects(min(self._evidence))
        if lines and lines[0].top() - top > third:
            top = lines[0].top()
        bar = self.verticalScrollBar()
        target = max(bar.minimum(), min(bar.maximum(), round(top - third)))
        self._scrolling.stop()
        length = theme.duration(Motion.REVEAL)
        if moving and length:
            self._scrolling.setDuration(length)
            self._scrolling.setStartValue(bar.value())
            self._scrolling.setEndValue(target)
            self._scrolling.start()
        else:
            bar.setValue(target)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        # A long article has thousands of marks; only those in view are painted.
        first, last = self._in_view()
        shown = self._placed.span_of(first, last)
        marks = [mark for mark in self._marks if mark.span.overlaps(shown)]
        placed = [(role, self.rects(mark.span)) for role in ORDER for mark in marks if mark.role is role]
        painter = QPainter(self.viewport())
        for role, rects in placed:
            paint_washes(painter, role, rects)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        for role, rects in placed:
            paint_lines(painter, role, rects)
        self._paint_chips(painter, first, last)
        self._paint_gutter(painter, first)
        if self.hasFocus() and self._ring:
            ring = QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1)
            strokes.rounded(painter, ring, 4, border=theme.colours().focus, width=2)
        painter.end()

    def _in_view(self) -> tuple[QTextBlock, QTextBlock]:
        """Return the first and the last paragraph of which something is to be seen."""
        view = self.viewport().rect()
        return self.cursorForPosition(view.topLeft()).block(), self.cursorForPosition(
            view.bottomLeft()
        ).block()

    def _paint_chips(self, painter: QPainter, first: QTextBlock, last: QTextBlock) -> None:
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for role, room in self._placed.chip_rects(first, last):
            paint_chip_before(painter, role, room.translated(self._shift()), CHIP_GAP, mirrored=mirrored)

    def _paint_gutter(self, painter: QPainter, first: QTextBlock) -> None:
        paint_gutter(
            painter,
            self._placed,
            first,
            self._shift(),
            QRectF(self.viewport().rect()),
            evidence={block.blockNumber() for block in self._placed.blocks_of(self._evidence)},
            mirrored=self.layoutDirection() is Qt.LayoutDirection.RightToLeft,
        )

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _RESTYLE and not self._restyling:
            self._restyle()
            self._scroll_to_passage(moving=False)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._scroll_to_passage(moving=False)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._scroll_to_passage(moving=False)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = ring_after(event.reason(), self._ring)
        super().focusInEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave to the page what the page acts on: Enter, Escape and single characters."""
        plain = not event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        if event.key() in _FOR_THE_PAGE or (plain and event.text().isprintable() and event.text().strip()):
            event.ignore()
        else:
            super().keyPressEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()  # the size of text is a setting, not the state of one pane
        else:
            super().wheelEvent(event)

    @override
    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Load nothing, whatever a text may name."""
        return None

    @override
    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the article's own words: the widget's would lack no-break spaces and hold the room of the chips."""
        copied = QMimeData()
        span = self.selection()
        if span is not None and self._article is not None:
            copied.setText(span.of(self._article.text))
        else:
            copied.setText(self.textCursor().selectedText())
        return copied


_FOR_THE_PAGE = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape}
_RESTYLE = {
    QEvent.Type.StyleChange,
    QEvent.Type.ApplicationPaletteChange,
    QEvent.Type.ApplicationFontChange,
    QEvent.Type.LanguageChange,
}
