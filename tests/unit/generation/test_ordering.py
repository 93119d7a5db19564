"""The order of play: a plain question first, kinds in turn, from easy to hard across that."""

from dataclasses import replace

import pytest

from quizapp.generation import KINDS
from quizapp.generation.draft import Answer, Draft
from quizapp.generation.forms import Thought
from quizapp.generation.ordering import Candidate, in_playing_order
from quizapp.model.base import Span


def _candidate(kind: str, where: int, *, difficulty: int = 1, on: str = "", alone: bool = False) -> Candidate:
    draft = Draft(
        stems=("?",),
        key=Answer("Ada Kern", ""),
        distractors=(),
        evidence=(Span(where, where + 1),),
        marks=(),
        attributions=(on or f"a{where}",),
        rationale="",
        difficulty=difficulty,
        sure=True,
        alone=alone,
    )
    return Candidate(next(each for each in KINDS if each.name == kind), draft, "?")


def _kinds(*chosen: Candidate) -> list[str]:
    return [candidate.kind.name for candidate in in_playing_order(chosen)]


def test_it_opens_with_who_said_something_however_late_it_stands() -> None:
    early = _candidate("which_outlet", 0)
    assert _kinds(early, _candidate("who_is_quoted", 9))[0] == "who_is_quoted"


def test_it_never_opens_with_a_question_of_fixed_answers() -> None:
    form = _candidate("named_or_anonymous", 0)
    assert _kinds(form, _candidate("which_outlet", 9, difficulty=3)) == ["which_outlet", "named_or_anonymous"]


def test_kinds_take_turns_even_where_one_is_most_of_the_set() -> None:
    many = [_candidate("who_is_quoted", place) for place in range(4)]
    few = [_candidate("who_denied", 9, difficulty=3), _candidate("who_doubted", 8, difficulty=3)]
    assert _kinds(*many, *few) == [
        "who_is_quoted",
        "who_doubted",
        "who_is_quoted",
        "who_denied",
        "who_is_quoted",
        "who_is_quoted",
    ]


def test_easier_ones_come_first_where_kinds_allow() -> None:
    played = in_playing_order(
        (
            _candidate("who_claimed", 0, difficulty=3),
            _candidate("which_outlet", 1, difficulty=2),
            _candidate("who_is_quoted", 2),
        )
    )
    assert [candidate.draft.difficulty for candidate in played] == [1, 2, 3]


def test_two_on_the_same_words_stand_apart() -> None:
    same = [_candidate("who_is_quoted", 0, on="a1"), _candidate("which_outlet", 1, on="a1")]
    other = _candidate("named_or_anonymous", 2)
    assert _kinds(*same, other) == ["who_is_quoted", "named_or_anonymous", "which_outlet"]


@pytest.mark.parametrize("alone", [True, False])
def test_what_is_asked_of_the_form_waits(alone: bool) -> None:
    form = _candidate("direct_or_paraphrase", 1, alone=alone)
    played = _kinds(_candidate("who_is_quoted", 0), form, _candidate("which_outlet", 2))
    assert played.index("direct_or_paraphrase") == (2 if alone else 1)


def test_what_nobody_marks_comes_last_however_early_it_stands() -> None:
    thought = _candidate("where_to_check", 0)
    thought = thought._replace(draft=replace(thought.draft, form=Thought()))
    played = _kinds(thought, _candidate("direct_or_paraphrase", 1, alone=True), _candidate("which_outlet", 2))
    assert played[-1] == "where_to_check"
