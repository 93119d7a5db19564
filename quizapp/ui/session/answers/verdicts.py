"""True, false, or not stated: three fixed answers on the statement in the stem."""

from collections.abc import Sequence

from PySide6.QtGui import QKeyEvent
from typing_extensions import override

from quizapp.model.question import FALSE, NOT_STATED, TRUE, TrueFalseQuestion
from quizapp.ui.components.key_places import letter_of
from quizapp.ui.session.answers.choice import ChoiceAnswers

LETTERS = {"T": TRUE, "F": FALSE, "N": NOT_STATED}
"""The keys that choose a verdict beside the numbers."""


class VerdictAnswers(ChoiceAnswers):
    """Cards always in the same order, which numbers and letters choose."""

    def __init__(self, question: TrueFalseQuestion, order: Sequence[str]) -> None:
        super().__init__(question, order)
        self._order = tuple(order)

    @override
    def press(self, event: QKeyEvent, letters: bool, /) -> bool:
        chosen = LETTERS.get(letter_of(event)) if letters else None
        if chosen in self._order:
            self.choose(self._order.index(chosen) + 1)
            return True
        return super().press(event, letters)
