"""Lining up with the cards of options, which keep room for their focus ring."""

from PySide6.QtWidgets import QHBoxLayout, QLayout, QWidget

from quizapp.ui.look import strokes


def inset(content: QWidget | QLayout, *, above: int = 0) -> QHBoxLayout:
    """Return a row that lines `content` up with the cards, which keep room for their focus ring."""
    row = QHBoxLayout()
    row.setContentsMargins(strokes.FOCUS_ROOM, above, strokes.FOCUS_ROOM, 0)
    if isinstance(content, QLayout):
        row.addLayout(content)
    else:
        row.addWidget(content)
    return row
