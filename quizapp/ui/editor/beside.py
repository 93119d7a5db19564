"""What is to be said of a question beside others of its set, with the way to each of these."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.i18n import N_, _
from quizapp.reviewing.comparing import Relation
from quizapp.ui import formats
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.components.icon import Icon
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.editor.spacing import Spaced
from quizapp.ui.look import strokes, theme
from quizapp.ui.look.tokens import Height, Space
from quizapp.ui.look.typography import Type

_MOST = 4
"""More lines than this would push the form out of sight; what they say is mended one after the other anyway."""

_MESSAGES = {
    # Translators: a finding on a question; {number} is that of another question of the set.
    Relation.GIVES_AWAY: N_("It gives away the answer to question {number}."),
    Relation.NEAR_DUPLICATE: N_("It asks nearly the same as question {number}."),
}


class Neighbour(NamedTuple):
    """Another question of the set, and what the one shown does to it."""

    relation: Relation
    question: str
    """Its id."""
    number: int
    """Its place in the set, from 1."""

    @property
    def message(self) -> str:
        """The sentence on it."""
        return _(_MESSAGES[self.relation]).format(number=formats.number(self.number))


class Beside(QWidget):
    """One line a neighbour; `wanted` carries the id of the one to be shown, `controls_changed` tells of other links."""

    wanted = Signal(str)
    controls_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Neighbour, ...] = ()
        self._lines: list[QWidget] = []
        self._buttons: list[Button] = []
        self._column = QVBoxLayout(self)
        room = strokes.FOCUS_ROOM
        self._column.setContentsMargins(room, 0, room, 0)
        self._column.setSpacing(0)
        self.hide()

    def show_neighbours(self, neighbours: Sequence[Neighbour]) -> None:
        """Show what is to be said."""
        if tuple(neighbours) != self._shown:
            self._shown = tuple(neighbours)
            self._fill()

    @property
    def messages(self) -> tuple[str, ...]:
        """The sentences shown."""
        return tuple(each.message for each in self._shown[:_MOST])

    def controls(self) -> tuple[QWidget, ...]:
        """Return what takes the focus, in order."""
        return tuple(self._buttons)

    def _fill(self) -> None:
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines, self._buttons = [], []
        for neighbour in self._shown[:_MOST]:
            button = Button(weight=Weight.LINK, height=Height.COMPACT)
            # Translators: a link to another question of the set; {number} is its place.
            label = _("Show question {number}").format(number=formats.number(neighbour.number))
            button.set_label(label, name=f"{neighbour.message} {label}")
            button.clicked.connect(partial(self.wanted.emit, neighbour.question))
            line = _line(neighbour.message, button)
            self._lines.append(line)
            self._buttons.append(button)
            self._column.addWidget(line)
        self.setVisible(bool(self._shown))
        self.controls_changed.emit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._fill()


def _line(message: str, button: Button) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    icon = QVBoxLayout()
    words = TextBlock(message, Type.CAPTION, "warn")
    lowered = round((theme.scaled(Height.COMPACT) - theme.line_height(Type.CAPTION)) / 2) + strokes.FOCUS_ROOM
    icon.addSpacing(max(0, lowered))
    icon.addWidget(Icon("warning", "warn", 15), 0, Qt.AlignmentFlag.AlignTop)
    icon.addStretch(1)
    row.addLayout(icon)
    row.addWidget(words, 1, Qt.AlignmentFlag.AlignVCenter)
    row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
    Spaced(line, row, Space.XS)
    return line
