"""Sorts: what sort of source an entity or a description is, one for each entity."""

import re

from quizapp.extraction import lexicon
from quizapp.extraction.entities import Entities
from quizapp.extraction.known import Known
from quizapp.extraction.parsing import Token
from quizapp.model.attribution import Attribution, EntityType, SourceType

_TYPE_OF_ENTITY = {
    EntityType.PERSON: SourceType.PERSON,
    EntityType.ORGANISATION: SourceType.ORGANISATION,
    EntityType.PLACE: SourceType.ORGANISATION,
    EntityType.GROUP: SourceType.GROUP,
    EntityType.OUTLET: SourceType.OUTLET,
    EntityType.DOCUMENT: SourceType.DOCUMENT,
    EntityType.OTHER: SourceType.ORGANISATION,
}
# "the Telegram channel Baza", but "the news channel Al Jazeera".
_ACCOUNT = re.compile(
    r"\b(?:(?:Telegram|YouTube|WhatsApp|TikTok|Facebook|Instagram|Twitter|X|VK|Weibo|Discord|WeChat) (?:\w+ )?"
    r"(?:channel|page|group|feed|handle)|(?:account|feed|handle))\b"
)
# One of those who are a group only together: "one resident".
_TOGETHER = frozenset({"authority", "family", "medium"})


def is_account(words: str) -> bool:
    """Tell whether the words call something a channel, a page or an account of a platform."""
    return _ACCOUNT.search(words) is not None


def one_sort(attributions: list[Attribution], entities: Entities) -> list[Attribution]:
    """Return the attributions with one sort of source for each entity: the last that was learnt of it."""
    found = []
    for attribution in attributions:
        name = attribution.source_entity
        known = entities.named(name) if name is not None else None
        sort = attribution.source_type
        if known is not None and known.name == name and (known.source_type or not known.unnamed):
            sort = sort_of(known)
        found.append(
            attribution
            if sort is attribution.source_type
            else attribution.model_copy(update={"source_type": sort})
        )
    return found


def sort_of(known: Known) -> SourceType:
    """Return what sort of source an entity is."""
    return known.source_type or _TYPE_OF_ENTITY[known.type]


def sort_of_noun(head: Token) -> SourceType:
    """Return what sort of source a description without a name is."""
    if head.lemma in {"percent", "%", "majority", "half", "third", "quarter"}:
        return SourceType.GROUP
    listed = lexicon.roles().get(head.lemma) or lexicon.roles().get(head.lower)
    if head.lemma == "website" and (owner := head.child("poss")) is not None:
        return _sort_of_website(owner)
    if listed is None:
        return SourceType.GROUP if head.tag in {"NNS", "NNPS"} else SourceType.ANONYMOUS
    if listed is SourceType.OFFICIAL and head.tag == "NNS":
        return SourceType.GROUP
    if listed is SourceType.GROUP and head.tag == "NN" and head.lemma not in _TOGETHER:
        return SourceType.ANONYMOUS
    if listed in {SourceType.OFFICIAL, SourceType.EXPERT} and _indefinite(head):
        # "a former director" keeps the name back; a spokeswoman speaks openly for somebody else.
        return listed if head.lemma.startswith("spokes") else SourceType.ANONYMOUS
    return listed


def _sort_of_website(owner: Token) -> SourceType:
    """`The club's website` speaks for the club; `the newspaper's website` is the newspaper."""
    if owner.text in lexicon.outlets() or owner.text in lexicon.outlet_words():
        return SourceType.OUTLET
    listed = lexicon.roles().get(owner.lemma)
    return SourceType.OUTLET if listed is SourceType.OUTLET else SourceType.ORGANISATION


def _indefinite(head: Token) -> bool:
    """Tell whether it is `a clerk`, `one clerk` or `another clerk`."""
    return any(child.lower in {"a", "an", "one", "another"} for child in head.children)
