"""Stance by the words: what leaves no doubt after a neutral cue, and what leaves some."""

import pytest

from quizapp.extraction import extract
from quizapp.model.article import make_article
from quizapp.model.attribution import Stance


def stance(text: str) -> Stance:
    """Return the stance of the last attribution."""
    return extract(make_article(text)).attributions[-1].stance


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("“That is not true,” Ada Lund said.", id="that is not true"),
        pytest.param("“None of this is true,” Ada Lund said.", id="none of it"),
        pytest.param("Ada Lund said it was simply untrue.", id="it was untrue"),
        pytest.param("Ada Lund said the rumours about her brother were false.", id="claim is false"),
        pytest.param("The reports are wrong, Ada Lund said.", id="claim is wrong"),
        pytest.param("The firm said that all these allegations were without merit.", id="without merit"),
        pytest.param("The firm said there was not a shred of truth in it.", id="no truth"),
        pytest.param("There is no truth to the story, said Ada Lund.", id="no truth, inverted"),
        pytest.param("“There’s no substance to any of it,” Ada Lund said.", id="no substance"),
        pytest.param("The harbour office said no such letter had come.", id="no such"),
        pytest.param("“No such meeting took place,” Ada Lund said.", id="no such took place"),
        pytest.param("Ada Lund said no such order was ever given.", id="no such order"),
        pytest.param("Ada Lund said she had no knowledge of the deal.", id="no knowledge"),
        pytest.param("Ada Lund said she had nothing to do with the fire.", id="nothing to do"),
        pytest.param("“We played no part in the sale,” Ada Lund said.", id="no part"),
        pytest.param("Asked whether she had lied, Ada Lund said she had not.", id="had not"),
        pytest.param("Asked if they knew, the owners said they did not.", id="did not"),
        pytest.param("Asked if it was closed, the bank said it wasn’t.", id="was not"),
        pytest.param("Ada Lund called the story a lie.", id="called a lie"),
        pytest.param("The firm called the claims “completely false.”", id="called false"),
        pytest.param("The palace described the report as pure fiction.", id="described as fiction"),
        pytest.param("Ada Lund insisted that she had not seen the letter.", id="insisted not"),
        pytest.param("The firm insists it did not hide the report.", id="insists not"),
        pytest.param("Ada Lund maintained that she was not there.", id="maintained not"),
    ],
)
def test_words_that_deny(text: str) -> None:
    assert stance(text) is Stance.DENIES


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("“It is not true love,” Ada Lund said.", id="true love"),
        pytest.param("“That is false modesty,” Ada Lund said.", id="false modesty"),
        pytest.param("Ada Lund said that the painting was a fake.", id="a thing is false"),
        pytest.param("The nurse said that his teeth were false.", id="false teeth"),
        pytest.param("“It is wrong to steal,” Ada Lund said.", id="wrong to"),
        pytest.param("Ada Lund said that there was no bread in the house.", id="no bread"),
        pytest.param("Ada Lund said that there was no evidence of rain.", id="no evidence"),
        pytest.param("The zoo said no tickets were left.", id="no tickets"),
        pytest.param("Ada Lund said she had no car.", id="no car"),
        pytest.param("Ada Lund said the boy had no knowledge of ships.", id="somebody else's knowledge"),
        pytest.param("Ada Lund said she had not slept.", id="something else not done"),
        pytest.param("Ada Lund said the ferry was not late.", id="of a thing"),
        pytest.param("Ada Lund called Peter Holm a liar.", id="called somebody a liar"),
        pytest.param("The firm called the wind false.", id="called a thing false"),
        pytest.param("The palace described the garden as pure fiction.", id="described a thing"),
        pytest.param("Ada Lund insisted that she would not pay.", id="will not"),
        pytest.param("Ada Lund insisted that the ferry had not sailed.", id="not of itself"),
        pytest.param("Ada Lund said that she had not sailed before.", id="said, not insisted"),
    ],
)
def test_words_that_may_not_deny(text: str) -> None:
    assert stance(text) is Stance.ASSERTS


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("We condemn the raid", Stance.CONDEMNS),
        ("I strongly condemn this act", Stance.CONDEMNS),
        ("I deny every word of it", Stance.DENIES),
        ("We categorically deny the charge", Stance.DENIES),
        ("I doubt that anyone knew", Stance.DOUBTS),
        ("I admit that I was late", Stance.CONCEDES),
        ("We acknowledge our mistake", Stance.CONCEDES),
        ("I warn the owners for the last time", Stance.WARNS),
        ("I predict a long winter", Stance.PREDICTS),
        ("I promise that nobody will pay", Stance.PROMISES),
        ("We demand an answer", Stance.DEMANDS),
        ("We urge all residents to leave", Stance.DEMANDS),
        ("I applaud the crew", Stance.PRAISES),
        ("We commend her courage", Stance.PRAISES),
        ("I accuse the owners of greed", Stance.ACCUSES),
        ("I can confirm that she is here", Stance.CONFIRMS),
    ],
)
def test_words_that_do_what_they_say(words: str, expected: Stance) -> None:
    assert stance(f"“{words},” Ada Lund said.") is expected


@pytest.mark.parametrize(
    "words",
    [
        "We do not condemn the raid",
        "I did not promise that",
        "I would deny it too",
        "They condemn the raid",
        "I never doubt my crew",
        "We demanded an answer in May",
    ],
)
def test_words_that_only_tell(words: str) -> None:
    assert stance(f"“{words},” Ada Lund said.") is Stance.ASSERTS


@pytest.mark.parametrize(
    "text",
    [
        "Ada Lund said that the bank was behind the raid.",
        "The mayor said the owners were responsible for the flood.",
        "“The army is to blame for this disaster,” Ada Lund said.",
    ],
)
def test_words_that_accuse(text: str) -> None:
    assert stance(text) is Stance.ACCUSES


@pytest.mark.parametrize(
    "text",
    [
        "Ada Lund said that the bank was not behind the raid.",
        "The mayor said that the garden was behind the house of a friend.",
        "“We are responsible for this disaster,” Ada Lund said.",
    ],
)
def test_words_that_do_not_accuse(text: str) -> None:
    assert stance(text) is not Stance.ACCUSES


@pytest.mark.parametrize(
    "text",
    [
        "Ada Lund accused the mayor of lying. The mayor called the accusation “absurd.”",
        "Ada Lund accused the mayor of lying. The mayor called her allegation ridiculous.",
        "Ada Lund accused the mayor of lying. The mayor described the accusations as “utterly preposterous.”",
    ],
)
def test_whoever_calls_a_charge_absurd_denies_it(text: str) -> None:
    charge, answer = extract(make_article(text)).attributions
    assert (answer.stance, answer.responds_to) == (Stance.DENIES, (charge.id,))


@pytest.mark.parametrize(
    "text",
    [
        "The mayor called the report “absurd.”",
        "The mayor called the price of the boat “ridiculous.”",
        "The mayor called the accusation “serious.”",
    ],
)
def test_whoever_calls_something_else_absurd_denies_nothing(text: str) -> None:
    (answer,) = extract(make_article(text)).attributions
    assert answer.stance is Stance.ASSERTS
