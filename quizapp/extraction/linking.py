"""Links: which claim a denial or a doubt answers."""

from dataclasses import dataclass

from quizapp.extraction import lexicon
from quizapp.extraction.analysis import Analysis
from quizapp.extraction.draft import Cues, Draft
from quizapp.extraction.entities import Entities
from quizapp.extraction.known import undetermined
from quizapp.extraction.stance import disowned, says_no
from quizapp.model.attribution import Attribution, EntityType, Mode, Stance

_ANSWERS = frozenset({Stance.DENIES, Stance.DOUBTS})
_ANSWERED = frozenset({Stance.ACCUSES, Stance.ASSERTS, Stance.CONDEMNS, Stance.WARNS, Stance.PREDICTS})
# "the Kremlin's latest claims about it" at most.
_FEW = 8
# "the claim", "those allegations": a determiner and the noun.
_DETERMINED = 2
_POINTING = frozenset("the this that these those both such".split())
# How far back "the claim" may point, in sentences.
_BACK = 2
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
    of_claims: bool
    """True where the content is no more than somebody's claims ("the union's accusations")."""
    of_the_claim: bool
    """True where it is no more than a claim that was just told ("the claim", "these allegations")."""


class Matters:
    """What each attribution of an article is about, worked out once."""

    def __init__(self, analysis: Analysis, entities: Entities) -> None:
        self._analysis = analysis
        self._entities = entities
        self._known: dict[str, _Matter] = {}
        self._unnamed = [(known.name, undetermined(known.name)) for known in entities.known if known.unnamed]

    def of(self, attribution: Attribution) -> _Matter:
        """Return what `attribution` is about."""
        if attribution.id not in self._known:
            self._known[attribution.id] = self._matter(attribution)
        return self._known[attribution.id]

    def _matter(self, attribution: Attribution) -> _Matter:
        lemmas: set[str] = set()
        names: set[str] = set()
        for span in attribution.content:
            for token in self._analysis.parse.between(*span):
                if token.pos in _COUNTED and token.lemma not in _PLAIN and token.text.isalpha():
                    lemmas.add(token.lemma)
                country = lexicon.stands_for().get(token.text)
                if country is not None:
                    names.add(country)
                known = self._entities.of_token(token)
                if known is not None:
                    names.add(known.name)
                    if known.type is not EntityType.PERSON:
                        names |= known.affiliations
            words = span.of(self._analysis.text).lower()
            names.update(name for name, bare in self._unnamed if bare in words)
        circle = circle_of(attribution.source_entity, self._entities)
        first = self._analysis.parse.between(*attribution.content[0])
        of_claims = len(first) <= _FEW and any(token.lemma in lexicon.nouns() for token in first)
        bare = of_claims and len(first) == _DETERMINED and first[0].lower in _POINTING
        return _Matter(frozenset(lemmas), circle, frozenset(names), of_claims, bare)


def linked(
    attributions: tuple[Attribution, ...], analysis: Analysis, entities: Entities
) -> tuple[Attribution, ...]:
    """Return the attributions with the stance that their words make certain, and with what they answer."""
    matters = Matters(analysis, entities)
    charges = [attribution for attribution in attributions if attribution.stance is Stance.ACCUSES]
    stanced = tuple(
        _disowning(_denying(attribution, charges, matters, analysis), charges, matters, analysis)
        for attribution in attributions
    )
    answering: list[Attribution] = []
    for attribution in stanced:
        if attribution.stance in _ANSWERS:
            claims = (
                answered(attribution, stanced, matters)
                or _pointed_at(attribution, stanced, matters, analysis)
                or attribution.responds_to
            )
            before = answering[-1] if answering else None
            if (
                before is not None
                and _goes_on(before, attribution)
                and set(claims) <= set(before.responds_to)
            ):
                claims = before.responds_to
            attribution = attribution.model_copy(update={"responds_to": claims})
        answering.append(attribution)
    return tuple(answering)


def _goes_on(before: Attribution, attribution: Attribution) -> bool:
    """Tell whether a denial only puts the one before it into words: the same source, the next thing said."""
    return (
        before.source_entity is not None
        and before.source_entity == attribution.source_entity
        and before.stance is attribution.stance
    )


def _denying(
    attribution: Attribution, charges: list[Attribution], matters: Matters, analysis: Analysis
) -> Attribution:
    """`"We do not attack ...," she said`, where an accusation of attack came before, denies it."""
    if attribution.stance is not Stance.ASSERTS:
        return attribution
    own = matters.of(attribution)
    if not says_no(attribution.content[0].of(analysis.text), of=own.circle):
        return attribution
    for charge in charges:
        theirs = matters.of(charge)
        earlier = charge.content[0].start < attribution.content[0].start
        aimed = bool(theirs.names & own.circle) and not theirs.circle & own.circle
        if earlier and aimed and own.lemmas & theirs.lemmas:
            return attribution.model_copy(update={"stance": Stance.DENIES})
    return attribution


