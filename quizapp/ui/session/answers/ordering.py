"""Options to be put in their order."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.model.answering import Given
from quizapp.model.question import OrderingQuestion
from quizapp.ui import formats
from quizapp.ui.components.key_places import digit_of
from quizapp.ui.session.answers.area import AnswerArea
from quizapp.ui.session.answers.place_row import PlaceRow
from quizapp.ui.session.answers.result_card import Line, ResultCard
from quizapp.ui.session.answers.result_column import ResultColumn


class OrderingAnswers(AnswerArea):
    """A row for each option; rows change places. What nobody has moved is no answer yet."""

    def __init__(self, question: OrderingQuestion, order: Sequence[str]) -> None:
        super().__init__()
        self.question = question
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._touched = len(order) < 2
        self._by_id = {
            each: self._row(question.option(each).text, number) for number, each in enumerate(order, start=1)
        }
        self._results = ResultColumn(self)
        self._column.addWidget(self._results)
        self._show()

    def _row(self, text: str, number: int) -> PlaceRow:
        row = PlaceRow(text, number, self)
        row.moved.connect(self._move)
        row.stepped.connect(self._step)
        row.dragged.connect(self._drag)
        row.picked.connect(self._pick_up)
        self._column.addWidget(row)
        return row

    @property
    def rows(self) -> tuple[PlaceRow, ...]:
        """The rows in the order in which they stand."""
        return tuple(self._by_id.values())

    @property
    @override
    def given(self) -> Given:
        return Given(choice=tuple(self._by_id))

    @property
    @override
    def complete(self) -> bool:
        return self._touched

    @property
    @override
    def stops(self) -> tuple[QWidget, ...]:
        return self.rows

    @override
    def hint(self, readable: bool, /) -> str:
        hint = _("Put these in their order: drag them, or move them with Alt and the arrow keys.")
        later = _("The article comes with the verdict.")
        return hint if readable else f"{hint} {later}"

    @override
    def press(self, event: QKeyEvent, letters: bool, /) -> bool:
        number = digit_of(event)
        row = next((each for each in self.rows if each.hasFocus()), None)
        if number and row is not None and number <= len(self.rows):
            self.put(row, number - 1)
        return number is not None

    def put(self, row: PlaceRow, place: int) -> None:
        """Put `row` at `place`, counted from 0, and say where it stands."""
        ids = list(self._by_id)
        here = self.rows.index(row)
        place = max(0, min(place, len(ids) - 1))
        self._touched = True
        if place != here:
            ids.insert(place, ids.pop(here))
            self._by_id = {each: self._by_id[each] for each in ids}
            self._show()
            self.grown.emit()
        self.changed.emit()
        self.said.emit(row.accessibleName())

    def _show(self) -> None:
        focus = next((row for row in self.rows if row.hasFocus()), None)
        for place, row in enumerate(self.rows):
            if self._column.indexOf(row) != place:
                self._column.removeWidget(row)
                self._column.insertWidget(place, row)
            row.show_place(place + 1, len(self._by_id))
        if focus is not None and not focus.hasFocus():
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def _sender_row(self) -> PlaceRow:
        sender = self.sender()
        return next(row for row in self.rows if row is sender)

    def _move(self, step: int) -> None:
        row = self._sender_row()
        self.put(row, self.rows.index(row) + step)

    def _step(self, step: int) -> None:
        at = self.rows.index(self._sender_row()) + step
        if 0 <= at < len(self.rows):
            self.rows[at].setFocus(Qt.FocusReason.TabFocusReason)

    def _drag(self, height: int) -> None:
        """Have the row that is dragged take the place of the one that `height` has come into the half of."""
        row = self._sender_row()
        middles = [each.geometry().center().y() for each in self.rows if each is not row]
        place = sum(middle < height for middle in middles)
        if place != self.rows.index(row):
            self.put(row, place)

    def _pick_up(self, held: bool) -> None:
        row = self._sender_row()
        for other in self.rows:
            if held and other is not row:
                other.put_down()
        # Translators: spoken: what is to be put in order can be moved by the arrow keys now; or no longer.
        self.said.emit(_("Picked up; the arrow keys move it.") if held else _("Put down."))

    @override
    def restore(self, given: Given) -> None:
        self._by_id = {each: self._by_id[each] for each in given.choice}
        self._touched = True
        self._show()

    @override
    def show_key(self, key: Given) -> None:
        self._put_away()
        places = enumerate(key.choice)
        self._results.show_cards([ResultCard(True, self._titled(*each), ()) for each in places])

    def _put_away(self) -> None:
        for row in self.rows:
            row.hide()

    @override
    def reveal(self, given: Given) -> None:
        self._put_away()
        mine = {option: place for place, option in enumerate(given.choice)}
        self._results.show_cards(
            [self._result(place, option, mine.get(option)) for place, option in enumerate(self.question.key)]
        )

    def _result(self, place: int, option: str, mine: int | None) -> ResultCard:
        stands = mine == place
        reason = "" if stands else self.question.option(option).rationale
        return ResultCard(stands, self._titled(place, option), [_line(mine, stands)], reason)

    def _titled(self, place: int, option: str) -> str:
        # Translators: a place in an order, and what stands there.
        return _("{number}. {text}").format(
            number=formats.number(place + 1), text=self.question.option(option).text
        )

    @override
    def spoken(self) -> str:
        return self._results.spoken

    @override
    def set_dense(self, dense: bool) -> None:
        for row in self.rows:
            row.set_dense(dense)
        self._results.set_dense(dense)

    @override
    def retranslate(self) -> None:
        for row in self.rows:
            row.retranslate()


def _line(place: int | None, stands: bool) -> Line:
    """Return where the learner had put it, counted from 0."""
    if stands:
        # Translators: in an order that was given: this stands where it belongs.
        return Line(_("You had it here."), "good")
    if place is None:
        return Line("")
    # Translators: in an order that was given: this was put elsewhere; {place} is a number.
    return Line(_("You had it at {place}.").format(place=formats.number(place + 1)), "bad")
