"""The rating table, and the days that follow from it.

The first intervals are the first four parameters of FSRS 6 (0.212, 1.2931, 2.3065 and 8.2956 days), rounded to whole
days and at least one; that each right answer then lengthens the interval, and a wrong one shortens it, is what the
model is for.
"""

from datetime import UTC, datetime, timedelta

import pytest
from fsrs import Rating

from quizapp.model.memory import Memory
from quizapp.model.session import Certainty, Response
from quizapp.practising.memory import rating, recall, remembered, remembered_from

LOW, MIDDLE, HIGH = Certainty.LOW, Certainty.MIDDLE, Certainty.HIGH
NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def answered(score: float, certainty: Certainty | None = None, at: datetime = NOW) -> Response:
    return Response(place=0, certainty=certainty, seconds=1, at=at, score=score)


@pytest.mark.parametrize(
    ("response", "expected"),
    [
        (answered(1, LOW), Rating.Hard),
        (answered(1, MIDDLE), Rating.Good),
        (answered(1), Rating.Good),
        (answered(1, HIGH), Rating.Easy),
        (answered(0, LOW), Rating.Again),
        (answered(0, MIDDLE), Rating.Again),
        (answered(0, HIGH), Rating.Again),
        (answered(0), Rating.Again),
        (answered(0.5, HIGH), Rating.Again),
        (answered(0.7, HIGH).model_copy(update={"right": True}), Rating.Easy),
    ],
)
def test_the_rating_of_an_answer(response: Response, expected: Rating) -> None:
    assert rating(response) is expected


@pytest.mark.parametrize(
    ("response", "days"),
    [(answered(0), 1), (answered(1, LOW), 1), (answered(1), 2), (answered(1, HIGH), 8)],
)
def test_the_first_interval(response: Response, days: int) -> None:
    memory = remembered(None, response)
    assert memory.due == NOW + timedelta(days=days)
    assert memory.answered == NOW


def days(memory: Memory) -> int:
    return (memory.due - memory.answered).days


def test_right_answers_lengthen_the_interval_and_a_wrong_one_shortens_it() -> None:
    memory = remembered(None, answered(1))
    lengths = [days(memory)]
    for _ in range(3):
        memory = remembered(memory, answered(1, at=memory.due))
        lengths.append(days(memory))
    assert lengths == sorted(set(lengths))
    forgotten = remembered(memory, answered(0, at=memory.due))
    assert days(forgotten) < days(memory)
    assert forgotten.difficulty > memory.difficulty


def test_the_same_answers_give_the_same_days() -> None:
    responses = [
        answered(score, at=NOW + timedelta(days=3 * place)) for place, score in enumerate((1, 0, 1, 1))
    ]
    assert remembered_from(responses) == remembered_from(responses)
    assert remembered_from([]) is None


def test_a_clock_that_was_put_back_does_no_harm() -> None:
    memory = remembered(None, answered(1))
    early = remembered(memory, answered(1, at=NOW - timedelta(days=400)))
    assert early.answered == NOW
    assert early.due > NOW


def test_recall_falls_to_nine_in_ten_by_the_stability() -> None:
    memory = remembered(None, answered(1, HIGH))
    assert recall(memory, NOW) == 1
    assert recall(memory, NOW + timedelta(days=8)) == pytest.approx(0.9, abs=0.005)
    assert recall(memory, NOW + timedelta(days=80)) < 0.75
