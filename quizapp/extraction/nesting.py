"""Attributions within another's words: which of them tell that somebody spoke, and which only what was spoken of."""

from quizapp.extraction import lexicon
from quizapp.extraction.analysis import Analysis
from quizapp.extraction.draft import Draft
from quizapp.extraction.linking import nestings
from quizapp.extraction.parsing import Token
from quizapp.extraction.tails import is_set_against
from quizapp.model.attribution import Attribution, Stance

# Contents that are a noun phrase or a deed: within another's words they are part of the story.
_OF_DEEDS = frozenset(
    "object prep infinitive accusation nominal declining gerund passive accused asked".split()
)
# Acts that are about somebody's words rather than retell them.
_ABOUT = frozenset({"object", "passive", "prep", "as"})
_ANSWERS = frozenset({Stance.DENIES, Stance.DOUBTS})
_THIRD_PERSONS = frozenset({"he", "she"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
# What facts do as well as people: `She said that the attacks highlight a danger`.
_SHOWING = frozenset("suggest indicate imply show reveal highlight underscore underline find".split())
# Whoever carries a whole report of somebody's words: `"It is late," Ada Lund said, according to the Gazette.`
_CARRYING = frozenset({"according to", "per", "citing", "parenthetical"})
_POINTING = frozenset({"that", "this", "which"})
# Rules whose content is a sentence in which somebody retells.
_RETELLING = frozenset({"clause", "parted", "unmarked"})
_TAGGING = frozenset({"tag", "parenthetical", "inverted"})


def without_deeds_retold(drafts: list[Draft]) -> list[Draft]:
    """Return `drafts` without those that only retell a deed within another's words.

    `The minister said that Russia had claimed the island was its own` holds two attributions;
    `The minister said that she had asked for a meeting` holds one.
    """
    outer = nestings(drafts)
    return [
        draft
        for place, draft in enumerate(drafts)
        if place not in outer or _speaks(draft) or _is_matter_of(draft, drafts[outer[place]])
    ]


def _is_matter_of(inner: Draft, outer: Draft) -> bool:
    """Tell whether the article itself tells of the claim that the outer act is about.

    `The mayor denied the union's claim that the dam leaked.` and `The union's claim that it leaked was denied by her.`
    """
    noun = inner.head
    if inner.rule != "nominal" or noun is None or inner.source is None or outer.rule not in _ABOUT:
        return False
    return any(span.start == noun.subtree()[0].start for span in outer.contents)


def _speaks(draft: Draft) -> bool:
    """Tell whether the draft stands by itself within another's words: a denial, or a finite act of saying."""
    verb = draft.head
    if draft.rule == "according to":
        return True
    if verb is None or verb.pos not in {"VERB", "AUX"}:
        return draft.stance in _ANSWERS or draft.rule not in _OF_DEEDS
    if draft.stance in _ANSWERS:
        return _is_finite(verb) or draft.rule not in _OF_DEEDS
    if _shows(draft, verb) or (draft.rule == "predicative" and verb.dep == "acl"):
        # "a club called the Lantern"
        return False
    if draft.rule in _OF_DEEDS or any(entry.takes("belief") for entry in lexicon.verbs().get(verb.lemma, ())):
        return False
    return _is_finite(verb)


def _is_finite(verb: Token) -> bool:
    """Tell whether the verb is finite: `says`, `has said`; not `to say`."""
    auxiliaries = [child for child in verb.children if child.dep in {"aux", "auxpass"}]
    if any(child.tag == "TO" for child in auxiliaries):
        return False
    return verb.tag in _FINITE or any(child.tag in _FINITE | {"MD"} for child in auxiliaries)


def _shows(draft: Draft, verb: Token) -> bool:
    """Tell whether a thing shows something, and nobody speaks: `The tide suggests that it was late.`"""
    if verb.lemma not in _SHOWING or draft.source is None or draft.source.head.pos != "NOUN":
        return False
    return not {draft.source.head.lemma, draft.source.head.lower} & lexicon.roles().keys()


def told_by_another(drafts: list[Draft], analysis: Analysis) -> dict[int, int]:
    """Return, by place in `drafts`, the place of the draft in whose words each of the others is told.

    Not all that stands within a content is: of `She said it would close, while the union says it stays`, of a clause
    with "which", and of a tag the article may be the one who tells.
    """
    return {
        inner: outer
        for inner, outer in nestings(drafts).items()
        if _is_retold(drafts[inner], drafts[outer], analysis)
        and not _is_matter_of(drafts[inner], drafts[outer])
    }


def _is_retold(inner: Draft, outer: Draft, analysis: Analysis) -> bool:
    verb = inner.head
    if inner.source is not None and inner.source.head.lower in _POINTING:
        return False
    if outer.rule in _CARRYING:
        return verb is None or verb.dep != "relcl"
    if inner.rule in _TAGGING or outer.rule == "tag":
        return False
    if verb is None:
        return True
    chain = [verb, *verb.ancestors()]
    inside = [token for token in chain if any(span.covers(token.span) for span in outer.contents)]
    told = verb.dep != "relcl" or (outer.rule in _RETELLING and _tells_which(verb, analysis))
    return told and not any(is_set_against(token, analysis) for token in inside)


def _tells_which(verb: Token, analysis: Analysis) -> bool:
    """Tell whether a relative clause belongs to its noun: `She had read the report in which the firm warned of it.`

    After a comma it may be the article that goes on, as in `a plan which the firm said would fail`.
    """
    first = verb.subtree()[0]
    if first.pos != "ADP" and first.lower not in {"who", "where"}:
        return False
    return verb.head.index < first.index and not analysis.preceding(first.start).endswith(
        (",", "—", "–", "-")
    )


def told_of_another(drafts: list[Draft], outer: dict[int, int], analysis: Analysis) -> set[int]:
    """Return the places of those in `outer` whose "she" cannot be who tells of them.

    `Ridley said he believed Voss when she said that the dam was safe.`: he is Ridley, and she is not.
    """
    found = set()
    for place, around in outer.items():
        source = drafts[place].source
        if source is None or source.head.lower not in _THIRD_PERSONS:
            continue
        before = [
            token.lower
            for span in drafts[around].contents
            for token in analysis.parse.between(span.start, min(span.end, source.head.start))
            if token.dep == "nsubj"
        ]
        if before and before[0] in _THIRD_PERSONS - {source.head.lower}:
            found.add(place)
    return found


def apart_from_themselves(
    attributions: list[Attribution], certain: frozenset[str] = frozenset()
) -> list[Attribution]:
    """Return `attributions` with those unmarked that stand within words of the same source, or of who knows whom.

    `Ada Lund said she had seen what she called “a shame”`: nobody retells another's words. So it may be where "he" or
    "it" stays open, but for those with the ids in `certain`.
    """
    by_id = {attribution.id: attribution for attribution in attributions}
    found = []
    for attribution in attributions:
        outer = by_id.get(attribution.nested_in or "")
        name = attribution.source_entity
        open_source = attribution.source is not None and name is None and attribution.id not in certain
        themselves = name is not None and outer is not None and name == outer.source_entity
        found.append(
            attribution.model_copy(update={"nested_in": None}) if open_source or themselves else attribution
        )
    return found
