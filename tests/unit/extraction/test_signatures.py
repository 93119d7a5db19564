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
        ("“The tide waits for nobody.” — Ada Lund.", "Ada Lund", "“The tide waits for nobody.”"),
        ("- “The tide waits for nobody.” – Ada Lund", "Ada Lund", "“The tide waits for nobody.”"),
        ("2. “The tide waits for us.” – Peter Holm, clerk", "Peter Holm", "“The tide waits for us.”"),
        ("“The tide waits for us.” — mayor Ada Lund", "mayor Ada Lund", "“The tide waits for us.”"),
        ("The pier was full. “We stay here all night.” — Ada Lund", "Ada Lund", "“We stay here all night.”"),
    ],
)
def test_a_name_after_a_dash_signs_a_quotation(text: str, source: str, content: str) -> None:
    assert [(who, what) for who, _, what in found(text)] == [(source, content)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("“The Bridge of Sighs” — Ada Lund sold it in May.", id="a sentence follows"),
        pytest.param("“Salt Iron” — Ada Lund", id="a title"),
        pytest.param("“The tide waits for us.” — cold nights in Elmsea", id="not a name"),
        pytest.param("She read “The tide waits for nobody” — Ada Lund", id="not the whole paragraph"),
    ],
)
def test_what_stands_behind_a_dash_is_no_signature(text: str) -> None:
    assert all(cue != "—" for _, cue, _ in found(text))


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "I have not crossed the bridge since May. — Ada Lund, teacher",
            "Ada Lund",
            "I have not crossed the bridge since May",
        ),
        (
            "Nobody asked us. We would have told them! – Peter Holm",
            "Peter Holm",
            "Nobody asked us. We would have told them",
        ),
        (
            "My house stands below the dam. -- Mayor Ada Lund.",
            "Mayor Ada Lund",
            "My house stands below the dam",
        ),
    ],
)
def test_a_name_after_a_dash_signs_what_is_told_in_the_first_person(
    text: str, source: str, content: str
) -> None:
    assert [(who, what) for who, _, what in found(text)] == [(source, content)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The bridge fell in May. — Ada Lund", id="who wrote the report"),
        pytest.param("The pier was “all that we have.” — Ada Lund", id="the first person is quoted"),
        pytest.param("I have not crossed the bridge since May. — Reuters", id="no full name"),
        pytest.param(
            "I have not crossed the bridge since May. — Ada Lund built it.", id="a sentence follows"
        ),
        pytest.param("I have not crossed it — Ada Lund knows that.", id="within a sentence"),
    ],
)
def test_a_dash_before_a_name_signs_nothing_else(text: str) -> None:
    assert all(cue not in {"—", "–", "-"} for _, cue, _ in found(text))
