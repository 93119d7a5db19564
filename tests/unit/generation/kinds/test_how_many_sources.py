"""How many independent sources stand behind a claim: for a person to look at first."""

from collections.abc import Callable
from typing import Any

import pytest

from quizapp.generation import KINDS, assembly
from quizapp.generation.context import Context
from quizapp.generation.draft import Draft
from quizapp.generation.why import Why

Tell = Callable[..., Context]
Asked = Callable[[Context, str], list[Draft]]
Refused = Callable[[Context, str], set[Why]]
Said = Callable[..., dict[str, Any]]

_KIND = "how_many_sources"
_WORDS = "that the northern bridge had lost two bolts"
_NAMES = ("Ada Kern", "Ivo Falk", "Lena Morland", "Nora Quist")


def _told(tell: Tell, said: Said, *names: str, **more: Any) -> Context:
    text = "\n".join(f"{name} said {_WORDS}." for name in names)
    return tell(text, *(said(name, "said", _WORDS) for name in names), **more)


@pytest.mark.parametrize("count", [1, 2, 3])
def test_each_source_of_its_own_counts_once(tell: Tell, asked: Asked, said: Said, count: int) -> None:
    (draft,) = asked(_told(tell, said, *_NAMES[:count]), _KIND)
    assert draft.key.text == str(count)
    assert len(draft.attributions) == count
    assert not draft.sure


def test_who_speaks_for_another_does_not_count_twice(tell: Tell, asked: Asked, said: Said) -> None:
    context = _told(tell, said, *_NAMES[:2], speaks_for=(("Ivo Falk", "Ada Kern"),))
    assert [draft.key.text for draft in asked(context, _KIND)] == ["1"]


def test_more_than_can_be_offered_are_not_asked_for(tell: Tell, refused: Refused, said: Said) -> None:
    assert refused(_told(tell, said, *_NAMES), _KIND) == {Why.SHARED}


def test_numbers_stand_in_their_order(tell: Tell, asked: Asked, said: Said) -> None:
    context = _told(tell, said, *_NAMES[:2])
    kind = next(each for each in KINDS if each.name == _KIND)
    (draft,) = asked(context, _KIND)
    question = assembly.question(context, kind, draft, draft.stems[0], key_place=0)
    assert [option.text for option in question.options] == ["1", "2", "3"]
