"""Hedges and the article's own voice."""

import pytest

from quizapp.extraction import extract
from quizapp.model.article import make_article
from quizapp.model.attribution import Confidence
from tests.unit.extraction.found import confidence_at


def hedges(text: str) -> list[str]:
    return [span.of(text) for span in extract(make_article(text)).hedges]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The alleged thief was seen.", ["alleged"]),
        ("The car was reportedly stolen.", ["reportedly"]),
        ("An unconfirmed sighting came from Vell.", ["unconfirmed"]),
        ("The purported letter is apparently a forgery.", ["purported", "apparently"]),
        ("The suspected arsonist fled.", ["suspected"]),
    ],
)
def test_words_that_keep_a_distance(text: str, expected: list[str]) -> None:
    assert hedges(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "“The alleged thief is my brother,” Ada Lund said.",
        "The thief was seen.",
        "The harbour was quiet, and the boats came in.",
    ],
)
def test_words_that_do_not(text: str) -> None:
    assert hedges(text) == []


def test_the_hedges_of_an_attribution_stand_in_its_content_or_cue() -> None:
    text = "The alleged thief fled. Ada Lund said that the car was reportedly hers."
    (attribution,) = extract(make_article(text)).attributions
    assert [span.of(text) for span in attribution.hedges] == ["reportedly"]


def own_voice(text: str) -> list[str]:
    return [span.of(text) for span in extract(make_article(text)).own_voice]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was late. Ada Lund said that it was cold.", ["It was late."]),
        ("Ada Lund spoke first. “It is cold,” she said.", ["Ada Lund spoke first."]),
        ("The bridge is closed. It opened in 1932.", ["The bridge is closed.", "It opened in 1932."]),
    ],
)
def test_what_the_article_itself_says(text: str, expected: list[str]) -> None:
    assert own_voice(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ada Lund said that it was cold.",
        "“It is cold.”",
        "According to Ada Lund, the bridge is closed.",
        "If Ada Lund says that it is safe, it will open.",
    ],
)
def test_what_it_does_not_say_itself(text: str) -> None:
    assert own_voice(text) == []


@pytest.mark.parametrize(
    ("text", "hedge", "cue"),
    [
        ("Ada Lund allegedly told the guard that the bridge was safe.", "allegedly", "told"),
        ("Ada Lund reportedly said that the bridge was safe.", "reportedly", "said"),
        ("Ada Lund supposedly said that the bridge was safe.", "supposedly", "said"),
        ("The unconfirmed report said the bridge was safe.", "unconfirmed", "said"),
    ],
)
def test_a_doubt_that_it_was_said_belongs_to_the_attribution(text: str, hedge: str, cue: str) -> None:
    (attribution,) = extract(make_article(text)).attributions
    assert [span.of(text) for span in attribution.hedges] == [hedge]
    assert confidence_at(text, cue) is Confidence.LOW


def test_a_doubt_about_something_else_does_not() -> None:
    text = "The suspected arsonist fled. The report said the bridge was safe."
    (attribution,) = extract(make_article(text)).attributions
    assert attribution.hedges == ()
    assert attribution.confidence is Confidence.HIGH


@pytest.mark.parametrize(
    "text", ["The so-called “experts” left the room.", "The mayor closed the “safe” bridge."]
)
def test_a_word_kept_apart_by_its_marks_is_the_articles_own(text: str) -> None:
    assert own_voice(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "“We should all go home now.”",
        "The plan was “a gift to nobody but the rich of the town.”",
    ],
)
def test_what_is_quoted_is_not(text: str) -> None:
    assert own_voice(text) == []
