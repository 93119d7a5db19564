"""What is worked out once of an article, however many kinds of question ask for it."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar, TypeVarTuple, cast

from quizapp.generation.context import Context

_About = TypeVarTuple("_About")
_Found = TypeVar("_Found")


def once(work: Callable[[Context, *_About], _Found]) -> Callable[[Context, *_About], _Found]:
    """Return `work`, a pure function, done once for each context and for what it is about there.

    What it is about, entities or attributions of the graph, is told apart as objects: to compare them by their content
    would take longer than most of the work. What is found lives as long as its context.
    """

    @wraps(work)
    def looked_up(context: Context, *about: *_About) -> _Found:
        key = (work, *map(id, about))
        known = context.worked_out.get(key)
        if known is None:
            # With what it is about, so that no other object comes to have the same identity.
            known = context.worked_out[key] = (work(context, *about), about)
        return cast("_Found", known[0])

    return looked_up
