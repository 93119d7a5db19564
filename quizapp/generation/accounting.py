"""What became of each attribution: its questions, or why it has none."""

from collections.abc import Iterable
from typing import NamedTuple

from quizapp.generation.context import Context
from quizapp.generation.draft import Draft, Kind
from quizapp.generation.why import Refusal, Why
from quizapp.model.question_set import QuestionSet


class Entry(NamedTuple):
    """One attribution."""

    attribution: str
    questions: tuple[str, ...]
    """The ids of its questions in the set."""
    passed: tuple[str, ...]
    """The kinds that could ask about it: those whose question passed the rules and is sure, chosen or not."""
    why: Why | None
    """Why it has no question; null where it has one."""


class Account(NamedTuple):
    """A question set, and what became of each attribution of its graph, in the graph's order."""

    question_set: QuestionSet
    entries: tuple[Entry, ...]


def entries(
    context: Context,
    question_set: QuestionSet,
    passed: Iterable[tuple[Kind, Draft]],
    refusals: Iterable[Refusal],
) -> tuple[Entry, ...]:
    """Return an entry for each attribution; of several reasons, that of whatever came nearest to a question."""
    kinds: dict[str, list[str]] = {}
    for kind, draft in passed:
        for place in draft.attributions if draft.sure else ():
            kinds.setdefault(place, []).append(kind.name)
    asked: dict[str, list[str]] = {}
    for question in question_set.questions:
        for place in question.attributions:
            asked.setdefault(place, []).append(question.id)
    furthest = {place: why for place, why in context.obstacles.items() if why is not None}
    looked_at = {record.id for record in context.asked}
    for record in context.askable:
        furthest[record.id] = Why.NO_KIND if record.id in looked_at else Why.TOO_MANY
    for refusal in refusals:
        if refusal.why.far >= furthest[refusal.attribution].far:
            furthest[refusal.attribution] = refusal.why
    return tuple(
        Entry(
            record.id,
            tuple(asked.get(record.id, ())),
            tuple(kinds.get(record.id, ())),
            None if record.id in asked else furthest[record.id],
        )
        for record in context.graph.attributions
    )
