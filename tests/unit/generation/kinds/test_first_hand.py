"""First hand, or by way of another outlet: by an explicit cue."""

from collections.abc import Callable
from typing import Any

import pytest

from quizapp.generation.context import Context
from quizapp.generation.draft import Draft

Tell = Callable[..., Context]
Asked = Callable[[Context, str], list[Draft]]
Said = Callable[..., dict[str, Any]]

_KIND = "first_hand"
_WORDS = "“The tower leans a little more each year,”"
_OUTLETS = ("The Velmar Courier", "Radio Fathom")


@pytest.mark.parametrize(
    ("tail", "cue", "via", "key", "sure"),
    [
        (
            "Ada Kern said, per Radio Fathom.",
            "said",
            "Radio Fathom",
            "By way of another outlet, which is named",
            True,
        ),
        (
            "Ada Kern told Radio Fathom.",
            "told",
            "Radio Fathom",
            "By way of another outlet, which is named",
            True,
        ),
        (
            "Ada Kern told The Velmar Courier.",
            "told",
            "The Velmar Courier",
            "First hand: it was said to this outlet itself",
            True,
        ),
    ],
)
def test_the_outlet_beside_the_cue_decides(
    tell: Tell, asked: Asked, said: Said, tail: str, cue: str, via: str, key: str, sure: bool
) -> None:
    context = tell(
        f"{_WORDS} {tail}", said("Ada Kern", cue, _WORDS, via=via), outlets=_OUTLETS, own_outlet=_OUTLETS[0]
    )
    (draft,) = asked(context, _KIND)
    assert draft.key.text == key
    assert draft.sure is sure
    assert via in draft.rationale


@pytest.mark.parametrize(("tail", "sure"), [("told", False), ("said, per", True)])
def test_an_unknown_outlet_may_be_the_one_that_was_told(
    tell: Tell, asked: Asked, said: Said, tail: str, sure: bool
) -> None:
    text = f"{_WORDS} Ada Kern {tail} Radio Fathom."
    record = said("Ada Kern", tail.split(",")[0], _WORDS, via="Radio Fathom")
    assert [draft.sure for draft in asked(tell(text, record, outlets=("Radio Fathom",)), _KIND)] == [sure]


@pytest.mark.parametrize(
    ("text", "record"),
    [
        (f"{_WORDS} Ada Kern said.", {"source": "Ada Kern", "cue": "said"}),
        (  # no word shows how the outlet comes in
            f"{_WORDS} Ada Kern said beside Radio Fathom.",
            {"source": "Ada Kern", "cue": "said", "via": "Radio Fathom"},
        ),
        (  # the outlet speaks for itself
            f"{_WORDS} Radio Fathom reported.",
            {"source": "Radio Fathom", "cue": "reported", "via": "Radio Fathom"},
        ),
    ],
)
def test_without_an_explicit_cue_it_is_not_asked(
    tell: Tell, asked: Asked, said: Said, text: str, record: dict[str, str]
) -> None:
    context = tell(text, said(**record, content=_WORDS), outlets=_OUTLETS, own_outlet=_OUTLETS[0])
    assert asked(context, _KIND) == []
