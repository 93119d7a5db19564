"""Resolution: which entity a source means, and what sort of source it is; unresolved rather than guessed."""

import re

from quizapp.extraction import lexicon
from quizapp.extraction.analysis import Analysis
from quizapp.extraction.draft import Mention
from quizapp.extraction.entities import Entities
from quizapp.extraction.known import Known, undetermined
from quizapp.extraction.offices import by_office, may_be_named, named_behind
from quizapp.extraction.parsing import Token
from quizapp.extraction.pronouns import person_meant
from quizapp.extraction.sorts import is_account, sort_of, sort_of_noun
from quizapp.extraction.sources import mention
from quizapp.model.attribution import EntityType, SourceType
from quizapp.model.base import Span

_RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
_UNRESOLVED = frozenset(
    "i we you they it them us me my our your their its this these those one many some others "
    "all both everyone someone nobody anyone people what there".split()
)
# Before a turn they stand for whoever asks and answers.
_LETTERS = frozenset({"Q", "A", "Question", "Answer"})
# "the mayor of Velmar, Ann Smith": the name may follow what is apposed to it.
_COMMA = 3
_HANDLE = re.compile(r"@\w{2,30}")
_OFFICE = frozenset({"office", "administration", "government"})
_ENTITY_OF_TYPE = {
    SourceType.ORGANISATION: EntityType.ORGANISATION,
    SourceType.DOCUMENT: EntityType.DOCUMENT,
    SourceType.GROUP: EntityType.GROUP,
    SourceType.OUTLET: EntityType.OUTLET,
    SourceType.SOCIAL_MEDIA: EntityType.OUTLET,
}

Resolved = tuple[str | None, SourceType | None]


def resolve(source: Mention | None, entities: Entities, analysis: Analysis) -> Resolved:
    """Return the name of the entity that speaks and the sort of source; (None, None) where it stays open."""
    if source is None:
        return None, None
    head = source.head
    if source.span.of(analysis.text) in _LETTERS and head.start == source.span.start:
        return None, None
    if entities.of_token(head) is not None and head.text.isupper():
        # "WHO said": no pronoun where the World Health Organization was named.
        return _nominal(source, entities, analysis)
    if head.lower in _RELATIVE and head.pos in {"PRON", "DET", "SCONJ"}:
        return _antecedent(head, entities, analysis)
    if head.lower in lexicon.PERSONAL:
        person = person_meant(head, entities, analysis)
        return (person.name, sort_of(person)) if person else (None, SourceType.PERSON)
    if head.lower in {"one", "two", "three", "several", "some", "many"} and head.has("prep"):
        whom = source.span.of(analysis.text)
        if whom.split()[-1].lower() in {"them", "us", "these", "those"}:
            return None, SourceType.ANONYMOUS
        made = entities.add(whom, EntityType.GROUP, source.span)
        return made.name, SourceType.ANONYMOUS
    if head.lower == "it":
        return _thing_meant(head, entities, analysis)
    if head.lower == "they":
        return _group_meant(head, entities, analysis)
    if head.pos == "PRON" or (head.lower in _UNRESOLVED and head.pos != "NOUN"):
        return None, None
    if any(child.dep == "conj" for child in head.children) and source.span.end > head.end:
        made = entities.add(source.span.of(analysis.text), EntityType.GROUP, source.span)
        _speaks_for(made, source, entities, analysis)
        return made.name, SourceType.GROUP
    return _nominal(source, entities, analysis)


def _antecedent(pronoun: Token, entities: Entities, analysis: Analysis) -> Resolved:
    for above in pronoun.ancestors():
        if above.dep == "relcl":
            noun = above.head
            return _nominal(Mention(noun.span, noun), entities, analysis)
    return None, None


def _nominal(source: Mention, entities: Entities, analysis: Analysis) -> Resolved:
    head = source.head
    known = entities.of_token(head)
    if known is not None:
        if is_account(source.span.of(analysis.text)) and known.type is not EntityType.PLACE:
            known.source_type = SourceType.SOCIAL_MEDIA
        return known.name, sort_of(known)
    if entities.ambiguous(head):
        return None, SourceType.PERSON
    if head.lower in _OFFICE:
        seat = _seat(head, entities)
        if seat is not None:
            return seat.name, SourceType.ORGANISATION
    words = source.span.of(analysis.text)
    bearer = entities.in_capitals(words)
    if bearer is not None:
        return bearer.name, sort_of(bearer)
    if _HANDLE.fullmatch(words):
        made = entities.add(words, EntityType.OUTLET, source.span)
        made.source_type = SourceType.SOCIAL_MEDIA
        return made.name, SourceType.SOCIAL_MEDIA
    if head.pos == "PROPN":
        kind = EntityType.GROUP if head.tag == "NNPS" else EntityType.OTHER
        kind = EntityType.OUTLET if words.split()[-1] in lexicon.outlet_words() else kind
        made = entities.add(words, kind, source.span)
        return made.name, sort_of(made)
    called = _by_epithet(words, entities, head) if _definite(head) else None
    if called is not None:
        return called.name, sort_of(called)
    named = entities.at(source.span)
    sort = sort_of_noun(head)
    if _definite(head):
        meant = _shortened(source, sort, named, entities, analysis)
        if meant is not None:
            return meant.name, sort_of(meant)
    behind = named_behind(source, entities, analysis)
    if behind is not None:
        return behind.name, sort_of(behind)
    apposed = head.child("appos")
    if apposed is not None and entities.of_token(apposed) is not None:
        known = entities.of_token(apposed)
        if known is not None:
            if is_account(words):
                known.source_type = SourceType.SOCIAL_MEDIA
            return known.name, sort_of(known)
    if _definite(head) and named is None:
        bearers = _by_role(head, entities) or by_office(source, entities, analysis)
        if len(bearers) > 1:
            # "Mayor Lund met Mayor Tull. The mayor said ..."
            return None, sort
        if bearers:
            return bearers[0].name, sort_of(bearers[0])
    kind = EntityType.GROUP if head.tag in {"NNS", "NNPS"} else EntityType.PERSON
    made = entities.add(words, _ENTITY_OF_TYPE.get(sort, kind), source.span)
    made.roles.add(head.lemma)
    made.source_type = sort
    made.unnamed = True
    made.open = may_be_named(source, made, entities)
    _speaks_for(made, source, entities, analysis)
    return made.name, sort


