"""Who said a quotation, named after a dash."""

import pytest

from tests.unit.extraction.found import found


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "“We will build the bridge again.” — Ada Lund, mayor of Elmsea",
            "Ada Lund",
            "“We will build the bridge again.”",
        ),
        ("“We go home now.”\n— Peter Holm (R-Elmsea)", "Peter Holm", "“We go home now.”"),
        ('"The tide waits for nobody." - Ada Lund', "Ada Lund", '"The tide waits for nobody."'),
    ],
)
def test_a_name_after_a_dash_signs_a_quotation(text: str, source: str, content: str) -> None:
    assert [(who, what) for who, _, what in found(text)] == [(source, content)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("“The Bridge of Sighs” — Ada Lund sold it in May.", id="a sentence follows"),
        pytest.param("“Salt Iron” — Ada Lund", id="a title"),
        pytest.param("She read “The tide waits for nobody” — Ada Lund", id="not the whole paragraph"),
    ],
)
def test_what_stands_behind_a_dash_is_no_signature(text: str) -> None:
    assert all(cue != "—" for _, cue, _ in found(text))
