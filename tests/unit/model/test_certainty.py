"""Certainty-based marking: the whole table by hand, and what is said of how justified certainty was."""

from datetime import UTC, datetime

import pytest

from quizapp.model.certainty import Bias, Degree, calibration, marks
from quizapp.model.session import Certainty, Response

LOW, MIDDLE, HIGH = Certainty.LOW, Certainty.MIDDLE, Certainty.HIGH
NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def answered(score: float, certainty: Certainty | None) -> Response:
    return Response(place=0, certainty=certainty, seconds=1, at=NOW, score=score)


@pytest.mark.parametrize(
    ("score", "low", "middle", "high"),
    [
        (1.0, 1, 2, 3),
        (0.0, 0, -2, -6),
        (0.5, 0.5, 1, 1.5),  # partly right: its share of a right answer's marks
        (2 / 3, 2 / 3, 4 / 3, 2),
    ],
)
def test_the_marks_of_an_answer(score: float, low: float, middle: float, high: float) -> None:
    assert [marks(score, each) for each in Certainty] == pytest.approx([low, middle, high])


@pytest.mark.parametrize(
    ("chance", "best"), [(0.6, LOW), (0.7, MIDDLE), (0.79, MIDDLE), (0.81, HIGH), (0.95, HIGH)]
)
def test_the_degree_that_is_true_pays_best(chance: float, best: Certainty) -> None:
    def expected(certainty: Certainty) -> float:
        return chance * marks(1, certainty) + (1 - chance) * marks(0, certainty)

    assert max(Certainty, key=expected) is best


def test_ten_answers_worked_out_by_hand() -> None:
    found = calibration(
        [
            *[answered(1, HIGH)] * 3,  # 9
            answered(0, HIGH),  # -6
            *[answered(1, MIDDLE)] * 2,  # 4
            answered(0, MIDDLE),  # -2
            answered(1, LOW),  # 1
            *[answered(0, LOW)] * 2,  # 0
            answered(1, None),  # counts for nothing here
        ]
    )
    assert found is not None
    assert (found.marks, found.possible) == (6, 30)
    assert found.degrees == (Degree(LOW, 1, 3), Degree(MIDDLE, 2, 3), Degree(HIGH, 3, 4))
    # certainty: (4 * .9 + 3 * 11/15 + 3 * .5) / 10 = .73; right: 6 of 10
    assert found.excess == pytest.approx(0.13)
    assert found.bias is Bias.TOO_SURE
    # (3 * .1² + .9² + 2 * (4/15)² + (11/15)² + 3 * .5²) / 10
    assert found.brier == pytest.approx((0.03 + 0.81 + 2 * 16 / 225 + 121 / 225 + 0.75) / 10)


@pytest.mark.parametrize(
    ("responses", "bias"),
    [
        ([answered(0, HIGH)] * 4, Bias.TOO_FEW),
        ([answered(0, HIGH)] * 5, Bias.TOO_SURE),
        ([answered(1, LOW)] * 5, Bias.TOO_DOUBTFUL),
        ([answered(1, HIGH)] * 5, Bias.FITTING),
        ([answered(1, LOW), answered(0, LOW)] * 3, Bias.FITTING),
    ],
)
def test_what_is_said_of_certainty(responses: list[Response], bias: Bias) -> None:
    found = calibration(responses)
    assert found is not None
    assert found.bias is bias


def test_without_any_certainty_nothing_is_said() -> None:
    assert calibration([answered(1, None)]) is None
    assert calibration([]) is None
