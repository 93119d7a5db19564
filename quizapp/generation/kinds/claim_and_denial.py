"""In which order does the article tell of a claim, its denial and what comes of it?

Safe when a claim comes first, a denial or a doubt that the graph links to it comes later, and a third report on the
same matter stands before, between or after them, each in a paragraph of its own. What is asked is the order in the
article, which anyone can see, not that of the events.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from quizapp.generation import judging, passages
from quizapp.generation.clauses import clause
from quizapp.generation.context import Context
from quizapp.generation.draft import Draft, Kind
from quizapp.generation.forms import NO_KEY, Answer, Ordered
from quizapp.generation.names import can_be_asked_about, capitalised
from quizapp.generation.passages import shortened
from quizapp.generation.phrases import accusation, is_put_so, reported, target
from quizapp.model.attribution import Attribution, Mode, Stance
from quizapp.model.base import Span
from quizapp.model.question import Mark, Skill

_ANSWERS = frozenset({Stance.DENIES, Stance.DOUBTS})
_SAYS = frozenset({Stance.ASSERTS, Stance.WARNS, Stance.PREDICTS, Stance.CONFIRMS, Stance.CONCEDES})
_STEPS = 3


class _Step(NamedTuple):
    """One report, as an option tells it."""

    record: Attribution
    text: str
    evidence: Span


def _drafts(context: Context, records: Iterable[Attribution]) -> Iterator[Draft]:
    reports = [record for record in records if not judging.is_disputed(context, record)]
    told: set[tuple[str, ...]] = set()
    by_id = {record.id: record for record in reports}
    for record in reports:
        claims = [by_id[each] for each in record.responds_to if each in by_id]
        draft = _draft(context, claims[0], record, reports) if record.stance in _ANSWERS and claims else None
        if draft and draft.attributions not in told:
            told.add(draft.attributions)
            yield draft


def _draft(
    context: Context, claim: Attribution, answer: Attribution, reports: list[Attribution]
) -> Draft | None:
    first, second = _step(context, claim), _step(context, answer)
    if first is None or second is None or not _apart(first, second):
        return None
    thirds = [
        third
        for record in reports
        if record.id not in {claim.id, answer.id}
        and (third := _step(context, record))
        and _apart(first, third)
        and _apart(second, third)
    ]
    if claim.source_entity == answer.source_entity or not thirds:
        return None
    third = max(thirds, key=lambda step: _worth(context, step.record, claim, answer))
    steps = sorted((first, second, third), key=lambda step: step.record.content[0].start)
    ties = [passages.tie(context, step.record) for step in steps]
    marks = {mark for step in steps for mark in passages.marks(step.record)}
    return Draft(
        stems=_STEMS,
        key=NO_KEY,
        form=Ordered(
            tuple(
                Answer(step.text, f"It stands in the passage with {tie}.")
                for step, tie in zip(steps, ties, strict=True)
            )
        ),
        evidence=tuple(step.evidence for step in steps),
        marks=tuple(sorted(marks, key=_place)),
        attributions=tuple(step.record.id for step in steps),
        rationale=(
            f"In the article, {ties[0]} comes first, {ties[1]} second and {ties[2]} third. A denial answers a claim: "
            "whoever reads only the one or the other knows half of it."
        ),
        difficulty=2,
        sure=all(context.sure(step.record) for step in steps),
    )


def _worth(
    context: Context, record: Attribution, claim: Attribution, answer: Attribution
) -> tuple[bool, bool, bool]:
    """Prefer what is sure, then another voice than these two, then one more answer to the claim."""
    names = [each.source_entity or "" for each in (claim, answer)]
    other = not any(context.related(record.source_entity or "", name) for name in names)
    return context.sure(record), other, claim.id in record.responds_to


def _step(context: Context, record: Attribution) -> _Step | None:
    """Return a report as a short sentence with its source: "Nora Quist accused Brightwater of ..."."""
    source = context.entity(record.source_entity)
    evidence = passages.evidence(context, record, names=False)
    if source is None or evidence is None or not can_be_asked_about(context, source):
        return None
    told = _told(context, record)
    return _Step(record, f"{capitalised(source.name)} {told}", evidence[0]) if told else None


def _told(context: Context, record: Attribution) -> str | None:
    verb = accusation(context, record)
    if verb is not None:
        found = target(context, record, verb[1])
        return f"{verb[0]} {found[0].name} {verb[1]} {shortened(found[1])}" if found else None
    if record.stance in _ANSWERS:
        done = reported(context, record) if is_put_so(context, record) else None
        doubted = "doubted" if done and done.startswith(("that ", "whether ")) else "cast doubt on"
        did = "denied" if record.stance is Stance.DENIES else doubted
        # What is shortened loses its "that".
        that = "that " if done and done.startswith("that ") else ""
        return f"{did} {that}{shortened(done)}" if done else None
    if record.stance in _SAYS and record.mode is not Mode.DIRECT and (said := clause(context, record)):
        return f"said that {shortened(said)}"
    return None


def _apart(one: _Step, two: _Step) -> bool:
    """Tell whether two reports stand in passages of their own, so that one surely comes first."""
    return not one.evidence.overlaps(two.evidence) and one.text != two.text


def _place(mark: Mark) -> tuple[Span, str]:
    return mark.span, mark.role.value


_STEMS = (
    "Put these in the order in which the article reports them, the first one first.",
    "In which order does the article report these? Begin with the first.",
)

KIND = Kind(
    "claim_and_denial",
    Skill.DENIED,
    1,
    _drafts,
    (
        "Next time, read on after a claim: the answer to it may stand far below.",
        "Next time, notice what an article tells first; many readers go no further.",
    ),
)
