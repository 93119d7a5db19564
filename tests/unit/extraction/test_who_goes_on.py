"""Whose words a participle or an infinitive reports, when the parser hangs it on somebody or something else."""

import pytest

from tests.unit.extraction.found import found


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        pytest.param(
            "The chairman called for a voice vote, and then a visual vote, declaring that the motion was lost.",
            "The chairman",
            "declaring",
            id="a participle behind a vote",
        ),
        pytest.param(
            "Ada Lund used her speech to accuse Peter Holm of “selling out the town.”",
            "Ada Lund",
            "accuse",
            id="used her speech",
        ),
        pytest.param(
            "Ada Lund has made a habit of calling Peter Holm “a fraud.”", "Ada Lund", "calling", id="a habit"
        ),
        pytest.param(
            "Ada Lund began by thanking the town, then said it was “on the brink.”",
            "Ada Lund",
            "said",
            id="a further verb",
        ),
        pytest.param(
            "Campaign manager Peter Holm rejected the idea that the rich boat builder would be a drag on the town,"
            " saying the big crowds he draws in the harbour prove that he would win.",
            "Campaign manager Peter Holm",
            "saying",
            id="behind the idea that",
        ),
    ],
)
def test_who_goes_on(text: str, source: str, cue: str) -> None:
    assert (source, cue) in [(who, how) for who, how, _ in found(text)]


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        pytest.param(
            "They forced Ada Lund to say that it was late.", "Ada Lund", "say", id="whom they forced"
        ),
        pytest.param("Ada Lund met a clerk saying that it was late.", "a clerk", "saying", id="no comma"),
        pytest.param(
            "The town slept, then they said it was late.", "they", "said", id="a subject of its own"
        ),
    ],
)
def test_who_begins(text: str, source: str, cue: str) -> None:
    assert (source, cue) in [(who, how) for who, how, _ in found(text)]
