"""What "the charge" is that somebody rejects: looked up in the one claim that the denial answers."""

import re
from typing import NamedTuple

from quizapp.generation.clauses import clause
from quizapp.generation.context import Context
from quizapp.generation.phrases import accusation, target
from quizapp.model.attribution import Attribution
from quizapp.model.base import Span

_BARE = re.compile(r"(?:the|that|this) (?P<noun>accusation|charge|allegation|claim|report)", re.IGNORECASE)
_DOING = re.compile(r"\w+ing\b")
_FURTHEST = 2
"""How many sentences before the denial the claim may stand."""


class Charge(NamedTuple):
    """What is denied, in full, and the sentence that makes it."""

    words: str
    """As it stands after "rejected": "the charge of hiding the report", "the claim that the tests had failed"."""
    sentence: Span


def answered_charge(context: Context, record: Attribution) -> Charge | None:
    """Return what a denial of a bare "the charge" denies; null where it is not surely one claim, shortly before."""
    bare = _BARE.fullmatch(context.content(record).strip(" .,"))
    if bare is None or len(record.responds_to) != 1 or record.cue is None:
        return None
    claim = next((each for each in context.askable if each.id == record.responds_to[0]), None)
    if claim is None or claim.cue is None or not context.sure(claim) or claim.cue.start > record.cue.start:
        return None
    made = context.sentences_of(claim.cue)
    here = context.sentences_of(record.cue)
    if not made or not here or made[0] not in (*context.sentences_before(here[0].start, _FURTHEST), here[0]):
        return None
    noun = bare["noun"].casefold()
    verb = accusation(context, claim)
    if verb is not None:
        accused = target(context, claim, verb[1])
        # Only whoever is accused rejects a charge as their own: "hiding it" is then what they are said to have done.
        if accused is None or accused[0].name != record.source_entity or not _DOING.match(accused[1]):
            return None
        return Charge(f"the {noun} of {accused[1]}", made[0])
    said = clause(context, claim)
    return Charge(f"the {noun} that {said}", made[0]) if said else None
