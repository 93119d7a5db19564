"""A newspaper cutting with real marks on it: the picture of the home page's lead card."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from quizapp.model.question import Mark
from quizapp.ui.components.marked_text import paint_marked
from quizapp.ui.components.text_flow import TextFlow, direction_of
from quizapp.ui.look import strokes, theme
from quizapp.ui.look.typography import TextStyle, Type
from quizapp.ui.text_positions import utf16_position

_TILT = 1.6
_TEETH = (3, 6, 2, 5, 3, 7, 2, 4, 6, 3, 5, 2, 6, 4)


class Clipping(QWidget):
    """`headline` and `passage` with `marks` (spans in code points of `passage`), set as a torn piece of newspaper.

    Decoration: screen readers are told nothing of it, since the card beside it says the same.
    """

    def __init__(
        self, headline: str = "", passage: str = "", marks: Sequence[Mark] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.show_passage(headline, passage, marks)

    def show_passage(self, headline: str, passage: str, marks: Sequence[Mark]) -> None:
        """Show another cutting."""
        self._headline = headline
        self._passage = passage
        self._marks = [
            (mark.role, utf16_position(passage, mark.span.start), utf16_position(passage, mark.span.end))
            for mark in marks
        ]
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, 260)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(200, 170)

    def _sheet(self, rect: QRectF) -> QPainterPath:
        path = QPainterPath(rect.topLeft())
        path.lineTo(rect.topRight())
        path.lineTo(rect.right(), rect.bottom() - 4)
        step = rect.width() / len(_TEETH)
        for number, depth in enumerate(_TEETH):
            path.lineTo(rect.right() - (number + 1) * step, rect.bottom() - depth)
        path.closeSubpath()
        return path

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        c = theme.colours()
        room = QRectF(self.rect()).adjusted(12, 12, -12, -14)
        border = QPen(c.line, 2 if theme.current().contrast else 1)
        tilt = _TILT if self.layoutDirection() is Qt.LayoutDirection.LeftToRight else -_TILT
        painter.translate(room.center())
        sheet = QRectF(-room.width() / 2, -room.height() / 2, room.width(), room.height())
        painter.rotate(-tilt)
        painter.setPen(border)
        painter.setBrush(c.sunken)
        painter.drawPath(self._sheet(sheet.adjusted(2, 0, 0, 2)))
        painter.rotate(2 * tilt)
        strokes.shadow(painter, sheet, 2, spread=7)
        painter.setPen(border)
        painter.setBrush(c.raised)
        page = self._sheet(sheet)
        painter.drawPath(page)
        painter.setClipPath(page)
        self._paint_print(painter, sheet.adjusted(18, 16, -18, -14))

    def _paint_print(self, painter: QPainter, column: QRectF) -> None:
        c = theme.colours()
        painter.fillRect(QRectF(column.left(), column.top(), column.width(), 2), c.ink)
        painter.fillRect(QRectF(column.left(), column.top() + 5, column.width(), 1), c.line)
        # An English article is set from left to right in an Arabic window too.
        direction = direction_of(f"{self._headline} {self._passage}", self.layoutDirection())
        mirrored = direction is Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        at = QPointF(column.left(), column.top() + 14)

        def flow(text: str, style: TextStyle, lines: int) -> TextFlow:
            return TextFlow(
                text,
                style,
                column.width(),
                lines=lines,
                alignment=side | Qt.AlignmentFlag.AlignAbsolute,
                direction=direction,
            )

        most = int((column.bottom() - at.y()) // theme.line_height(Type.H3))
        headline = flow(self._headline, Type.H3, max(1, min(3, most)))
        headline.paint(painter, at, c.ink)
        at.setY(at.y() + headline.height + 8)
        free = column.bottom() - at.y()
        lines = int(free // theme.line_height(Type.QUOTE))
        if self._passage and lines > 0:
            passage = flow(self._passage, Type.QUOTE, lines)
            paint_marked(painter, passage, at, self._marks)
            at.setY(at.y() + passage.height + 8)
        while at.y() + 3 < column.bottom():
            painter.fillRect(QRectF(at.x(), at.y(), column.width() * 0.86, 3), c.sunken)
            at.setY(at.y() + 11)
