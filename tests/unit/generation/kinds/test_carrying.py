"""Another outlet, or the one that published the article: what tells the two apart where neither says so."""

from collections.abc import Callable
from typing import Any

import pytest

from quizapp.generation.carrying import is_surely_another, speaks_of_itself
from quizapp.generation.context import Context

Tell = Callable[..., Context]

_TOLD = "Ada Kern told The Velmar Courier that the tower leans."


@pytest.mark.parametrize(
    ("text", "another", "itself"),
    [
        (_TOLD, False, False),
        (f"{_TOLD} The tower is shut, The Velmar Courier reported.", True, False),
        (f"{_TOLD} The tower is shut, according to The Velmar Courier.", True, False),
        (f"{_TOLD} The owner did not answer The Velmar Courier’s repeated requests.", False, True),
        (f"{_TOLD} The Velmar Courier reviewed the plans.", False, True),
    ],
)
def test_an_outlet_is_another_where_it_is_cited_for_a_report(
    tell: Tell, said: Callable[..., dict[str, Any]], text: str, another: bool, itself: bool
) -> None:
    name = "The Velmar Courier"
    context = tell(text, said("Ada Kern", "told", "that the tower leans", via=name), outlets=(name,))
    assert is_surely_another(context, name) is another
    assert speaks_of_itself(context, name) is itself


def test_where_the_own_outlet_is_known_every_other_is_another(tell: Tell) -> None:
    names = ("The Velmar Courier", "Radio Fathom")
    context = tell(_TOLD, outlets=names, own_outlet="Radio Fathom")
    assert is_surely_another(context, names[0])
    assert not is_surely_another(context, names[1])
    assert speaks_of_itself(context, names[1])
