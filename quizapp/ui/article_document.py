"""An article as a `QTextDocument`, and where each of its words stands there.

The document holds the title and byline before the text, and before each marked span one no-break space that keeps
room for the chip with the mark's word. Positions that come in and go out are code points of `Article.text`.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QLocale, QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

from quizapp.model.article import Article
from quizapp.model.base import Span
from quizapp.model.paragraphs import paragraphs
from quizapp.model.question import Mark, Role
from quizapp.ui import formats
from quizapp.ui.components.marks import ORDER, chip_width
from quizapp.ui.components.text_flow import line_stretches, runs_right_to_left
from quizapp.ui.look import theme
from quizapp.ui.look.tokens import Ink
from quizapp.ui.look.typography import TextStyle, Type, font
from quizapp.ui.text_positions import code_point_position, document_text, utf16_position

MARGIN = 6
_PARAGRAPH_GAP = 14
CHIP_GAP = 4
_GUTTER = 30
_OPENING = "“‘«‹„‚\"'([{"
_NO_BREAK_SPACE = "\u00a0"
_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value


def content_direction(article: Article) -> Qt.LayoutDirection:
    """Return the direction in which the article's language is written."""
    return QLocale(article.language).textDirection()


class ArticleDocument:
    """Fills `document`, which a text widget shows, and converts positions."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        document.setDocumentMargin(MARGIN)
        document.setUndoRedoEnabled(False)
        self.zoom = 1.0
        """The size of what is read, times that of all text; in force when the document is filled."""
        self._text = ""
        self._digits = 1
        self._base = 0
        self._bidirectional = False
        self._mirrored = False
        self._numbers: dict[int, int] = {}
        self._chips: list[tuple[int, Role]] = []
        self._inked: list[QTextBlock] = []

    def font(self, style: TextStyle) -> QFont:
        """Return the font of `style` in the document. It is shared: do not change it."""
        return font(style, theme.current().text_factor * self.zoom)

    def line_height(self, style: TextStyle = Type.ARTICLE) -> float:
        """Return the height of one line of `style` in the document, in pixels."""
        return theme.line_height(style) * self.zoom

    def fill(self, article: Article) -> None:
        """Write title, byline and text, one block a line, in the theme in use, without marks."""
        self._text = article.text
        self._digits = len(str(len(paragraphs(article.text))))
        self._bidirectional = runs_right_to_left(article.text)
        self._mirrored = content_direction(article) is Qt.LayoutDirection.RightToLeft
        self._chips = []
        self._inked = []
        self._document.clear()
        option = QTextOption()
        option.setTextDirection(content_direction(article))
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._document.setDefaultTextOption(option)
        self._document.setDefaultFont(self.font(Type.ARTICLE))
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        published = formats.isolated(formats.published(article.date)) if article.date else ""
        byline = " · ".join(part for part in (article.outlet, article.author, published) if part)
        if article.title:
            self._write_above(cursor, article.title, Type.H2, "ink", gap=2 if byline else 16)
        if byline:
            self._write_above(cursor, byline, Type.CAPTION, "ink3", gap=16)
        self._base = cursor.position()
        cursor.setBlockFormat(self._paragraph(_PARAGRAPH_GAP))
        cursor.insertText(document_text(article.text), self._plain())
        self._number_blocks()
        cursor.endEditBlock()

    def _write_above(self, cursor: QTextCursor, words: str, style: TextStyle, ink: Ink, *, gap: int) -> None:
        """Write one line above the text."""
        block = self._paragraph(gap)
        block.setLineHeight(self.line_height(style), _FIXED)
        shape = QTextCharFormat()
        shape.setFont(self.font(style))
        shape.setForeground(theme.colours().text(ink))
        cursor.setBlockFormat(block)
        cursor.insertText(" ".join(document_text(words).split()), shape)
        cursor.insertBlock(QTextBlockFormat(), QTextCharFormat())

    def _plain(self) -> QTextCharFormat:
        shape = QTextCharFormat()
        shape.setFont(self.font(Type.ARTICLE))
        return shape

    def _paragraph(self, gap: int) -> QTextBlockFormat:
        block = QTextBlockFormat()
        if self._mirrored:
            block.setRightMargin(self.gutter())
        else:
            block.setLeftMargin(self.gutter())
        block.setBottomMargin(gap)
        block.setLineHeight(self.line_height(), _FIXED)
        return block

    def _number_blocks(self) -> None:
        """Number the blocks that hold words and close up the empty ones between them."""
        self._numbers = {}
        closed = QTextBlockFormat()
        closed.setLineHeight(0.01, _FIXED)
        closed.setLeftMargin(self.gutter())
        closed.setRightMargin(self.gutter())
        # The end of a selected line is painted as high as its letters would be, whatever the height of the line.
        tiny = QTextCharFormat()
        tiny.setFontPointSize(0.1)
        block = self._document.findBlock(self._base)
        while block.isValid():
            if block.text().strip():
                self._numbers[block.blockNumber()] = len(self._numbers) + 1
            else:
                cursor = QTextCursor(block)
                cursor.setBlockFormat(closed)
                cursor.setBlockCharFormat(tiny)
            block = block.next()

    def gutter(self) -> float:
        """Return the width kept free before the text for the numbers of paragraphs, in pixels."""
        return theme.scaled(_GUTTER) + max(0, self._digits - 2) * theme.scaled(8)

    def number_of(self, block: QTextBlock) -> int | None:
        """Return the number of the paragraph in `block`; None for the title and for empty lines."""
        return self._numbers.get(block.blockNumber())

    @property
    def paragraph_count(self) -> int:
        """How many numbered paragraphs there are."""
        return len(self._numbers)

    # Marks

    def mark(self, marks: Iterable[Mark], evidence: Sequence[Span]) -> None:
        """Set the paragraphs of `evidence` in full ink and make room for a chip before each marked span."""
        self.unmark()
        wanted = sorted(
            (utf16_position(self._text, self._before(mark.span)), ORDER.index(mark.role), mark.role)
            for mark in marks
        )
        own_width = QFontMetricsF(self.font(Type.ARTICLE)).horizontalAdvance(_NO_BREAK_SPACE)
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        for place, _order, role in wanted:
            shape = self._plain()
            shape.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
            shape.setFontLetterSpacing(max(0.0, chip_width(role) + CHIP_GAP - own_width))
            cursor.setPosition(self._base + place + len(self._chips))
            cursor.insertText(_NO_BREAK_SPACE, shape)
            self._chips.append((place, role))
        ink = QTextCharFormat()
        ink.setForeground(theme.colours().ink)
        self._inked = self.blocks_of(evidence)
        for block in self._inked:
            _select(cursor, block)
            cursor.mergeCharFormat(ink)
        cursor.endEditBlock()

    def _before(self, span: Span) -> int:
        """Return where the chip of `span` stands: before the quotation mark or bracket that opens it."""
        start = span.start
        while start > 0 and self._text[start - 1] in _OPENING:
            start -= 1
        return start

    def unmark(self) -> None:
        """Take the chips and the ink away."""
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        for number in range(len(self._chips) - 1, -1, -1):
            cursor.setPosition(self._base + self._chips[number][0] + number)
            cursor.deleteChar()
        self._chips = []
        for block in self._inked:
            _select(cursor, block)
            cursor.setCharFormat(self._plain())
        self._inked = []
        cursor.endEditBlock()

    def blocks_of(self, spans: Iterable[Span]) -> list[QTextBlock]:
        """Return the numbered blocks that hold a part of `spans`, in order."""
        found: dict[int, QTextBlock] = {}
        for span in spans:
            block = self._document.findBlock(self.position(span.start, after_chips=True))
            end = self.position(max(span.start, span.end - 1), after_chips=True)
            while block.isValid() and block.position() <= end:
                if block.blockNumber() in self._numbers:
                    found[block.blockNumber()] = block
                block = block.next()
        return [found[number] for number in sorted(found)]

    # Positions

    def position(self, index: int, *, after_chips: bool) -> int:
        """Return the document position of code point `index`, after or before the chips that stand there."""
        unit = utf16_position(self._text, index)
        # A chip is a pair of place and role; searched in place, since a long article has thousands.
        side = bisect_right if after_chips else bisect_left
        chips = side(self._chips, unit, key=_place_of)
        return self._base + unit + chips

    def index(self, position: int) -> int:
        """Return the code point at document `position`; 0 in the title."""
        chips = sum(
            1 for number, (place, _role) in enumerate(self._chips) if self._base + place + number < position
        )
        return code_point_position(self._text, max(0, position - chips - self._base))

    def span_of(self, first: QTextBlock, last: QTextBlock) -> Span:
        """Return what stands in the blocks from `first` to `last`."""
        return Span(self.index(first.position()), self.index(last.position() + last.length()))

    def top_of(self, block: QTextBlock) -> QRectF:
        """Return the rectangle of `block` in the document."""
        return self._document.documentLayout().blockBoundingRect(block)

    def lines_of(self, block: QTextBlock) -> QRectF:
        """Return the rectangle of the lines of `block`, without the gaps around it."""
        top = self.top_of(block)
        lines = block.layout()
        height = self.line_height()
        first = lines.lineAt(0)
        lift = first.y() + (first.height() - height) / 2 if lines.lineCount() else 0.0
        return QRectF(top.left(), lines.position().y() + lift, top.width(), lines.lineCount() * height)

    def rects(self, span: Span) -> list[QRectF]:
        """Return where `span` stands in the document, one rectangle a line, each a full line high."""
        return self._stretch(
            self.position(span.start, after_chips=True), self.position(span.end, after_chips=False)
        )

    def chip_rects(self, first: QTextBlock, last: QTextBlock) -> Iterator[tuple[Role, QRectF]]:
        """Yield the room of each chip in the blocks from `first` to `last`."""
        for number, (place, role) in enumerate(self._chips):
            position = self._base + place + number
            if first.position() <= position < last.position() + last.length():
                for rect in self._stretch(position, position + 1):
                    yield role, rect

    def _stretch(self, start: int, end: int) -> list[QRectF]:
        found: list[QRectF] = []
        height = self.line_height()
        block = self._document.findBlock(start)
        while block.isValid() and block.position() < end:
            self.top_of(block)  # asking for its rectangle lays the block out
            layout = block.layout()
            origin = layout.position()
            for number in range(layout.lineCount()):
                line = layout.lineAt(number)
                first = max(start - block.position(), line.textStart())
                last = min(end - block.position(), line.textStart() + line.textLength())
                if first >= last:
                    continue
                top = origin.y() + line.y() + (line.height() - height) / 2
                for left, right in line_stretches(line, first, last, bidirectional=self._bidirectional):
                    found.append(QRectF(origin.x() + left, top, right - left, height))
            block = block.next()
        return found


def _place_of(chip: tuple[int, Role]) -> int:
    return chip[0]


def _select(cursor: QTextCursor, block: QTextBlock) -> None:
    cursor.setPosition(block.position())
    cursor.setPosition(block.position() + block.length() - 1, QTextCursor.MoveMode.KeepAnchor)
