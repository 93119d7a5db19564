"""Where the left side of the import page begins: its words, fields and frames stand in one line."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.ui.look import strokes
from quizapp.ui.look.tokens import Space


def indented(*parts: QWidget) -> QVBoxLayout:
    """Return `parts`, one below the other, moved in as far as buttons and rows keep free for their focus ring."""
    column = QVBoxLayout()
    indent(column)
    for part in parts:
        column.addWidget(part)
    return column


def indent(column: QVBoxLayout) -> None:
    """Give `column` the margins and spacing of `indented`."""
    column.setContentsMargins(strokes.FOCUS_ROOM, 0, strokes.FOCUS_ROOM, 0)
    column.setSpacing(Space.S)
