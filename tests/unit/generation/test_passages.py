"""How a rationale points to the passage."""

import pytest

from quizapp.generation.context import Context
from quizapp.generation.passages import shortened, tie
from quizapp.model.attribution import Attribution


def _record(context: Context, attribution_id: str) -> Attribution:
    return next(record for record in context.graph.attributions if record.id == attribution_id)


@pytest.mark.parametrize(
    ("attribution", "expected"),
    [
        ("a2", "“Quist said”"),
        ("a1", "“Nora Quist accused”"),
        ("a4", "“Heil told Radio Fathom”"),
        ("a5", "“Marta Oyelaran … cast doubt on”"),
    ],
)
def test_source_and_cue_are_quoted_together(context: Context, attribution: str, expected: str) -> None:
    assert tie(context, _record(context, attribution)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("that the season was lost.", "the season was lost"),
        ("called it “a story.”", "called it ‘a story’"),
        ("one two three four five six seven eight nine ten eleven twelve thirteen, fourteen, fifteen",) * 2,
    ],
)
def test_words_are_shortened_for_a_rationale(text: str, expected: str) -> None:
    if expected == text:
        expected = text.removesuffix(", fifteen") + " …"
    assert shortened(text) == expected
