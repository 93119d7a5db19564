"""Pieces of sentences that cannot be shown as somebody's words."""

import pytest

from quizapp.generation.context import Context
from quizapp.generation.fragments import is_fragment, lacks_subject
from quizapp.generation.quoting import quotations, quoted_spans
from tests.unit.generation.saying import saying


@pytest.mark.parametrize(
    "words",
    [
        "who understand that a storm can sink a ferry",
        "using an old charter to go after the mill",
        "is whether the harbour can be saved by May",
        "He wants somebody from the docks because he understands",
        "For the ferry she has always been the only",
    ],
)
def test_what_hangs_on_words_before_or_after_is_a_fragment(words: str) -> None:
    assert is_fragment(words)


@pytest.mark.parametrize(
    "words",
    [
        "the harbour is no place for a mill",
        "during the storm the ferry never stopped",
        "the leading voice of those who fish",
        "will not pay for another winter",
        "selling the ferry was a mistake",
        "Nobody knows what the ferry is for",
    ],
)
def test_a_clause_or_a_phrase_is_none(words: str) -> None:
    assert not is_fragment(words)


@pytest.mark.parametrize(
    ("words", "lacks"),
    [
        ("will not pay for another winter", True),
        ("create the biggest harbour of the north", True),
        ("placed the honour of this court at issue", True),
        ("all along the coast the mills are closing", False),
        ("critical to the harbour of Oslo", False),
        ("the only way to save the mill is to sell it", False),
    ],
)
def test_a_predicate_lacks_its_subject(words: str, *, lacks: bool) -> None:
    assert lacks_subject(words) is lacks


def _quotations(text: str, content: str) -> list[str]:
    context: Context = saying(text, content, mode="direct")
    spans = quotations(context, context.graph.attributions[0], quoted_spans(context))
    return [context.text(span) for span in spans]


def test_a_sentence_that_began_before_its_mark_is_not_shown() -> None:
    said = "“Oslo has no ferries left today are simply wrong,”"
    assert _quotations(f"Those who think {said} Ada Kern said.", said) == []


def test_a_sentence_after_a_verb_of_saying_is_shown() -> None:
    said = "“Oslo has no ferries left today.”"
    assert _quotations(f"Ada Kern said {said}", said) == ["Oslo has no ferries left today."]
