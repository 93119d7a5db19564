"""Quotations after a colon: by a verb of the paragraph before, or by no verb at all."""

import pytest

from tests.unit.extraction.found import found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The vote did not surprise the harbour chief Ada Lund: “We lost it years ago.”",
            ("the harbour chief Ada Lund", ":", "“We lost it years ago.”"),
        ),
        (
            "The bridge divides the town - Ada Lund: “We will build another one.”",
            ("Ada Lund", ":", "“We will build another one.”"),
        ),
        (
            "What the paper does mean is not clear to all. From the report: “Bridges rust when it rains.”",
            ("the report", ":", "“Bridges rust when it rains.”"),
        ),
        (
            "He listed what a bridge must have:\n“A bridge must have two ends and a middle.”",
            ("He", ":", "“A bridge must have two ends and a middle.”"),
        ),
        (
            "Ada Lund replied:\n“We will build another one.”",
            ("Ada Lund", "replied", "“We will build another one.”"),
        ),
        (
            "Peter Holm left the room. Ada Lund's response: “We will build another one.”",
            ("Ada Lund", ":", "“We will build another one.”"),
        ),
        (
            "Ada Lund's reply to Peter Holm: “We will build another one.”",
            ("Ada Lund", ":", "“We will build another one.”"),
        ),
        (
            "Ada Lund was tired of Peter Holm: “We will build another one.”",
            ("Ada Lund", ":", "“We will build another one.”"),
        ),
        (
            "She had one wish for Peter Holm: “We will build another one.”",
            ("She", ":", "“We will build another one.”"),
        ),
    ],
)
def test_a_colon_introduces(text: str, expected: tuple[str, str, str]) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The river had one name: “Old Grey Water.”", id="nobody is named"),
        pytest.param("She painted her best work in Velmar: “The Bridge.”", id="a title"),
        pytest.param("Then, in the evening: “We will build another one.”", id="a time"),
        pytest.param("The sign had a message: “The bridge is closed to all.”", id="a thing"),
        pytest.param("The song has one line: “The bridge is closed to all.”", id="a work"),
        pytest.param("The rain had no mercy on the captain: “We will build it again.”", id="the weather"),
        pytest.param("The rain fell.\n“We will build another one.”", id="no colon"),
    ],
)
def test_a_colon_alone_names_nobody(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("verb", ["declared", "remarked", "repeated", "tweeted"])
def test_any_verb_of_saying_tags_a_question(verb: str) -> None:
    text = f"“Is it late?” Ada Lund {verb}. It was."
    assert found(text) == [("Ada Lund", verb, "“Is it late?”")]


def test_a_report_after_a_question_is_no_tag() -> None:
    text = "“Is it late?” was the question. Ada Lund denied that it was."
    assert found(text)[-1] == ("Ada Lund", "denied", "that it was")
