"""Blocks of words set into pages and painted, on a PDF file or a printer alike."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QLocale, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPagedPaintDevice, QPainter, QPen

from quizapp.i18n import _
from quizapp.ui import formats
from quizapp.ui.components.text_flow import displayable
from quizapp.ui.look.tokens import PRINT_INK
from quizapp.ui.printing.blocks import Group, Part, Style
from quizapp.ui.printing.course import Course, Report
from quizapp.ui.printing.faces import FINE, face_of
from quizapp.ui.printing.lines import SetLine, set_lines
from quizapp.ui.printing.pagination import Line, Lines, Placed, paginate

_SIDE, _TOP, _FOOT = 54.0, 50.0, 56.0
"""Margins in points; every printer reaches into them."""


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
        scale = device.logicalDpiX() / (72 * FINE)
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
    frame = QRectF(0, 0, paper.width() * FINE, paper.height() * FINE).adjusted(
        _SIDE * FINE, _TOP * FINE, -_SIDE * FINE, -_FOOT * FINE
    )
    mirrored = QLocale(part.language).textDirection() is Qt.LayoutDirection.RightToLeft

    def lines_of(group: Group) -> Iterator[SetLine]:
        for block in group.blocks:
            yield from set_lines(block, frame.width(), mirrored=mirrored)
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


def _paint_foot(
    painter: QPainter, frame: QRectF, words: str, page_of: tuple[int, int], *, mirrored: bool
) -> None:
    y = frame.bottom() + 14 * FINE
    painter.setPen(QPen(PRINT_INK, 0.5 * FINE))
    painter.drawLine(QPointF(frame.left(), y), QPointF(frame.right(), y))
    face = face_of(Style.SMALL)
    painter.setFont(face)
    painter.setPen(PRINT_INK)
    # Translators: at the foot of a printed page.
    page = _("Page {number} of {total}").format(
        number=formats.number(page_of[0]), total=formats.number(page_of[1])
    )
    row = QRectF(frame.left(), y + 4 * FINE, frame.width(), 14 * FINE)
    taken = QFontMetricsF(face).horizontalAdvance(page) + 12 * FINE
    shown = QFontMetricsF(face).elidedText(words, Qt.TextElideMode.ElideRight, row.width() - taken)
    start, end = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
    if mirrored:
        start, end = end, start
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    painter.drawText(row, start | Qt.AlignmentFlag.AlignAbsolute, displayable(shown))
    painter.drawText(row, end | Qt.AlignmentFlag.AlignAbsolute, page)
