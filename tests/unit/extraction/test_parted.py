"""Clauses that an audience, a place or a paper parts from their cue."""

import pytest

from quizapp.extraction import extract
from quizapp.model.article import make_article
from tests.unit.extraction.found import found


def contents(text: str, cue: str) -> list[str]:
    return [
        " | ".join(span.of(text) for span in attribution.content)
        for attribution in extract(make_article(text)).attributions
        if attribution.cue is not None and attribution.cue.of(text) == cue
    ]


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        (
            "Ada Lund, a former mayor, said in one of a series of letters that the lorry was carrying paint.",
            "said",
            "that the lorry was carrying paint",
        ),
        (
            "Ada Lund welcomed it, telling reporters during a visit on Friday that she thinks it is “a good thing.”",
            "telling",
            "that she thinks it is “a good thing.”",
        ),
        (
            "Ada Lund warned in a message to the harbour board that the bridge would fall.",
            "warned",
            "that the bridge would fall",
        ),
        (
            "Ada Lund testified before a panel of engineers that the bridge had cracks.",
            "testified",
            "that the bridge had cracks",
        ),
        (
            "Peter Holm, who is standing again, said in a statement that “weather has stopped the ferries.”",
            "said",
            "that “weather has stopped the ferries.”",
        ),
    ],
)
def test_a_parted_clause_is_the_content(text: str, cue: str, content: str) -> None:
    assert contents(text, cue) == [content]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        pytest.param(
            "Ada Lund repeated the claim that it was safe.", "repeated", id="the claim is the object"
        ),
        pytest.param("Ada Lund reported a bridge that she had built.", "reported", id="relative clause"),
        pytest.param(
            "Ada Lund told a story of a bridge that an engineer had built.",
            "told",
            id="relative, further off",
        ),
    ],
)
def test_a_clause_about_a_noun_is_no_parted_clause(text: str, cue: str) -> None:
    assert all(not content.startswith("that ") for content in contents(text, cue))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ada Lund reminded the council that Holm had opposed adding rules to the bill that had made it safe.",
            ["that Holm had opposed adding rules to the bill that had made it safe"],
        ),
        (
            "Ada Lund reminded the council that Holm had opposed the bill.",
            ["that Holm had opposed the bill"],
        ),
        ("Ada Lund reminded the council of the bill that Holm had opposed.", []),
    ],
)
def test_a_clause_belongs_to_the_verb_behind_who_was_told(text: str, expected: list[str]) -> None:
    assert [content for _, cue, content in found(text) if cue == "reminded"] == expected
