"""Shapes that several painted widgets share: cards, shadows, the focus ring."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from quizapp.ui.look import theme
from quizapp.ui.look.tokens import SHADOW

FOCUS_ROOM = 4
"""Pixels kept free around whatever may get a focus ring (2 px gap, 2 px ring), so that nothing moves with focus."""


def rounded(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    *,
    fill: QColor | None = None,
    border: QColor | None = None,
    width: float = 1.0,
    dashes: bool = False,
) -> None:
    """Paint a rounded rectangle whose border lies wholly inside `rect`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    if border is None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(rect, radius, radius)
    else:
        pen = QPen(border, width)
        if dashes:
            pen.setDashPattern([3.5, 2.5])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        inset = width / 2
        painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset)
    painter.restore()


def focus_ring(painter: QPainter, control: QRectF, radius: float) -> None:
    """Paint the ring in the `FOCUS_ROOM` around `control`."""
    room = FOCUS_ROOM
    outer = control.adjusted(-room, -room, room, room)
    rounded(painter, outer, radius + room, border=theme.colours().focus, width=2)


def shadow(painter: QPainter, rect: QRectF, radius: float, *, spread: int = 8) -> None:
    """Paint a soft shadow below a rounded rectangle: stacked translucent ones. None in high contrast."""
    if theme.current().contrast:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for step in range(spread, 0, -1):
        painter.setBrush(SHADOW)
        painter.drawRoundedRect(rect.adjusted(-step, -step + 2, step, step + 2), radius + step, radius + step)
    painter.restore()


def card_border(*, strong: bool = False) -> tuple[QColor, float]:
    """Return colour and width of a card's border; `strong` for one that can be operated."""
    c = theme.colours()
    return (c.control if strong else c.line), (2.0 if theme.current().contrast else 1.0)


def hairline(painter: QPainter, left: float, right: float, y: float, colour: QColor | None = None) -> None:
    """Paint a horizontal line of one pixel."""
    painter.fillRect(QRectF(left, y, right - left, 1), colour if colour is not None else theme.colours().line)
