"""Which questions a plan asks, how many and in which order."""

import random

import pytest
from pydantic import ValidationError

from quizapp.model.article import Article, make_article
from quizapp.model.base import Span
from quizapp.model.plan import Filter, Order, Plan, picked, sources
from quizapp.model.question import ChoiceQuestion, Mark, Option, Question, Role, Skill, Status

ARTICLE = make_article("Ada Lorne denied it. The mayor said no.")
ADA, MAYOR = Span(0, 9), Span(21, 30)


def question(number: int, skill: Skill, difficulty: int, source: Span) -> tuple[Question, Article]:
    made = ChoiceQuestion(
        id=f"q{number}",
        kind="who_denied" if skill is Skill.DENIED else "who_claimed",
        skill=skill,
        difficulty=difficulty,
        stem="Who?",
        evidence=(),
        marks=(Mark(role=Role.SOURCE, span=source), Mark(role=Role.CUE, span=Span(10, 16))),
        rationale="",
        status=Status.READY,
        options=tuple(Option(id=letter, text=letter) for letter in "abc"),
        key=("a",),
    )
    return made, ARTICLE


QUESTIONS = (
    question(0, Skill.DENIED, 3, ADA),
    question(1, Skill.WHO_SAID, 1, MAYOR),
    question(2, Skill.DENIED, 1, MAYOR),
    question(3, Skill.WHO_SAID, 2, ADA),
)


def ids(plan: Plan, seed: int = 1) -> list[str]:
    return [question.id for question, _article in picked(QUESTIONS, plan, random.Random(seed))]


def test_without_a_wish_all_are_asked_as_in_the_set() -> None:
    assert ids(Plan()) == ["q0", "q1", "q2", "q3"]


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (Filter(skills=frozenset({Skill.DENIED})), ["q0", "q2"]),
        (Filter(kinds=frozenset({"who_claimed"})), ["q1", "q3"]),
        (Filter(difficulties=frozenset({1, 2})), ["q1", "q2", "q3"]),
        (Filter(sources=frozenset({"The mayor"})), ["q1", "q2"]),
        (Filter(skills=frozenset({Skill.DENIED}), sources=frozenset({"The mayor", "nobody"})), ["q2"]),
        (Filter(sources=frozenset({"nobody"})), []),
    ],
)
def test_a_question_fits_each_part_of_what_is_wanted(wanted: Filter, expected: list[str]) -> None:
    assert ids(Plan(wanted=wanted)) == expected


def test_the_source_is_what_is_marked_as_such() -> None:
    assert sources(*QUESTIONS[0]) == {"Ada Lorne"}


def test_easy_ones_come_first_and_equal_ones_stay_in_order() -> None:
    assert ids(Plan(order=Order.EASY_FIRST)) == ["q1", "q2", "q3", "q0"]


def test_a_shuffle_asks_the_same_questions_in_another_order() -> None:
    shuffles = {tuple(ids(Plan(order=Order.SHUFFLED), seed)) for seed in range(20)}
    assert {tuple(sorted(each)) for each in shuffles} == {("q0", "q1", "q2", "q3")}
    assert len(shuffles) > 5


def test_fewer_are_drawn_and_keep_their_order() -> None:
    drawn = {tuple(ids(Plan(number=2), seed)) for seed in range(40)}
    assert len(drawn) > 3, "a second session brings others"
    assert all(list(each) == sorted(each) and len(each) == 2 for each in drawn)
    assert ids(Plan(number=9)) == ["q0", "q1", "q2", "q3"]


def test_a_plan_of_no_questions_or_no_minutes_is_none() -> None:
    for wrong in ({"number": 0}, {"minutes": 0}, {"minutes": 601}):
        with pytest.raises(ValidationError):
            Plan(**wrong)
