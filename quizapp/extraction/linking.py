"""Links: which claim a denial or a doubt answers."""

from dataclasses import dataclass

from quizapp.extraction.analysis import Analysis
from quizapp.extraction.entities import Entities
from quizapp.model.attribution import Attribution, Stance
from quizapp.model.base import Span

_ANSWERS = frozenset({Stance.DENIES, Stance.DOUBTS})
_COUNTED = frozenset({"NOUN", "PROPN", "VERB"})
_PLAIN = frozenset("say do be have make take go get claim statement part report".split())


@dataclass(frozen=True, slots=True)
class _Matter:
    """What an attribution is about."""

    lemmas: frozenset[str]
    circle: frozenset[str]
    """The source and whom it may speak for."""
    names: frozenset[str]
    """The entities that the content names, and whom these may speak for."""


def answered(
    attribution: Attribution, others: tuple[Attribution, ...], analysis: Analysis, entities: Entities
) -> tuple[str, ...]:
    """Return the ids of the claims that a denial or doubt answers; () for any other stance."""
    if attribution.stance not in _ANSWERS:
        return ()
    own = matter_of(attribution, analysis, entities)
    if not own.circle:
        return ()
    found = []
    for other in others:
        if (
            other.id == attribution.id
            or other.stance in _ANSWERS
            or other.content[0].start > attribution.content[0].start
        ):
            continue
        theirs = matter_of(other, analysis, entities)
        if not theirs.circle or theirs.circle & own.circle:
            continue
        if other.stance not in {Stance.ACCUSES, Stance.ASSERTS, Stance.CONDEMNS, Stance.WARNS}:
            continue
        shared = len(own.lemmas & theirs.lemmas)
        # Accused and denying: the claim names the one who denies. Doubted: the doubt names who claimed it.
        aimed = bool(theirs.names & own.circle) or bool(own.names & theirs.circle)
        if (
            (aimed and shared >= 1 and other.stance is Stance.ACCUSES)
            or (aimed and shared >= 2)
            or shared >= 4
        ):
            found.append(other.id)
    return tuple(found)


def accused_by(
    attribution: Attribution, others: tuple[Attribution, ...], analysis: Analysis, entities: Entities
) -> bool:
    """Tell whether an earlier accusation names the source or whom it speaks for, over the same matter."""
    own = matter_of(attribution, analysis, entities)
    for other in others:
        if other.stance is not Stance.ACCUSES or other.content[0].start >= attribution.content[0].start:
            continue
        theirs = matter_of(other, analysis, entities)
        if theirs.names & own.circle and not theirs.circle & own.circle and own.lemmas & theirs.lemmas:
            return True
    return False


def matter_of(attribution: Attribution, analysis: Analysis, entities: Entities) -> _Matter:
    """Return what the attribution is about: its words, its source's circle, the entities it names."""
    lemmas: set[str] = set()
    names: set[str] = set()
    for span in attribution.content:
        for token in analysis.parse.between(*span):
            if token.pos in _COUNTED and token.lemma not in _PLAIN and token.text.isalpha():
                lemmas.add(token.lemma)
            known = entities.of_token(token)
            if known is not None:
                names.add(known.name)
                if known.type.value != "person":
                    names |= known.affiliations
    return _Matter(frozenset(lemmas), circle_of(attribution.source_entity, entities), frozenset(names))


def circle_of(name: str | None, entities: Entities) -> frozenset[str]:
    """Return the entity and whom it may speak for."""
    if name is None:
        return frozenset()
    known = entities.named(name)
    return frozenset({name, *(known.affiliations if known else ())})


def nesting(cue: Span | None, contents: list[tuple[str, tuple[Span, ...]]]) -> str | None:
    """Return the id of the narrowest content that holds `cue`."""
    if cue is None:
        return None
    holding = [
        (span.end - span.start, owner) for owner, spans in contents for span in spans if span.covers(cue)
    ]
    return min(holding)[1] if holding else None
