"""How the shapes of the chart of scores are painted."""

from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from quizapp.ui.charts.score_layout import Place, Spot, Stretch
from quizapp.ui.look import theme

_TICK = 7


def _points(spots: tuple[Spot, ...]) -> list[QPointF]:
    """Return the points in a list: PySide may take a `QPolygonF` for a mere sequence and read past its end."""
    return [QPointF(spot.x, spot.y) for spot in spots]


def paint_stretch(painter: QPainter, stretch: Stretch, *, crowded: bool) -> None:
    """Paint the line through neighbouring sessions and the band around it; `crowded` ones without dots or joints."""
    c = theme.colours()
    # For dots, or joints, of a line through a thousand points Qt takes a tenth of a second.
    edge = QPen(c.control, 1, Qt.PenStyle.DotLine if not crowded else Qt.PenStyle.SolidLine)
    wash = QColor(c.accent)
    wash.setAlphaF(0.12)
    if len(stretch.line) == 1:  # a band of no width: its range as a line
        (at,), (high,), (low,) = stretch.line, stretch.upper, stretch.lower
        painter.setPen(edge)
        painter.drawLine(QPointF(at.x, high.y), QPointF(at.x, low.y))
        painter.setPen(QPen(c.accent, 2.4))
        painter.drawLine(QPointF(at.x - 9, at.y), QPointF(at.x + 9, at.y))
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(wash)
    painter.drawPolygon(_points((*stretch.upper, *reversed(stretch.lower))))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(edge)
    painter.drawPolyline(_points(stretch.upper))
    painter.drawPolyline(_points(stretch.lower))
    line = QPen(c.accent, 2.4)
    line.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(line)
    if not crowded:
        painter.drawPolyline(_points(stretch.line))
    else:
        painter.drawLines([QLineF(one.x, one.y, other.x, other.y) for one, other in pairwise(stretch.line)])


def paint_place(painter: QPainter, place: Place, radius: float, *, last: bool) -> None:
    """Paint one session; the `last` is filled."""
    c = theme.colours()
    at = QPointF(place.spot.x, place.spot.y)
    if not place.scored:
        painter.setPen(QPen(c.ink, 2))
        painter.drawLine(at, at + QPointF(0, _TICK))
        return
    painter.setPen(QPen(c.ink, 1.6))
    painter.setBrush(c.ink if last else c.surface)
    painter.drawEllipse(at, radius + last, radius + last)


def paint_many(painter: QPainter, places: tuple[Place, ...], radius: float) -> None:
    """Paint places that stand close together, all at once."""
    pen = QPen(theme.colours().ink, 2 * radius)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawPoints(_points(tuple(place.spot for place in places if place.scored)))
    painter.setPen(QPen(theme.colours().ink, 1))
    painter.drawLines(
        [
            QLineF(place.spot.x, place.spot.y, place.spot.x, place.spot.y + _TICK)
            for place in places
            if not place.scored
        ]
    )


def paint_chosen(painter: QPainter, spot: Spot) -> None:
    """Ring the point that the person stands on."""
    painter.setPen(QPen(theme.colours().focus, 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(spot.x, spot.y), 9, 9)
