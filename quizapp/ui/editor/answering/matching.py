"""The answers of a matching question: prompts, each with the option that belongs to it, and options left over."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.i18n import N_, _
from quizapp.model import editing, keying
from quizapp.model.article import Article
from quizapp.model.question import MatchingQuestion, Option, Question
from quizapp.reviewing.finding import Finding
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.components.flow_layout import FlowLayout
from quizapp.ui.editor.answering import rows
from quizapp.ui.editor.answering.editor import AnswersEditor
from quizapp.ui.editor.answering.pair_row import LeftOverRow, PairRow
from quizapp.ui.editor.edits import Edit
from quizapp.ui.look.tokens import Height

_MOST_SHOWN = 12
_FEWEST = 1


class MatchingAnswers(AnswersEditor):
    """One row a pair, then one for each option that belongs to no prompt."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question: MatchingQuestion | None = None
        self.rows: list[PairRow] = []
        self.others: list[LeftOverRow] = []
        self.add = Button(icon="plus", weight=Weight.QUIET, height=Height.COMPACT)
        self.add_other = Button(icon="plus", weight=Weight.QUIET, height=Height.COMPACT)
        self._others = QVBoxLayout()
        self._others.setSpacing(0)
        self._outer.insertLayout(1, self._others)
        buttons = FlowLayout(gap=0)
        buttons.addWidget(self.add)
        buttons.addWidget(self.add_other)
        self._outer.addLayout(buttons)
        self.add.clicked.connect(self._add)
        self.add_other.clicked.connect(self._add_other)
        self.retranslate()

    @property
    @override
    def hint(self) -> str:
        return _("The two of a pair belong together")

    @override
    def show_question(self, question: Question, findings: Sequence[Finding], article: Article) -> None:
        if not isinstance(question, MatchingQuestion):
            raise TypeError(question.interaction)
        afresh = self._question is None or self._question.id != question.id
        self._question = question
        pairs, others = keying.pairs(question)[:_MOST_SHOWN], keying.left_over(question)[:_MOST_SHOWN]
        changed = rows.fit(self.rows, self._column, len(pairs), self._made)
        changed = rows.fit(self.others, self._others, len(others), self._made_other) or changed
        for row, pair in zip(self.rows, pairs, strict=True):
            row.show_pair(pair, removable=len(question.prompts) > _FEWEST, afresh=afresh)
        for other, option in zip(self.others, others, strict=True):
            other.show_option(option, afresh=afresh)
        self.add.setVisible(len(question.prompts) < _MOST_SHOWN)
        self.add_other.setVisible(len(others) < _MOST_SHOWN)
        self._show_findings(findings)
        if changed:
            self.rows_changed.emit()

    @override
    def set_direction(self, direction: Qt.LayoutDirection) -> None:
        super().set_direction(direction)
        for row in (*self.rows, *self.others):
            row.set_direction(direction)

    @override
    def controls(self) -> tuple[QWidget, ...]:
        all_rows = (*self.rows, *self.others)
        fields = (field for row in all_rows for field in row.fields())
        return (*fields, *(row.remove for row in all_rows), self.add, self.add_other)

    @override
    def control(self, field: str) -> QWidget | None:
        kind, _colon, rest = field.partition(":")
        named, _colon, part = rest.rpartition(":")
        if kind == "prompt":
            row = next((row for row in self.rows if row.prompt_id == named), None)
            return row.field(part) if row is not None else None
        if kind == "option":
            other = next((row for row in self.others if row.option_id == named), None)
            return other.text if other is not None else None
        return (self.rows[0].prompt if self.rows else self.add) if kind in {"options", "key"} else None

    @override
    def retranslate(self) -> None:
        # Translators: a pair is what stands fixed, such as a source, and what belongs to it, such as its statement.
        self.add.set_label(_("Add a pair"))
        # Translators: a button: one more option of a matching question, which belongs to none of the prompts.
        self.add_other.set_label(_("Add one that belongs to none"))
        for row in (*self.rows, *self.others):
            row.retranslate()

    def _made(self, number: int) -> PairRow:
        row = PairRow(number)
        row.set_direction(self._direction)
        row.prompt.typed.connect(partial(self._type_prompt, row, "text"))
        row.rationale.typed.connect(partial(self._type_prompt, row, "rationale"))
        row.partner.typed.connect(partial(self._type_partner, row))
        row.removed.connect(self._remove)
        row.refused.connect(self._refuse)
        row.left.connect(self.left)
        return row

    def _made_other(self, number: int) -> LeftOverRow:
        row = LeftOverRow(number)
        row.set_direction(self._direction)
        row.text.typed.connect(partial(self._type_other, row))
        row.removed.connect(self._remove_other)
        row.refused.connect(self._refuse)
        row.left.connect(self.left)
        return row

    def _type_prompt(self, row: PairRow, part: str, text: str) -> None:
        if self._question is None:
            return
        old = self._question.prompt(row.prompt_id)
        before = old.rationale if part == "rationale" else old.text
        after = keying.with_prompt(self._question, old.model_copy(update={part: text}))
        self.edited.emit(Edit(after, f"prompt:{old.id}:{part}", _typing(), before, text))

    def _type_partner(self, row: PairRow, text: str) -> None:
        if self._question is None:
            return
        pair = next(pair for pair in keying.pairs(self._question) if pair.prompt.id == row.prompt_id)
        before = pair.option.text if pair.option is not None else ""
        after = keying.with_partner(self._question, row.prompt_id, text)
        self.edited.emit(Edit(after, f"prompt:{row.prompt_id}:partner", _typing(), before, text))

    def _type_other(self, row: LeftOverRow, text: str) -> None:
        if self._question is None:
            return
        old = self._question.option(row.option_id)
        after = editing.with_option(self._question, old.model_copy(update={"text": text}))
        self.edited.emit(Edit(after, f"option:{old.id}:text", _typing(), old.text, text))

    def _remove(self, prompt_id: str) -> None:
        if self._question is None:
            return
        place = next(place for place, row in enumerate(self.rows) if row.prompt_id == prompt_id)
        # Translators: what the history of undo calls it.
        title = N_("Remove a pair")
        self.edited.emit(Edit(keying.without_pair(self._question, prompt_id), "options", title))
        if self.rows:
            self.rows[min(place, len(self.rows) - 1)].prompt.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove_other(self, option_id: str) -> None:
        if self._question is not None:
            # Translators: what the history of undo calls it.
            title = N_("Remove an answer")
            self.edited.emit(Edit(editing.without_option(self._question, option_id), "options", title))
            self.add_other.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self) -> None:
        if self._question is not None:
            after = keying.with_pair(self._question)
            # Translators: what the history of undo calls it.
            title = N_("Add a pair")
            self.edited.emit(Edit(after, f"prompt:{after.prompts[-1].id}:text", title))
            self.rows[-1].prompt.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_other(self) -> None:
        if self._question is not None:
            option = Option(id=editing.free_option_id(self._question), text="")
            after = editing.with_option(self._question, option)
            # Translators: what the history of undo calls it.
            title = N_("Add an answer")
            self.edited.emit(Edit(after, f"option:{option.id}:text", title))
            self.others[-1].text.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def _described(self) -> Sequence[QWidget]:
        return [*(row.prompt for row in self.rows), *(row.text for row in self.others)]


def _typing() -> str:
    # Translators: what the history of undo calls it.
    return N_("Typing")
