"""Links: which claim a denial or a doubt answers."""

from quizapp.extraction.analysis import Analysis
from quizapp.extraction.answering import BACK, answered, pointed_at
from quizapp.extraction.draft import Cues, Draft
from quizapp.extraction.entities import Entities
from quizapp.extraction.matters import Matters
from quizapp.extraction.stance import disowned, says_no
from quizapp.model.attribution import Attribution, Mode, Stance

_NOMINAL = "nominal"
# Code points before the claim that is answered: "the latest claim by ...".
_LEAD = 12
_ANSWERS = frozenset({Stance.DENIES, Stance.DOUBTS})


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
                or pointed_at(attribution, stanced, matters, analysis)
                or attribution.responds_to
            )
            before = answering[-1] if answering else None
            if (
                before is not None
                and _goes_on(before, attribution)
                and set(claims) <= set(before.responds_to)
            ):
                claims = before.responds_to
            around = _around(attribution, stanced)
            claims = tuple(claim for claim in claims if claim not in around) or _held(attribution, stanced)
            attribution = attribution.model_copy(update={"responds_to": claims})
        answering.append(attribution)
    return tuple(answering)


def _around(attribution: Attribution, others: tuple[Attribution, ...]) -> frozenset[str]:
    """Return what an attribution stands within: `Berg said that Horn denied it` is no claim that Horn denies."""
    by_id = {other.id: other for other in others}
    found: set[str] = set()
    outer = attribution.nested_in
    while outer is not None and outer not in found:
        found.add(outer)
        outer = by_id[outer].nested_in if outer in by_id else None
    return frozenset(found)


def _held(attribution: Attribution, others: tuple[Attribution, ...]) -> tuple[str, ...]:
    """Return the claim that an answer itself tells: `rejected claims by the union that the firm had hidden it`."""
    matter = attribution.content[0]
    held = [
        other
        for other in others
        if other.rule == _NOMINAL
        and other.cue is not None
        and other.source is not None
        and matter.covers(other.cue)
        and matter.covers(other.content[-1])
        and min(other.cue.start, other.source.start) - matter.start <= _LEAD
        and other.source_entity != attribution.source_entity
    ]
    return (held[0].id,) if len(held) == 1 else ()


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
        named = {word.lower() for name in own.names | theirs.names for word in name.split()} | {"not"}
        if earlier and aimed and (own.lemmas & theirs.lemmas or (own.told & theirs.told) - named):
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
        near = 0 < here - analysis.sentence_index(charge.content[0].start) <= BACK
        same = verb.lemma in theirs.lemmas and bool(done_to & theirs.lemmas)
        if near and same and not theirs.circle & own.circle:
            found.append(charge.id)
    if len(found) != 1:
        return attribution
    return attribution.model_copy(update={"stance": Stance.DENIES, "responds_to": tuple(found)})


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
