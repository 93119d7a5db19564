"""The question as it will be asked, below the form that it is written in."""

from itertools import zip_longest

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.i18n import N_, _
from quizapp.model.question import MatchingQuestion, Question
from quizapp.model.reforming import Interaction, interaction_of
from quizapp.ui.components.card import Card
from quizapp.ui.components.icon import Icon
from quizapp.ui.components.key_cap import KeyCap
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.look.tokens import Radius, Space
from quizapp.ui.look.typography import Type

_LONGEST = 400
_MOST = 6
_COLUMNS = 2

_TASKS = {
    # Translators: below the preview of a question: what whoever is asked does.
    Interaction.SEVERAL: N_("Choose all that are right."),
    Interaction.MATCHING: N_("Find what belongs to each; the answers are shuffled."),
    Interaction.ORDERING: N_("Put these in order; they are shuffled."),
    Interaction.SELECTION: N_("Select the words in the article."),
    Interaction.REFLECTION: N_("Note what you think."),
}


class Preview(Card):
    """Shows stem and answers, nothing of which is right. What is long is cut: it can be read above."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=Space.M, parent=parent)
        self._question: Question | None = None
        self._stem = TextBlock(style=Type.H3)
        self._note = TextBlock(style=Type.CAPTION, ink="ink2", lines=1)
        self._task = TextBlock(style=Type.CAPTION, ink="ink2")
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
        column.addWidget(self._task)
        column.addLayout(self._grid)
        self._retranslate()

    def show_question(self, question: Question) -> None:
        """Show `question`."""
        self._question = question
        self._stem.setText(" ".join(question.stem[:_LONGEST].split()))
        self._show_task()
        for place, (shown, answer) in enumerate(zip_longest(_answers(question), self._answers)):
            if shown is None:
                answer.hide()
                continue
            if answer is None:
                answer = _Answer()
                self._answers.append(answer)
                self._grid.addWidget(answer, place // _COLUMNS, place % _COLUMNS)
            cap, text = shown
            answer.show_text(cap, " ".join(text[:_LONGEST].split()))
            answer.show()

    @property
    def texts(self) -> tuple[str, ...]:
        """The stem and the answers as shown."""
        return (self._stem.text(), *(answer.text for answer in self._answers if not answer.isHidden()))

    @property
    def task(self) -> str:
        """What it says that whoever is asked does; empty where the answers say so themselves."""
        return self._task.text()

    def _show_task(self) -> None:
        interaction = interaction_of(self._question) if self._question is not None else Interaction.CHOICE
        self._task.setText(_(_TASKS[interaction]) if interaction in _TASKS else "")
        self._task.setVisible(interaction in _TASKS)

    def _retranslate(self) -> None:
        # Translators: above the preview of a question: it will be shown like this.
        self._note.setText(_("As it is asked"))
        self._show_task()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()


class _Answer(Card):
    """A text, with a key cap before it or without."""

    def __init__(self) -> None:
        super().__init__(radius=Radius.CONTROL, padding=Space.XS)
        self._cap = KeyCap("")
        self._words = TextBlock(style=Type.SMALL, lines=2)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.XS)
        row.addWidget(self._cap, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)

    @property
    def text(self) -> str:
        """The text."""
        return self._words.text()

    def show_text(self, cap: str, text: str) -> None:
        """Change both; no cap where `cap` is empty."""
        self._cap.setText(cap)
        self._cap.setVisible(bool(cap))
        self._words.setText(text)


def _answers(question: Question) -> list[tuple[str, str]]:
    """Return what is offered, each with its key cap: of a matching, in each row a prompt and then any option."""
    options = sorted(question.options, key=lambda option: option.text.casefold())[:_MOST]
    if isinstance(question, MatchingQuestion):
        both = zip_longest(question.prompts[:_MOST], options)
        return [
            ("–" if each in question.prompts else "", each.text if each is not None else "")
            for row in both
            for each in row
        ]
    if interaction_of(question) is Interaction.ORDERING:
        return [("", option.text) for option in options]
    return [(str(number), option.text) for number, option in enumerate(question.options[:_MOST], 1)]
