"""What an answer scores, by worked examples for each interaction."""

from typing import Any

import pytest

from quizapp.model.answering import Given, chosen, is_right, overlap, score
from quizapp.model.base import Span
from quizapp.model.question import (
    ChoiceQuestion,
    MatchingQuestion,
    MultipleChoiceQuestion,
    Option,
    OrderingQuestion,
    Question,
    ReflectionQuestion,
    SelectionQuestion,
    Skill,
    Status,
    TrueFalseQuestion,
)

TEXT = (
    "The mayor didn't sign.\nOlga Brandt, the mayor’s lawyer, denied that the well-known bridge would close."
)
DENIED = TEXT.index("denied")


def options(ids: str) -> tuple[Option, ...]:
    return tuple(Option(id=each, text=each.upper()) for each in ids)


COMMON: dict[str, Any] = {
    "id": "q-1",
    "kind": "hand",
    "skill": Skill.WHO_SAID,
    "difficulty": 1,
    "stem": "Who?",
    "evidence": (),
    "rationale": "",
    "status": Status.READY,
}
CHOICE = ChoiceQuestion(**COMMON, options=options("abc"), key=("a",))
MULTIPLE = MultipleChoiceQuestion(
    **COMMON, interaction="multiple_choice", options=options("abcd"), key=("a", "c")
)
TRUE_FALSE = TrueFalseQuestion(
    **COMMON,
    interaction="true_false",
    options=tuple(Option(id=each, text=each) for each in ("true", "false", "not_stated")),
    key=("not_stated",),
)
MATCHING = MatchingQuestion(
    **COMMON,
    interaction="matching",
    prompts=options("xyz"),
    options=options("abcd"),
    key=(("x", "a"), ("y", "b"), ("z", "c")),
)
ORDERING = OrderingQuestion(**COMMON, interaction="ordering", options=options("abc"), key=("c", "a", "b"))
SELECTION = SelectionQuestion(
    **COMMON, interaction="selection", key=(Span(DENIED, len(TEXT) - 1), Span(0, 22))
)
REFLECTION = ReflectionQuestion(**COMMON, interaction="reflection")


@pytest.mark.parametrize(
    ("question", "given", "points"),
    [
        (CHOICE, chosen("a"), 1),
        (CHOICE, chosen("b"), 0),
        (CHOICE, chosen("a", "b"), 0),
        (CHOICE, Given(), 0),
        (CHOICE.model_copy(update={"key": ()}), Given(), 0),
        (TRUE_FALSE, chosen("not_stated"), 1),
        (TRUE_FALSE, chosen("false"), 0),
        (MULTIPLE, chosen("c", "a"), 1),
        (MULTIPLE, chosen("a"), 0.5),
        (MULTIPLE, chosen("a", "b"), 0),
        (MULTIPLE, chosen("a", "b", "c"), 0.5),
        (MULTIPLE, chosen("a", "b", "c", "d"), 0),
        (MULTIPLE, chosen("b"), 0),
        (MATCHING, Given(pairs=(("x", "a"), ("y", "b"), ("z", "c"))), 1),
        (MATCHING, Given(pairs=(("x", "b"), ("y", "a"), ("z", "c"))), 1 / 3),
        (MATCHING, Given(pairs=(("x", "a"),)), 1 / 3),
        (MATCHING, Given(), 0),
        (ORDERING, chosen("c", "a", "b"), 1),
        (ORDERING, chosen("a", "c", "b"), 2 / 3),
        (ORDERING, chosen("b", "a", "c"), 0),
        (ORDERING, chosen("c", "a"), 0),
        (SELECTION, Given(selection=Span(DENIED, len(TEXT) - 1)), 1),
        (SELECTION, Given(selection=Span(0, 22)), 1),
        (SELECTION, Given(), 0),
        (REFLECTION, Given(note="the engineers"), 0),
    ],
)
def test_what_an_answer_scores(question: Question, given: Given, points: float) -> None:
    earned = score(question, given, TEXT)
    assert earned == pytest.approx(points)
    assert is_right(question, earned) is (points == 1)


def test_words_are_compared_whole_and_by_their_place() -> None:
    right = Span(DENIED, TEXT.index(" would"))  # denied that the well-known bridge: 5 words
    assert overlap(TEXT, Span(DENIED + 3, right.end - 2), right) == 1.0, "words that are touched count whole"
    assert overlap(TEXT, Span(right.start - 2, right.end), right) == 1.0, "marks are no words"
    # lawyer, denied that the well-known bridge would close: 8 words, of which 5 are right
    assert overlap(TEXT, Span(TEXT.index("lawyer"), len(TEXT)), right) == pytest.approx(2 * 5 / (8 + 5))
    # "the" stands in both, but at another place
    assert overlap(TEXT, Span(TEXT.index("the mayor’s"), DENIED - 2), right) == 0.0


def test_a_selection_may_miss_some_words_and_yet_be_right() -> None:
    assert is_right(SELECTION, 0.6)
    assert not is_right(SELECTION, 0.59)
    assert not is_right(MULTIPLE, 0.6)
    assert not is_right(REFLECTION, 1.0)


def test_a_selection_of_more_than_three_times_the_words_shows_nothing() -> None:
    right = Span(0, TEXT.index(" sign"))  # The mayor didn't: 3 words
    nine, ten = Span(0, TEXT.index(", denied")), Span(0, TEXT.index(" that"))
    assert (len(TEXT[: nine.end].split()), len(TEXT[: ten.end].split())) == (9, 10)
    assert overlap(TEXT, nine, right) == pytest.approx(2 * 3 / (9 + 3))
    assert overlap(TEXT, ten, right) == 0.0
