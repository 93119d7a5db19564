"""How an option stands after checking, and the sign for it: filled or hollow, tick or cross, never colour alone."""

from enum import Enum

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from quizapp.ui.look import icons, strokes, theme
from quizapp.ui.look.tokens import Radius


class Verdict(Enum):
    """How an option stands after checking."""

    NONE = "none"
    """Not checked yet: it can be chosen."""
    RIGHT = "right"
    MISSED = "missed"
    """Right, and not chosen where several were to be."""
    WRONG = "wrong"
    """Chosen, and not right."""
    STEPPED_BACK = "stepped back"
    """Neither chosen nor right."""


ANSWERED = frozenset({Verdict.RIGHT, Verdict.MISSED, Verdict.WRONG})
"""How an option stands that was chosen, or was to be."""


def paint_verdict(painter: QPainter, verdict: Verdict, box: QRectF) -> None:
    """Paint the sign of a verdict of `ANSWERED` into `box`: filled for what was given and is right."""
    c = theme.colours()
    colour = c.bad if verdict is Verdict.WRONG else c.good
    filled = verdict is Verdict.RIGHT
    inset = box.width() * 0.18
    inside = box.adjusted(inset, inset, -inset, -inset)
    radius = Radius.KEY_CAP + 1
    if filled:
        strokes.rounded(painter, box, radius, fill=colour)
    else:
        strokes.rounded(painter, box, radius, fill=c.surface, border=colour, width=2)
    icon = "cross" if verdict is Verdict.WRONG else "tick"
    icons.paint(painter, icon, inside, c.on_accent if filled else colour)
