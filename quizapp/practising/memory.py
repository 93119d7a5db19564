"""How an answer changes the memory of a question, and when it should be asked again.

The model is FSRS 6 (J. Ye, J. Su and Y. Cao, A stochastic shortest path algorithm for optimizing spaced repetition
scheduling, KDD 2022), by its authors' library, with the parameters they fitted and a wanted recall of 90 %. There are
no steps of minutes and no chance: intervals are whole days, and the same answers give the same days.

The learner is never asked how hard a question was; the rating comes from the answer:

| answer | certainty | rating |
|---|---|---|
| not right, partly right too | any | Again |
| right | low: as good as a guess | Hard |
| right | middle, or not asked for | Good |
| right | high | Easy |
"""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Protocol

from fsrs import Card, Rating, Scheduler, State

from quizapp.model.memory import Memory
from quizapp.model.session import Certainty

_SCHEDULER = Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)

_RIGHT = {Certainty.LOW: Rating.Hard, Certainty.MIDDLE: Rating.Good, Certainty.HIGH: Rating.Easy}


class Answered(Protocol):
    """What is to be known of an answer: of a whole `Response`, or of the line that an index keeps of one."""

    @property
    def is_right(self) -> bool:
        """Whether it counts as right."""

    @property
    def certainty(self) -> Certainty | None:
        """How sure the learner said to be."""

    @property
    def at(self) -> datetime:
        """When it was given, with its zone."""


def rating(response: Answered) -> Rating:
    """Return the rating that FSRS takes `response` for, by the table above."""
    return _RIGHT[response.certainty or Certainty.MIDDLE] if response.is_right else Rating.Again


def is_mistake(response: Answered) -> bool:
    """Tell whether an answer was wrong, or right and as good as a guess: what there is to practise again."""
    return rating(response) in {Rating.Again, Rating.Hard}


def remembered(memory: Memory | None, response: Answered) -> Memory:
    """Return the memory of a question after `response`; `memory` is null before the first answer.

    An answer that is older than the last one, by a clock that was put back, counts as given right after it.
    """
    moment = response.at.astimezone(UTC)
    if memory is None:
        card = Card(card_id=0, due=moment)
    else:
        last = memory.answered.astimezone(UTC)
        moment = max(moment, last)
        card = Card(
            card_id=0,
            state=State.Review,
            stability=memory.stability,
            difficulty=memory.difficulty,
            due=memory.due.astimezone(UTC),
            last_review=last,
        )
    card, _log = _SCHEDULER.review_card(card, rating(response), moment)
    if card.stability is None or card.difficulty is None:
        raise AssertionError("a card that was answered has a stability and a difficulty")
    return Memory(stability=card.stability, difficulty=card.difficulty, answered=moment, due=card.due)


def remembered_from(responses: Iterable[Answered], memory: Memory | None = None) -> Memory | None:
    """Return the memory of a question after all `responses` to it, the oldest first; null where there are none.

    `memory` is what it was before them.
    """
    for response in responses:
        memory = remembered(memory, response)
    return memory


def recall(memory: Memory, now: datetime) -> float:
    """Return the chance, 0 to 1, that the question would be answered rightly `now`."""
    card = Card(
        card_id=0,
        state=State.Review,
        stability=memory.stability,
        difficulty=memory.difficulty,
        due=memory.due.astimezone(UTC),
        last_review=memory.answered.astimezone(UTC),
    )
    return _SCHEDULER.get_card_retrievability(card, now.astimezone(UTC))
