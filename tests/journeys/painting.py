"""What the widgets of a window paint in words of their own, with the room that the words have.

It listens while they paint, so that no widget has to be known here, and none can be forgotten.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QHeaderView, QLabel, QWidget

from quizapp.ui.components.text_flow import TextFlow

_TOLERANCE = 1.5
"""Pixels by which rounding may cut into the free room around letters."""
_FAR = 1_000_000


@dataclass
class Listener:
    """Notes what is painted."""

    cut: list[tuple[QWidget, str, str]] = field(default_factory=list)
    """Widget, words, and what they lack."""
    elided: list[tuple[QWidget, str]] = field(default_factory=list)
    """Widget, and words that end in "…"."""
    texts: list[str] = field(default_factory=list)
    """All that was painted."""
    shortened: set[str] = field(default_factory=set)

    def note(self, painter: QPainter, text: str, needed: QRectF, room: QRectF, *, elided: bool) -> None:
        """Note `text`, which takes the rectangle `needed` of the painter and is cut at the edges of `room`."""
        device = painter.device()
        if not isinstance(device, QWidget) or not text.strip():
            return
        self.texts.append(text)
        box = painter.combinedTransform().mapRect(needed)
        seen = QRectF(in_sight(device)).intersected(painter.combinedTransform().mapRect(room))
        slack = seen.adjusted(-_TOLERANCE, -_TOLERANCE, _TOLERANCE, _TOLERANCE)
        if not slack.contains(box):
            self.cut.append((device, text, f"{box.toRect()} in {seen.toRect()}"))
        if elided:
            self.elided.append((device, text))

    def faults(self) -> list[str]:
        """Return the words without room.

        Words may end in "…" where the tool tip has the whole, in the rows of a list, which lead to the whole, and on
        a picture, of which nothing is spoken because what is beside it says the same.
        """
        found = [f"{type(widget).__name__} {text!r}: {lack}" for widget, text, lack in self.cut]
        for widget, text in self.elided:
            row = isinstance(widget.parentWidget(), QAbstractItemView)
            picture = not widget.accessibleName() and not isinstance(widget, QLabel)
            if not (widget.toolTip() or row or picture):
                found.append(f"{type(widget).__name__} {text!r} is shortened, and nothing tells the rest")
        return found


def in_sight(widget: QWidget) -> QRect:
    """Return what of `widget` can come into sight, in its own coordinates.

    All that it stands in cuts it off, but what it can be scrolled in: that only sideways, unless it scrolls there too.
    """
    left, top, right, bottom = -_FAR, -_FAR, _FAR, _FAR
    across = down = True
    place: QWidget | None = widget
    while place is not None:
        area = place.parentWidget()
        if isinstance(area, QAbstractScrollArea) and place is area.viewport():
            down, across = False, across and not _scrolls_sideways(area)
        edge = QRect(
            widget.mapFrom(place, QPoint(0, 0)) if place is not widget else QPoint(0, 0), place.size()
        )
        if across:
            left, right = max(left, edge.left()), min(right, edge.right())
        if down:
            top, bottom = max(top, edge.top()), min(bottom, edge.bottom())
        place = None if place.isWindow() else area
    return QRect(QPoint(left, top), QPoint(right, bottom))


def _scrolls_sideways(area: QAbstractScrollArea) -> bool:
    over = area.parentWidget() if isinstance(area, QHeaderView) else area
    return isinstance(over, QAbstractScrollArea) and over.horizontalScrollBar().maximum() > 0


@contextmanager
def listening() -> Iterator[Listener]:
    """Note what is painted meanwhile."""
    listener = Listener()
    paint, draw, elide = TextFlow.paint, QPainter.drawText, QFontMetricsF.elidedText

    def painting(flow: TextFlow, painter: QPainter, at: QPointF, colour: QColor) -> None:
        whole = QRectF(at.x(), at.y(), flow.width, flow.height)
        listener.note(painter, flow.text, flow.natural.translated(at), whole, elided=flow.elided)
        paint(flow, painter, at, colour)

    def drawing(painter: QPainter, *given: Any) -> Any:
        room, text = given[0], given[-1]
        if isinstance(room, QRect | QRectF) and isinstance(text, str):
            box = QFontMetricsF(painter.font()).tightBoundingRect(text)
            box.moveCenter(QRectF(room).center())
            listener.note(painter, text, box, QRectF(room), elided=text in listener.shortened)
        return draw(painter, *given)

    def eliding(metrics: QFontMetricsF, text: str, *given: Any) -> str:
        shown = elide(metrics, text, *given)
        if shown != text:
            listener.shortened.add(shown)
        return shown

    TextFlow.paint, QPainter.drawText, QFontMetricsF.elidedText = painting, drawing, eliding  # type: ignore[method-assign, assignment]
    try:
        yield listener
    finally:
        TextFlow.paint, QPainter.drawText, QFontMetricsF.elidedText = paint, draw, elide  # type: ignore[method-assign]
