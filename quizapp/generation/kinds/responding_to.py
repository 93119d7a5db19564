"""What was X responding to?

Safe when X denies or doubts something in so many words, and the graph links this to the claims of one side alone, made
before by somebody else: mere nearness is no answer. The wrong options are claims of others that X answers nowhere and
that share neither words nor source with the one that X does.
"""

from collections.abc import Iterable, Iterator

from quizapp.generation import judging, passages
from quizapp.generation.clauses import clause
from quizapp.generation.context import Context
from quizapp.generation.distractors import FEWEST, MOST
from quizapp.generation.draft import Draft, Kind
from quizapp.generation.forms import Answer
from quizapp.generation.names import can_be_asked_about, capitalised
from quizapp.generation.phrases import accusation, target
from quizapp.generation.why import Refusal, Why
from quizapp.generation.wording import possessive
from quizapp.model.attribution import Attribution, Stance
from quizapp.model.base import Span
from quizapp.model.question import Skill
from quizapp.reviewing.words import content_stems, word_count

_ANSWERS = frozenset({Stance.DENIES, Stance.DOUBTS})
_CLAIMS = frozenset({Stance.ACCUSES, Stance.ASSERTS, Stance.WARNS, Stance.PREDICTS})
_LEAST_LENGTH, _MOST_LENGTH = 0.5, 1.8


def _drafts(context: Context, records: Iterable[Attribution]) -> Iterator[Draft | Refusal]:
    for record in records:
        if record.stance in _ANSWERS and record.responds_to:
            made = _draft(context, record)
            yield Refusal(record.id, made) if isinstance(made, Why) else made


def _draft(context: Context, record: Attribution) -> Draft | Why:
    entity = context.entity(record.source_entity)
    if entity is None or record.cue is None or not can_be_asked_about(context, entity):
        return Why.UNNAMED
    answered = [each for each in context.graph.attributions if each.id in record.responds_to]
    if not answered or judging.is_disputed(context, record):
        return Why.SHARED
    claim = answered[0]
    if claim.id not in {each.id for each in context.askable} or not context.sure(claim):
        return Why.SHARED
    # An accusation and what it rests on may be answered together, where both come from one side.
    if any(not context.related(each.source_entity or "", claim.source_entity or "") for each in answered):
        return Why.SHARED
    text = _put(context, claim)
    if text is None or claim.source_entity is None or context.related(claim.source_entity, entity.name):
        return Why.NO_WORDS
    wrong = [
        (other, line)
        for other in context.askable
        if other.stance in _CLAIMS
        and _is_wrong(context, record, claim, other)
        and (line := _put(context, other))
    ]
    wrong = [each for each in wrong if _LEAST_LENGTH * len(text) <= len(each[1]) <= _MOST_LENGTH * len(text)]
    evidence = _evidence(context, record, claim)
    if len(wrong) < FEWEST:
        return Why.FEW_OPTIONS
    if evidence is None:
        return Why.LONG_PASSAGE
    tie, other_tie = passages.tie(context, record), passages.tie(context, claim)
    verb = "denies" if record.stance is Stance.DENIES else "doubts"
    return Draft(
        stems=tuple(stem.format(name=entity.name, verb=verb) for stem in _STEMS),
        key=Answer(text, f"{capitalised(entity.name)} {verb} it in so many words: {tie}."),
        distractors=tuple(
            Answer(line, f"{capitalised(entity.name)} does not answer this in the article.")
            for _, line in wrong[:MOST]
        ),
        evidence=evidence,
        marks=tuple(
            sorted(
                (*passages.marks(record), *passages.marks(claim)),
                key=lambda mark: (mark.span, mark.role.value),
            )
        ),
        attributions=(record.id, claim.id),
        rationale=(
            f"First comes {other_tie}, and then {tie}: what is {'denied' if verb == 'denies' else 'doubted'} there "
            f"is this claim.{passages.identity(context, record)}"
        ),
        difficulty=3,
        sure=context.sure(record),
    )


def _put(context: Context, claim: Attribution) -> str | None:
    """Return a claim with its source as an option shows it: "Ada Kern’s claim that the pumps had failed"."""
    source = context.entity(claim.source_entity)
    if source is None or not can_be_asked_about(context, source):
        return None
    whose = capitalised(possessive(source.name))
    verb = accusation(context, claim)
    if verb is not None:
        found = target(context, claim, verb[1])
        return f"{whose} accusation of {found[1]}" if found and verb[1] == "of" else None
    said = clause(context, claim)
    return f"{whose} claim that {said}" if said else None


def _is_wrong(context: Context, record: Attribution, claim: Attribution, other: Attribution) -> bool:
    """Tell whether whoever makes `record` certainly does not answer `other`."""
    name = record.source_entity or ""
    own = [each for each in context.spoken_by(name) if each.stance in _ANSWERS or each.id == record.id]
    return (
        other.id not in {record.id, claim.id}
        and other.source_entity is not None
        and context.sure(other)
        and not any(context.related(other.source_entity, each) for each in (name, claim.source_entity or ""))
        and not any(other.id in each.responds_to for each in own)
        and not any(context.stems(other) & context.stems(each) for each in own)
        and not any(
            context.related(each, other.source_entity)
            for answer in own
            for span in answer.content
            for each in context.entities_in(span)
        )
        and len(content_stems(context.content(other)) & context.stems(claim)) <= 1
    )


def _evidence(context: Context, record: Attribution, claim: Attribution) -> tuple[Span, ...] | None:
    """Return the passages of claim and answer; null where they are too long together."""
    first, second = (passages.evidence(context, each, names=False) for each in (claim, record))
    if first is None or second is None:
        return None
    spans = sorted({*first, *second})
    if spans[0].overlaps(spans[-1]):
        spans = [Span(spans[0].start, max(span.end for span in spans))]
    words = sum(word_count(context.text(span)) for span in spans)
    long = words > passages.MOST_WORDS or len(context.sentences_of(*spans)) > passages.MOST_SENTENCES
    return None if long else tuple(spans)


_STEMS = (
    "To what does {name} respond in the article?",
    "According to the article, what is it that {name} {verb}?",
)

KIND = Kind(
    "responding_to",
    Skill.DISPUTED,
    2,
    _drafts,
    (
        "Next time, ask of every denial: of what, and who said it first?",
        "Next time, go back from the answer to the claim: an article may put paragraphs between them.",
    ),
)
