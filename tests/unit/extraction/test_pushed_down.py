"""Relative clauses within which somebody speaks."""

import pytest

from tests.unit.extraction.found import found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The plan, which Ada Lund said would “save the town,” was rejected on Monday.",
            ("Ada Lund", "said", "which | would “save the town,”"),
        ),
        (
            "The bridge that officials say is unsafe will stay open until May.",
            ("officials", "say", "that | is unsafe"),
        ),
        (
            "Peter Holm, who officials say was driving the lorry, fled the town.",
            ("officials", "say", "who | was driving the lorry"),
        ),
    ],
)
def test_the_relative_belongs_to_the_content(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in found(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The plan that Ada Lund announced will save the town.", id="an announced plan"),
        pytest.param("The clerk who said so was right.", id="who says"),
        pytest.param("Ada Lund said that the bridge would close.", id="that-clause"),
    ],
)
def test_no_relative_is_a_content(text: str) -> None:
    assert all(not what.startswith(("that |", "who |", "which |")) for _, _, what in found(text))


def test_a_clause_with_its_own_subject_belongs_to_the_predicate() -> None:
    text = (
        "Officials told residents not to drink the water, which they had been assured was safe "
        "even though it caused rashes."
    )
    assert "which | was safe even though it caused rashes" in [content for _, _, content in found(text)]
