"""What a question trains and how hard it is: two short lists to choose from."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.i18n import N_, _
from quizapp.model.question import Question, Skill
from quizapp.reviewing.finding import Finding
from quizapp.ui.components.select import Select
from quizapp.ui.editor.edits import Edit
from quizapp.ui.editor.field import FieldName
from quizapp.ui.editor.spacing import Spaced
from quizapp.ui.editor.statuses import difficulties
from quizapp.ui.look.tokens import Space
from quizapp.ui.skills import skill_name

_SKILLS = tuple(Skill)


class FactsRow(QWidget):
    """`edited` carries an `Edit`."""

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question: Question | None = None
        self.skill = Select()
        self.difficulty = Select()
        self._skill_name = FieldName(self.skill)
        self._difficulty_name = FieldName(self.difficulty)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        for name, select, share in (
            (self._skill_name, self.skill, 3),
            (self._difficulty_name, self.difficulty, 2),
        ):
            pair = QVBoxLayout()
            Spaced(self, pair, Space.XXS)
            pair.addWidget(name)
            pair.addWidget(select)
            row.addLayout(pair, share)
        self.skill.activated.connect(self._choose_skill)
        self.difficulty.activated.connect(self._choose_difficulty)
        self.retranslate()

    def show_question(self, question: Question, findings: Sequence[Finding]) -> None:
        """Show both of `question`; `findings` are spoken with the skill, and shown elsewhere."""
        self._question = question
        self.skill.show_place(_SKILLS.index(question.skill))
        self.difficulty.show_place(question.difficulty - 1)
        self.skill.show_state(warned=any(finding.field == "skill" for finding in findings))
        self.skill.setAccessibleDescription(" ".join(finding.message for finding in findings))

    def controls(self) -> tuple[QWidget, ...]:
        """Return what takes the focus, in order."""
        return (self.skill, self.difficulty)

    def retranslate(self) -> None:
        """Write all words in the language of the interface."""
        # Translators: what a question trains.
        self._skill_name.setText(_("Skill"))
        self.skill.setAccessibleName(_("Skill"))
        self.skill.set_words(tuple(skill_name(skill) for skill in _SKILLS))
        # Translators: how hard a question is.
        self._difficulty_name.setText(_("Difficulty"))
        self.difficulty.setAccessibleName(_("Difficulty"))
        self.difficulty.set_words(difficulties())

    def _choose_skill(self, place: int) -> None:
        # Translators: what the history of undo calls it.
        self._choose({"skill": _SKILLS[place]}, "skill", N_("Another skill"))

    def _choose_difficulty(self, place: int) -> None:
        # Translators: what the history of undo calls it.
        self._choose({"difficulty": place + 1}, "difficulty", N_("Another difficulty"))

    def _choose(self, update: dict[str, Skill | int], field: str, title: str) -> None:
        if self._question is not None:
            self.edited.emit(Edit(self._question.model_copy(update=update), field, title))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
