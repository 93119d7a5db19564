"""Which voice is missing: somebody who is spoken of and does not speak."""

from collections.abc import Callable
from typing import Any

import pytest

from quizapp.generation.context import Context
from quizapp.generation.draft import Draft
from quizapp.generation.forms import Thought

Tell = Callable[..., Context]
Asked = Callable[[Context, str], list[Draft]]
Said = Callable[..., dict[str, Any]]

_CONTENT = "that Peter Falk had closed the bridge"
_CLAIM = f"Ada Kern said {_CONTENT}."


def _told(tell: Tell, said: Said, rest: str, *records: dict[str, Any], **fields: Any) -> Context:
    return tell(
        f"{_CLAIM}\n{rest}", said("Ada Kern", "said", _CONTENT) | fields, *records, people=("Peter Falk",)
    )


def test_who_is_spoken_of_and_never_heard_may_be_missing(tell: Tell, asked: Asked, said: Said) -> None:
    (draft,) = asked(_told(tell, said, "Falk built it in May."), "missing_voice")
    assert isinstance(draft.form, Thought)
    assert all("Ada Kern" in stem and "Peter Falk" in stem for stem in draft.stems)
    assert "2 times" in draft.rationale
    assert not draft.sure


@pytest.mark.parametrize(
    ("rest", "fields"),
    [
        ("The bridge was built in May.", {}),  # named in passing
        ("Falk declined to comment in May.", {}),
        ("Falk built it in May.", {"confidence": "low"}),
        ("Falk built it in May.", {"name": "someone"}),
    ],
)
def test_who_may_have_been_heard_or_is_hardly_named_is_not_missed(
    tell: Tell, asked: Asked, said: Said, rest: str, fields: dict[str, Any]
) -> None:
    assert asked(_told(tell, said, rest, **fields), "missing_voice") == []


def test_who_speaks_elsewhere_is_not_missing(tell: Tell, asked: Asked, said: Said) -> None:
    answer = said("Falk", "said", "that it was safe", name="Peter Falk")
    context = _told(tell, said, "Falk said that it was safe.", answer)
    assert asked(context, "missing_voice") == []
