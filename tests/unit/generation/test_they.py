"""Pronouns and their verbs, turned into "they" word by word."""

import pytest

from quizapp.generation.role_nouns import role_nouns, speaks_of_somebody
from quizapp.generation.they import masked, pronouns, with_they


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("he goes home", "they go home"),
        ("she watches and waits", None),
        ("she watches the door and locks the gate", None),
        ("he also wanted peace", "they also wanted peace"),
        ("he really has gone", "they really have gone"),
        ("she’ll go home", "they’ll go home"),
        ("he’d go home", "they’d go home"),
        ("he’s going home", "they are going home"),
        ("he’s gone home", None),
        ("he, of all people, went", None),
        ("he Kern", None),
        ("she and her husband went", None),
    ],
)
def test_the_verb_follows(text: str, expected: str | None) -> None:
    places = frozenset(place for place, _ in pronouns(text))
    assert with_they(text, places) == expected


def test_words_between_marks_stay() -> None:
    assert pronouns("he said “he is she”, his own words") == ((0, "he"), (21, "his"))
    assert masked("a “b” c") == "a     c"


def test_a_noun_for_a_person_is_known_in_its_singular() -> None:
    assert {"senator", "sister", "driver"} <= role_nouns()
    assert speaks_of_somebody("her sister’s house")
    assert not speaks_of_somebody("many people in the house")
