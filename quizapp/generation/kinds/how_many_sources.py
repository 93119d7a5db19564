"""How many independent sources does the article give for this?

Safe once a person has confirmed the attributions, so it always starts as one to be looked at. Every record of the graph
that makes the same claim counts; those who may speak for one another, and a source that comes back, count as one.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from quizapp.generation import judging, passages
from quizapp.generation.clauses import clause
from quizapp.generation.context import Context
from quizapp.generation.draft import Draft, Kind
from quizapp.generation.forms import Answer
from quizapp.generation.giveaways import tells
from quizapp.generation.names import can_be_asked_about
from quizapp.generation.statements import says_enough
from quizapp.generation.why import Refusal, Why
from quizapp.model.attribution import Attribution, Stance
from quizapp.model.base import Span
from quizapp.model.question import Mark, Skill
from quizapp.reviewing.words import word_count

_SAYS = frozenset({Stance.ASSERTS, Stance.WARNS, Stance.PREDICTS, Stance.CONFIRMS, Stance.CONCEDES})
_COUNTS = (1, 2, 3)
_MOST_ALONE = 1
"""Of how many claims with one source it is asked: the answer is nearly always the same."""


def _drafts(context: Context, records: Iterable[Attribution]) -> Iterator[Draft | Refusal]:
    made: list[tuple[int, Draft]] = []
    for record in records:
        if record.stance not in _SAYS or record.cue is None:
            continue
        found = _draft(context, record)
        if isinstance(found, Why):
            yield Refusal(record.id, found)
        else:
            made.append(found)
    # What several say is worth more than what one says, and comes once.
    told: set[str] = set()
    alone = 0
    for count, draft in sorted(made, key=lambda each: -each[0]):
        alone += count == 1
        if told.isdisjoint(draft.attributions) and alone <= _MOST_ALONE:
            told.update(draft.attributions)
            yield draft


def _draft(context: Context, record: Attribution) -> tuple[int, Draft] | Why:
    entity = context.entity(record.source_entity)
    said = clause(context, record)
    said = said if said and says_enough(said) else None
    if entity is None or not can_be_asked_about(context, entity):
        return Why.UNNAMED
    if said is None:
        return Why.NO_WORDS
    if tells(context, said, entity.name):
        return Why.GIVES_AWAY
    again = [
        other for other in judging.rivals(context, record) if other.stance in _SAYS and other.source_entity
    ]
    voices = [record]
    for other in again:
        names = [voice.source_entity or "" for voice in voices]
        if not any(context.related(other.source_entity or "", name) for name in names):
            voices.append(other)
    count = len(voices)
    evidence = _evidence(context, voices)
    if count > max(_COUNTS):
        return Why.SHARED
    if evidence is None:
        return Why.LONG_PASSAGE
    ties = [passages.tie(context, voice) for voice in voices]
    marks = {mark for voice in voices for mark in passages.marks(voice)}
    why = f"The article gives it to {_NUMBERS[count]}: {', '.join(tie for tie in ties if tie)}."
    draft = Draft(
        stems=tuple(stem.format(clause=said) for stem in _STEMS),
        key=Answer(str(count), why),
        distractors=tuple(
            Answer(str(wrong), _TOO_MANY if wrong > count else _TOO_FEW)
            for wrong in _COUNTS
            if wrong != count
        ),
        evidence=evidence,
        marks=tuple(sorted(marks, key=_place)),
        attributions=tuple(voice.id for voice in voices),
        rationale=f"{why} Whoever speaks for the same body, or comes back, counts once.",
        difficulty=3,
        sure=False,
    )
    return count, draft


def _evidence(context: Context, voices: list[Attribution]) -> tuple[Span, ...] | None:
    """Return the passages of all voices; null where one has none, or they are too long together."""
    found = [passages.evidence(context, voice, names=False) for voice in voices]
    spans = sorted({span for each in found if each for span in each})
    if not all(found) or any(one.overlaps(two) for one, two in pairwise(spans)):
        return None
    long = sum(word_count(context.text(span)) for span in spans) > passages.MOST_WORDS
    return None if long or len(context.sentences_of(*spans)) > passages.MOST_SENTENCES else tuple(spans)


def _place(mark: Mark) -> tuple[Span, str]:
    return mark.span, mark.role.value


_NUMBERS = {1: "one source alone", 2: "two sources", 3: "three sources"}
_TOO_MANY = "Other sources of the article say other things; none of them adds to this."
_TOO_FEW = "More than these say so, each with a tag of its own."
_STEMS = (
    "How many independent sources does the article give for the claim that {clause}?",
    "How many sources that do not speak for one another say in the article that {clause}?",
)

KIND = Kind(
    "how_many_sources",
    Skill.EVIDENCE_OFFERED,
    1,
    _drafts,
    (
        "Next time, count the voices, not the sentences: one source quoted twice is still one.",
        "Next time, ask whether two sources could know it from each other.",
    ),
)
