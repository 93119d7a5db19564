"""A dialog with one thing to say, what it means, and buttons to answer with."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.ui.components.badge import Tone
from quizapp.ui.components.button import Button
from quizapp.ui.components.icon import Icon
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.look import strokes, theme
from quizapp.ui.look.tokens import Space
from quizapp.ui.look.typography import Type

_WIDTH = 440
_ICON = 20
"""Half the side of the disc around the sign of warning."""


class Notice(QDialog):
    """Says `fact` as a headline and `words` below it; with `warning`, a sign beside them says that it is serious.

    The last of the buttons added is the filled one, which has the focus on arrival. Escape rejects.
    """

    def __init__(
        self, title: str, fact: str, words: str, parent: QWidget | None = None, *, warning: bool = False
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAccessibleDescription(f"{fact} {words}")  # what has the focus are the buttons
        self.fact = fact
        self.words = words
        room = strokes.FOCUS_ROOM  # buttons keep it free around themselves; words line up with their edges
        told = QVBoxLayout()
        told.setSpacing(Space.XS)
        told.addWidget(TextBlock(fact, Type.H2))
        told.addWidget(TextBlock(words, Type.BODY, "ink2"))
        top = QHBoxLayout()
        top.setContentsMargins(room, 0, room, 0)
        top.setSpacing(Space.M)
        if warning:
            top.addWidget(Icon("warning", size=_ICON, disc=Tone.WARN), 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(told, 1)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(Space.XXS)
        self._buttons.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(Space.L - room, Space.L, Space.L - room, Space.L - room)
        self._column.setSpacing(Space.M)
        self._column.addLayout(top)
        self._column.addStretch(1)
        self._column.addLayout(self._buttons)

    def add_button(self, button: Button) -> None:
        """Put `button` at the trailing end; of several, the last one has the focus on arrival."""
        self._buttons.addWidget(button)
        button.setDefault(True)
        button.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_below(self, widget: QWidget) -> None:
        """Put `widget` between the words and the buttons; it takes the room that is left."""
        self._column.insertWidget(1, widget, 1)

    def fit(self) -> None:
        """Be as high as what is shown needs, and as wide as suits words, within the parent."""
        free = self._free()
        width = min(max(theme.scaled(_WIDTH), self._column.totalMinimumSize().width()), free.width())
        self.resize(width, min(self._column.totalHeightForWidth(width), free.height()))

    def _free(self) -> QSize:
        over = self.parentWidget()
        room = over.size() if over is not None else self.screen().availableSize()
        return (room - QSize(Space.XL, Space.XL)).expandedTo(QSize(_WIDTH, _WIDTH // 2))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.fit()
        # As the message boxes of the system do: what is said is spoken without being looked for.
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
