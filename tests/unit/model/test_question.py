"""A choice question cannot name a key that is not offered."""

import pytest
from pydantic import ValidationError

from quizapp.model.base import Span
from quizapp.model.question import PLAYABLE, ChoiceQuestion, Option, Skill, Status, is_right


def question(*, ids: str = "abc", key: tuple[str, ...] = ("a",), difficulty: int = 1) -> ChoiceQuestion:
    return ChoiceQuestion(
        id="q-1",
        kind="denied",
        skill=Skill.DENIED,
        difficulty=difficulty,
        stem="Who denied it?",
        evidence=(Span(0, 4),),
        rationale="The second paragraph says so.",
        status=Status.READY,
        options=tuple(Option(id=letter, text=letter.upper()) for letter in ids),
        key=key,
    )


def test_an_answer_is_right_when_it_is_the_whole_key_and_no_more() -> None:
    assert is_right(question(), ("a",))
    assert not is_right(question(), ("b",))
    assert not is_right(question(), ())
    assert not is_right(question(), ("a", "b"))
    assert is_right(question(key=("a", "c")), ("c", "a"))
    assert not is_right(question(key=("a", "c")), ("a",))


def test_a_key_outside_the_options_and_two_options_with_one_id_are_refused() -> None:
    with pytest.raises(ValidationError, match="the key names an option that is not there"):
        question(key=("d",))
    with pytest.raises(ValidationError, match="two options share an id"):
        question(ids="aab")
    for difficulty in (0, 4):
        with pytest.raises(ValidationError):
            question(difficulty=difficulty)


def test_an_option_is_found_by_id() -> None:
    assert question().option("b").text == "B"
    with pytest.raises(KeyError):
        question().option("z")


def test_only_ready_and_approved_questions_are_played() -> None:
    assert set(Status) - PLAYABLE == {Status.REVIEW, Status.DRAFT, Status.REJECTED}


def test_a_question_comes_back_from_json_with_its_spans() -> None:
    written = question().model_dump(mode="json")
    assert written["evidence"] == [[0, 4]]
    assert written["interaction"] == "choice"
    read = ChoiceQuestion.model_validate(written)
    assert read == question()
    assert isinstance(read.evidence[0], Span)
