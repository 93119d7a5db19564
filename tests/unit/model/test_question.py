"""A question names no key that it does not offer, and comes back from JSON as what it was."""

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from quizapp.model.base import Span, content_hash
from quizapp.model.question import (
    PLAYABLE,
    ChoiceQuestion,
    MultipleChoiceQuestion,
    Option,
    Origin,
    Question,
    Skill,
    Status,
)


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


QUESTION: TypeAdapter[Question] = TypeAdapter(Question)
COMMON: dict[str, Any] = question().model_dump(exclude={"interaction", "options", "key"})


def offered(ids: str) -> tuple[Option, ...]:
    return tuple(Option(id=each, text=each.upper()) for each in ids)


@pytest.mark.parametrize(
    ("interaction", "parts", "right"),
    [
        ("multiple_choice", {"options": offered("abc"), "key": ("a", "c")}, {"a", "c"}),
        ("matching", {"prompts": offered("xy"), "options": offered("abc"), "key": (("x", "a"),)}, set()),
        ("ordering", {"options": offered("ab"), "key": ("b", "a")}, set()),
        ("selection", {"key": (Span(3, 9),)}, set()),
        ("reflection", {}, set()),
    ],
)
def test_a_question_of_each_interaction_comes_back_from_json(
    interaction: str, parts: dict[str, Any], right: set[str]
) -> None:
    made = QUESTION.validate_python({**COMMON, "interaction": interaction, **parts})
    assert QUESTION.validate_json(made.model_dump_json()) == made
    assert made.interaction == interaction
    assert made.right_options == right
    assert made.scored is (interaction != "reflection")


@pytest.mark.parametrize(
    ("interaction", "parts", "said"),
    [
        ("multiple_choice", {"options": offered("abc"), "key": ("d",)}, "not there"),
        ("true_false", {"options": offered("abc"), "key": ()}, "not true, false and not stated"),
        ("matching", {"prompts": offered("xy"), "options": offered("ab"), "key": (("x", "c"),)}, "not there"),
        ("matching", {"prompts": offered("xy"), "options": offered("ab"), "key": (("z", "a"),)}, "not there"),
        (
            "matching",
            {"prompts": offered("xy"), "options": offered("ab"), "key": (("x", "a"), ("y", "a"))},
            "twice",
        ),
        ("matching", {"prompts": offered("xx"), "options": offered("ab"), "key": ()}, "two prompts"),
        ("ordering", {"options": offered("ab"), "key": ("a",)}, "does not name each option once"),
        ("ordering", {"options": offered("ab"), "key": ("a", "a")}, "does not name each option once"),
    ],
)
def test_a_key_that_does_not_fit_its_question_is_refused(
    interaction: str, parts: dict[str, Any], said: str
) -> None:
    with pytest.raises(ValidationError, match=said):
        QUESTION.validate_python({**COMMON, "interaction": interaction, **parts})


def test_two_questions_that_differ_in_the_way_of_answering_alone_have_two_hashes() -> None:
    single = question(key=("a",))
    several = MultipleChoiceQuestion(**{**dict(single), "interaction": "multiple_choice"})
    assert content_hash(single) != content_hash(several)


def test_the_hash_of_a_choice_is_what_it_was_before_there_were_other_interactions() -> None:
    assert content_hash(question()) == "8085ad964c361bff3af00d4a0fdb290e486d19b81772824c9d7f9b54f319c5ea"


def test_a_question_without_origins_is_written_and_hashed_as_before() -> None:
    plain = question()
    assert "origins" not in plain.model_dump(mode="json")
    origin = Origin(attribution="a1", source="Ada Kern", cue="denied", rule="clause")
    made = plain.model_copy(update={"origins": (origin,)})
    assert content_hash(made) != content_hash(plain)
    assert ChoiceQuestion.model_validate_json(made.model_dump_json()).origins == (origin,)