def _disowning(
    attribution: Attribution, charges: list[Attribution], matters: Matters, analysis: Analysis
) -> Attribution:
    """`“We did not shell the port,” Ada Lund said` right after an accusation of shelling the port denies it.

    The article need not tell for whom she speaks: the deed and its object are those of the one charge, in her own
    words, and she is not on the side of who made it.
    """
    if attribution.stance is not Stance.ASSERTS or attribution.mode is not Mode.DIRECT:
        return attribution
    verb = disowned(attribution.content[0], analysis)
    own = matters.of(attribution)
    if verb is None or not own.circle:
        return attribution
    done_to = {token.lemma for token in verb.subtree() if token.index > verb.index} & own.lemmas
    here = analysis.sentence_index(attribution.content[0].start)
    found = []
    for charge in charges:
        theirs = matters.of(charge)
        near = 0 < here - analysis.sentence_index(charge.content[0].start) <= _BACK
        same = verb.lemma in theirs.lemmas and bool(done_to & theirs.lemmas)
        if near and same and not theirs.circle & own.circle:
            found.append(charge.id)
    if len(found) != 1:
        return attribution
    return attribution.model_copy(update={"stance": Stance.DENIES, "responds_to": tuple(found)})


def answered(attribution: Attribution, others: tuple[Attribution, ...], matters: Matters) -> tuple[str, ...]:
    """Return the ids of the earlier claims that a denial or doubt answers."""
    own = matters.of(attribution)
    if not own.circle:
        return ()
    earlier = [
        other
        for other in others
        if other.stance in _ANSWERED and other.content[0].start < attribution.content[0].start
    ]
    found = tuple(other.id for other in earlier if _answers(own, other, matters.of(other)))
    if own.of_claims:
        found = _with_same_claimant(own, found, earlier, matters)
    if found or attribution.stance is not Stance.DENIES:
        return found
    # Whoever denies something, and was accused of one thing only, denies that.
    charges = [
        other.id
        for other in earlier
        if other.stance is Stance.ACCUSES
        and matters.of(other).names & own.circle
        and not matters.of(other).circle & own.circle
    ]
    return tuple(charges) if len(charges) == 1 else ()


def _with_same_claimant(
    own: _Matter, found: tuple[str, ...], earlier: list[Attribution], matters: Matters
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


def _pointed_at(
    attribution: Attribution, others: tuple[Attribution, ...], matters: Matters, analysis: Analysis
) -> tuple[str, ...]:
    """Return the claim that "the claim" points back at: the only one of somebody else in the sentences before."""
    own = matters.of(attribution)
    if not own.of_the_claim:
        return ()
    here = analysis.sentence_index(attribution.content[0].start)
    candidates = [
        other
        for other in others
        if other.stance in _ANSWERED
        and other.nested_in is None
        and 0 < here - analysis.sentence_index(other.content[0].start) <= _BACK
    ]
    near = [other for other in candidates if not (own.circle & matters.of(other).circle)]
    return (near[0].id,) if len(near) == 1 else ()


def _answers(own: _Matter, other: Attribution, theirs: _Matter) -> bool:
    if not theirs.circle or theirs.circle & own.circle:
        return False
    accused = other.stance is Stance.ACCUSES
    if own.of_claims and accused and other.source_entity in own.names:
        return True
    shared = len(own.lemmas & theirs.lemmas)
    # Accused and denying: the claim names who denies. Doubted: the doubt names whose claim it is.
    aimed = bool(theirs.names & own.circle) or bool(own.names & theirs.circle)
    return shared >= (1 if accused else 2) if aimed else shared >= 4


def circle_of(name: str | None, entities: Entities) -> frozenset[str]:
    """Return the entity and whom it may speak for."""
    if name is None:
        return frozenset()
    known = entities.named(name)
    return frozenset({name, *(known.affiliations if known else ())})


def nestings(drafts: list[Draft]) -> dict[int, int]:
    """Return, by place in `drafts`, the place of the narrowest other draft whose content holds its cue.

    Where two hold each other's cue ("per the Bell, the bridge, per the Post, is safe"), the earlier is the outer one.
    """
    places = {id(draft): place for place, draft in enumerate(drafts)}
    narrowest: dict[int, tuple[int, int]] = {}
    cues = Cues(drafts)
    for place, draft in enumerate(drafts):
        length = sum(span.end - span.start for span in draft.contents)
        for inner in cues.within(draft):
            key = places[id(inner)]
            narrowest[key] = min(narrowest.get(key, (length, place)), (length, place))
    outer = {inner: holder for inner, (_, holder) in narrowest.items()}
    for place in sorted(outer):
        seen = {place}
        above = outer.get(place)
        while above is not None and above not in seen:
            seen.add(above)
            above = outer.get(above)
        if above is not None:
            del outer[min(seen)]
    return outer
