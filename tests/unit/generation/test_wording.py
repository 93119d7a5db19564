"""What stems may say, and how names stand in them."""

import pytest

from quizapp.generation.context import Context
from quizapp.generation.giveaways import tells
from quizapp.generation.wording import closed, is_interrogative, possessive, who_is_quoted


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


@pytest.mark.parametrize(
    ("quotation", "asks"),
    [
        ("Who will mend the crane?", True),
        ("And why was nobody told about the crane?", True),
        ("Isn’t the crane the town’s own?", True),
        ("To whom does the crane belong?", True),
        ("I am amazed that the crane still stands?", False),
        ("The crane will be late again, who knows?", False),
        ("Is it late, right?", False),
        ("It stands there. Who will mend it?", False),
        ("What a crane that is!", False),
    ],
)
def test_only_what_asks_throughout_is_called_a_question(quotation: str, asks: bool) -> None:
    assert is_interrogative(quotation) is asks
    assert any("ask" in stem or "question" in stem for stem in who_is_quoted(quotation)) is asks


def test_no_mark_is_doubled() -> None:
    assert closed("Who is quoted asking “Who will mend it?”?") == "Who is quoted asking “Who will mend it?”"
    assert closed("Who is quoted saying “It broke”?") == "Who is quoted saying “It broke”?"
