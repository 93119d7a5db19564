"""Whose words they are where somebody passes them on, or where a summary leaves the name out."""

from collections.abc import Callable
from typing import Any

import pytest

from quizapp.generation.context import Context
from quizapp.generation.relaying import is_of_another, is_said_by_name

Tell = Callable[..., Context]
Said = Callable[..., dict[str, Any]]

_CLAIM = "that the cost of moving the lighthouse was hard to reckon"


@pytest.mark.parametrize(
    ("text", "content", "expected"),
    [
        (
            "One aide said Kern calmed them, telling her staff, “We owe Falk our thanks for the boats.”",
            "",
            True,
        ),
        ("One aide said, “We owe Falk our thanks for the boats.”", "", False),
        (
            "One aide said that the mayor told the staff to thank Falk.",
            "that the mayor told the staff to thank Falk",
            True,
        ),
        ("One aide said that the mayor would thank Falk.", "that the mayor would thank Falk", False),
    ],
)
def test_a_second_verb_of_saying_may_give_the_words_to_another(
    tell: Tell, said: Said, text: str, content: str, expected: bool
) -> None:
    words = content or text[text.index("“") :]
    context = tell(text, said("One aide", "said", words, source_type="anonymous"))
    record = context.graph.attributions[0]
    assert is_of_another(context, record, record.content[0] if not content else None) is expected


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ("that it was very hard to reckon what a lighthouse on rails would need", True),
        ("that the ferry would run until May", False),
    ],
)
def test_a_named_source_of_nearly_the_same_is_found_anywhere(
    tell: Tell, said: Said, other: str, expected: bool
) -> None:
    text = f"A minister said {_CLAIM}. There was rain in the town. Ada Kern said {other}."
    context = tell(
        text,
        said("A minister", "said", _CLAIM, name="", source_type="anonymous"),
        said("Ada Kern", "said", other),
    )
    assert is_said_by_name(context, context.graph.attributions[0]) is expected


def test_a_summary_is_no_passage(tell: Tell, said: Said) -> None:
    text = (
        "ABSTRACT.\nA minister said that the tower leans.\nFULL TEXT.\n"
        "The minister, Ada Kern, came to the harbour with her staff.\nAda Kern said that the tower leans."
    )
    context = tell(
        text,
        said("A minister", "said", "that the tower leans", source_type="anonymous"),
        said("Ada Kern", "said", "that the tower leans"),
    )
    assert [record.id for record in context.askable] == ["a2"]
