"""Two questions of one set: near duplicates, and stems that answer one another."""

import pytest

from quizapp.reviewing.comparing import gives_away, is_near_duplicate
from quizapp.reviewing.words import content_stems, jaccard, stem_of, word_count, words

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
    assert gives_away(stem, _ASKED, ("Tomas Heil", "Heil")) is given


def test_near_duplicates_share_most_words_of_stem_and_key() -> None:
    one = ("According to the article, who denied any part in the sale?", "Ada Kern")
    two = ("In the article, who denied any part in the sale?", "Ada Kern")
    assert is_near_duplicate(one, two)
    assert not is_near_duplicate(one, ("Who is quoted saying “I never saw it”?", "Ada Kern"))


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
