"""What looks like an attribution and is none, or tells that nothing was said."""

import pytest

from quizapp.extraction import extract
from quizapp.model.article import make_article
from quizapp.model.attribution import Confidence, Modality, Polarity
from tests.unit.extraction.found import confidence_at, found


@pytest.mark.parametrize(
    "text",
    [
        "The coach will go, according to plan.",
        "The posts were filled according to age.",
        "Enough said: the bridge is safe.",
        "Ada Lund, said to be the richest smith in town, died.",
    ],
)
def test_nobody_says_it(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The coach will go, according to police.", "police"),
        ("The coach will go, according to the plan’s author.", "the plan’s author"),
        ("The coach will go, according to court documents.", "court documents"),
    ],
)
def test_according_to_somebody(text: str, source: str) -> None:
    assert [named for named, _, _ in found(text)] == [source]


def test_a_clause_that_says_which_is_no_content() -> None:
    assert "added" not in [cue for _, cue, _ in found("The town added 300 jobs that it said were needed.")]
    assert found("The town added that it needed 300 jobs.") == [
        ("The town", "added", "that it needed 300 jobs")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Brandt denied neither the bribe nor the theft.",
        "Brandt denied neither that he took the money nor that he ran.",
        "The mayor stopped short of saying the bridge was safe.",
        "It is not true that Kowal said the bridge was safe.",
    ],
)
def test_what_was_not_said_is_negated(text: str) -> None:
    assert {a.polarity for a in extract(make_article(text)).attributions} == {Polarity.NEGATED}


@pytest.mark.parametrize(
    "text",
    [
        "Brandt denied that he took the money.",
        "“No,” said Kowal. “It is alive.”",
        "The mayor began by saying the bridge was safe.",
        "It is true that Kowal said the bridge was safe.",
    ],
)
def test_what_was_said_is_not(text: str) -> None:
    assert {a.polarity for a in extract(make_article(text)).attributions} == {Polarity.AFFIRMED}


def test_what_somebody_is_let_say_is_wished() -> None:
    text = "Let Reed say that the bridge is safe."
    (attribution,) = extract(make_article(text)).attributions
    assert attribution.modality is Modality.WISHED


def test_bells_tell_nothing() -> None:
    assert confidence_at("The bells told that the war was over.", "told") is Confidence.LOW
    assert confidence_at("The minister said that the war was over.", "said") is Confidence.HIGH


@pytest.mark.parametrize(
    ("text", "outer", "inner"),
    [
        ("The mayor said the tax would rise, which Reed called “a lie.”", "the tax would rise", "Reed"),
        ("The mayor said the tax would rise, which experts said was false.", "the tax would rise", "experts"),
    ],
)
def test_what_others_say_of_it_is_theirs(text: str, outer: str, inner: str) -> None:
    first, second = found(text)
    assert first == ("The mayor", "said", outer)
    assert second[0] == inner


def test_a_day_is_no_part_of_a_source() -> None:
    text = "The director of the hospital on Tuesday rejected the claim that patients were harmed."
    assert [source for source, _, _ in found(text)] == ["The director of the hospital"]


def test_a_short_sentence_that_is_left_open_goes_on_below() -> None:
    text = "“The dam is old,” said Osei. “It leaks.\n“It will fail one day. We told them so.”"
    assert found(text) == [
        ("Osei", "said", "“The dam is old,” | “It leaks. | “It will fail one day. We told them so.”")
    ]
