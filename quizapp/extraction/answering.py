"""Answering: which earlier claim a denial or a doubt answers; none rather than a wrong one."""

from quizapp.extraction import lexicon
from quizapp.extraction.analysis import Analysis
from quizapp.extraction.matters import Matter, Matters
from quizapp.model.attribution import Attribution, Stance

ANSWERED = frozenset({Stance.ACCUSES, Stance.ASSERTS, Stance.CONDEMNS, Stance.WARNS, Stance.PREDICTS})
"""What can be denied or doubted."""
BACK = 2
"""How far back "the claim" may point, in sentences."""
_LAST = frozenset({"it", "that", "this"})
_GENDERS = {"his": "m", "her": "f", "its": "-", "their": "-"}
# Words that two claims must share where the answer does not name whoever is answered.
_ENOUGH = 2
# "But on Monday Ada Lund denied it".
_LEAD = 3
_GENERIC = frozenset({"accusation", "allegation", "charge", "involvement", "wrongdoing", "responsibility"})


def answered(attribution: Attribution, others: tuple[Attribution, ...], matters: Matters) -> tuple[str, ...]:
    """Return the ids of the earlier claims that a denial or doubt answers."""
    own = matters.of(attribution)
    if not own.circle:
        return ()
    earlier = [
        other
        for other in others
        if other.stance in ANSWERED and other.content[0].start < attribution.content[0].start
    ]
    found = tuple(other.id for other in earlier if _answers(own, other, matters.of(other)))
    if own.of_claims:
        found = _with_same_claimant(own, found, earlier, matters)
    if found or attribution.stance is not Stance.DENIES:
        return found
    # Whoever denies it, "the charge" or a thing that it names, and was accused of one thing only, denies that.
    charges = [
        other
        for other in earlier
        if other.stance is Stance.ACCUSES
        and matters.of(other).names & own.circle
        and not matters.of(other).circle & own.circle
    ]
    if len(charges) != 1:
        return ()
    vague = own.of_claims or own.of_a_charge or own.points or own.lemmas <= _GENERIC
    return (charges[0].id,) if vague or own.told & matters.of(charges[0]).told else ()


def _with_same_claimant(
    own: Matter, found: tuple[str, ...], earlier: list[Attribution], matters: Matters
) -> tuple[str, ...]:
    """Return `found` and what else "the union's claims" may mean: its other claims about the same event."""
    theirs = [
        other for other in earlier if own.names & matters.of(other).circle and other.source_entity is not None
    ]
    if not found:
        return (theirs[0].id,) if len(theirs) == 1 else ()
    events = [matters.of(other).lemmas for other in theirs if other.id in found]
    return tuple(
        other.id
        for other in earlier
        if other.id in found
        or (other in theirs and any(len(event & matters.of(other).lemmas) > 1 for event in events))
    )


def pointed_at(
    attribution: Attribution, others: tuple[Attribution, ...], matters: Matters, analysis: Analysis
) -> tuple[str, ...]:
    """Return the claim that an answer points back at: the only one that fits in the sentences before.

    `denied it` and `rejected that` point at the sentence before, `dismissed the claim` at one of the two before. Where
    two fit, neither is taken.
    """
    own = matters.of(attribution)
    here = analysis.sentence_index(attribution.content[0].start)
    near = [
        other
        for other in others
        if other.stance in ANSWERED
        and other.nested_in is None
        and other.content[0].start < attribution.content[0].start
        and here - analysis.sentence_index(other.content[0].start) <= BACK
        and not own.circle & matters.of(other).circle
    ]
    before = [other for other in near if here > analysis.sentence_index(other.content[0].start)]
    if own.of_a_charge:
        fitting = [other for other in before if _charges(matters.of(other), other, own)]
    elif own.of_the_claim:
        fitting = before
    elif own.points in _LAST:
        distance = 1 if _opens(attribution, analysis) else 0
        fitting = [
            other
            for other in near
            if here - analysis.sentence_index(other.content[0].start) == distance and matters.of(other).circle
        ]
    elif own.points:
        fitting = [other for other in before if _GENDERS.get(own.points, "?") in matters.gender_of(other)]
    else:
        fitting = [other for other in near if _is_same_deed(own, matters.of(other))]
    return (fitting[0].id,) if len(fitting) == 1 else ()


def _opens(attribution: Attribution, analysis: Analysis) -> bool:
    """Tell whether an answer stands at the head of its sentence: "that" then points at the sentence before."""
    first = min(span.start for span in (attribution.source, *attribution.content) if span is not None)
    sentence = analysis.sentence_at(first)
    return len(sentence.of(analysis.text)[: first - sentence.start].split()) <= _LEAD


def _charges(theirs: Matter, other: Attribution, own: Matter) -> bool:
    """Tell whether a claim says a deed of whoever denies it, or accuses somebody for whom an unnamed one speaks."""
    aimed = bool(theirs.names & own.circle)
    if other.stance is Stance.ACCUSES:
        return aimed or own.unnamed
    return aimed and bool(theirs.doers & own.circle)


def _is_same_deed(own: Matter, theirs: Matter) -> bool:
    """`denied taking bribes` says nothing but what was said, of the denier; `doubted that the school was closed`."""
    claimant = {word.lower() for name in theirs.circle for word in name.split()}
    said = {lemma for lemma in own.told if lemma.lower() not in claimant}
    if own.of_claims:
        # "The claim that the plant was unsafe"
        said -= lexicon.nouns().keys()
    if not said or not said <= theirs.told or ("not" in own.told) is not ("not" in theirs.told):
        return False
    if theirs.doers & own.circle or own.names & theirs.circle:
        return True
    return len(said) >= _ENOUGH and (own.told_of or (own.unnamed and bool(theirs.doers)))


def _answers(own: Matter, other: Attribution, theirs: Matter) -> bool:
    if not theirs.circle or theirs.circle & own.circle:
        return False
    accused = other.stance is Stance.ACCUSES
    if own.of_claims and accused and other.source_entity in own.names:
        return True
    shared = len(own.lemmas & theirs.lemmas)
    # Accused and denying: the claim names who denies. Doubted: the doubt names whose claim it is.
    aimed = bool(theirs.names & own.circle) or bool(own.names & theirs.circle)
    return shared >= (1 if accused else 2) if aimed else shared >= 4
