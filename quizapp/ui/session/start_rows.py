"""The lines of the start sheet: what is chosen, and beside or below it what it is chosen with."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from quizapp.i18n import _
from quizapp.model.plan import Filter, sources
from quizapp.model.question import Skill
from quizapp.model.several_sets import Chosen
from quizapp.ui.components.select import Select
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.kinds import kind_word
from quizapp.ui.look import strokes, theme
from quizapp.ui.look.tokens import Space
from quizapp.ui.look.typography import Type
from quizapp.ui.skills import skill_name

_CAPTION = 150
"""Pixels for what is chosen, at 100 % text size."""


class StartRow(QWidget):
    """A caption and a control."""

    def __init__(self, control: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.control = control
        self._caption = TextBlock("", Type.STRONG_LABEL)
        if isinstance(control, Select):
            self._caption.setBuddy(
                control
            )  # a combo box is spoken with its label, not with a name of its own
        self._captioned = QWidget()
        inset = QHBoxLayout(self._captioned)
        inset.setContentsMargins(strokes.FOCUS_ROOM, 0, strokes.FOCUS_ROOM, 0)
        inset.addWidget(self._caption)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self._captioned, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(control, 0, Qt.AlignmentFlag.AlignLeading)
        self._row.addStretch(1)

    def set_caption(self, words: str) -> None:
        """Say what is chosen here."""
        self._caption.setText(words)

    def set_beside(self, beside: bool) -> None:
        """Put the control beside its caption, or below."""
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._row.setDirection(direction)
        if beside:
            self._captioned.setFixedWidth(theme.scaled(_CAPTION))
        else:
            self._captioned.setMinimumWidth(0)
            self._captioned.setMaximumWidth(16_777_215)


class FilterRows(QWidget):
    """Which questions are asked: by skill, kind, difficulty and source, as far as there are several of them."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._selects = tuple(Select() for _part in range(4))
        self._values: tuple[list[str], ...] = ([], [], [], [])
        self.rows = tuple(StartRow(select) for select in self._selects)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XXS)
        for row in self.rows:
            column.addWidget(row)
        for select in self._selects:
            select.currentIndexChanged.connect(self.changed)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What Tab walks."""
        return self._selects

    def show_questions(self, offered: Sequence[Chosen]) -> None:
        """Offer what is in these questions; all of them are asked."""
        questions = [each.question for each in offered]
        skills = {question.skill for question in questions}
        said = {words for each in offered for words in sources(each.question, each.article)}
        self._values = (
            [skill.value for skill in Skill if skill in skills],
            sorted({question.kind for question in questions}, key=kind_word),
            sorted({str(question.difficulty) for question in questions}),
            sorted(said, key=str.casefold),
        )
        for select in self._selects:
            select.blockSignals(True)
            select.clear()
            select.blockSignals(False)
        self.retranslate()
        for select, row, values in zip(self._selects, self.rows, self._values, strict=True):
            select.show_place(0)
            row.setVisible(len(values) > 1)

    @property
    def wanted(self) -> Filter:
        """Which questions are chosen."""
        skill, kind, difficulty, source = (
            frozenset([values[select.currentIndex() - 1]]) if select.currentIndex() > 0 else frozenset()
            for select, values in zip(self._selects, self._values, strict=True)
        )
        return Filter.model_validate(
            {"skills": skill, "kinds": kind, "difficulties": difficulty, "sources": source}
        )

    def retranslate(self) -> None:
        """Write the words again."""
        # Translators: what the questions of a session are narrowed by, each with a list of values.
        captions = (_("Skill"), _("Kind"), _("Difficulty"), _("Source"))
        # Translators: the first of a list of skills, kinds, difficulties or sources: no choice among them.
        all_of_them = (_("All skills"), _("All kinds"), _("All difficulties"), _("All sources"))
        difficulties = (_("Easy"), _("Medium"), _("Hard"))
        named: tuple[Callable[[str], str], ...] = (
            lambda skill: skill_name(Skill(skill)),
            kind_word,
            lambda difficulty: difficulties[int(difficulty) - 1],
            str,
        )
        for row, select, caption, every, values, name in zip(
            self.rows, self._selects, captions, all_of_them, self._values, named, strict=True
        ):
            row.set_caption(caption)
            select.setAccessibleName(caption)
            select.set_words((every, *(name(value) for value in values)))
