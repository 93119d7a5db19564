"""Clauses without "that" behind a listener or a day."""

import pytest

from tests.unit.extraction.found import found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "The vote comes just three days after Ada Lund told The Harbour Post she was “not quite there yet” on"
                " the bridge."
            ),
            ("Ada Lund", "told", "she was “not quite there yet” on the bridge"),
        ),
        (
            (
                "Several papers reported on Wednesday the Coast Guard had “more than one talk” with the captain about"
                " the oil."
            ),
            (
                "Several papers",
                "reported",
                "the Coast Guard had “more than one talk” with the captain about the oil",
            ),
        ),
        (
            (
                "The fire began a new debate, with harbour master Peter Holm telling papers on Thursday he viewed the"
                " owner as “wholly to blame” for it."
            ),
            (
                "harbour master Peter Holm",
                "telling",
                "he viewed the owner as “wholly to blame” for it",
            ),
        ),
    ],
)
def test_a_clause_behind_a_listener_or_a_day_is_the_content(
    text: str, expected: tuple[str, str, str]
) -> None:
    assert expected in found(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ada Lund told the man she loved.", id="relative clause"),
        pytest.param("Ada Lund told the crowd and the band played on.", id="another clause"),
        pytest.param("The cracks reported on Friday have been closed.", id="participle"),
    ],
)
def test_another_clause_is_no_content(text: str) -> None:
    assert all(not what.startswith(("she loved", "the band", "have been")) for _, _, what in found(text))
