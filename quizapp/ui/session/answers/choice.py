"""One option to be chosen."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.model.answering import Given
from quizapp.model.question import ChoiceQuestion, MultipleChoiceQuestion, TrueFalseQuestion
from quizapp.ui.components.key_places import digit_of
from quizapp.ui.components.option_card import CheckCard, OptionCard
from quizapp.ui.session.answers.area import AnswerArea
from quizapp.ui.session.answers.options import Options


class ChoiceAnswers(AnswerArea):
    """Cards with numbers; a number chooses, and puts the focus on what it chose."""

    def __init__(
        self,
        question: ChoiceQuestion | MultipleChoiceQuestion | TrueFalseQuestion,
        order: Sequence[str],
        *,
        several: bool = False,
    ) -> None:
        super().__init__()
        self.question = question
        # An id stands once among the options; looked up in a mapping, since there may be thousands.
        by_id = {option.id: option for option in question.options}
        self.options = Options([by_id[option_id] for option_id in order], several=several)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.options)
        self.options.chosen.connect(self.changed)
        self.options.grown.connect(self.grown)

    @property
    @override
    def given(self) -> Given:
        return Given(choice=self.options.choice)

    @property
    @override
    def cards(self) -> tuple[OptionCard | CheckCard, ...]:
        return self.options.cards

    @property
    @override
    def stops(self) -> tuple[QWidget, ...]:
        return self.options.stops

    @override
    def hint(self, readable: bool, /) -> str:
        if readable:
            hint = _("Read the article, then choose one answer.")
        else:
            hint = _("Choose one answer; the article comes with the verdict.")
        return self.with_length(hint)

    def with_length(self, hint: str) -> str:
        """Return `hint` with what a person has to know of long answers, where there are any."""
        if not self.options.are_clamped:
            return hint
        more = _("A long answer is shown whole when you choose it.")
        return f"{hint} {more}"

    @override
    def press(self, event: QKeyEvent, letters: bool, /) -> bool:
        number = digit_of(event)
        if not number:
            return False
        self.choose(number)
        return True

    def choose(self, number: int) -> None:
        """Choose the option with that number, counted from 1, and put the focus on it; nothing where there is none."""
        if 1 <= number <= len(self.cards):
            card = self.cards[number - 1]
            card.setFocus(Qt.FocusReason.ShortcutFocusReason)
            card.setChecked(True)

    @override
    def restore(self, given: Given) -> None:
        self.options.choose(given.choice)

    @override
    def freeze(self, frozen: bool) -> None:
        self.options.freeze(frozen)

    @override
    def reveal(self, given: Given) -> None:
        self.options.show_verdicts(sorted(self.question.right_options), given.choice)

    @override
    def show_key(self, key: Given) -> None:
        self.options.show_key(key.choice)

    @override
    def against(self, given: Given, /) -> str:
        wrong = [each for each in given.choice if each not in self.question.right_options]
        return " ".join(self.question.option(each).rationale for each in wrong).strip()

    @override
    def set_dense(self, dense: bool) -> None:
        self.options.set_dense(dense)

    @override
    def retranslate(self) -> None:
        self.options.retranslate()
