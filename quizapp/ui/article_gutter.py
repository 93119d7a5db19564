"""The room before an article's text: the number of each paragraph, and a bar beside one with evidence."""

from collections.abc import Container

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QTextBlock

from quizapp.ui.article_document import MARGIN, ArticleDocument
from quizapp.ui.look import strokes, theme
from quizapp.ui.look.typography import Type

_BAR_WIDTH = 3
_BAR_GAP = 8


def paint_gutter(
    painter: QPainter,
    placed: ArticleDocument,
    first: QTextBlock,
    shift: QPointF,
    area: QRectF,
    *,
    evidence: Container[int],
    mirrored: bool,
) -> None:
    """Paint the gutter of the paragraphs from `first` on that lie in `area`, which shows the document by `shift`.

    `evidence` holds the numbers of the blocks that get a bar; `mirrored` puts the gutter on the right.
    """
    painter.setFont(theme.font(Type.CAPTION))
    block = first
    while block.isValid():
        lines = placed.lines_of(block).translated(shift)
        if lines.top() > area.bottom():
            break
        number = placed.number_of(block)
        if number is not None:
            marked = block.blockNumber() in evidence
            _paint_number(painter, placed, lines, area, number, marked=marked, mirrored=mirrored)
        block = block.next()


def _paint_number(
    painter: QPainter,
    placed: ArticleDocument,
    lines: QRectF,
    area: QRectF,
    number: int,
    *,
    marked: bool,
    mirrored: bool,
) -> None:
    c = theme.colours()
    bar = MARGIN + placed.gutter() - _BAR_GAP - _BAR_WIDTH
    spot = QRectF(MARGIN, lines.top(), bar - MARGIN, placed.line_height())
    stripe = QRectF(bar, lines.top(), _BAR_WIDTH, lines.height())
    side = Qt.AlignmentFlag.AlignLeft
    if mirrored:
        spot.moveRight(area.width() - MARGIN)
        stripe.moveRight(area.width() - bar)
        side = Qt.AlignmentFlag.AlignRight
    painter.setPen(c.accent if marked else c.ink3)
    flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
    painter.drawText(spot, flags, str(number))
    if marked:
        strokes.rounded(painter, stripe, _BAR_WIDTH / 2, fill=c.accent)
