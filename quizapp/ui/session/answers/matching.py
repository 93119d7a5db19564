"""Options to be matched with prompts."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.model.answering import Given
from quizapp.model.question import MatchingQuestion, Option
from quizapp.ui.components.key_places import digit_of
from quizapp.ui.components.menu import keep_inside
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.look import strokes
from quizapp.ui.look.tokens import Space
from quizapp.ui.look.typography import Type
from quizapp.ui.session.answers.area import AnswerArea
from quizapp.ui.session.answers.bank_card import BankCard
from quizapp.ui.session.answers.prompt_row import PromptRow
from quizapp.ui.session.answers.result_card import ResultCard, right_line, wrong_line
from quizapp.ui.session.answers.result_column import ResultColumn

_LONGEST = 70
"""Characters of an option in the list that drops down; all of it stands below the prompts."""


class MatchingAnswers(AnswerArea):
    """A row for each prompt, and below them all options with their numbers.

    By keyboard: the arrows walk the prompts, a number gives the option, Delete takes it away, Space opens the list.
    By mouse: an option, then its prompt; or the list at the prompt.
    """

    def __init__(self, question: MatchingQuestion, order: Sequence[str]) -> None:
        super().__init__()
        self.question = question
        self._order = tuple(order)
        self._pairs: dict[str, str] = {}
        self._at = 0
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.rows = tuple(self._row(prompt) for prompt in question.prompts)
        self._bank = QWidget()
        bank = QVBoxLayout(self._bank)
        bank.setContentsMargins(0, 0, 0, 0)
        bank.setSpacing(0)
        self._caption = TextBlock("", Type.STRONG_LABEL, "ink2")
        inset = QHBoxLayout()
        inset.setContentsMargins(strokes.FOCUS_ROOM, Space.XS, strokes.FOCUS_ROOM, Space.XXS)
        inset.addWidget(self._caption)
        bank.addLayout(inset)
        self.bank = tuple(
            self._card(question.option(each), number) for number, each in enumerate(self._order, start=1)
        )
        for card in self.bank:
            bank.addWidget(card)
        self._column.addWidget(self._bank)
        self._results = ResultColumn(self)
        self._column.addWidget(self._results)
        self.retranslate()

    def _row(self, prompt: Option) -> PromptRow:
        row = PromptRow(prompt.text, self)
        row.clicked.connect(self._press_row)
        row.stepped.connect(self._step)
        row.emptied.connect(self._empty)
        self._column.addWidget(row)
        return row

    def _card(self, option: Option, number: int) -> BankCard:
        card = BankCard(option.text, number, self._bank)
        card.picked.connect(self._pick_up)
        return card

    @property
    @override
    def given(self) -> Given:
        prompts = [prompt.id for prompt in self.question.prompts]
        return Given(pairs=tuple((each, self._pairs[each]) for each in prompts if each in self._pairs))

    @property
    @override
    def complete(self) -> bool:
        return len(self._pairs) == min(len(self.rows), len(self.bank))

    @property
    @override
    def stops(self) -> tuple[QWidget, ...]:
        return self.rows

    @override
    def hint(self, readable: bool, /) -> str:
        hint = _("Give each one the number of what belongs to it.")
        later = _("The article comes with the verdict.")
        return hint if readable else f"{hint} {later}"

    @override
    def press(self, event: QKeyEvent, letters: bool, /) -> bool:
        number = digit_of(event)
        if number is None or number > len(self.bank):
            return number is not None
        row = self.rows[self._present()]
        row.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.give(self._at, number)
        return True

    def give(self, place: int, number: int) -> None:
        """Give the option with that number (0: none) to the prompt at `place`; no other prompt keeps it."""
        prompt = self.question.prompts[place].id
        before = self._pairs.pop(prompt, None)
        if number:
            option = self._order[number - 1]
            self._pairs = {p: o for p, o in self._pairs.items() if o != option} | {prompt: option}
        self._show()
        if self._pairs.get(prompt) != before:
            self.changed.emit()
            self.said.emit(self.rows[place].accessibleName())

    def _present(self) -> int:
        """Return the row that has the focus, or had it last."""
        self._at = next((at for at, row in enumerate(self.rows) if row.hasFocus()), self._at)
        return self._at

    def _place_of(self, sender: object) -> int:
        self._at = next((at for at, row in enumerate(self.rows) if row is sender), self._at)
        return self._at

    def _press_row(self) -> None:
        place = self._place_of(self.sender())
        picked = next((card.number for card in self.bank if card.held), 0)
        if picked:
            self.give(place, picked)
        else:
            self._drop_down(place)

    def _drop_down(self, place: int) -> None:
        row = self.rows[place]
        menu = QMenu(row)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        keep_inside(menu)
        for number, option_id in enumerate(self._order, start=1):
            self._offer(menu, place, number, _shortened(self.question.option(option_id).text))
        if row.option:
            # Translators: in the list of answers for one prompt of a matching question: takes its answer away.
            self._offer(menu, place, 0, _("Nothing yet"))
        menu.popup(row.mapToGlobal(QPoint(strokes.FOCUS_ROOM, row.height())))

    def _offer(self, menu: QMenu, place: int, number: int, words: str) -> None:
        words = words.replace("&", "&&")
        action = menu.addAction(f"&{number}  {words}" if number else words)
        action.setData((place, number))
        action.triggered.connect(self._choose)

    def _choose(self) -> None:
        action = self.sender()
        place, number = getattr(action, "data", lambda: (0, 0))()
        self.give(place, number)

    def _pick_up(self, held: bool) -> None:
        """Hold the option that was pressed, and no other."""
        pressed = self.sender()
        if held:
            for card in self.bank:
                if card is not pressed:
                    card.put_down()
            self.said.emit(_("Picked up; now press what it belongs to."))
        for row in self.rows:
            row.await_option(any(card.held for card in self.bank))

    def _step(self, step: int) -> None:
        at = self._place_of(self.sender()) + step
        if 0 <= at < len(self.rows):
            self.rows[at].setFocus(Qt.FocusReason.TabFocusReason)

    def _empty(self) -> None:
        self.give(self._place_of(self.sender()), 0)

    def _show(self) -> None:
        used = {option: self.question.prompt(prompt).text for prompt, option in self._pairs.items()}
        for row, prompt in zip(self.rows, self.question.prompts, strict=True):
            option = self._pairs.get(prompt.id, "")
            number = self._order.index(option) + 1 if option else 0
            row.show_option(number, self.question.option(option).text if option else "")
            row.await_option(False)
        for card, option in zip(self.bank, self._order, strict=True):
            card.put_down()
            card.show_used(used.get(option, ""))

    @override
    def restore(self, given: Given) -> None:
        self._pairs = dict(given.pairs)
        self._show()

    @override
    def show_key(self, key: Given) -> None:
        self._put_away()
        cards = []
        for prompt in self.question.prompts:
            right = dict(key.pairs).get(prompt.id, "")
            lines = [right_line(self.question.option(right).text, mine=False)] if right else []
            cards.append(ResultCard(True, prompt.text, lines))
        self._results.show_cards(cards)

    def _put_away(self) -> None:
        for part in (*self.rows, self._bank):
            part.hide()

    @override
    def reveal(self, given: Given) -> None:
        self._put_away()
        pairs, key = dict(given.pairs), dict(self.question.key)
        self._results.show_cards(
            [
                self._result(prompt, pairs.get(prompt.id, ""), key.get(prompt.id, ""))
                for prompt in self.question.prompts
            ]
        )

    def _result(self, prompt: Option, mine: str, right: str) -> ResultCard:
        stands = mine == right
        lines = [] if stands or not mine else [wrong_line(self.question.option(mine).text)]
        if right:
            lines.append(right_line(self.question.option(right).text, mine=stands))
        return ResultCard(stands, prompt.text, lines, "" if stands else prompt.rationale)

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
        # Translators: above the options of a matching question, which are numbered.
        self._caption.setText(_("To choose from"))
        for row in self.rows:
            row.retranslate()
        for card in self.bank:
            card.retranslate()


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[:_LONGEST].rstrip() + "…"
