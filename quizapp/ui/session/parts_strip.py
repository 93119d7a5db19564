"""The sentence taken apart: who, said, what, via, side by side, each under its mark."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.model.question import Mark, Role
from quizapp.ui.components.card import Card, Hairline
from quizapp.ui.components.marked_text import MarkWord
from quizapp.ui.components.marks import ORDER
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.look.tokens import Space
from quizapp.ui.look.typography import Type
from quizapp.ui.passage import words_of

_SHARE = {Role.SOURCE: 5, Role.CUE: 3, Role.CONTENT: 7, Role.OUTLET: 5}


class PartsStrip(Card):
    """Shows the parts that `marks` name in `text`; hidden when there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=0, parent=parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(Space.M, Space.S, Space.M, Space.S)
        self._row.setSpacing(Space.S)
        self._parts: dict[Role, str] = {}

    @property
    def parts(self) -> dict[Role, str]:
        """The words shown under each mark."""
        return dict(self._parts)

    def show_parts(self, marks: Sequence[Mark], text: str) -> None:
        """Show the parts."""
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._parts = {role: words for role in ORDER if (words := words_of(role, marks, text))}
        for number, (role, words) in enumerate(self._parts.items()):
            if number:
                self._row.addWidget(Hairline(vertical=True))
            part = _part(role, words)
            self._row.addWidget(part, _SHARE[role])
            part.show()
        self.setVisible(bool(self._parts))


def _part(role: Role, words: str) -> QWidget:
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(Space.XXS)
    column.addWidget(MarkWord(role), 0, Qt.AlignmentFlag.AlignLeading)
    column.addWidget(TextBlock(words, Type.SMALL, lines=4))
    column.addStretch(1)
    return part
