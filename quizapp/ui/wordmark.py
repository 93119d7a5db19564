"""The name of the application as it stands in the masthead."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen, QTransform
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from quizapp.ui.look import theme
from quizapp.ui.look.typography import TextStyle, Type

_NAME = "Who Said What"
_STYLE = TextStyle(24, 30, 600, Type.H1.family)


class Wordmark(QWidget):
    """The name of the application with its two quotation marks, one full and one open."""

    def __init__(self) -> None:
        super().__init__()
        self.short = False
        self.setAccessibleName(_NAME)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def set_short(self, short: bool) -> None:
        """Show the marks alone."""
        if short is not self.short:
            self.short = short
            self.updateGeometry()
            self.update()

    def full_width(self) -> int:
        """Return the width of the marks and the name."""
        return round(QFontMetricsF(theme.font(_STYLE)).horizontalAdvance(_NAME)) + theme.scaled(36)

    @override
    def sizeHint(self) -> QSize:
        width = theme.scaled(30) if self.short else self.full_width()
        return QSize(width, theme.scaled(32))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.updateGeometry()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        c = theme.colours()
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        mark = theme.scaled(28)
        box = QRectF(self.width() - mark if mirrored else 0, (self.height() - mark) / 2, mark, mark)
        for left, filled in ((0.0, True), (0.5, False)):
            mark_path = _quotation_mark(box, left)
            painter.setPen(QPen(c.accent, 1.6))
            painter.setBrush(c.accent if filled else Qt.BrushStyle.NoBrush)
            painter.drawPath(mark_path)
        if self.short:
            return
        gap = theme.scaled(34)
        name = QRectF(self.rect()).adjusted(0 if mirrored else gap, 0, -gap if mirrored else 0, 0)
        painter.setFont(theme.font(_STYLE))
        painter.setPen(c.ink)
        painter.drawText(name, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, _NAME)


def _quotation_mark(box: QRectF, left: float) -> QPainterPath:
    """Return one opening mark, a ball with a tail, beginning at `left` (0 to 1) of the width of `box`."""
    tail = QPainterPath(QPointF(0.04, 0.62))
    tail.cubicTo(0.04, 0.36, 0.18, 0.22, 0.40, 0.16)
    tail.lineTo(0.42, 0.24)
    tail.cubicTo(0.30, 0.30, 0.25, 0.36, 0.24, 0.42)
    tail.closeSubpath()
    ball = QPainterPath()
    ball.addEllipse(QPointF(0.24, 0.62), 0.20, 0.20)
    placed = QTransform.fromTranslate(box.left() + left * box.width(), box.top())
    return placed.scale(box.width(), box.height()).map(ball.united(tail))
