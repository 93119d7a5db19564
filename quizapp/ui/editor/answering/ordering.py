"""The answers of an ordering question, in the right order: moved by dragging, by buttons and by Alt with an arrow."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from quizapp.i18n import N_, _
from quizapp.model import editing, keying
from quizapp.model.article import Article
from quizapp.model.question import Option, OrderingQuestion, Question
from quizapp.reviewing.finding import Finding
from quizapp.ui import formats
from quizapp.ui.components.announce import announce
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.components.key_cap import key_words
from quizapp.ui.editor.answering import rows
from quizapp.ui.editor.answering.editor import AnswersEditor
from quizapp.ui.editor.answering.order_row import OrderRow
from quizapp.ui.editor.edits import Edit
from quizapp.ui.look import theme
from quizapp.ui.look.tokens import Height

_MOST_SHOWN = 12
_FEWEST = 1


class OrderingAnswers(AnswersEditor):
    """One row an item, the first one on top."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question: OrderingQuestion | None = None
        self.gap: int | None = None
        """Before which row what is dragged would be put; null while nothing is dragged."""
        self.rows: list[OrderRow] = []
        self.add = Button(icon="plus", weight=Weight.QUIET, height=Height.COMPACT)
        self._outer.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeading)
        self.add.clicked.connect(self._add)
        self.retranslate()

    @property
    @override
    def hint(self) -> str:
        # Translators: beside the items of an ordering question; {up} and {down} are keys such as "Alt Up".
        words = _("In the right order; {up} and {down} move one")
        return words.format(up=key_words("Alt+Up"), down=key_words("Alt+Down"))

    @override
    def show_question(self, question: Question, findings: Sequence[Finding], article: Article) -> None:
        if not isinstance(question, OrderingQuestion):
            raise TypeError(question.interaction)
        afresh = self._question is None or self._question.id != question.id
        self._question = question
        shown = keying.in_order(question)[:_MOST_SHOWN]
        if rows.fit(self.rows, self._column, len(shown), self._made):
            self.rows_changed.emit()
        for row, option in zip(self.rows, shown, strict=True):
            row.show_option(option, removable=len(question.options) > _FEWEST, afresh=afresh)
            row.show_place(first=row is self.rows[0], last=row is self.rows[-1])
        self.add.setVisible(len(question.options) < _MOST_SHOWN)
        self._show_findings(findings)

    @override
    def set_direction(self, direction: Qt.LayoutDirection) -> None:
        super().set_direction(direction)
        for row in self.rows:
            row.set_direction(direction)

    @override
    def controls(self) -> tuple[QWidget, ...]:
        fields = (field for row in self.rows for field in row.fields())
        return (*fields, *(button for row in self.rows for button in row.buttons()), self.add)

    @override
    def control(self, field: str) -> QWidget | None:
        kind, _colon, rest = field.partition(":")
        option_id, _colon, part = rest.rpartition(":")
        row = next((row for row in self.rows if row.option_id == option_id), None)
        if kind == "option" and row is not None:
            return row.rationale if part == "rationale" else row.text
        return (self.rows[0].text if self.rows else self.add) if kind in {"option", *self.FIELDS} else None

    @override
    def retranslate(self) -> None:
        # Translators: a button: one more item to be put in order.
        self.add.set_label(_("Add an item"))
        for row in self.rows:
            row.retranslate()

    def _made(self, number: int) -> OrderRow:
        row = OrderRow(number)
        row.set_direction(self._direction)
        row.text.typed.connect(partial(self._type, row, "text"))
        row.rationale.typed.connect(partial(self._type, row, "rationale"))
        row.stepped.connect(partial(self._step, row))
        row.dragged.connect(self._drag)
        row.dropped.connect(partial(self._drop, row))
        row.removed.connect(self._remove)
        row.refused.connect(self._refuse)
        row.left.connect(self.left)
        return row

    def _type(self, row: OrderRow, part: str, text: str) -> None:
        if self._question is None:
            return
        old = self._question.option(row.option_id)
        before = old.rationale if part == "rationale" else old.text
        after = editing.with_option(self._question, old.model_copy(update={part: text}))
        # Translators: what the history of undo calls it.
        self.edited.emit(Edit(after, f"option:{old.id}:{part}", N_("Typing"), before, text))

    def _step(self, row: OrderRow, step: int) -> None:
        """Move an item by one place; the focus goes with it."""
        place = self.rows.index(row) + step
        if 0 <= place < len(self.rows):
            part = row.focused()
            self._move(row.option_id, place)
            self.rows[place].take_focus(part)
            # Translators: spoken after an item was moved, e.g. "Now 2 of 4".
            words = _("Now {place} of {total}")
            announce(
                self, words.format(place=formats.number(place + 1), total=formats.number(len(self.rows)))
            )

    def _move(self, option_id: str, place: int) -> None:
        if self._question is not None:
            after = keying.moved(self._question, option_id, place)
            # Translators: what the history of undo calls it.
            self.edited.emit(Edit(after, f"option:{option_id}:text", N_("Move an item")))

    def _gap_at(self, y: int) -> int:
        """Return before which row a point lies, `y` pixels below the top."""
        return sum(y > row.geometry().center().y() for row in self.rows)

    def _drag(self, y: int) -> None:
        self.gap = self._gap_at(y)
        self.update()

    def _drop(self, row: OrderRow, y: int) -> None:
        self.gap = None
        self.update()
        now, gap = self.rows.index(row), self._gap_at(y)
        place = gap - (gap > now)
        if place != now:
            self._move(row.option_id, place)

    def _remove(self, option_id: str) -> None:
        if self._question is None:
            return
        place = next(place for place, row in enumerate(self.rows) if row.option_id == option_id)
        # Translators: what the history of undo calls it.
        title = N_("Remove an item")
        self.edited.emit(Edit(editing.without_option(self._question, option_id), "options", title))
        if self.rows:
            self.rows[min(place, len(self.rows) - 1)].text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self) -> None:
        if self._question is not None:
            option = Option(id=editing.free_option_id(self._question), text="")
            # Translators: what the history of undo calls it.
            title = N_("Add an item")
            after = editing.with_option(self._question, option)
            self.edited.emit(Edit(after, f"option:{option.id}:text", title))
            self.rows[-1].text.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def _described(self) -> Sequence[QWidget]:
        return [row.text for row in self.rows]

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.gap is None or not self.rows:
            return
        row = self.rows[min(self.gap, len(self.rows) - 1)]
        y = row.y() if self.gap < len(self.rows) else row.y() + row.height() - 2
        QPainter(self).fillRect(0, y, self.width(), 2, theme.colours().accent)
