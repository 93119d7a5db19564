"""What stems may say, and how names stand in them."""

import pytest

from quizapp.generation.context import Context
from quizapp.generation.giveaways import tells
from quizapp.generation.wording import possessive


@pytest.mark.parametrize(
    ("words", "gives_it_away"),
    [
        ("Quist will pay for this", True),
        ("Port Ellery will pay for this", True),
        ("They will pay for this", False),
    ],
)
def test_a_stem_may_not_name_its_key_or_what_it_speaks_for(
    context: Context, words: str, gives_it_away: bool
) -> None:
    assert tells(context, words, "Nora Quist") is gives_it_away


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Ada Kern", "Ada Kern’s"), ("Ada Jones", "Ada Jones’s"), ("the Saints", "the Saints’")],
)
def test_possessives(name: str, expected: str) -> None:
    assert possessive(name) == expected
