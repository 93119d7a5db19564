"""When, where and how it was said is no part of what was said."""

import pytest

from quizapp.model.attribution import Confidence
from tests.unit.extraction.found import confidence_at, found


@pytest.mark.parametrize(
    "text",
    [
        "“The deal,” Mr. Voss said as he left the room, “is dead.”",
        "“The deal,” Mr. Voss said, smiling, “is dead.”",
        "“The deal,” Mr. Voss said before the vote, “is dead.”",
    ],
)
def test_the_halves_of_a_quotation_are_joined_without_what_stands_between(text: str) -> None:
    assert found(text) == [("Mr. Voss", "said", "“The deal,” | “is dead.”")]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Ada Lund said the bridge was safe in an interview on Monday.", "the bridge was safe"),
        ("Ada Lund said the bridge was safe at a news conference.", "the bridge was safe"),
        ("Ada Lund said the bridge was safe in a written statement on Friday.", "the bridge was safe"),
        ("The mayor said the bridge was safe and left.", "the bridge was safe"),
        ("The mayor said the bridge was safe and left for the harbour.", "the bridge was safe"),
    ],
)
def test_an_occasion_at_the_end_is_left_out(text: str, content: str) -> None:
    assert [words for _, _, words in found(text)] == [content]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Ada Lund said the bridge was safe in a storm.", "the bridge was safe in a storm"),
        ("Ada Lund said that the crew had left.", "that the crew had left"),
        (
            "Ada Lund said the interview on Monday was a pity.",
            "the interview on Monday was a pity",
        ),
    ],
)
def test_what_was_said_is_kept(text: str, content: str) -> None:
    assert [words for _, _, words in found(text)] == [content]
    assert confidence_at(text, "said") is Confidence.HIGH


def test_a_paper_at_the_end_may_be_where_it_was_said_or_what_it_was_about() -> None:
    assert (
        confidence_at("Ada Lund said the bridge was safe in a letter to the town.", "said") is Confidence.LOW
    )
