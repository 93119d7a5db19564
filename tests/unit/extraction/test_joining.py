"""Quotations without a cue of their own: whose they are."""

import pytest

from quizapp.extraction import extract
from quizapp.model.article import make_article


def found(text: str) -> list[tuple[str, str]]:
    return [
        (
            attribution.source.of(text) if attribution.source else "",
            " | ".join(span.of(text) for span in attribution.content),
        )
        for attribution in extract(make_article(text)).attributions
    ]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "The bridge was ugly, Ada Lund said. “Nobody looks at it twice.”",
            "The bridge was ugly | “Nobody looks at it twice.”",
        ),
        (
            "Ada Lund said that the bridge was closed. “We had no choice.”",
            "that the bridge was closed | “We had no choice.”",
        ),
        (
            "The bridge would close in May, said Ada Lund. “It is old and tired.”",
            "The bridge would close in May | “It is old and tired.”",
        ),
    ],
)
def test_a_quotation_bears_out_the_sentence_before(text: str, content: str) -> None:
    assert found(text) == [("Ada Lund", content)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Ada Lund said that it was late. The sun was low. “We had no choice.”", id="not the next"
        ),
        pytest.param("Ada Lund rejected the plan. The sign read “No Way.”", id="within a sentence"),
        pytest.param("Ada Lund declined to comment. “We had no choice.”", id="who said nothing"),
    ],
)
def test_a_quotation_after_something_else_is_not_joined(text: str) -> None:
    assert all("choice" not in content for source, content in found(text) if source == "Ada Lund")


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "“It is late,” Ada Lund said.\n“We should go home before the rain.”",
            "“It is late,” | “We should go home before the rain.”",
        ),
        (
            "“It is late,” said Ada Lund, who runs the ferry.\n“We should go home now.”\nThe rain came.",
            "“It is late,” | “We should go home now.”",
        ),
        (
            "Ada Lund told the crowd, “It is late.”\n“We should all go home.”\n“Nobody will stop us on the way.”",
            "“It is late.” | “We should all go home.” | “Nobody will stop us on the way.”",
        ),
    ],
)
def test_a_paragraph_of_quotation_goes_on_from_the_one_before(text: str, content: str) -> None:
    assert found(text) == [("Ada Lund", content)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("“It is late,” Ada Lund said.\n“Late for Tea”", id="a heading"),
        pytest.param(
            "“It is late,” Ada Lund said.\n“We should go home now,” read the sign.", id="more than it"
        ),
        pytest.param("“It is late,” Ada Lund said.\nIt rained.\n“We should all go home.”", id="not the next"),
    ],
)
def test_another_paragraph_does_not_go_on(text: str) -> None:
    assert ("Ada Lund", "“It is late,”") in found(text)
