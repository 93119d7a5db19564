"""Answers of which each is right or wrong: write them, say which are right and why, add and remove."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from quizapp.i18n import N_, _, ngettext
from quizapp.model import editing
from quizapp.model.article import Article
from quizapp.model.question import ChoiceQuestion, MultipleChoiceQuestion, Option, Question, TrueFalseQuestion
from quizapp.reviewing.finding import Finding
from quizapp.ui import formats
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.editor.answering import rows
from quizapp.ui.editor.answering.editor import AnswersEditor
from quizapp.ui.editor.answering.key_switch import KeyRadio, KeySwitch
from quizapp.ui.editor.answering.option_row import OptionRow
from quizapp.ui.editor.edits import Edit
from quizapp.ui.look.tokens import Height
from quizapp.ui.look.typography import Type

_MOST_SHOWN = 12
"""More answers than this are kept and not shown: the rules allow six."""

Chosen = ChoiceQuestion | MultipleChoiceQuestion | TrueFalseQuestion
"""The questions whose options are right or wrong."""


class OptionRows(AnswersEditor):
    """One row an option. What a press on a number does, and what can be added, the kinds of it say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question: Chosen | None = None
        self.rows: list[OptionRow] = []
        self._hidden = TextBlock(style=Type.CAPTION, ink="warn")
        self._hidden.hide()
        self.add = Button(icon="plus", weight=Weight.QUIET, height=Height.COMPACT)
        self._outer.insertWidget(1, self._hidden)
        self._outer.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeading)
        self.add.clicked.connect(self._add)
        self.retranslate()

    @override
    def show_question(self, question: Question, findings: Sequence[Finding], article: Article) -> None:
        if not isinstance(question, Chosen):
            raise TypeError(question.interaction)
        afresh = self._question is None or self._question.id != question.id
        self._question = question
        shown = question.options[:_MOST_SHOWN]
        if rows.fit(self.rows, self._column, len(shown), self._made):
            self.rows_changed.emit()
        for row, option in zip(self.rows, shown, strict=True):
            right = option.id in question.right_options
            row.show_option(option, right=right, removable=self._removable(question, option), afresh=afresh)
        self._let_tab_reach()
        more = len(question.options) - len(shown)
        words = ngettext(
            "{count} more answer is kept but not shown here.",
            "{count} more answers are kept but not shown here.",
            more,
        )
        self._hidden.setText(words.format(count=formats.number(more)))
        self._hidden.setVisible(bool(more))
        self.add.setVisible(self._can_add(question))
        self._show_findings(findings)

    @override
    def set_direction(self, direction: Qt.LayoutDirection) -> None:
        super().set_direction(direction)
        for row in self.rows:
            row.set_direction(direction)

    @override
    def controls(self) -> tuple[QWidget, ...]:
        # All that is written, then the numbers.
        fields = (field for row in self.rows for field in row.fields())
        return (*fields, *(row.key for row in self.rows), *(row.remove for row in self.rows), self.add)

    @override
    def control(self, field: str) -> QWidget | None:
        kind, _colon, rest = field.partition(":")
        if kind == "option":
            option_id, _colon, part = rest.rpartition(":")
            row = next((row for row in self.rows if row.option_id == option_id), None)
            if row is not None:
                return row.rationale if part == "rationale" else row.text
        if kind == "key":
            chosen = next((row.key for row in self.rows if row.key.isChecked()), None)
            return chosen or (self.rows[0].key if self.rows else None)
        return (self.rows[0].text if self.rows else self.add) if kind in {"option", "options"} else None

    @override
    def retranslate(self) -> None:
        self.add.set_label(self._add_words())
        for row in self.rows:
            row.retranslate()

    # What the kinds of it say

    def _key(self, number: int) -> KeySwitch:
        """Return the switch that makes answer `number` right."""
        return KeyRadio(number)

    def _press_key(self, option_id: str) -> None:
        """Make that option right, or wrong."""

    def _removable(self, question: Chosen, option: Option) -> bool:
        """Tell whether `option` may be taken out."""
        return question.options != (option,)

    def _can_add(self, question: Chosen) -> bool:
        """Tell whether another option may be added."""
        return len(question.options) < _MOST_SHOWN

    def _add_words(self) -> str:
        return _("Add an answer")

    def _new(self, question: Chosen) -> Option:
        """Return the option that is added next."""
        return Option(id=editing.free_option_id(question), text="")

    def _let_tab_reach(self) -> None:
        """Say at which of the numbers the Tab key stops."""

    # Rows

    def _made(self, number: int) -> OptionRow:
        row = OptionRow(number, self._key(number))
        row.set_direction(self._direction)
        row.typed.connect(self._type)
        row.keyed.connect(self._press_key)
        row.removed.connect(self._remove)
        row.refused.connect(self._refuse)
        row.left.connect(self.left)
        row.key.stepped.connect(partial(self._step, row))
        return row

    def _type(self, option: Option, part: str) -> None:
        if self._question is None:
            return
        old = self._question.option(option.id)
        field = f"option:{option.id}:{part}"
        texts = (old.rationale, option.rationale) if part == "rationale" else (old.text, option.text)
        # Translators: what the history of undo calls it.
        title = N_("Typing")
        self.edited.emit(Edit(editing.with_option(self._question, option), field, title, *texts))

    def _step(self, row: OptionRow, step: int) -> None:
        place = self.rows.index(row) + step
        if 0 <= place < len(self.rows):
            self.rows[place].key.setFocus(Qt.FocusReason.TabFocusReason)

    def _remove(self, option_id: str) -> None:
        if self._question is None:
            return
        place = next(place for place, row in enumerate(self.rows) if row.option_id == option_id)
        # Translators: what the history of undo calls it.
        title = N_("Remove an answer")
        self.edited.emit(Edit(editing.without_option(self._question, option_id), "options", title))
        if self.rows:
            self.rows[min(place, len(self.rows) - 1)].text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self) -> None:
        if self._question is None:
            return
        option = self._new(self._question)
        # Translators: what the history of undo calls it.
        title = N_("Add an answer")
        field = f"option:{option.id}:text"
        self.edited.emit(Edit(editing.with_option(self._question, option), field, title))
        self.rows[-1].text.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def _described(self) -> Sequence[QWidget]:
        return [row.text for row in self.rows]
