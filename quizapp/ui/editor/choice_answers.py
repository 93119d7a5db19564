"""The answers of a choice question: write them, say which is right and why, add and remove."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.i18n import N_, _, ngettext
from quizapp.model import editing
from quizapp.model.question import ChoiceQuestion, Option, Question
from quizapp.reviewing.finding import Finding
from quizapp.ui import formats
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.editor.edits import Edit
from quizapp.ui.editor.field import FieldName, Findings
from quizapp.ui.editor.option_row import OptionRow
from quizapp.ui.editor.spacing import Spaced
from quizapp.ui.look.tokens import Height, Space
from quizapp.ui.look.typography import Type

_MOST_SHOWN = 12
"""More answers than this are kept and not shown: the rules allow five."""


class ChoiceAnswers(QWidget):
    """One row an option. `edited` carries an `Edit`; `rows_changed` says that other controls take the focus now."""

    FIELDS = frozenset({"options", "key"})
    """The fields that its findings name."""

    edited = Signal(object)
    rows_changed = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question: ChoiceQuestion | None = None
        self._found: tuple[Finding, ...] = ()
        self._direction = Qt.LayoutDirection.LayoutDirectionAuto
        self.rows: list[OptionRow] = []
        self._name = FieldName()
        self._hint = TextBlock(style=Type.CAPTION, ink="ink3", lines=1)
        self._hidden = TextBlock(style=Type.CAPTION, ink="warn")
        self._hidden.hide()
        self.findings = Findings()
        self.add = Button(icon="plus", weight=Weight.QUIET, height=Height.COMPACT)
        head = QHBoxLayout()
        head.addWidget(self._name)
        head.addStretch(1)
        head.addWidget(self._hint)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        Spaced(self, column, Space.XXS)
        column.addLayout(head)
        column.addLayout(self._column)
        column.addWidget(self._hidden)
        column.addWidget(self.findings)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeading)
        self.add.clicked.connect(self._add)
        self.retranslate()

    def show_question(self, question: Question, findings: Sequence[Finding]) -> None:
        """Show the options and key of `question`, and the findings on them; `TypeError` where it is no choice."""
        if not isinstance(question, ChoiceQuestion):
            raise TypeError(question.interaction)
        afresh = self._question is None or self._question.id != question.id
        self._question = question
        self._found = tuple(findings)
        shown = question.options[:_MOST_SHOWN]
        self._fit_rows(len(shown))
        for row, option in zip(self.rows, shown, strict=True):
            right = option.id in question.key
            row.show_option(option, right=right, removable=len(question.options) > 1, afresh=afresh)
        self._let_tab_reach_one()
        more = len(question.options) - len(shown)
        words = ngettext(
            "{count} more answer is kept but not shown here.",
            "{count} more answers are kept but not shown here.",
            more,
        )
        self._hidden.setText(words.format(count=formats.number(more)))
        self._hidden.setVisible(bool(more))
        self.add.setVisible(len(question.options) < _MOST_SHOWN)
        self.findings.show_findings(self._found)
        self._describe()

    def set_direction(self, direction: Qt.LayoutDirection) -> None:
        """Write the answers in that direction, whatever that of the interface."""
        self._direction = direction
        for row in self.rows:
            row.set_direction(direction)

    def controls(self) -> tuple[QWidget, ...]:
        """Return what takes the focus, in order: all that is written, then the numbers, of which Tab reaches one."""
        fields = (field for row in self.rows for field in row.fields())
        return (*fields, *(row.key for row in self.rows), *(row.remove for row in self.rows), self.add)

    def control(self, field: str) -> QWidget | None:
        """Return the control of a field such as "option:b:rationale", "key" or "options"."""
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

    def retranslate(self) -> None:
        """Write all words in the language of the interface."""
        # Translators: above the answers that a question offers.
        self._name.setText(_("Answers"))
        self._hint.setText(_("The number marks the right one"))
        self.add.set_label(_("Add an answer"))
        for row in self.rows:
            row.retranslate()

    def _fit_rows(self, count: int) -> None:
        """Have as many rows as options; the rows there are stay, and with them the cursor."""
        if count == len(self.rows):
            return
        while len(self.rows) > count:
            row = self.rows.pop()
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        while len(self.rows) < count:
            row = OptionRow(len(self.rows) + 1)
            row.set_direction(self._direction)
            row.typed.connect(self._type)
            row.made_key.connect(self._make_key)
            row.removed.connect(self._remove)
            row.refused.connect(self._refuse)
            row.left.connect(self.left)
            row.key.stepped.connect(partial(self._step, row))
            self.rows.append(row)
            self._column.addWidget(row)
        self.rows_changed.emit()

    def _type(self, option: Option, part: str) -> None:
        if self._question is None:
            return
        old = self._question.option(option.id)
        field = f"option:{option.id}:{part}"
        texts = (old.rationale, option.rationale) if part == "rationale" else (old.text, option.text)
        # Translators: what the history of undo calls it.
        title = N_("Typing")
        self.edited.emit(Edit(editing.with_option(self._question, option), field, title, *texts))

    def _make_key(self, option_id: str) -> None:
        if self._question is not None:
            # Translators: what the history of undo calls it.
            title = N_("Another right answer")
            self.edited.emit(Edit(editing.with_key(self._question, option_id), "key", title))
            self.show_question(
                self._question, self._found
            )  # where it was the key already, nothing comes back

    def _let_tab_reach_one(self) -> None:
        """Let the Tab key stop at one of the numbers, as at any group of which one is chosen; arrows go on from it."""
        chosen = next((row for row in self.rows if row.key.isChecked()), self.rows[0] if self.rows else None)
        for row in self.rows:
            policy = Qt.FocusPolicy.StrongFocus if row is chosen else Qt.FocusPolicy.ClickFocus
            row.key.setFocusPolicy(policy)

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
        option = Option(id=editing.free_option_id(self._question), text="")
        # Translators: what the history of undo calls it.
        title = N_("Add an answer")
        field = f"option:{option.id}:text"
        self.edited.emit(Edit(editing.with_option(self._question, option), field, title))
        self.rows[-1].text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refuse(self, sentence: str) -> None:
        self.findings.show_findings(self._found, sentence)
        self._describe()

    def _describe(self) -> None:
        words = " ".join(self.findings.messages)
        for row in self.rows:
            row.text.setAccessibleDescription(words)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
