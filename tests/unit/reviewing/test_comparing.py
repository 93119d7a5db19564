"""Two questions of one set: near duplicates, and stems that answer one another."""

import pytest

from quizapp.model.attribution import Entity, EntityType
from quizapp.model.question import ChoiceQuestion, Option, Skill, Status
from quizapp.reviewing.comparing import alike, asked, gives_away, is_near, tells, told
from quizapp.reviewing.words import content_stems, jaccard, stem_of, word_count, words
from tests import samples

_ASKED = "Who is quoted saying “Every valve was shut that night”?"


@pytest.mark.parametrize(
    ("stem", "given"),
    [
        ("Which outlet is cited for Tomas Heil’s words “Every valve was shut that night”?", True),
        ("Which outlet is cited for the words “Every valve was shut that night”?", False),
        ("Who told Tomas Heil to resign?", False),
    ],
)
def test_a_stem_gives_a_key_away_when_it_names_it_beside_the_same_words(stem: str, given: bool) -> None:
    assert gives_away(told(stem), told(_ASKED, ("Tomas Heil", "Heil"))) is given


def test_near_duplicates_share_most_words_of_stem_and_key() -> None:
    one = frozenset(words("According to the article, who denied any part in the sale? Ada Kern"))
    two = frozenset(words("In the article, who denied any part in the sale? Ada Kern"))
    assert is_near(one, two)
    assert not is_near(one, frozenset(words("Who is quoted saying “I never saw it”? Ada Kern")))


@pytest.mark.parametrize(
    ("first", "second"), [("denied", "denies"), ("denied", "deny"), ("attacks", "attacking")]
)
def test_forms_of_one_word_share_a_stem(first: str, second: str) -> None:
    assert stem_of(first) == stem_of(second)


def test_only_words_with_meaning_are_compared() -> None:
    assert content_stems("It was the mayor’s report, they said") == content_stems("mayor reports")


def test_words_and_measures() -> None:
    assert words("Kyiv’s €3.50 “plan”") == ("kyiv", "3.50", "plan")
    assert word_count("a – b … c") == 3
    assert jaccard(frozenset(), frozenset()) == 0


def a_question(stem: str, key: str = "Tomas Heil", *others: str) -> ChoiceQuestion:
    return ChoiceQuestion(
        id="q",
        kind="who_claimed",
        skill=Skill.WHO_SAID,
        difficulty=1,
        stem=stem,
        evidence=(),
        rationale="",
        status=Status.DRAFT,
        options=tuple(Option(id=f"o{place}", text=text) for place, text in enumerate((key, *others))),
        key=("o0",) if key else (),
    )


def test_one_question_gives_another_away_and_not_the_other_way_round() -> None:
    one = asked(
        a_question("Which outlet is cited for Tomas Heil’s words “Every valve was shut”?", "Radio Lom")
    )
    other = asked(a_question("Who is quoted saying “Every valve was shut”?"))
    assert tells(one, other)
    assert not tells(other, one)
    assert not alike(one, other)


def test_a_key_is_known_under_its_other_names() -> None:
    teller = a_question("Which outlet is cited for Heil’s words “Every valve was shut”?", "Radio Lom")
    other = a_question("Who is quoted saying “Every valve was shut”?")
    graph = samples.graph().model_copy(
        update={
            "entities": (Entity(name="Tomas Heil", type=EntityType.PERSON, mentions=(), aliases=("Heil",)),)
        }
    )
    assert not tells(asked(teller), asked(other))
    assert tells(asked(teller, graph), asked(other, graph))


def test_near_duplicates_are_so_both_ways() -> None:
    one = asked(a_question("According to the article, who denied any part in the sale?"))
    two = asked(a_question("In the article, who denied any part in the sale?"))
    assert alike(one, two)
    assert alike(two, one)
    assert not tells(one, two)


@pytest.mark.parametrize(("stem", "key"), [("", ""), ("", "Ada"), ("Who?", ""), ("“”—", "…")])
def test_unwritten_questions_are_like_nothing(stem: str, key: str) -> None:
    blank, written = asked(a_question(stem, key)), asked(a_question("Who denied any part in the sale?"))
    pairs = ((blank, written), (written, blank), (blank, blank))
    assert not any(tells(*pair) for pair in pairs)
    assert not any(alike(*pair) for pair in pairs[:2])
