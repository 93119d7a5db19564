"""What the start sheet has to choose from: the questions of each mode, how many of them, and in what time."""

from collections.abc import Mapping, Sequence

from quizapp.i18n import _
from quizapp.model.plan import Plan, fitting_among
from quizapp.model.plan_words import foretold, nothing_to_ask
from quizapp.model.question_set import QuestionSet
from quizapp.model.session import SessionMode
from quizapp.model.several_sets import Chosen, playable

_NUMBERS = (5, 10, 20)
_MINUTES = (5, 10, 15, 20, 30, 45, 60, 90)


class StartOffer:
    """The questions of some sets, by mode. Those that the history tells come later, by `take`."""

    def __init__(self, question_sets: Sequence[QuestionSet] = ()) -> None:
        self._by_mode = {mode: playable(question_sets) for mode in (SessionMode.PRACTICE, SessionMode.TEST)}

    def take(self, offers: Mapping[SessionMode, tuple[Chosen, ...]]) -> None:
        """Learn which questions the modes ask that look into the history."""
        self._by_mode.update(offers)

    def questions(self, plan: Plan) -> tuple[Chosen, ...]:
        """Return the questions that the mode of `plan` may ask, whatever its filter."""
        return self._by_mode.get(plan.mode, ())

    def count(self, plan: Plan) -> int:
        """Return how many questions `plan` asks."""
        return fitting_among([(each.question, each.article) for each in self.questions(plan)], plan)

    def numbers(self, plan: Plan) -> tuple[int, ...]:
        """Return how many questions can be asked that are fewer than all."""
        all_of_them = self.count(plan.model_copy(update={"number": None}))
        return tuple(each for each in _NUMBERS if each < all_of_them)

    def words(self, plan: Plan) -> str:
        """Return what will happen, in a line."""
        if plan.mode not in self._by_mode:
            return _("Looking up your answers…")
        return foretold(plan, self.count(plan)) if self.questions(plan) else nothing_to_ask(plan.mode)


def limits(plan: Plan) -> tuple[int | None, ...]:
    """Return the limits of time in minutes to choose from; one that `plan` has from elsewhere is among them."""
    kept = {plan.minutes} - {None}
    return (None, *sorted({*_MINUTES, *(each for each in kept if each)}))
