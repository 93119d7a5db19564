"""Chains: who told the outlet that reports it ("..., the Gazette reported, citing two people")."""

from dataclasses import replace

from quizapp.extraction import lexicon
from quizapp.extraction.analysis import Analysis
from quizapp.extraction.draft import Draft
from quizapp.extraction.parsing import Token
from quizapp.extraction.sources import mention
from quizapp.model.attribution import SourceType

RULE = "citing"
_PEOPLE = frozenset(
    {SourceType.ANONYMOUS, SourceType.OFFICIAL, SourceType.EXPERT, SourceType.WITNESS, SourceType.GROUP}
)


def chained(drafts: list[Draft], analysis: Analysis) -> list[Draft]:
    """Return `drafts` with each "citing two people" as an attribution to those people of what is reported beside it.

    `The bridge is unsafe, the Gazette reported, citing two people.` has the Gazette for a source, and the people.
    What else is cited, such as a poll or an example, stays what the one who cites it says.
    """
    by_head = {draft.head.index: draft for draft in drafts if draft.head is not None}
    found = []
    for draft in drafts:
        people = _people_cited(draft)
        told = _report(draft, by_head)
        if people is None or told is None:
            found.append(draft)
        else:
            link = replace(draft, rule=RULE, source=mention(people, analysis), stance=told.stance)
            found.append(replace(link, cue=draft.head.span if draft.head else None, contents=told.contents))
    return found


def _people_cited(draft: Draft) -> Token | None:
    """Return the noun for those whom "citing" names; None where it names no people."""
    verb = draft.head
    if verb is None or verb.lemma != "cite" or verb.tag != "VBG" or verb.dep not in {"advcl", "acl"}:
        return None
    noun = verb.child("dobj")
    return noun if noun is not None and lexicon.roles().get(noun.lemma) in _PEOPLE else None


def links(drafts: list[Draft]) -> dict[int, int]:
    """Return, by place in `drafts`, for each link of a chain the place of the report that it stands behind."""
    by_head = {draft.head.index: draft for draft in drafts if draft.head is not None and draft.rule != RULE}
    places = {id(draft): place for place, draft in enumerate(drafts)}
    found = {}
    for place, draft in enumerate(drafts):
        report = _report(draft, by_head) if draft.rule == RULE else None
        if report is not None:
            found[place] = places[id(report)]
    return found


def _report(draft: Draft, by_head: dict[int, Draft]) -> Draft | None:
    """Return the nearest draft above: parsers may hang "citing" on the verb of what is reported."""
    above = draft.head.ancestors() if draft.head is not None else iter(())
    return next((by_head[token.index] for token in above if token.index in by_head), None)
