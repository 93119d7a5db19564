"""Quotations after a colon: by a verb of the paragraph before, or by no verb at all."""

import pytest

from quizapp.extraction import extract
from quizapp.model.article import make_article


def found(text: str) -> list[tuple[str, str, str]]:
    return [
        (
            attribution.source.of(text) if attribution.source else "",
            attribution.cue.of(text) if attribution.cue else "",
            " | ".join(span.of(text) for span in attribution.content),
        )
        for attribution in extract(make_article(text)).attributions
    ]


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
