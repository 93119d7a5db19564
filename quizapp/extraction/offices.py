"""Offices: the person meant by an office of several words, by a country's leader, or named behind a description."""

from quizapp.extraction import lexicon
from quizapp.extraction.analysis import Analysis
from quizapp.extraction.draft import Mention
from quizapp.extraction.entities import Entities
from quizapp.extraction.known import Known, undetermined
from quizapp.extraction.parsing import Token
from quizapp.extraction.standing import sort_of_role
from quizapp.model.attribution import EntityType, SourceType
from quizapp.model.base import Span

# Who may be called a country's leader.
_LEADING = frozenset({"president", "prime minister", "premier", "chancellor", "king", "queen", "pope"})
_LEADER = "leader"
# Who speaks for whom a phrase names: "a lawyer for Reed", "a spokeswoman for the company".
_FOR = frozenset({"for", "of", "at", "with", "from"})
_ONE = frozenset({"a", "an", "the", "one", "another"})
_BESIDE = ", "
_CLOSING = (",", ".")
_OF_ONE = frozenset({SourceType.OFFICIAL, SourceType.EXPERT, SourceType.WITNESS, SourceType.ANONYMOUS})


def by_office(source: Mention, entities: Entities, analysis: Analysis) -> list[Known]:
    """Return the people named before whom `the prime minister` or `the French leader` may mean."""
    words = undetermined(source.span.of(analysis.text))
    if " " not in words:
        return []
    people = _people_before(source.span.start, entities)
    titled = [known for known in people if words in known.roles]
    if titled:
        return titled
    adjective, _, noun = words.rpartition(" ")
    country = lexicon.stands_for().get(adjective.title())
    if country is None:
        return []
    return [
        known
        for known in people
        if country in known.affiliations
        and (noun in known.roles or (noun == _LEADER and bool(known.roles & _LEADING)))
    ]


def may_be_named(source: Mention, meant: Known, entities: Entities) -> bool:
    """Tell whether `the union leader`, resolved to no more than these words, may be somebody named before.

    So it may where somebody is an official, and the words are no more than a definite description of one person.
    """
    head = source.head
    if not meant.unnamed or meant.type is not EntityType.PERSON or head.tag != "NN":
        return False
    if not any(child.lower == "the" for child in head.children if child.dep == "det"):
        return False
    people = _people_before(source.span.start, entities)
    if head.lower == _LEADER:
        return any(
            known.source_type is SourceType.OFFICIAL or known.roles or known.epithets for known in people
        )
    return any(head.lower in role.split() for known in people for role in known.roles)


def named_behind(source: Mention, entities: Entities, analysis: Analysis) -> Known | None:
    """Return the person in `A spokeswoman for Norsk Kraft, Ida Moen, said`, where parsers see another apposition.

    After `a lawyer for the mayor, Ada Lund,` it is open who is called so.
    """
    head = source.head
    text = analysis.text
    if head.tag != "NN" or not _speaks(head) or not any(c.lower in _ONE for c in head.children):
        return None
    preposition = next((c for c in head.children if c.dep == "prep" and c.lower in _FOR), None)
    noun = preposition.child("pobj") if preposition is not None else None
    if noun is None or _is_somebody(noun) or not text.startswith(_BESIDE, source.span.end):
        return None
    start = source.span.end + len(_BESIDE)
    token = next(iter(analysis.parse.between(start, start + 1)), None)
    known = entities.of_token(token) if token is not None else None
    if known is None or known.type is not EntityType.PERSON or known.unnamed:
        return None
    span = next((span for span in known.mentions if span.start == start), None)
    if span is None or " " not in span.of(text) or not text.startswith(_CLOSING, span.end):
        return None
    if " and " in text[span.end : analysis.sentence_at(span.start).end].split(" said")[0]:
        return None
    _take_in(known, head, noun, span, entities)
    return known


def _take_in(known: Known, head: Token, noun: Token, span: Span, entities: Entities) -> None:
    known.roles.add(head.lower)
    known.source_type = known.source_type or sort_of_role(head)
    party = entities.of_token(noun)
    if party is not None and party is not known and span not in party.mentions:
        known.affiliations.add(party.name)


def _speaks(noun: Token) -> bool:
    return lexicon.roles().get(noun.lemma) in _OF_ONE


def _is_somebody(noun: Token) -> bool:
    """Tell whether a noun stands for a person or several: the name behind it may be theirs."""
    return noun.pos != "PROPN" and (
        lexicon.roles().get(noun.lemma) in _OF_ONE or noun.lemma not in lexicon.roles()
    )


def _people_before(start: int, entities: Entities) -> list[Known]:
    return [
        known
        for known in entities.known
        if known.type is EntityType.PERSON
        and not known.unnamed
        and any(span.start < start for span in known.mentions)
    ]
