"""What status does a statement have in the article: attributed only, denied, confirmed by another, its own voice?

Attributed only: a source of high confidence says it, of somebody or something by name or in figures; no "but" is beside
it; nobody in the graph denies, doubts, confirms or repeats it, or
answers anything else of that source, or answers anything shortly after it; no other source and no other sentence of the
article is on the same; another paragraph may still answer it in other words, so a person looks at it first.
Denied: whoever is accused denies it, or another source denies nearly
these words. Confirmed: another source confirms nearly these words. The article's own voice: no cue, quotation or hedge
in the sentence, and a person looks at it first.
"""

from collections.abc import Iterable, Iterator

from quizapp.generation import answering, own_voice, passages
from quizapp.generation.context import Context
from quizapp.generation.draft import Answer, Draft, Kind
from quizapp.generation.names import can_be_asked_about
from quizapp.generation.phrases import accusation, target
from quizapp.generation.places import Places
from quizapp.generation.quoting import quoted_spans
from quizapp.generation.statements import is_checkable, says_enough, statement
from quizapp.generation.why import Refusal, Why
from quizapp.model.attribution import Attribution, Entity, Stance
from quizapp.model.base import Span
from quizapp.model.question import Mark, Role, Skill
from quizapp.reviewing.words import word_count

_ATTRIBUTED = "A source says it, and no other denies or confirms it"
_DENIED = "A source says it, and another denies it"
_CONFIRMED = "A source says it, and another confirms it"
_OWN_VOICE = "The article says it in its own voice"
_ANSWERS = (_ATTRIBUTED, _DENIED, _CONFIRMED, _OWN_VOICE)

_SAYS = frozenset({Stance.ASSERTS, Stance.WARNS, Stance.PREDICTS})
_MOST_OWN = 2
_MOST_UNANSWERED = 1
"""Of these an article would have one for each statement; from the second on they teach that this is the answer."""


def _drafts(context: Context, records: Iterable[Attribution]) -> Iterator[Draft | Refusal]:
    quoted = quoted_spans(context)
    made: list[Draft] = []
    for record in records:
        if record.cue is None:
            continue
        if record.stance is Stance.ACCUSES:
            found = _accused(context, record)
        elif record.stance in _SAYS:
            found = _said(context, record, quoted)
        else:
            continue
        if isinstance(found, Why):
            yield Refusal(record.id, found)
        elif found is not None:
            made.append(found)
    # A set has one of these: rather one that is answered in the article.
    unanswered = [draft for draft in made if draft.key.text == _ATTRIBUTED]
    yield from (draft for draft in made if draft.key.text != _ATTRIBUTED)
    yield from unanswered[:_MOST_UNANSWERED]
    for draft in unanswered[_MOST_UNANSWERED:]:
        yield Refusal(draft.attributions[0], Why.FULL_KIND)
    yield from _own_voice(context)[: len(made)]


def _said(context: Context, record: Attribution, quoted: Places) -> Draft | Why:
    entity = context.entity(record.source_entity)
    if entity is None or not can_be_asked_about(context, entity):
        return Why.UNNAMED
    found = statement(context, record, quoted)
    if found is None or not says_enough(found[0]):
        return Why.NO_WORDS
    line, asked = found
    answers = [
        other for other in context.graph.attributions if answering.may_answer(context, record, line, other)
    ]
    if len(answers) > 1 or any(not context.sure(other) or other.nested_in for other in answers):
        return Why.SHARED
    if answers and answers[0].stance not in {Stance.DENIES, Stance.CONFIRMS}:
        return Why.SHARED
    if not answers and not is_checkable(context, line):
        return Why.NO_WORDS
    if not answers and (
        answering.is_set_against(context, record) or not answering.stands_unanswered(context, record, line)
    ):
        return Why.SHARED
    return _draft(context, record, line, asked, answers[0] if answers else None)


def _draft(
    context: Context, record: Attribution, line: str, asked: Span | None, answer: Attribution | None
) -> Draft | Why:
    evidence = passages.evidence(context, record, asked, names=False)
    if evidence is None:
        return Why.LONG_PASSAGE
    tie, words = passages.tie(context, record), passages.shortened(line, 8)
    if answer is None:
        right, marks = _ATTRIBUTED, passages.marks(record, asked)
        why = f"Here, {tie} ties “{words}” to a source, and nothing else in the article answers it."
    else:
        name, own = record.source_entity, answer.source_entity
        if (
            name is None
            or own is None
            or context.related(name, own)
            or not answering.is_on_these_words(context, line, answer)
        ):
            return Why.SHARED
        both = _with_answer(context, evidence, answer)
        if both is None:
            return Why.LONG_PASSAGE
        evidence, marks = both, (*passages.marks(record, asked), *passages.marks(answer))
        right = _DENIED if answer.stance is Stance.DENIES else _CONFIRMED
        verb = "denies" if right == _DENIED else "confirms"
        why = f"Here, {tie} ties “{words}” to a source, and {passages.tie(context, answer)} {verb} it."
    return Draft(
        stems=tuple(stem.format(words=f"“{line}”") for stem in _STEMS),
        key=Answer(right, why),
        distractors=tuple(
            Answer(wrong, _WHY_NOT[right][wrong].format(tie=tie)) for wrong in _ANSWERS if wrong != right
        ),
        evidence=evidence,
        marks=tuple(sorted(marks, key=lambda mark: mark.span)),
        attributions=(record.id,) if answer is None else (record.id, answer.id),
        rationale=why,
        difficulty=2 if right == _ATTRIBUTED else 3,
        # That nothing answers it is read out of the whole article, and a person looks at that.
        sure=answer is not None and context.sure(record) and context.sure(answer),
    )


