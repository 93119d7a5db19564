"""Where the sentence leaves one reading of source and content, and where it waits for a person."""

import pytest

from quizapp.extraction import extract
from quizapp.model.article import make_article
from quizapp.model.attribution import Confidence


def first(text: str, cue: str) -> Confidence:
    for attribution in extract(make_article(text)).attributions:
        if attribution.cue is not None and attribution.cue.of(text) == cue:
            return attribution.confidence
    raise AssertionError(cue)


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        pytest.param("Ada Lund said that the bridge was closed.", "said", id="clause to the end"),
        pytest.param("The bridge would close in May, Ada Lund said on Monday.", "said", id="tag at the end"),
        pytest.param("The bridge was “old,” Ada Lund said.", "said", id="a short lead"),
        pytest.param("The bridge is safe, according to Ada Lund.", "according to", id="a whole sentence"),
        pytest.param("Ada Lund was quick to say that it was late.", "say", id="subject over an adjective"),
        pytest.param("Ada Lund said she was tired and added that it was late.", "added", id="resumed"),
        pytest.param(
            "Ada Lund called the report “a sad tale” and promised to answer it.",
            "called",
            id="the next report",
        ),
        pytest.param("The report says that the bridge rusts.", "says", id="a paper"),
    ],
)
def test_sound(text: str, cue: str) -> None:
    assert first(text, cue) is Confidence.HIGH


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        pytest.param("Ada Lund criticised the council, saying that it was late.", "saying", id="participle"),
        pytest.param("Her choice of a chair suggests that she is tired.", "suggests", id="a deed as source"),
        pytest.param("Some 60 said that the bridge was closed.", "said", id="a number as source"),
        pytest.param(
            "Half say it is safe, but 40 percent said that it was not.", "said", id="a share as source"
        ),
        pytest.param(
            "Ada Lund said the bridge was closed, a blow to the town.", "said", id="the sentence goes on"
        ),
        pytest.param("Ada Lund denied that it was late and closed the bridge.", "denied", id="it may resume"),
        pytest.param(
            "Coming home tired and wet from a long day on the cold grey sea, she “looked pale,” Ada Lund said.",
            "said",
            id="a long lead",
        ),
        pytest.param(
            "The mayor (the ferry is late again, according to Ada Lund) went home.",
            "according to",
            id="in brackets",
        ),
        pytest.param(
            "Peter Holm said it was late, according to Ada Lund.", "according to", id="another's words within"
        ),
    ],
)
def test_unsound(text: str, cue: str) -> None:
    assert first(text, cue) is Confidence.LOW
