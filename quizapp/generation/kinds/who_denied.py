"""Who denied X?

Safe when a word of denial, itself not negated, introduces what is denied, when its source has a name, and when the
article has no other denier of the same thing.
"""

import re
from collections.abc import Iterable, Iterator
from functools import partial

from quizapp.generation import judging, wording
from quizapp.generation.charges import answered_charge
from quizapp.generation.context import Context
from quizapp.generation.draft import Draft, Kind
from quizapp.generation.giveaways import tells
from quizapp.generation.phrases import phrase
from quizapp.generation.source_draft import source_draft
from quizapp.generation.why import Refusal, Why
from quizapp.model.attribution import Attribution, Stance
from quizapp.model.question import Skill

_VERBS = (
    (re.compile(r"\bden(y|ies|ied|ying)\b", re.IGNORECASE), "denied"),
    (re.compile(r"\breject(s|ed|ing)?\b", re.IGNORECASE), "rejected"),
    (re.compile(r"\bdismiss(es|ed|ing)?\b", re.IGNORECASE), "dismissed"),
    (re.compile(r"\bdisput(es?|ed|ing)\b", re.IGNORECASE), "disputed"),
)
_CLAIM = re.compile(
    r"\b(that|claims?|allegations?|accusations?|charges?|reports?|suggestions?|notions?|ideas?|assertions?|rumou?rs?"
    r"|accounts?|arguments?|speculation|complaints?)\b",
    re.IGNORECASE,
)
_ROOTS = ("deny", "deni", "denial", "reject", "dismiss", "disput", "refut", "rebut", "false", "untrue")
_LIKE = (Stance.DENIES,)


def _drafts(context: Context, records: Iterable[Attribution]) -> Iterator[Draft | Refusal]:
    for record in records:
        verb = next((past for pattern, past in _VERBS if pattern.search(context.cue(record))), None)
        if verb is None or record.stance is not Stance.DENIES:
            continue
        # To reject remarks is to condemn them; to reject a claim is to deny it.
        if verb != "denied" and not _CLAIM.search(context.content(record)):
            continue
        name = record.source_entity
        charge = answered_charge(context, record)
        denied = charge.words if charge else phrase(context, record)
        if name is None or denied is None:
            yield Refusal(record.id, Why.NO_WORDS if name else Why.UNNAMED)
            continue
        if tells(context, denied, name):
            yield Refusal(record.id, Why.GIVES_AWAY)
            continue
        if judging.is_shared(context, record, _LIKE):
            yield Refusal(record.id, Why.SHARED)
            continue
        yield source_draft(
            context,
            record,
            stems=wording.who_denied(verb, denied),
            judge=partial(judging.took_stance, context, record, like=_LIKE, roots=_ROOTS),
            shows=("reports a denial. The article passes it on and does not say who is right.",),
            since=charge.sentence if charge else None,
        )


KIND = Kind(
    "who_denied",
    Skill.DENIED,
    4,
    _drafts,
    lessons=(
        "Next time you read a denial, find what exactly is denied, and what is left open.",
        "Next time, set the denial beside the claim that it answers, and see what would settle it.",
        "Next time, tell “denied” from “did not comment”: only the first takes a side.",
    ),
)