def _accused(context: Context, record: Attribution) -> Draft | Why | None:
    """Return the question on an accusation of somebody with a name that is surely denied; null where it is none."""
    verb = accusation(context, record)
    if verb is None or verb[1] != "of":
        return None
    found = target(context, record, "of")
    denials = [
        other for other in context.askable if other.stance is Stance.DENIES and record.id in other.responds_to
    ]
    if found is None or not denials:
        return Why.NO_WORDS
    accused, charge = found
    denial = denials[0]
    if not all(context.sure(other) and _is_by(context, other, accused) for other in denials):
        return Why.SHARED
    own = passages.evidence(context, record, names=False)
    evidence = _with_answer(context, own, denial) if own else None
    if evidence is None:
        return Why.LONG_PASSAGE
    ties = passages.tie(context, record), passages.tie(context, denial)
    why = f"Here, {ties[0]} reports the accusation, and {ties[1]} the denial of whoever is accused."
    return Draft(
        stems=tuple(
            stem.format(words=f"the accusation against {accused.name} of {charge}")
            for stem in _STEMS_OF_CHARGE
        ),
        key=Answer(_DENIED, why),
        distractors=tuple(
            Answer(wrong, _WHY_NOT[_DENIED][wrong].format(tie=ties[0]))
            for wrong in _ANSWERS
            if wrong != _DENIED
        ),
        evidence=evidence,
        marks=tuple(sorted((*passages.marks(record), *passages.marks(denial)), key=lambda mark: mark.span)),
        attributions=(record.id, denial.id),
        rationale=f"{why} The article passes both on and does not say who is right.",
        difficulty=3,
        sure=context.sure(record),
    )


def _is_by(context: Context, record: Attribution, entity: Entity) -> bool:
    return record.source_entity is not None and context.related(record.source_entity, entity.name)


def _with_answer(
    context: Context, evidence: tuple[Span, ...], answer: Attribution
) -> tuple[Span, ...] | None:
    """Return `evidence` and the passage of `answer` together; null where they are too long."""
    more = passages.evidence(context, answer, names=False)
    if more is None:
        return None
    spans = sorted({*evidence, *more})
    if len(spans) == 2 and spans[0].overlaps(spans[1]):
        spans = [Span(spans[0].start, max(span.end for span in spans))]
    long = sum(word_count(context.text(span)) for span in spans) > passages.MOST_WORDS
    return None if long or len(context.sentences_of(*spans)) > passages.MOST_SENTENCES else tuple(spans)


def _own_voice(context: Context) -> list[Draft]:
    why = "No cue, no quotation marks and no hedge stand with it: the article says it itself."
    return [
        Draft(
            stems=tuple(stem.format(words=f"“{line}”") for stem in _STEMS),
            key=Answer(_OWN_VOICE, why),
            distractors=tuple(
                Answer(wrong, _WHY_NOT[_OWN_VOICE][wrong]) for wrong in _ANSWERS if wrong != _OWN_VOICE
            ),
            evidence=(sentence,),
            marks=(Mark(role=Role.CONTENT, span=sentence),),
            attributions=(),
            rationale=f"“{passages.shortened(line)}”: {why[0].lower()}{why[1:]}",
            difficulty=2,
            sure=False,
        )
        for sentence, line in own_voice.plain(context)[:_MOST_OWN]
    ]


_STEMS = (
    "What status does this statement have in the article: {words}?",
    "How does the article treat this statement: {words}?",
    "Who, if anyone, stands behind this statement in the article: {words}?",
)
_STEMS_OF_CHARGE = (
    "In the article, what is the status of {words}?",
    "How does the article treat {words}?",
)
_WHY_NOT = {
    _ATTRIBUTED: {
        _DENIED: "No other source in the article says that it is not so.",
        _CONFIRMED: "No second source in the article says the same.",
        _OWN_VOICE: "The article does not say it itself: {tie} gives it to a source.",
    },
    _DENIED: {
        _ATTRIBUTED: "It does not stand alone: another source answers it with a denial.",
        _CONFIRMED: "The other source that answers it does not confirm it; it denies it.",
        _OWN_VOICE: "The article does not say it itself: {tie} gives it to a source.",
    },
    _CONFIRMED: {
        _ATTRIBUTED: "It does not stand alone: another source confirms it.",
        _DENIED: "The other source that answers it does not deny it; it confirms it.",
        _OWN_VOICE: "The article does not say it itself: {tie} gives it to a source.",
    },
    _OWN_VOICE: {
        _ATTRIBUTED: "The sentence names no source and has no cue such as “said”.",
        _DENIED: "No source in the article makes this statement, and none denies it.",
        _CONFIRMED: "The sentence does not rest on a source that another would confirm.",
    },
}

KIND = Kind(
    "status_in_article",
    Skill.FACT_OR_ATTRIBUTED,
    1,
    _drafts,
    (
        "Next time, ask of each statement: who says so, and does anybody in the article answer?",
        "Next time, look beyond the sentence: a denial or a confirmation may come paragraphs later.",
        "Next time, tell apart what is said by a source and what the article itself says.",
    ),
)
