"""What is called something, and what somebody is called for; the names of those who speak, and where they spoke."""

import pytest

from quizapp.extraction import extract
from quizapp.model.article import make_article


def found(text: str) -> list[tuple[str, str, str]]:
    """Return (source, cue, content) of each attribution, in words."""
    return [
        (
            attribution.source.of(text) if attribution.source else "",
            attribution.cue.of(text) if attribution.cue else "",
            " | ".join(span.of(text) for span in attribution.content),
        )
        for attribution in extract(make_article(text)).attributions
    ]


@pytest.mark.parametrize(
    "text",
    [
        "She called the firm to congratulate it on the year.",
        "The vote was called by the union to force the town to pay.",
        "Ada Lund called the mayor to thank him.",
    ],
)
def test_a_call_for_a_purpose_says_nothing(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Ada Lund called the offer an insult.", "the offer an insult"),
        ("Ada Lund called the plan “too late to help.”", "the plan “too late to help.”"),
        ("Ada Lund called the firm greedy.", "the firm greedy"),
    ],
)
def test_a_name_for_something_does(text: str, content: str) -> None:
    assert found(text) == [("Ada Lund", "called", content)]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Lund in her speech said that it was late.",
        "Ada Lund at her farm said that it was late.",
        "Ada Lund during her visit said that it was late.",
    ],
)
def test_where_somebody_spoke_is_no_part_of_the_name(text: str) -> None:
    assert found(text) == [("Ada Lund", "said", "that it was late")]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("A woman in her thirties said that it was late.", "A woman in her thirties"),
        ("Friends of his family said that it was late.", "Friends of his family"),
        ("Ada Lund of Velmar said that it was late.", "Ada Lund of Velmar"),
    ],
)
def test_what_tells_who_it_is_is(text: str, source: str) -> None:
    assert found(text) == [(source, "said", "that it was late")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The mayor's argument is that the bridge is late.",
            ("The mayor", "argument", "that the bridge is late"),
        ),
        ("Ada Lund's main claim was that it burned.", ("Ada Lund", "claim", "that it burned")),
        ("The firm's warning is that prices will rise.", ("The firm", "warning", "that prices will rise")),
    ],
)
def test_a_claim_is_that(text: str, expected: tuple[str, str, str]) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor's claim is false.",
        "The mayor's office is that house.",
        "The mayor's claim is the one that I read.",
    ],
)
def test_a_claim_is_something_else(text: str) -> None:
    assert found(text) == []
