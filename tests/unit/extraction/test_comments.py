"""Relative clauses of the article's own behind words that it quotes in part."""

import pytest

from tests.unit.extraction.found import found


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "Ada Lund said she was “not sure” about Peter Holm, who came to office in May.",
            "she was “not sure” about Peter Holm",
        ),
        (
            "Ada Lund told the council that she would “take a look” at the plan, which would cost nine crowns.",
            "that she would “take a look” at the plan",
        ),
        (
            "Ada Lund said she learned to sail from “old men” in Elmsea - which is a small town.",
            "she learned to sail from “old men” in Elmsea",
        ),
    ],
)
def test_a_comment_is_no_content(text: str, content: str) -> None:
    assert content in [what for _, _, what in found(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ada Lund said she liked Peter Holm, who came in May.", "who came in May"),
        ("Ada Lund said she was “not sure” about the men who came in May.", "who came in May"),
        ("Ada Lund said she liked Peter Holm, who is “a good man.”", "who is “a good man.”"),
    ],
)
def test_what_may_be_said_stays(text: str, words: str) -> None:
    assert any(words in what for _, _, what in found(text))
