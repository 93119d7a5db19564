"""Which of two articles reports that somebody denied it?

Safe when one of them surely reports the denial, and the other either surely reports it too or has no word of denial
anywhere beside whoever denies. That something is missing can only be seen by looking: a person confirms it.
"""

from collections.abc import Iterator

from quizapp.generation.comparing.pairs import Pair, Which
from quizapp.generation.context import Context
from quizapp.generation.draft import Draft, Kind
from quizapp.generation.phrases import reported
from quizapp.model.attribution import Attribution, Stance
from quizapp.model.question import Skill
from quizapp.reviewing.words import words

_ROOTS = ("deny", "deni", "denial", "reject", "dismiss", "disput", "refut", "rebut", "false", "untrue")


def drafts(pair: Pair) -> Iterator[Draft]:
    """Yield a question on each denial that both report, or that the other one has no word of."""
    of_first = {link.first.id: link for link in pair.links}
    of_second = frozenset(link.second.id for link in pair.links)
    for record in pair.first.askable:
        both = of_first.get(record.id)
        if both is not None and both.second.stance is Stance.DENIES:
            made = _draft(pair, pair.first, record, Which.BOTH, (*pair.of_whole(both),))
        elif both is None and not _is_denied(pair.second, record):
            made = _draft(pair, pair.first, record, Which.FIRST, (pair.of_first(record),))
        else:
            made = None
        if made:
            yield made
    for record in pair.second.askable:
        if record.id not in of_second and not _is_denied(pair.first, record):
            made = _draft(pair, pair.second, record, Which.SECOND, (pair.of_second(record),))
            if made:
                yield made


def _draft(
    pair: Pair, context: Context, record: Attribution, right: Which, records: tuple[Attribution, ...]
) -> Draft | None:
    denied = reported(context, record) if record.stance is Stance.DENIES else None
    cue = context.cue(record).casefold()
    name = record.source_entity
    if denied is None or name is None or not context.sure(record) or not cue.startswith("den"):
        return None
    has = f"reports that {name} denied it"
    has_not = f"has no word of a denial by {name}"
    one, two = pair.called
    why = (
        f"{one} {has if right is not Which.SECOND else has_not}.",
        f"{two} {has if right is not Which.FIRST else has_not}.",
    )
    return pair.draft(
        *records,
        stems=(
            f"Which of the two articles reports that {name} denied {denied}?",
            f"In which of the two articles does it say that {name} denied {denied}?",
        ),
        right=right,
        why=why,
        difficulty=2,
        sure=right is Which.BOTH,
    )


def _is_denied(context: Context, record: Attribution) -> bool:
    """Tell whether an article may report this denial, known or not: a word of denial stands beside its source."""
    name = record.source_entity
    if name is None:
        return True
    surname = words(name)[-1:]
    return any(
        any(word.startswith(_ROOTS) for word in said) and not set(surname).isdisjoint(said)
        for said in (words(context.text(sentence)) for sentence in context.graph.sentences)
    )


KIND = Kind(
    "which_has_the_denial",
    Skill.COMPARE_OUTLETS,
    3,
    lambda _context, _records: iter(()),
    lessons=(
        "Next time you read an accusation, see in another outlet whether it was denied.",
        "Next time, ask of each article whose answer is missing from it.",
    ),
)
