"""Who cast doubt on X?

Safe when a word of doubt introduces what is doubted, when its source has a name, and when nobody else in the article
doubts it. Whoever denies something does not stand among the options: to deny is to doubt and more.
"""

import re
from collections.abc import Iterable, Iterator
from functools import partial

from quizapp.generation import judging, wording
from quizapp.generation.context import Context
from quizapp.generation.draft import Draft, Kind
from quizapp.generation.giveaways import tells
from quizapp.generation.phrases import phrase
from quizapp.generation.source_draft import source_draft
from quizapp.generation.why import Refusal, Why
from quizapp.model.attribution import Attribution, Stance
from quizapp.model.question import Skill

_CUE = re.compile(r"\bdoubt(s|ed|ing)?\b|\bs[ck]eptical\b|\bs[ck]epticism\b", re.IGNORECASE)
_OPEN = re.compile(r"^(if|how|why|what|who|when|where)\b", re.IGNORECASE)
_LIKE = (Stance.DOUBTS, Stance.QUESTIONS, Stance.DENIES)
_ROOTS = ("doubt", "skeptic", "sceptic", "question", "deny", "deni", "denial", "reject", "dismiss", "disput")


def _drafts(context: Context, records: Iterable[Attribution]) -> Iterator[Draft | Refusal]:
    for record in records:
        if record.stance is not Stance.DOUBTS or not _CUE.search(context.cue(record)):
            continue
        name = record.source_entity
        doubted = phrase(context, record)
        if name is None or doubted is None or _OPEN.match(doubted):
            yield Refusal(record.id, Why.NO_WORDS if name else Why.UNNAMED)
            continue
        if tells(context, doubted, name):
            yield Refusal(record.id, Why.GIVES_AWAY)
            continue
        if judging.is_shared(context, record, (Stance.DOUBTS, Stance.QUESTIONS)):
            yield Refusal(record.id, Why.SHARED)
            continue
        yield source_draft(
            context,
            record,
            stems=wording.who_doubted(doubted),
            judge=partial(judging.took_stance, context, record, like=_LIKE, roots=_ROOTS),
            shows=("reports a doubt: the source questions what others say, without denying it outright.",),
        )


KIND = Kind(
    "who_doubted",
    Skill.DISPUTED,
    4,
    _drafts,
    lessons=(
        "Next time, tell a doubt from a denial: who doubts a claim leaves it open.",
        "Next time somebody doubts a claim, look for the reasons that they give.",
    ),
)
