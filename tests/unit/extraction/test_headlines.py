"""Headlines with a colon: who says it, where that is certain."""

import pytest

from tests.unit.extraction.found import found

BELOW = "\n\nEngineer Clara Voss met the owners of Harbour Lines in Elmsea. The town of Elmsea waited."


def headline(text: str) -> list[tuple[str, str]]:
    """Return source and content of what stands at a mark in the first line."""
    return [(source, content) for source, cue, content in found(text + BELOW) if cue in {":", "–"}]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Mayor: Town will not sell the pier", ("Mayor", "Town will not sell the pier"), id="role"
        ),
        pytest.param("Poll: Most want a new bridge", ("Poll", "Most want a new bridge"), id="poll"),
        pytest.param(
            "Report: Dam was cracked; mayor was away", ("Report", "Dam was cracked"), id="two parts"
        ),
        pytest.param("Voss: Dam was never safe", ("Voss", "Dam was never safe"), id="a name from below"),
        pytest.param(
            "Harbour Lines: Ferries will run in May",
            ("Harbour Lines", "Ferries will run in May"),
            id="an organisation from below",
        ),
        pytest.param(
            "‘They will not sell it’: mayor", ("mayor", "‘They will not sell it’"), id="role behind"
        ),
        pytest.param(
            "‘The dam was safe’ – Clara Voss", ("Clara Voss", "‘The dam was safe’"), id="name behind"
        ),
        pytest.param("“Nobody will pay for it”: police", ("police", "“Nobody will pay for it”"), id="behind"),
        pytest.param(
            "Mayor Ada Lund about the pier: “It is all ours.”",
            ("Mayor Ada Lund", "“It is all ours.”"),
            id="about a matter",
        ),
        pytest.param(
            "Peter Holm on the sale of the pier: “We wait for the court.”",
            ("Peter Holm", "“We wait for the court.”"),
            id="on a sale",
        ),
        pytest.param(
            "Clara Voss on the dam: “It was never safe.”",
            ("Clara Voss", "“It was never safe.”"),
            id="on a matter",
        ),
    ],
)
def test_a_headline_names_its_source(text: str, expected: tuple[str, str]) -> None:
    assert headline(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Breaking: Mayor leaves the town hall", id="a section"),
        pytest.param("Review: The new play is long", id="a review"),
        pytest.param("Holm: Dam was never safe", id="a name that does not come again"),
        pytest.param("Elmsea: Town votes on the bridge", id="a place"),
        pytest.param("Voss: How the dam was built", id="a promise to tell"),
        pytest.param("Clara Voss: Life on a dam", id="no sentence"),
        pytest.param("Voss: Was the dam safe?", id="a question"),
        pytest.param("‘Salt and Iron’: mayor", id="a title"),
        pytest.param("‘They will not sell it’: what we know", id="nobody behind"),
        pytest.param("‘They will not sell it’: Holm", id="a name behind that does not come again"),
        pytest.param("One thing on the dam: “It was never safe.”", id="nobody on a matter"),
        pytest.param("Notes on the dam: “It was never safe.”", id="notes on a matter"),
        pytest.param("A day on the dam: “It was never safe.”", id="a day on a matter"),
    ],
)
def test_a_colon_in_a_headline_may_name_nobody(text: str) -> None:
    assert headline(text) == []


def test_a_label_below_the_first_line_is_no_headline() -> None:
    assert found("The pier is old.\n\nMayor: Town will not sell the pier") == []


@pytest.mark.parametrize(
    "headline",
    [
        "Ada Lund: ‘We Are Sick Of Men Telling Us What To Do With Our Boats.’",
        "Ada Lund: “The bridge was never safe for us.”",
    ],
)
def test_a_headline_whose_words_another_rule_took_is_told_once(headline: str) -> None:
    assert len(found(f"{headline}\n\nAda Lund slept.")) == 1
