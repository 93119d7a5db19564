"""Titles of works in quotation marks."""

import pytest

from tests.unit.extraction.found import found


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Ada Lund said on Coast TV's “Late Night With Peter Holm” that she would “take a look” at the bridge.",
            "Late Night",
        ),
        (
            "In her new book, “Born to Sail,” and in an interview, Ada Lund said the harbour was full.",
            "Born to Sail",
        ),
        (
            "On his podcast “Salt and Iron Every Day,” Peter Holm said that the harbour was full.",
            "Salt and Iron",
        ),
    ],
)
def test_a_title_is_no_content(text: str, title: str) -> None:
    contents = [what for _, _, what in found(text)]
    assert contents
    assert all(title not in what for what in contents)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Ada Lund’s campaign said “We Want More.”", "“We Want More.”", id="no work named"),
        pytest.param(
            "Ada Lund said of her book: “It was written at sea.”",
            "“It was written at sea.”",
            id="plain words",
        ),
        pytest.param(
            "“Ada Lund Is My Mayor,” Peter Holm said.", "“Ada Lund Is My Mayor,”", id="capitals in a tag"
        ),
    ],
)
def test_words_that_are_said_are_no_title(text: str, words: str) -> None:
    assert any(words in what for _, _, what in found(text))
