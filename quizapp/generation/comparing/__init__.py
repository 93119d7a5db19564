"""Two articles on one event: the claims that both report, and what differs in how they attribute them."""

import random
from typing import NamedTuple

from quizapp.generation import assembly, selection
from quizapp.generation.comparing import (
    which_cites_an_outlet,
    which_has_the_denial,
    which_names_the_source,
    whom_the_other_names,
)
from quizapp.generation.comparing.joint import Side, joined
from quizapp.generation.comparing.links import Link, links
from quizapp.generation.comparing.pairs import Pair
from quizapp.generation.context import Context
from quizapp.generation.draft import Draft, Kind
from quizapp.model.attribution import AttributionGraph
from quizapp.model.question_set import QuestionSet, set_id

__all__ = ["KINDS", "Compared", "Side", "compare"]

_MADE_BY = (which_names_the_source, which_cites_an_outlet, which_has_the_denial, whom_the_other_names)

KINDS: tuple[Kind, ...] = tuple(module.KIND for module in _MADE_BY)


class Compared(NamedTuple):
    """What was made of two articles."""

    question_set: QuestionSet
    """On both texts as one article."""
    graph: AttributionGraph
    """That of both texts as one."""
    links: tuple[Link, ...]
    """The claims that both report, as each of the two has them."""


def compare(first: Side, second: Side, *, seed: int = 0) -> Compared:
    """Return questions on what differs between two articles; none where they have no claim surely in common."""
    joint = joined(first, second)
    contexts = [Context(side.article, side.graph) for side in (first, second)]
    whole = Context(joint.article, joint.graph)
    found = links(contexts[0], contexts[1])
    pair = Pair(joint, whole, contexts[0], contexts[1], found)
    kept: list[tuple[Kind, Draft]] = []
    # Without a claim in common, nothing shows that both are on one event.
    for module in _MADE_BY if found else ():
        for draft in module.drafts(pair):
            passed = assembly.passed(whole, module.KIND, draft)
            if isinstance(passed, Draft):
                kept.append((module.KIND, passed))
    order = random.Random(seed)  # noqa: S311 - an order, not a secret
    questions = selection.select(whole, tuple(kept), order)
    question_set = QuestionSet(
        id=set_id(joint.article, seed),
        title=joint.article.headline,
        article=joint.article,
        questions=questions,
    )
    return Compared(question_set, joint.graph, found)
