"""Blocks of words set into lines, each with what paints it."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import accumulate

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QTextLayout, QTextLine, QTextOption

from quizapp.ui.components.text_flow import displayable
from quizapp.ui.look.tokens import PRINT_INK
from quizapp.ui.printing.blocks import Block, Style
from quizapp.ui.printing.faces import FINE, SETTINGS, face_of

_FIELD_LINE = 22.0
_RING = 7.5
_CORNER = 1.5
_BLANK = 24.0
"""How long the line is that a letter or a number is written on."""
_COLUMNS = 10
"""Cells in a row at most."""


@dataclass(frozen=True)
class SetLine:
    """A line, set: the room above it, its height, and what paints it with its top left corner at a point."""

    above: float
    height: float
    paint: Callable[[QPainter, QPointF], None]


def set_lines(block: Block, width: float, *, mirrored: bool) -> list[SetLine]:
    """Return the lines of `block` in a column of `width`, in units of 1/20 point; `mirrored` from right to left."""
    if block.fields:
        return [_set_fields(block, width, mirrored=mirrored)]
    if block.ruled:
        return [_set_rule(block, width, mirrored=mirrored)]
    if block.cells:
        return _set_cells(block, width, mirrored=mirrored)
    indent = block.indent * FINE
    face = face_of(block.style)
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
    least = SETTINGS[block.style].line * FINE
    left = 0.0 if mirrored else indent
    return [
        _text_line(block, layout, number, least, left, width, mirrored=mirrored)
        for number in range(max(1, layout.lineCount()))
    ]


def _text_line(
    block: Block, layout: QTextLayout, number: int, least: float, left: float, width: float, *, mirrored: bool
) -> SetLine:
    there = number < layout.lineCount()
    line: QTextLine | None = layout.lineAt(number) if there else None
    # A script with taller letters than the style expects gets more room.
    height = max(least, 0.9 * line.height()) if line is not None else least
    if line is not None:
        line.setPosition(QPointF(0, 0))

    def paint_line(painter: QPainter, at: QPointF) -> None:
        if line is not None and layout.text():  # the line is only valid while its layout lives
            line.draw(painter, at + QPointF(left, (height - line.height()) / 2))
        if number == 0 and block.blank:
            base = at.y() + height - 4 * FINE
            _paint_blank(painter, block, at.x(), base, width, mirrored=mirrored)
        if number == 0 and block.marker:
            ascent = line.ascent() if line is not None else height
            base = at.y() + (height - (line.height() if line is not None else height)) / 2 + ascent
            _paint_marker(painter, block, at.x(), base, width, mirrored=mirrored)

    return SetLine(block.above * FINE if number == 0 else 0.0, height, paint_line)


def _paint_marker(
    painter: QPainter, block: Block, left: float, base: float, width: float, *, mirrored: bool
) -> None:
    """Paint the marker before the text, its foot at `base`."""
    step = 26.0 * FINE
    start = left + (width - block.indent * FINE if mirrored else block.indent * FINE - step)
    framed = block.ringed or block.boxed
    style = Style.SMALL if block.style is Style.ARTICLE or framed else block.style
    face = face_of(style, bold=True)
    metrics = QFontMetricsF(face)
    words = metrics.horizontalAdvance(block.marker)
    painter.setFont(face)
    painter.setPen(PRINT_INK)
    if not framed:
        x = start + step - words if mirrored else start
        painter.drawText(QPointF(x, base), block.marker)
        return
    ring = _RING * FINE
    base -= (QFontMetricsF(face_of(block.style)).capHeight() - metrics.capHeight()) / 2
    half = max(ring, words / 2 + 3 * FINE)
    x = start + step - half if mirrored else start + half
    middle = base - metrics.capHeight() / 2
    painter.setPen(QPen(PRINT_INK, 0.8 * FINE))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    corner = _CORNER * FINE if block.boxed else ring
    painter.drawRoundedRect(QRectF(x - half, middle - ring, 2 * half, 2 * ring), corner, corner)
    painter.setPen(PRINT_INK)
    painter.drawText(QPointF(x - words / 2, base), block.marker)


def _paint_blank(
    painter: QPainter, block: Block, left: float, base: float, width: float, *, mirrored: bool
) -> None:
    """Paint a line to write on before the text."""
    gap, long = 6 * FINE, _BLANK * FINE
    end = left + (width - block.indent * FINE + gap if mirrored else block.indent * FINE - gap)
    painter.setPen(QPen(PRINT_INK, 0.6 * FINE))
    painter.drawLine(QPointF(end, base), QPointF(end + long if mirrored else end - long, base))


def _set_rule(block: Block, width: float, *, mirrored: bool) -> SetLine:
    """Set an empty line to write on."""
    height = _FIELD_LINE * FINE

    def paint_rule(painter: QPainter, at: QPointF) -> None:
        start = at.x() + (0.0 if mirrored else block.indent * FINE)
        y = at.y() + height - 2 * FINE
        painter.setPen(QPen(PRINT_INK, 0.6 * FINE))
        painter.drawLine(QPointF(start, y), QPointF(start + width - block.indent * FINE, y))

    return SetLine(block.above * FINE, height, paint_rule)


def _set_fields(block: Block, width: float, *, mirrored: bool) -> SetLine:
    """Set labels with lines to write on: the first takes three fifths, the others share the rest."""
    shares = [0.6, *[0.4 / max(1, len(block.fields) - 1)] * (len(block.fields) - 1)]
    starts = [0.0, *accumulate(shares)]
    height = _FIELD_LINE * FINE

    def paint_fields(painter: QPainter, at: QPointF) -> None:
        face = face_of(Style.BODY)
        painter.setFont(face)
        metrics = QFontMetricsF(face)
        base = at.y() + height - 4 * FINE
        for label, start, share in zip(block.fields, starts, shares, strict=False):
            words, room, gap = metrics.horizontalAdvance(label), share * width, 6 * FINE
            line = room - words - gap - (2 * gap if share != shares[-1] else 0)
            left = at.x() + (width - start * width - words if mirrored else start * width)
            painter.setPen(PRINT_INK)
            painter.drawText(QPointF(left, base), label)
            first = left - gap - line if mirrored else left + words + gap
            painter.setPen(QPen(PRINT_INK, 0.6 * FINE))
            painter.drawLine(QPointF(first, base + 2 * FINE), QPointF(first + line, base + 2 * FINE))

    return SetLine(block.above * FINE, height, paint_fields)


def _set_cells(block: Block, width: float, *, mirrored: bool) -> list[SetLine]:
    """Set cells in as many columns as the widest of them leaves room for."""
    face = face_of(block.style)
    metrics = QFontMetricsF(face)
    widest = max(metrics.horizontalAdvance(cell) for cell in block.cells) + 12 * FINE
    columns = max(1, min(_COLUMNS, int(width / widest)))
    height = (SETTINGS[block.style].line + 2) * FINE
    side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft

    def row(first: int) -> SetLine:
        def paint_row(painter: QPainter, at: QPointF) -> None:
            painter.setFont(face)
            painter.setPen(PRINT_INK)
            for column, cell in enumerate(block.cells[first : first + columns]):
                place = columns - 1 - column if mirrored else column
                left = at.x() + place * width / columns
                box = QRectF(left, at.y(), width / columns, height)
                painter.drawText(box, side | Qt.AlignmentFlag.AlignAbsolute, cell)

        return SetLine(0.0 if first else block.above * FINE, height, paint_row)

    return [row(first) for first in range(0, len(block.cells), columns)]
