"""Words of the article, or of the learner, on a card: in the line that they have in the article."""

from enum import Enum

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.look import strokes, theme
from quizapp.ui.look.tokens import Radius, Space
from quizapp.ui.look.typography import Type


class Frame(Enum):
    """What the line around it means."""

    EMPTY = "empty"
    """A place for words: dashed, pale."""
    PLAIN = "plain"
    """Words that are given, before the verdict."""
    MINE = "mine"
    """What the learner gave: dashed."""
    RIGHT = "right"
    """What is right: solid."""


class QuoteCard(QWidget):
    """A caption over some words; both can be changed."""

    def __init__(self, frame: Frame, caption: str = "", words: str = "") -> None:
        super().__init__()
        self._frame = frame
        self._caption = TextBlock(caption, Type.STRONG_LABEL, "ink2")
        self._words = TextBlock(words, Type.QUOTE)
        column = QVBoxLayout(self)
        side = strokes.FOCUS_ROOM + Space.M
        column.setContentsMargins(side, strokes.FOCUS_ROOM + Space.S, side, strokes.FOCUS_ROOM + Space.S)
        column.setSpacing(Space.XXS)
        column.addWidget(self._caption)
        column.addWidget(self._words)
        self.show_words(frame, caption, words)

    def show_words(self, frame: Frame, caption: str, words: str) -> None:
        """Show others; the caption may be empty, and so may be the words."""
        self._frame = frame
        self._caption.setText(caption)
        self._caption.setVisible(bool(caption))
        self._caption.set_ink("good" if frame is Frame.RIGHT else "ink2")
        self._words.setText(words)
        self._words.setVisible(bool(words))
        self.update()

    @property
    def frame(self) -> Frame:
        """What the line around it means."""
        return self._frame

    @property
    def caption(self) -> str:
        """What stands over the words."""
        return self._caption.text()

    @property
    def words(self) -> str:
        """The words."""
        return self._words.text()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        c = theme.colours()
        room = strokes.FOCUS_ROOM
        fill, border, width = {
            Frame.EMPTY: (None, c.control, 1.5),
            Frame.PLAIN: (c.accent_soft, c.accent, 1.5),
            Frame.MINE: (c.surface, c.ink2, 1.5),
            Frame.RIGHT: (c.good_soft, c.good, 2.0),
        }[self._frame]
        strokes.rounded(
            QPainter(self),
            QRectF(self.rect()).adjusted(room, room, -room, -room),
            Radius.OPTION,
            fill=fill,
            border=border,
            width=width,
            dashes=self._frame in {Frame.EMPTY, Frame.MINE},
        )
