"""Where sentences begin that parsers part wrongly."""

import pytest

from tests.unit.extraction.found import found


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The letter to Gov. “Jim” Voss was late, Ada Lund said.", "The letter to Gov. “Jim” Voss was late"),
        ("The letter to Sen. “Jim” Voss was late, Ada Lund said.", "The letter to Sen. “Jim” Voss was late"),
        ("The bridge was old. “Jim” Voss was late, Ada Lund said.", "“Jim” Voss was late"),
    ],
)
def test_a_title_before_a_nickname_ends_no_sentence(text: str, content: str) -> None:
    assert [words for _, _, words in found(text)] == [content]
