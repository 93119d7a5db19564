"""Phrases that name whose words a sentence is in."""

import pytest

from tests.unit.extraction.found import found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In the words of Ada Lund, the plan is a slow disaster.",
            ("Ada Lund", "In the words of", "the plan is a slow disaster"),
        ),
        (
            "In Ada Lund’s words, the plan is “a slow disaster for everyone.”",
            ("Ada Lund", "words", "the plan is “a slow disaster for everyone.”"),
        ),
        (
            "The plan is, in the words of Peter Holm, a slow disaster.",
            ("Peter Holm", "in the words of", "The plan is | a slow disaster"),
        ),
    ],
)
def test_whose_words_they_are(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "In other words, the plan is dead.",
        "In a few words, the plan is dead.",
        "He was lost in words of love.",
    ],
)
def test_nobodys_words(text: str) -> None:
    assert found(text) == []
