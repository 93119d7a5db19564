"""Who accused the organisers, the board or the police of X?

Safe when a word of accusation stands between a named accuser and a body that is described and not named, the charge
is put by "of" or "for", and nobody else in the article accuses or blames.
"""

from collections.abc import Iterable, Iterator
from functools import partial

from quizapp.generation import judging, wording
from quizapp.generation.context import Context
from quizapp.generation.draft import Draft, Kind
from quizapp.generation.giveaways import tells
from quizapp.generation.phrases import accusation, described_target
from quizapp.generation.source_draft import source_draft
from quizapp.generation.why import Refusal, Why
from quizapp.model.attribution import Attribution, Stance
from quizapp.model.question import Skill

_LIKE = (Stance.ACCUSES, Stance.CONDEMNS)
_ROOTS = ("accus", "blam")


def _drafts(context: Context, records: Iterable[Attribution]) -> Iterator[Draft | Refusal]:
    for record in records:
        found = accusation(context, record)
        if found is None:
            continue
        accused = described_target(context, record, found[1])
        if accused is None or record.source_entity is None:
            yield Refusal(record.id, Why.NO_WORDS if record.source_entity else Why.UNNAMED)
            continue
        target, charge = accused
        if tells(context, f"{target} {charge}", record.source_entity):
            yield Refusal(record.id, Why.GIVES_AWAY)
            continue
        if judging.is_shared(context, record, _LIKE):
            yield Refusal(record.id, Why.SHARED)
            continue
        yield source_draft(
            context,
            record,
            stems=wording.who_accused(found[0], target, f"{found[1]} {charge}"),
            judge=partial(judging.took_stance, context, record, like=_LIKE, roots=_ROOTS),
            shows=("reports an accusation. The article passes it on and does not say that it is true.",),
        )


KIND = Kind(
    "who_accused",
    Skill.WHO_SAID,
    3,
    _drafts,
    lessons=(
        "Next time you read of an accusation, note who makes it before you weigh it.",
        "Next time, ask whether the one accused has been heard too.",
    ),
)
