"""Is an option right? Three values, looked up in the whole graph; only what is certainly wrong is a distractor."""

from collections.abc import Iterator
from enum import Enum, auto

from quizapp.generation.context import Context
from quizapp.generation.remembering import once
from quizapp.generation.spelling import initials
from quizapp.model.attribution import Attribution, Modality, Polarity, SourceType, Stance
from quizapp.model.base import Span
from quizapp.reviewing.words import bare, containment

_SAME_WORDS = 0.5
"""How much of the shorter content must return in the other for the two to count as one claim."""
_NEGATIONS = frozenset({"not", "never", "no", "n't", "nothing", "none"})


class Verdict(Enum):
    """What the graph says of an option."""

    TRUE = auto()
    FALSE = auto()
    UNKNOWN = auto()


def said(context: Context, record: Attribution, name: str) -> Verdict:
    """Judge "`name` said this", where the stem quotes `record` verbatim."""
    return _by_source(context, record, name) or Verdict.FALSE


def claimed(context: Context, record: Attribution, name: str) -> Verdict:
    """Judge "`name` said that ...": anyone with a similar content may have claimed it too."""
    verdict = _by_source(context, record, name)
    if verdict:
        return verdict
    own = (other for other in context.similar(record) if _speaks_for(context, other, name))
    return Verdict.UNKNOWN if any(same_claim(context, record, other) for other in own) else Verdict.FALSE


def took_stance(
    context: Context, record: Attribution, name: str, *, like: tuple[Stance, ...], roots: tuple[str, ...]
) -> Verdict:
    """Judge "`name` denied this" (or doubted it): any record of a stance in `like` makes it unsafe.

    So does a sentence that mentions `name` beside a word with one of `roots`, or a plain statement of theirs that
    negates words of the content ("We do not attack ...").
    """
    verdict = _by_source(context, record, name)
    if verdict:
        return verdict
    stems = context.stems(record)
    for other in context.spoken_by(name):
        if other.stance in like or (
            not stems.isdisjoint(context.stems(other)) and is_negated(context.content(other))
        ):
            return Verdict.UNKNOWN
    around = context.sentences_of(*_spans(record))
    return Verdict.UNKNOWN if context.says_with(name, roots, but=around) else Verdict.FALSE


def accused(context: Context, record: Attribution, pair: tuple[str, str], key: tuple[str, str]) -> Verdict:
    """Judge "the first of `pair` accused the second", where `record` makes the pair `key` right."""
    if pair == key:
        return Verdict.TRUE
    accuser, target = pair
    if context.related(accuser, key[0]) and context.related(target, key[1]):
        return Verdict.UNKNOWN
    for other in context.accusations:
        if other.id == record.id:
            continue
        named = [name for span in other.content for name in context.entities_in(span)]
        # An accusation of the key's target with no source ("the allegations") repeats this one; any other may be
        # anyone's, and so may an anonymous one.
        nobody = other.source_entity is None or other.source_type is SourceType.ANONYMOUS
        by_them = key[1] not in named if nobody else _speaks_for(context, other, accuser)
        if by_them and any(context.related(target, name) for name in named):
            return Verdict.UNKNOWN
    around = context.sentences_of(*_spans(record))
    blame = all(context.says_with(name, ("accus", "blam"), but=around) for name in pair)
    return Verdict.UNKNOWN if blame else Verdict.FALSE


def cited(context: Context, record: Attribution, outlet: str) -> Verdict:
    """Judge "`outlet` is cited for this": unsafe when it is mentioned nearby or cited for a similar claim."""
    assert record.outlet is not None  # noqa: S101 - the kind asks only about records with an outlet
    if same_outlet(outlet, record.outlet.name):
        return Verdict.TRUE
    around = context.sentences_of(*_spans(record))
    plain = bare(outlet)
    if any(plain in bare(context.text(sentence)) for sentence in around):
        return Verdict.UNKNOWN
    for other in context.similar(record):
        if other.outlet and same_outlet(other.outlet.name, outlet) and same_claim(context, record, other):
            return Verdict.UNKNOWN
    return Verdict.FALSE


