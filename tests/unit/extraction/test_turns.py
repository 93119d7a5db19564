"""Turns of a transcript or an interview: a label, a colon, and what its bearer says."""

import pytest

from quizapp.extraction import extract
from quizapp.model.article import make_article
from quizapp.model.attribution import Confidence


def turns(text: str) -> list[tuple[str, str]]:
    """Return label and content of each turn."""
    return [
        (attribution.source.of(text), attribution.content[0].of(text))
        for attribution in extract(make_article(text)).attributions
        if attribution.rule == "turn" and attribution.source is not None
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "SMITH: We are ready to leave.\nDE JONG: I am not so sure of that.",
            [("SMITH", "We are ready to leave"), ("DE JONG", "I am not so sure of that")],
            id="capitals",
        ),
        pytest.param(
            "Q: Why did the ferry stop?\n\nA: It was too old, and nobody paid for a new one.",
            [("Q", "Why did the ferry stop"), ("A", "It was too old, and nobody paid for a new one")],
            id="letters",
        ),
        pytest.param(
            "Q. Why did the ferry stop?\nA. It was too old.",
            [("Q", "Why did the ferry stop"), ("A", "It was too old")],
            id="letters with full stops",
        ),
        pytest.param(
            "Interviewer: Who knew of the leak?\nAda Lund: Everyone on the pier did.",
            [("Interviewer", "Who knew of the leak"), ("Ada Lund", "Everyone on the pier did")],
            id="interviewer",
        ),
        pytest.param(
            "Ada Lund: The town never asked us.\nPeter Holm, harbour master: It did.\nAda Lund: When?",
            [("Ada Lund", "The town never asked us"), ("Peter Holm", "It did"), ("Ada Lund", "When")],
            id="full names",
        ),
        pytest.param(
            "Mayor Lund: The town never asked us.\nMr. Holm: Did it not?",
            [("Mayor Lund", "The town never asked us"), ("Mr. Holm", "Did it not")],
            id="titles",
        ),
    ],
)
def test_labels_that_take_turns_say_who_speaks(text: str, expected: list[tuple[str, str]]) -> None:
    assert turns(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Ingredients: Two eggs are enough.\nMethod: Beat them well.\nNote: Do not use cold eggs.\n"
            "Ingredients: Flour is needed too.",
            id="recipe",
        ),
        pytest.param(
            "INGREDIENTS: Two eggs are enough.\nMETHOD: Beat them well.\nNOTE: They may not be cold.",
            id="recipe in capitals",
        ),
        pytest.param(
            "Date: Monday is the day.\nPlace: The town hall is open.\nTime: Come at 10:30.", id="notice"
        ),
        pytest.param("Ada Lund: mayor since 2012\nPeter Holm: clerk since 2015", id="list"),
        pytest.param("Ada Lund: 1,204.\nPeter Holm: 833.\nAda Lund: 12.", id="counts"),
        pytest.param("Ada Lund: Won her seat in May.\nPeter Holm: Lost his.", id="profiles"),
        pytest.param("John 3:16 is read often.\nJohn 3:17: It is read less often.", id="verses"),
        pytest.param("MONDAY: The ferry sails at ten.\nTUESDAY: The ferry rests.", id="days"),
        pytest.param("LONDON: The market fell.\nPARIS: The market rose.", id="places"),
        pytest.param("PROS: It is cheap and fast.\nCONS: It breaks.", id="for and against"),
        pytest.param("Ada Lund: The town never asked us.", id="one label"),
        pytest.param("The rule is old: Do not wait.\nThe rest is new: Go now.", id="prose"),
    ],
)
def test_other_words_before_a_colon_speak_nothing(text: str) -> None:
    assert turns(text) == []


def answerer(text: str) -> set[str | None]:
    """Return who answers, as resolved."""
    return {
        attribution.source_entity
        for attribution in extract(make_article(text)).attributions
        if attribution.source is not None and attribution.source.of(text) == "A"
    }


QUESTIONS = "\n\nQ: Is the pier safe?\n\nA: It is.\n\nQ: Since when?\n\nA: Since May."


def test_the_one_person_who_was_interviewed_answers() -> None:
    assert answerer("By Rosa Wind\n\nWe spoke to Ada Lund about the pier." + QUESTIONS) == {"Ada Lund"}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ada Lund talked to Peter Holm about the pier." + QUESTIONS, id="two people"),
        pytest.param("Ada Lund built the pier." + QUESTIONS, id="no interview"),
        pytest.param("We talked about the pier." + QUESTIONS, id="nobody"),
    ],
)
def test_who_answers_stays_open_where_the_text_leaves_it_open(text: str) -> None:
    assert answerer(text) == {None}


def test_turns_wait_for_a_person() -> None:
    text = "SMITH: We are ready to leave.\nJONES: I am not."
    assert {a.confidence for a in extract(make_article(text)).attributions} == {Confidence.LOW}
