"""The question as it will be asked, below the form that it is written in."""

from itertools import zip_longest

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.model.question import Question
from quizapp.ui.components.card import Card
from quizapp.ui.components.icon import Icon
from quizapp.ui.components.key_cap import KeyCap
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.look.tokens import Radius, Space
from quizapp.ui.look.typography import Type

_LONGEST = 400
_MOST = 6
_COLUMNS = 2


class Preview(Card):
    """Shows stem and answers, nothing of which is right. What is long is cut: it can be read above."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=Space.M, parent=parent)
        self._stem = TextBlock(style=Type.H3)
        self._note = TextBlock(style=Type.CAPTION, ink="ink2", lines=1)
        self._answers: list[_Answer] = []
        note = QHBoxLayout()
        note.setSpacing(Space.XXS)
        note.addStretch(1)
        note.addWidget(Icon("eye", "ink2", 16))
        note.addWidget(self._note)
        self._grid = QGridLayout()
        self._grid.setSpacing(Space.XS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addLayout(note)
        column.addWidget(self._stem)
        column.addLayout(self._grid)
        self._retranslate()

    def show_question(self, question: Question) -> None:
        """Show `question`."""
        self._stem.setText(" ".join(question.stem[:_LONGEST].split()))
        texts = _answers(question)
        for place, (text, answer) in enumerate(zip_longest(texts, self._answers)):
            if text is None:
                answer.hide()
                continue
            if answer is None:
                answer = _Answer(place + 1)
                self._answers.append(answer)
                self._grid.addWidget(answer, place // _COLUMNS, place % _COLUMNS)
            answer.show_text(" ".join(text[:_LONGEST].split()))
            answer.show()

    @property
    def texts(self) -> tuple[str, ...]:
        """The stem and the answers as shown."""
        return (self._stem.text(), *(answer.text for answer in self._answers if not answer.isHidden()))

    def _retranslate(self) -> None:
        # Translators: above the preview of a question: it will be shown like this.
        self._note.setText(_("As it is asked"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()


class _Answer(Card):
    """A number and a text."""

    def __init__(self, number: int) -> None:
        super().__init__(radius=Radius.CONTROL, padding=Space.XS)
        self._words = TextBlock(style=Type.SMALL, lines=2)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.XS)
        row.addWidget(KeyCap(str(number)), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)

    @property
    def text(self) -> str:
        """The text."""
        return self._words.text()

    def show_text(self, text: str) -> None:
        """Change the text."""
        self._words.setText(text)


def _answers(question: Question) -> list[str]:
    return [option.text for option in question.options[:_MOST]]
