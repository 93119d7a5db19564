"""Blocks of words set into pages and painted, on a PDF file or a printer alike."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from PySide6.QtCore import QLocale, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPagedPaintDevice,
    QPainter,
    QPen,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from quizapp.i18n import _
from quizapp.ui import formats
from quizapp.ui.components.text_flow import displayable
from quizapp.ui.look.tokens import PRINT_INK
from quizapp.ui.look.typography import TextStyle, Type, font
from quizapp.ui.printing.blocks import Block, Group, Part, Style
from quizapp.ui.printing.course import Course, Report
from quizapp.ui.printing.pagination import Line, Lines, Placed, paginate

_FINE = 20.0
"""Text is set in units of 1/20 point: as fine as a printer, and free of the rounding for screens."""
_SIDE, _TOP, _FOOT = 54.0, 50.0, 56.0
"""Margins in points; every printer reaches into them."""
_FIELD_LINE = 22.0
_RING = 7.5
_COLUMNS = 10
"""Cells in a row at most."""


class _Setting(NamedTuple):
    look: TextStyle
    """Family and weight; its size is that of the screen."""
    size: float
    """In points."""
    line: float
    """The least height of a line, in points."""


_SETTINGS = {
    Style.TITLE: _Setting(Type.H1, 20, 26),
    Style.HEADING: _Setting(Type.H2, 14, 19),
    Style.STEM: _Setting(Type.TITLE, 11, 15.5),
    Style.BODY: _Setting(Type.BODY, 11, 15.5),
    Style.SMALL: _Setting(Type.SMALL, 9, 12.5),
    Style.ARTICLE: _Setting(Type.ARTICLE, 11, 16.5),
}


class NotPrintedError(Exception):
    """The device took no page."""


def paint(parts: Sequence[Part], device: QPagedPaintDevice, report: Report = lambda _share: None) -> int:
    """Paint all parts on `device`, whose origin is the corner of the paper; return how many pages that made.

    `NotPrintedError` when the device does not begin, or does not take another page. Works in any thread.
    """
    size = device.pageLayout().fullRectPoints().size()
    painter = QPainter()
    if not painter.begin(device):
        raise NotPrintedError
    try:
        scale = device.logicalDpiX() / (72 * _FINE)
        painter.scale(scale, scale)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        course = Course(sum(_blocks(part) for part in parts), report)
        pages = 0
        for part in parts:
            painted = _pages(part, QSizeF(size), course)
            for page in painted:
                if pages and not device.newPage():
                    raise NotPrintedError
                page(painter)
                pages += 1
                course.advance(_blocks(part) / len(painted))
        return pages
    finally:
        painter.end()


def _blocks(part: Part) -> int:
    return sum(len(group.blocks) for group in part.groups)


def _pages(part: Part, paper: QSizeF, course: Course) -> list[Callable[[QPainter], None]]:
    """Return what paints each page of a part, in units of 1/20 point."""
    frame = QRectF(0, 0, paper.width() * _FINE, paper.height() * _FINE).adjusted(
        _SIDE * _FINE, _TOP * _FINE, -_SIDE * _FINE, -_FOOT * _FINE
    )
    mirrored = QLocale(part.language).textDirection() is Qt.LayoutDirection.RightToLeft

    def lines_of(group: Group) -> Iterator[_SetLine]:
        for block in group.blocks:
            yield from _set(block, frame.width(), mirrored=mirrored)
            course.advance(1)

    groups = [tuple(lines_of(group)) for group in part.groups]
    measured = [
        Lines(tuple(Line(line.above, line.height) for line in lines), group.whole)
        for lines, group in zip(groups, part.groups, strict=True)
    ]
    pages = paginate(measured, frame.height())

    def painted(number: int, page: Sequence[Placed]) -> Callable[[QPainter], None]:
        def paint_page(painter: QPainter) -> None:
            painter.setPen(PRINT_INK)
            for placed in page:
                line = groups[placed.group][placed.line]
                line.paint(painter, QPointF(frame.left(), frame.top() + placed.y))
            _paint_foot(painter, frame, part.footer, (number, len(pages)), mirrored=mirrored)

        return paint_page

    return [painted(number, page) for number, page in enumerate(pages, start=1)]


@dataclass(frozen=True)
class _SetLine:
    """A line, set: the room above it, its height, and what paints it with its top left corner at a point."""

    above: float
    height: float
    paint: Callable[[QPainter, QPointF], None]


def _set(block: Block, width: float, *, mirrored: bool) -> list[_SetLine]:
    if block.fields:
        return [_set_fields(block, width, mirrored=mirrored)]
    if block.cells:
        return _set_cells(block, width, mirrored=mirrored)
    indent = block.indent * _FINE
    face = _face(block.style)
    layout = QTextLayout(displayable(block.text), face)
    option = QTextOption(
        (Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft)
        | Qt.AlignmentFlag.AlignAbsolute
    )
    own = Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
    option.setTextDirection(own if block.content else Qt.LayoutDirection.LayoutDirectionAuto)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width - indent)
    layout.endLayout()
    least = _SETTINGS[block.style].line * _FINE
    left = 0.0 if mirrored else indent
    return [
        _text_line(block, layout, number, least, left, width, mirrored=mirrored)
        for number in range(max(1, layout.lineCount()))
    ]


def _text_line(
    block: Block, layout: QTextLayout, number: int, least: float, left: float, width: float, *, mirrored: bool
) -> _SetLine:
    there = number < layout.lineCount()
    line: QTextLine | None = layout.lineAt(number) if there else None
    # A script with taller letters than the style expects gets more room.
    height = max(least, 0.9 * line.height()) if line is not None else least
    if line is not None:
        line.setPosition(QPointF(0, 0))

    def paint_line(painter: QPainter, at: QPointF) -> None:
        if line is not None and layout.text():  # the line is only valid while its layout lives
            line.draw(painter, at + QPointF(left, (height - line.height()) / 2))
        if number == 0 and block.marker:
            ascent = line.ascent() if line is not None else height
            base = at.y() + (height - (line.height() if line is not None else height)) / 2 + ascent
            _paint_marker(painter, block, at.x(), base, width, mirrored=mirrored)

    return _SetLine(block.above * _FINE if number == 0 else 0.0, height, paint_line)


def _paint_marker(
    painter: QPainter, block: Block, left: float, base: float, width: float, *, mirrored: bool
) -> None:
    """Paint the marker before the text, its foot at `base`."""
    step = 26.0 * _FINE
    start = left + (width - block.indent * _FINE if mirrored else block.indent * _FINE - step)
    style = Style.SMALL if block.style is Style.ARTICLE or block.ringed else block.style
    face = _face(style, bold=True)
    metrics = QFontMetricsF(face)
    words = metrics.horizontalAdvance(block.marker)
    painter.setFont(face)
    painter.setPen(PRINT_INK)
    if not block.ringed:
        x = start + step - words if mirrored else start
        painter.drawText(QPointF(x, base), block.marker)
        return
    ring = _RING * _FINE
    base -= (QFontMetricsF(_face(block.style)).capHeight() - metrics.capHeight()) / 2
    half = max(ring, words / 2 + 3 * _FINE)
    x = start + step - half if mirrored else start + half
    middle = base - metrics.capHeight() / 2
    painter.setPen(QPen(PRINT_INK, 0.8 * _FINE))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(x - half, middle - ring, 2 * half, 2 * ring), ring, ring)
    painter.setPen(PRINT_INK)
    painter.drawText(QPointF(x - words / 2, base), block.marker)


def _set_fields(block: Block, width: float, *, mirrored: bool) -> _SetLine:
    """Set labels with lines to write on: the first takes three fifths, the others share the rest."""
    shares = [0.6, *[0.4 / max(1, len(block.fields) - 1)] * (len(block.fields) - 1)]
    starts = [0.0, *accumulate(shares)]
    height = _FIELD_LINE * _FINE

    def paint_fields(painter: QPainter, at: QPointF) -> None:
        face = _face(Style.BODY)
        painter.setFont(face)
        metrics = QFontMetricsF(face)
        base = at.y() + height - 4 * _FINE
        for label, start, share in zip(block.fields, starts, shares, strict=False):
            words, room, gap = metrics.horizontalAdvance(label), share * width, 6 * _FINE
            line = room - words - gap - (2 * gap if share != shares[-1] else 0)
            left = at.x() + (width - start * width - words if mirrored else start * width)
            painter.setPen(PRINT_INK)
            painter.drawText(QPointF(left, base), label)
            first = left - gap - line if mirrored else left + words + gap
            painter.setPen(QPen(PRINT_INK, 0.6 * _FINE))
            painter.drawLine(QPointF(first, base + 2 * _FINE), QPointF(first + line, base + 2 * _FINE))

    return _SetLine(block.above * _FINE, height, paint_fields)


def _set_cells(block: Block, width: float, *, mirrored: bool) -> list[_SetLine]:
    """Set cells in as many columns as the widest of them leaves room for."""
    face = _face(block.style)
    metrics = QFontMetricsF(face)
    widest = max(metrics.horizontalAdvance(cell) for cell in block.cells) + 12 * _FINE
    columns = max(1, min(_COLUMNS, int(width / widest)))
    height = (_SETTINGS[block.style].line + 2) * _FINE
    side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft

    def row(first: int) -> _SetLine:
        def paint_row(painter: QPainter, at: QPointF) -> None:
            painter.setFont(face)
            painter.setPen(PRINT_INK)
            for column, cell in enumerate(block.cells[first : first + columns]):
                place = columns - 1 - column if mirrored else column
                left = at.x() + place * width / columns
                box = QRectF(left, at.y(), width / columns, height)
                painter.drawText(box, side | Qt.AlignmentFlag.AlignAbsolute, cell)

        return _SetLine(0.0 if first else block.above * _FINE, height, paint_row)

    return [row(first) for first in range(0, len(block.cells), columns)]


def _paint_foot(
    painter: QPainter, frame: QRectF, words: str, page_of: tuple[int, int], *, mirrored: bool
) -> None:
    y = frame.bottom() + 14 * _FINE
    painter.setPen(QPen(PRINT_INK, 0.5 * _FINE))
    painter.drawLine(QPointF(frame.left(), y), QPointF(frame.right(), y))
    face = _face(Style.SMALL)
    painter.setFont(face)
    painter.setPen(PRINT_INK)
    # Translators: at the foot of a printed page.
    page = _("Page {number} of {total}").format(
        number=formats.number(page_of[0]), total=formats.number(page_of[1])
    )
    row = QRectF(frame.left(), y + 4 * _FINE, frame.width(), 14 * _FINE)
    taken = QFontMetricsF(face).horizontalAdvance(page) + 12 * _FINE
    shown = QFontMetricsF(face).elidedText(words, Qt.TextElideMode.ElideRight, row.width() - taken)
    start, end = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
    if mirrored:
        start, end = end, start
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    painter.drawText(row, start | Qt.AlignmentFlag.AlignAbsolute, displayable(shown))
    painter.drawText(row, end | Qt.AlignmentFlag.AlignAbsolute, page)


def _face(style: Style, *, bold: bool = False) -> QFont:
    """Return the font of a style in units of 1/20 point; scripts it lacks fall back as on the screen."""
    setting = _SETTINGS[style]
    made = QFont(font(setting.look))
    made.setPixelSize(round(setting.size * _FINE))
    # Figures of equal width and ligatures are glyphs that a PDF of Qt's has no letters for: words with them could be
    # neither found nor read aloud.
    made.clearFeatures()
    for feature in ("liga", "clig", "calt"):
        made.setFeature(QFont.Tag(feature), 0)
    if bold:
        made.setWeight(QFont.Weight.DemiBold)
    return made
