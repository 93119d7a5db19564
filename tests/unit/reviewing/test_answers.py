"""Statistics of first attempts, with examples worked out by hand."""

import pytest

from quizapp.model.question import ChoiceQuestion
from quizapp.reviewing.answers import Attempt, discrimination, facility, review_answers
from quizapp.reviewing.chi_squared import chi_squared, is_uniform
from quizapp.reviewing.finding import Severity
from tests import samples

# "a" is the key of a sample question; "b" and "c" are wrong.
_QUESTION: ChoiceQuestion = samples.question(1)


def _attempts(choices: str, rests: list[float] | None = None) -> list[Attempt]:
    return [
        Attempt((choice,), choice == "a", rest)
        for choice, rest in zip(choices, rests or [0.5] * len(choices), strict=True)
    ]


def _rules(attempts: list[Attempt]) -> list[str]:
    found = review_answers(_QUESTION, attempts)
    assert all(finding.severity is Severity.INFO for finding in found)
    return [finding.rule for finding in found]


def test_facility_is_the_share_of_right_answers() -> None:
    assert facility(3, 12) == 0.25


def test_discrimination_worked_by_hand() -> None:
    # Mean .5, s = sqrt((.09 + .01 + .01 + .09) / 4) = .2236; (.7 - .3) / .2236 * sqrt(.5 * .5) = .8944.
    assert discrimination([True, True, False, False], [0.8, 0.6, 0.4, 0.2]) == pytest.approx(0.8944, abs=1e-4)
    assert discrimination([False, False, True, True], [0.8, 0.6, 0.4, 0.2]) == pytest.approx(
        -0.8944, abs=1e-4
    )
    # Right: .9, .3, .3 (mean .5); wrong: .5: no difference.
    assert discrimination([True, True, True, False], [0.9, 0.3, 0.3, 0.5]) == pytest.approx(0)


@pytest.mark.parametrize(
    ("rights", "rests"),
    [([True, True], [0.1, 0.9]), ([False, False], [0.1, 0.9]), ([True, False], [0.5, 0.5]), ([], [])],
)
def test_without_a_difference_there_is_no_discrimination(rights: list[bool], rests: list[float]) -> None:
    assert discrimination(rights, rests) is None


@pytest.mark.parametrize(
    ("choices", "rules"),
    [
        ("b" * 9, []),  # too few to tell
        ("a" + "b" * 9, ["R31"]),  # 1 of 10 is below .20
        ("aa" + "b" * 8, []),  # 2 of 10 is .20
        ("a" * 9 + "b", []),  # 9 of 10 is .90
        ("a" * 10, ["R31"]),
    ],
)
def test_what_is_too_hard_or_too_easy_is_told(choices: str, rules: list[str]) -> None:
    assert _rules(_attempts(choices)) == rules


def test_a_question_that_the_best_get_wrong_is_told() -> None:
    best_are_wrong = _attempts("a" * 10 + "b" * 5 + "c" * 5, [0.2] * 10 + [0.8] * 10)
    assert _rules(best_are_wrong) == ["R32"]
    assert review_answers(_QUESTION, best_are_wrong)[0].field == "key"
    assert _rules(best_are_wrong[:-1]) == []  # 19


def test_a_question_that_tells_nobody_apart_is_told() -> None:
    # Right: five .6 and five .4 (mean .5); wrong: five .6, five .4 but one .3 for a .4 (mean .49): r is about .05.
    rests = ([0.6] * 5 + [0.4] * 5) + ([0.6] * 5 + [0.4] * 4 + [0.3])
    assert _rules(_attempts("a" * 10 + "b" * 5 + "c" * 5, rests)) == ["R32"]
    best_are_right = _attempts("a" * 10 + "b" * 5 + "c" * 5, [0.8] * 10 + [0.2] * 10)
    assert _rules(best_are_right) == []


def test_a_distractor_that_nobody_chooses_is_told() -> None:
    assert _rules(_attempts("a" * 10 + "b" * 10)) == ["R33"]
    assert _rules(_attempts("a" * 10 + "b" * 9 + "c")) == []  # 1 of 20 is 5 %
    assert _rules(_attempts("a" * 10 + "b" * 9)) == []  # 19


def test_chi_squared_worked_by_hand() -> None:
    # Expected 20 / 3 each: (2.333^2 + 1.667^2 + 0.667^2) / 6.667 = 1.3; (7.333^2 + 2 * 3.667^2) / 6.667 = 12.1.
    assert chi_squared([9, 5, 6]) == pytest.approx(1.3)
    assert chi_squared([14, 3, 3]) == pytest.approx(12.1)
    assert is_uniform([9, 5, 6])
    assert not is_uniform([14, 3, 3])  # more than 9.21, which two degrees of freedom exceed once in a hundred
