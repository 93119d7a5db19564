"""What is said of an answer: never more than it earned."""

import pytest

from quizapp.model.answering import Given, chosen
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
)
from quizapp.model.telling import how_far, verdict

TEXT = (
    "Olga Brandt denied that the bridge would close. Nobody else in Velmar would say a word about it today."
)
BASE = ChoiceQuestion(
    id="q-1",
    kind="hand",
    skill=Skill.WHO_SAID,
    difficulty=1,
    stem="Who?",
    evidence=(),
    rationale="",
    status=Status.READY,
    options=tuple(Option(id=each, text=each.upper()) for each in "abcd"),
    key=("a",),
)
COMMON = BASE.model_dump(exclude={"interaction", "key", "options"})
OPTIONS = BASE.options
SEVERAL = MultipleChoiceQuestion(
    **COMMON, interaction="multiple_choice", options=OPTIONS, key=("a", "b", "c")
)
MATCHING = MatchingQuestion(
    **COMMON,
    interaction="matching",
    prompts=OPTIONS[:3],
    options=OPTIONS,
    key=(("a", "b"), ("b", "c"), ("c", "a")),
)
ORDERING = OrderingQuestion(**COMMON, interaction="ordering", options=OPTIONS, key=("a", "b", "c", "d"))
SELECTION = SelectionQuestion(**COMMON, interaction="selection", key=(Span(0, TEXT.index(".")),))
REFLECTION = ReflectionQuestion(**COMMON, interaction="reflection")


def upto(words: str) -> Given:
    return Given(selection=Span(0, TEXT.index(words)))


@pytest.mark.parametrize(
    ("question", "given", "word", "sentence"),
    [
        (BASE, chosen("a"), "Correct", ""),
        (BASE, chosen("b"), "Not this time", ""),
        (SEVERAL, chosen("c", "b", "a"), "Correct", ""),
        (SEVERAL, chosen("a", "b"), "Partly right: 2 of 3", "You chose 2 of 3 right answers."),
        (
            SEVERAL,
            chosen("a", "b", "d"),
            "Partly right: 1 of 3",
            "You chose 2 of 3 right answers. 1 wrong one takes a point away.",
        ),
        (
            SEVERAL,
            chosen("a", "d"),
            "Not this time",
            "You chose 1 of 3 right answers. 1 wrong one takes a point away.",
        ),
        (
            MATCHING,
            Given(pairs=(("a", "b"), ("b", "c"), ("c", "d"))),
            "Partly right: 2 of 3",
            "You matched 2 of 3.",
        ),
        (ORDERING, chosen("b", "a", "c", "d"), "Partly right: 5 of 6", "5 of 6 pairs stand in their order."),
        (ORDERING, chosen("d", "c", "b", "a"), "Not this time", "0 of 6 pairs stand in their order."),
        (SELECTION, upto("."), "Correct", "You found 8 of its 8 words."),
        (SELECTION, upto(" bridge"), "Correct", "You found 5 of its 8 words."),
        (SELECTION, upto(" that"), "Partly right", "You found 3 of its 8 words."),
        (SELECTION, upto(" else"), "Correct", "You found 8 of its 8 words. 1 more does not show it."),
        (
            SELECTION,
            Given(selection=Span(TEXT.index("Nobody"), TEXT.index(" in Velmar"))),
            "Not this time",
            "You found 0 of its 8 words. 2 more do not show it.",
        ),
        (REFLECTION, Given(note="the crew"), "Compare", "For you to judge; nothing is counted here."),
    ],
)
def test_the_verdict_and_how_far(question: Question, given: Given, word: str, sentence: str) -> None:
    assert verdict(question, given, TEXT) == word
    assert how_far(question, given, TEXT) == sentence


def test_a_selection_that_is_too_wide_is_told_so() -> None:
    narrow = SELECTION.model_copy(update={"key": (Span(0, TEXT.index(" that")),)})
    assert how_far(narrow, upto(" would say"), TEXT) == (
        "You selected 12 words where 3 show it; that is too many to count."
    )
    assert verdict(narrow, upto(" would say"), TEXT) == "Not this time"
