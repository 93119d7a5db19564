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


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        pytest.param(
            "It was “like a war,” Ada Lund said, and “nobody slept.”",
            "Ada Lund",
            "It was “like a war,” | “nobody slept.”",
            id="and",
        ),
        pytest.param(
            "The mayor “looked ill,” Ada Lund said, from “fear.”",
            "Ada Lund",
            "The mayor “looked ill,” | “fear.”",
            id="a preposition",
        ),
        pytest.param(
            "The pier was “rotten,” Ben Tull said, and “a danger.”",
            "Ben Tull",
            "The pier was “rotten,” | “a danger.”",
            id="a noun phrase",
        ),
    ],
)
def test_words_behind_a_tag_go_on(text: str, source: str, content: str) -> None:
    assert found(text) == [(source, content)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("“It is late,” Ada Lund said. A sign said “No Way.”", id="in the next sentence"),
        pytest.param("“It is late,” Ada Lund said, and Ben Tull said “go home.”", id="another's"),
        pytest.param("It was “late,” Ada Lund said in the “Grey Lady.”", id="a place"),
    ],
)
def test_words_in_marks_further_on_do_not(text: str) -> None:
    (content, *_) = [content for source, content in found(text) if source == "Ada Lund"]
    assert "|" not in content


@pytest.mark.parametrize("participle", ["noting", "explaining", "arguing"])
def test_after_a_participle_a_quotation_goes_on_from_the_tag(participle: str) -> None:
    text = f"“It is late,” Ada Lund said, {participle} that the boat was gone. “We should go home.”"
    assert found(text) == [
        ("Ada Lund", "“It is late,” | “We should go home.”"),
        ("Ada Lund", "that the boat was gone"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "“It is late,” Ada Lund said, adding that the boat was gone. “We should go home.”",
        "Ada Lund said that the boat was gone. “We should go home.”",
        "“It is late,” Ada Lund said. She noted that the boat was gone. “We should go home.”",
    ],
)
def test_after_a_report_it_goes_on_from_the_report(text: str) -> None:
    assert found(text)[-1][1] == "that the boat was gone | “We should go home.”"


@pytest.mark.parametrize(
    "second",
    [
        "“We should go home now,” was on the wall.",
        "“We should go home now, all of us” is a song.",
        "“We should go home now, all of us.” The sign was old.",
    ],
)
def test_a_paragraph_that_says_more_is_not_joined(second: str) -> None:
    text = f"“It is late at the quay,” Ada Lund said.\n{second}"
    assert ("Ada Lund", "“It is late at the quay,”") in found(text)


def test_a_quotation_that_is_anothers_is_not_joined() -> None:
    text = "“It is late,” Ada Lund said. “We wait for you,” said Ben Tull. “We should go home now.”"
    assert found(text) == [
        ("Ada Lund", "“It is late,”"),
        ("Ben Tull", "“We wait for you,” | “We should go home now.”"),
    ]
