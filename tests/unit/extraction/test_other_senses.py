"""What looks like an attribution and is none: other senses of a cue, scare quotes, titles of works."""

import pytest

from quizapp.extraction import extract
from quizapp.model.article import make_article


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The court denied the driver bail.", id="denied bail"),
        pytest.param("The embassy denied her a visa.", id="denied somebody something"),
        pytest.param("The visitors were denied a penalty.", id="were denied something"),
        pytest.param("The school dismissed its pupils and staff at noon.", id="sent away"),
        pytest.param("Her body rejected the new kidney.", id="a body rejects"),
        pytest.param("The mayor called the crew into the room.", id="called into a room"),
        pytest.param("Ada Lund called on her aunt.", id="visited"),
        pytest.param("The sign pointed to the door.", id="a sign shows the way"),
        pytest.param("Ada Lund pointed to the wall.", id="somebody shows the way"),
        pytest.param("The clerk pointed at the window.", id="pointed at"),
        pytest.param("Police questioned the driver for two hours.", id="interrogated"),
        pytest.param("The stadium admitted 400 people.", id="let in"),
        pytest.param("The senate confirmed the judge.", id="appointed"),
        pytest.param("The work demands patience.", id="needs"),
        pytest.param("The firm reported a loss.", id="had a loss"),
        pytest.param("The study found him a job.", id="found a job"),
        pytest.param("Rain threatened the harvest.", id="endangered"),
        pytest.param("The flood claimed nine lives.", id="took lives"),
        pytest.param("The runner claimed his prize.", id="took a prize"),
        pytest.param("The city claims 19 million residents.", id="has residents"),
        pytest.param("The sign pointed to the door.", id="showed a door"),
        pytest.param("Ada Lund pointed to the old map.", id="showed a map"),
        pytest.param("The arrow points to an exit.", id="shows an exit"),
    ],
)
def test_another_sense(text: str) -> None:
    assert extract(make_article(text)).attributions == ()


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The firm denied the report.", "the report"),
        (
            "The actor took to the stage to deny that she was leaving the show.",
            "that she was leaving the show",
        ),
        ("The school dismissed the idea.", "the idea"),
        ("The minister rejected the accusation.", "the accusation"),
        ("The mayor called the figures into question.", "the figures into question"),
        ("Ada Lund called on the council to pay.", "the council to pay"),
        ("Peter Holm questioned the cost.", "the cost"),
        ("The mayor claimed that the flood took nine lives.", "that the flood took nine lives"),
        ("The firm claimed success.", "success"),
        ("The group claimed responsibility for the fire.", "responsibility for the fire"),
        ("Ada Lund pointed to a lack of doors.", "a lack of doors"),
        ("Peter Holm pointed to the rise in costs.", "the rise in costs"),
        ("The mayor admitted a mistake.", "a mistake"),
        ("The firm reported that it had made a loss.", "that it had made a loss"),
        ("The study found that he had a job.", "that he had a job"),
    ],
)
def test_the_sense_of_saying(text: str, content: str) -> None:
    (attribution,) = extract(make_article(text)).attributions
    assert [span.of(text) for span in attribution.content] == [content]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The “experts” were late again.", id="scare quotes"),
        pytest.param("The town’s “smart” lamps went out.", id="scare quotes on an adjective"),
        pytest.param("He runs a so-called “wellness” shop in Vell.", id="so-called"),
        pytest.param("She read “The Bridge” twice.", id="title"),
        pytest.param("Her novel “The Long Winter” won a prize.", id="title of a novel"),
        pytest.param("The band played “Say You Will” and “Tell Me Why.”", id="titles with cues in them"),
        pytest.param("He starred in the film “He Said, She Said.”", id="title that is all cues"),
        pytest.param("The word “ferry” comes from the north.", id="a word as a word"),
        pytest.param("The ship, nicknamed “The Old Lady,” sank.", id="nickname"),
    ],
)
def test_quotation_marks_around_no_speech(text: str) -> None:
    assert extract(make_article(text)).attributions == ()