def _definite(head: Token) -> bool:
    """Tell whether it is `the clerk`, `this clerk` or `that clerk`."""
    return any(child.lower in {"the", "this", "that"} for child in head.children if child.dep == "det")


def _by_epithet(words: str, entities: Entities, head: Token) -> Known | None:
    """Return the one person to whose name the article apposed these words ("Ann Smith, the race director")."""
    before = [
        known
        for known in entities.known
        if undetermined(words) in known.epithets
        and any(span.start < head.start + len(words) + _COMMA for span in known.mentions)
    ]
    return before[0] if len(before) == 1 else None


def _by_role(head: Token, entities: Entities) -> list[Known]:
    """Return the people who were called this ("the spokesman") before; none of them where it is described."""
    if any(child.dep in {"amod", "compound", "prep"} for child in head.children):
        return []
    return [
        known
        for known in entities.known
        if known.type is EntityType.PERSON
        and head.lower in known.roles
        and any(span.start < head.start for span in known.mentions)
    ]


def _shortened(
    source: Mention, sort: SourceType, named: Known | None, entities: Entities, analysis: Analysis
) -> Known | None:
    """Return what "the newspaper", "the foundation" or "the volunteer" was called more fully before, if one fits."""
    head = source.head
    before = [known for known in entities.known if any(span.end <= head.start for span in known.mentions)]
    words = undetermined(source.span.of(analysis.text))
    same = [known for known in before if known.unnamed and undetermined(known.name) == words]
    if len(same) == 1:
        return same[0]
    if named is not None or any(child.dep in {"amod", "compound", "poss"} for child in head.children):
        return None
    if sort is SourceType.OUTLET:
        cited = [known for known in before if known.type is EntityType.OUTLET]
        return max(cited, key=lambda known: _last_before(known, head.start), default=None)
    fuller = [
        known
        for known in before
        if known.type is not EntityType.PERSON
        and " " in known.key
        and known.key.split()[-1].lower() == head.lower
    ]
    if len(fuller) == 1:
        return fuller[0]
    unnamed = [known for known in before if known.unnamed and head.lemma in known.roles]
    return unnamed[0] if len(unnamed) == 1 and not fuller else None


def _last_before(known: Known, offset: int) -> Span:
    return max(span for span in known.mentions if span.end <= offset)


def _speaks_for(made: Known, source: Mention, entities: Entities, analysis: Analysis) -> None:
    for token in analysis.parse.between(*source.span):
        country = lexicon.stands_for().get(token.text)
        if country:
            made.affiliations.add(country)
        other = entities.of_token(token)
        if other is not None and other is not made:
            made.affiliations.add(other.name)
            made.affiliations |= other.affiliations


def _seat(office: Token, entities: Entities) -> Known | None:
    """Return the seat that the article names for "Putin's office", from the title that it gives Putin."""
    owner = office.child("poss")
    known = entities.of_token(owner) if owner is not None else None
    if known is None:
        return None
    for (country, role), seat in lexicon.seats().items():
        if role in known.roles and country in known.affiliations:
            return entities.named(seat)
    return None


def _thing_meant(pronoun: Token, entities: Entities, analysis: Analysis) -> Resolved:
    """Return what "it" means: the subject of the sentence before it in the paragraph, where that is no person."""
    paragraph = analysis.paragraphs[analysis.paragraph_index(pronoun.start)]
    sentence = analysis.sentence_at(pronoun.start)
    if sentence.start <= paragraph.start:
        return None, None
    before = analysis.sentence_at(sentence.start - 2)
    for token in analysis.parse.between(*before):
        if (
            token.dep not in {"nsubj", "nsubjpass"}
            or token.head.dep != "root"
            or token.tag in {"NNS", "NNPS"}
        ):
            continue
        known = entities.of_token(token)
        if known is not None:
            return (known.name, sort_of(known)) if known.type is not EntityType.PERSON else (None, None)
        if lexicon.roles().get(token.lemma) in {
            SourceType.ORGANISATION,
            SourceType.DOCUMENT,
            SourceType.OUTLET,
        }:
            return _nominal(mention(token, analysis), entities, analysis)
        return None, None
    return None, None


def _group_meant(pronoun: Token, entities: Entities, analysis: Analysis) -> Resolved:
    """Return whom "they" means: the only several of the sentence before it in the paragraph, where they act there."""
    paragraph = analysis.paragraphs[analysis.paragraph_index(pronoun.start)]
    sentence = analysis.sentence_at(pronoun.start)
    if sentence.start <= paragraph.start:
        return None, None
    before = analysis.parse.between(*analysis.sentence_at(sentence.start - 2))
    several = [
        token
        for token in before
        if analysis.quotation_at(token.start) is None
        and (token.tag in {"NNS", "NNPS"} or (token.pos == "PROPN" and token.has("conj")))
        and token.dep not in {"compound", "npadvmod"}
    ]
    if len(several) != 1 or several[0].dep != "nsubj" or several[0].head.dep not in {"root", "ccomp"}:
        return None, None
    return resolve(mention(several[0], analysis), entities, analysis)
