"""Quotations whose source the sentence before or after them names without a tag."""

import pytest

from quizapp.extraction import extract
from quizapp.model.article import make_article
from quizapp.model.attribution import Confidence
from tests.unit.extraction.found import found

WORDS = "“They lied to us about the dam.”"


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        (f"{WORDS} Ada Lund said this on Monday.", "Ada Lund", "said"),
        (f"{WORDS}\n\nThe mayor wrote these words in May.", "The mayor", "wrote"),
        (f"{WORDS} So said Ada Lund on Monday.", "Ada Lund", "said"),
        (f"{WORDS} Ada Lund said on Monday.", "Ada Lund", "said"),
        (f"{WORDS} That is what Ada Lund told the council.", "Ada Lund", "told"),
        (f"{WORDS} Those were the words of Ada Lund.", "Ada Lund", "words"),
        (f"{WORDS} That was the mayor’s answer.", "the mayor", "answer"),
    ],
)
def test_a_sentence_points_back(text: str, source: str, cue: str) -> None:
    assert found(text) == [(source, cue, WORDS)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"{WORDS} This is a new film.", id="nobody"),
        pytest.param(f"{WORDS} Ada Lund left in May.", id="nothing is said"),
        pytest.param(f"{WORDS} Ada Lund said that it was late.", id="something else is said"),
        pytest.param(f"{WORDS} The dam was what Ada Lund built.", id="a thing"),
        pytest.param(f"{WORDS} The dam leaked. Ada Lund said this on Monday.", id="a sentence between"),
        pytest.param("“Salt Iron Water Stone.” Ada Lund wrote this in May.", id="a title"),
    ],
)
def test_a_sentence_that_does_not_point_at_a_quotation(text: str) -> None:
    assert all(content != WORDS and "Salt" not in content for _, _, content in found(text))


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (f"Ada Lund was furious. {WORDS}", "Ada Lund"),
        (f"The mayor shook his head. {WORDS}", "The mayor"),
        (f"Ada Lund laughed. {WORDS} She left.", "Ada Lund"),
        (f"Ada Lund was bitter about the vote.\n\n{WORDS}", "Ada Lund"),
    ],
)
def test_a_mood_or_a_gesture_before_a_quotation(text: str, source: str) -> None:
    assert found(text) == [(source, "", WORDS)]
    (attribution,) = extract(make_article(text)).attributions
    assert attribution.confidence is Confidence.LOW


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"Ada Lund smiled at Peter Holm. {WORDS}", id="two people"),
        pytest.param(f"Ada Lund smiled at the clerk. {WORDS}", id="a person and a role"),
        pytest.param(f"Ada Lund sold the ferry. {WORDS}", id="a deed"),
        pytest.param(f"The dam was old. {WORDS}", id="a thing"),
        pytest.param(f"The night was calm. {WORDS}", id="the mood of a thing"),
        pytest.param(f"Ada Lund was not angry. {WORDS}", id="no mood"),
        pytest.param("Ada Lund was sad. “The Night” closed.", id="a title"),
    ],
)
def test_other_sentences_before_a_quotation_say_nothing_of_it(text: str) -> None:
    assert found(text) == []


def test_a_tag_outdoes_a_mood() -> None:
    assert found("Ada Lund was furious. “They lied to us,” Peter Holm said.") == [
        ("Peter Holm", "said", "“They lied to us,”")
    ]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "“They have lied to us all.” So said Ada Lund, the mayor of Velmar, when she met the council on Monday.",
            "Ada Lund",
        ),
        (
            "“They have lied to us all.” Thus wrote the mayor in a letter to the old council of the town on Monday.",
            "the mayor",
        ),
    ],
)
def test_so_said_gives_the_quotation_before_it_to_whom_it_names(text: str, source: str) -> None:
    found = extract(make_article(text)).attributions
    assert [attribution.source_entity for attribution in found] == [source]
    assert found[0].content[0].of(text) == "“They have lied to us all.”"


def test_so_before_another_verb_points_at_nothing() -> None:
    text = "“They have lied to us all.” So slept Ada Lund, the mayor of Velmar, when she met the council on Monday."
    assert not extract(make_article(text)).attributions