def rivals(context: Context, record: Attribution, *, kin: bool = False) -> Iterator[Attribution]:
    """Yield the records of other sources that make the same claim with the same stance, whoever they are.

    A rival whose source is unknown or anonymous counts: it may be anyone. With `kin`, so does one who may speak for the
    same side, but is somebody else.
    """
    return iter(_kindred_rivals(context, record) if kin else _rivals(context, record))


@once
def _rivals(context: Context, record: Attribution) -> tuple[Attribution, ...]:
    return tuple(
        rival
        for rival in _kindred_rivals(context, record)
        if not rival.source_entity
        or not record.source_entity
        or not context.related(rival.source_entity, record.source_entity)
    )


@once
def _kindred_rivals(context: Context, record: Attribution) -> tuple[Attribution, ...]:
    return tuple(_claiming(context, record))


def _claiming(context: Context, record: Attribution) -> Iterator[Attribution]:
    for other in _near(context, record):
        if other.id == record.id or other.nested_in == record.id or other.polarity is Polarity.NEGATED:
            continue
        if other.modality is not Modality.STATED or (
            other.source_entity and record.source_entity and other.source_entity == record.source_entity
        ):
            continue
        if same_claim(context, record, other) or _overlap(record, other):
            yield other


def is_shared(context: Context, record: Attribution, stances: tuple[Stance, ...]) -> bool:
    """Tell whether another source takes one of `stances` to the same thing, so that "who denied it" has two keys.

    A minister who denies what the president denied is another source, though both speak for one country.
    """
    return any(rival.stance in stances for rival in rivals(context, record, kin=True))


def is_disputed(context: Context, record: Attribution) -> bool:
    """Tell whether the graph gives the same stretch of text to another source as well."""
    return any(_overlap(record, rival) for rival in rivals(context, record))


def _near(context: Context, record: Attribution) -> Iterator[Attribution]:
    """Yield the records that may make the same claim: where they stand, or by words in common."""
    there = context.attributions_at(*record.content)
    yield from there
    seen = {other.id for other in there}
    yield from (other for other in context.similar(record) if other.id not in seen)


def same_claim(context: Context, first: Attribution, second: Attribution) -> bool:
    """Tell whether two contents may be one claim: strong overlap of words, or entities and stance in common."""
    one, two = context.stems(first), context.stems(second)
    if len(one & two) >= 2 and containment(one, two) >= _SAME_WORDS:
        return True
    if first.stance is not second.stance:
        return False
    if frozenset(first.responds_to) & frozenset(second.responds_to):
        return True
    named = [
        {name for span in record.content for name in context.entities_in(span)} for record in (first, second)
    ]
    return len(named[0] & named[1]) >= 2 and len(one & two) >= 2


def same_outlet(first: str, second: str) -> bool:
    """Tell whether two names may be one outlet: one is part of the other, or its initials.

    "The Times" may be The New York Times, "AP" is The Associated Press.
    """
    one, two = bare(first), bare(second)
    return one in two or two in one or initials(first) == second or initials(second) == first


def _by_source(context: Context, record: Attribution, name: str) -> Verdict | None:
    """Judge by who made `record`: its source is right, whoever may speak for it or stands beside it is unsafe."""
    if name == record.source_entity:
        return Verdict.TRUE
    if record.source_entity is None or context.related(name, record.source_entity):
        return Verdict.UNKNOWN
    for sentence in context.sentences_of(*(span for span in (record.source, record.cue) if span)):
        for entity, mention in context.mentions_in(sentence):
            if entity.name == name and not any(content.covers(mention) for content in record.content):
                return Verdict.UNKNOWN
    return None


def is_negated(words: str) -> bool:
    """Tell whether `words` hold a negation."""
    return not _NEGATIONS.isdisjoint(words.casefold().replace("n’t", " not").split())


def _speaks_for(context: Context, record: Attribution, name: str) -> bool:
    return record.source_entity is not None and context.related(record.source_entity, name)


def _overlap(first: Attribution, second: Attribution) -> bool:
    return any(one.overlaps(two) for one in first.content for two in second.content)


def _spans(record: Attribution) -> tuple[Span, ...]:
    return tuple(span for span in (record.source, record.cue, *record.content) if span)
