"""All right options to be chosen."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from typing_extensions import override

from quizapp.i18n import _
from quizapp.model.question import MultipleChoiceQuestion
from quizapp.ui.session.answers.choice import ChoiceAnswers


class SeveralAnswers(ChoiceAnswers):
    """Cards with a box each; a number ticks, and pressed again unticks."""

    def __init__(self, question: MultipleChoiceQuestion, order: Sequence[str]) -> None:
        super().__init__(question, order, several=True)

    @override
    def hint(self, readable: bool, /) -> str:
        if readable:
            hint = _("Read the article, then choose all that are right.")
        else:
            hint = _("Choose all that are right; the article comes with the verdict.")
        return self.with_length(hint)

    @override
    def choose(self, number: int) -> None:
        """Tick the option with that number, or untick it, and put the focus on it."""
        if 1 <= number <= len(self.cards):
            card = self.cards[number - 1]
            card.setFocus(Qt.FocusReason.ShortcutFocusReason)
            card.toggle()

    @override
    def spoken(self) -> str:
        return "; ".join(card.accessibleName() for card in self.cards if card.note)
