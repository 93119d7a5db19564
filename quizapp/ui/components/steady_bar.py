"""A scroll bar whose room is always kept, so that its coming and going changes no width."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar, QWidget
from typing_extensions import override

from quizapp.ui.look.tokens import SCROLL_BAR


class SteadyBar(QScrollBar):
    """An upright bar that paints nothing while there is nothing to scroll."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.maximum() > self.minimum():
            super().paintEvent(event)


def keep_room(area: QAbstractScrollArea) -> None:
    """Keep the room of the upright bar of `area`, whether it can be scrolled or not.

    Content that gets lower when it gets narrower would else need the bar only while the bar is there. Qt lays it out
    with and without in turn, each time from within the last, until the stack is used up.
    """
    area.setVerticalScrollBar(SteadyBar(area))
    area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)


def margins_beside(margin: int, direction: Qt.LayoutDirection) -> tuple[int, int]:
    """Return the left and right margins of content that is to stand `margin` pixels from both edges of its area."""
    least = max(0, margin - SCROLL_BAR)
    return (least, margin) if direction is Qt.LayoutDirection.RightToLeft else (margin, least)
