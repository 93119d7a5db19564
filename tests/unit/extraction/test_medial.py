"""Tags in the middle of a sentence."""

import pytest

from tests.unit.extraction.found import found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "The firm, Ada Lund said in a note released late Monday, “will not be bullied by a town that hides"
                " behind its lawyers.”"
            ),
            (
                "Ada Lund",
                "said",
                "The firm | “will not be bullied by a town that hides behind its lawyers.”",
            ),
        ),
        (
            "The harbour, Peter Holm told the council on Friday, “cannot live on fish that nobody wants.”",
            ("Peter Holm", "told", "The harbour | “cannot live on fish that nobody wants.”"),
        ),
        (
            "The vote, Ada Lund told a crowd, showed that the town was “waking up.”",
            ("Ada Lund", "told", "The vote | showed that the town was “waking up.”"),
        ),
    ],
)
def test_both_halves_are_one_content(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in found(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The firm, Ada Lund said in May, was closed. It was late.", id="the next sentence"),
        pytest.param("Once more, Ada Lund said in May, who had sold the boats.", id="another clause"),
        pytest.param("The town slept, Ada Lund said in May, and had left the boats.", id="a clause before"),
    ],
)
def test_what_does_not_go_on_is_no_second_half(text: str) -> None:
    assert all(" | " not in what or "It was late" not in what for _, _, what in found(text))
    assert all("Once more |" not in what and "had left the boats" not in what for _, _, what in found(text))
