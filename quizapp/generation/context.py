"""An article and its graph, with the look-ups that every kind of question needs."""

import re
from dataclasses import dataclass
from functools import cached_property

from quizapp.model.article import Article
from quizapp.model.attribution import (
    Attribution,
    AttributionGraph,
    Confidence,
    Entity,
    EntityType,
    Modality,
    Polarity,
)
from quizapp.model.base import Span
from quizapp.reviewing.words import content_stems, words

_REFUSAL = re.compile(
    r"\b(not|never|neither|nor|without|hardly|refus\w*|declin\w*|fail\w*|stopp\w*)\b|n[’']t\b", re.IGNORECASE
)
_SHORT_WORD = 3
_HEADLINE_CAPITALS = 0.8
_REACH = 40
"""How many characters before a cue may take it back."""
_TITLE_WORDS = """
mr mrs ms miss dr sir lady lord president vice senator sen governor gov representative rep congressman congresswoman
secretary minister chancellor premier general gen colonel col captain capt lieutenant lt sergeant sgt major judge
justice professor prof mayor chief director king queen prince princess pope republican democrat candidate nominee
officer inspector detective coach
"""
_TITLES = frozenset(_TITLE_WORDS.split())
_JOINED = re.compile(r"\b(and|or|nor|both)\b|&", re.IGNORECASE)


@dataclass(frozen=True)
class Context:
    """What the kinds, the judges and the distractors look at; nothing in it changes."""

    article: Article
    graph: AttributionGraph

    def text(self, span: Span) -> str:
        """Return the article's words in `span`."""
        return span.of(self.article.text)

    def content(self, record: Attribution) -> str:
        """Return the words of the attributed content, its parts joined by spaces."""
        return " ".join(self.text(span) for span in record.content)

    def cue(self, record: Attribution) -> str:
        """Return the words of the cue; empty where there is none."""
        return self.text(record.cue) if record.cue else ""

    @cached_property
    def askable(self) -> tuple[Attribution, ...]:
        """The attributions that a question may ask about: stated, not negated or refused, not inside another.

        A source of several people is left out: an answer that names one of them would be half right.
        """
        return tuple(
            record
            for record in self.graph.attributions
            if record.polarity is Polarity.AFFIRMED
            and record.modality is Modality.STATED
            and record.nested_in is None
            and not (record.source and _JOINED.search(self.text(record.source)) and not self._is_name(record))
            and not self._refused(record)
            and not self._cut_off(record)
            and not self._said_of(record)
            and not self._in_headline(record)
        )

    def sure(self, record: Attribution) -> bool:
        """Tell whether a question may be made from `record` unseen: high confidence, and one person of the surname."""
        return record.confidence is Confidence.HIGH and not self._has_namesake(record)

    def _has_namesake(self, record: Attribution) -> bool:
        """Tell whether the source is a bare surname that the article also gives to somebody else."""
        entity = self.entity(record.source_entity)
        if record.source is None or entity is None or entity.type is not EntityType.PERSON:
            return False
        source = self.text(record.source)
        given, _, surname = entity.name.rpartition(" ")
        if not given or given.split()[0] in source or surname not in source:
            return False
        others = re.findall(rf"\b([A-Z][\w-]+) {re.escape(surname)}\b", self.article.text)
        return any(
            other not in given.split() and other.casefold() not in _TITLES and content_stems(other)
            for other in others
        )

    @cached_property
    def _entities(self) -> dict[str, Entity]:
        return {entity.name: entity for entity in self.graph.entities}

    @cached_property
    def _called(self) -> dict[str, str]:
        return {bare(name): entity.name for entity in self.graph.entities for name in self.names(entity.name)}

    def entity(self, name: str | None) -> Entity | None:
        """Return the entity of this name, if the article has one."""
        return self._entities.get(name) if name else None

    def names(self, name: str) -> tuple[str, ...]:
        """Return `name` and the aliases under which the article knows it."""
        entity = self.entity(name)
        return (name, *entity.aliases) if entity else (name,)

    def related(self, first: str, second: str) -> bool:
        """Tell whether the two may speak for one another: an alias, an affiliation or a surname in common.

        Permissive on purpose: to leave out an option costs little, to offer a second right one costs trust.
        """
        circles = self.circle(first), self.circle(second)
        if circles[0] & circles[1]:
            return True
        people = [self.entity(name) for name in (first, second)]
        return all(person is not None and person.type is EntityType.PERSON for person in people) and (
            words(first)[-1:] == words(second)[-1:]
        )

    def circle(self, name: str) -> frozenset[str]:
        """Return every name, case folded and without article, that `name` goes by or may speak for."""
        circle: set[str] = set()
        waiting = [name]
        while waiting:
            current = waiting.pop()
            if (plain := bare(current)) in circle:
                continue
            circle.add(plain)
            circle.update(bare(alias) for alias in self.names(current))
            if entity := self.entity(current):
                waiting.extend(entity.affiliations)
            owner, owned, _ = plain.partition("'s ")
            if owned:
                waiting.append(self._called.get(owner, owner))
        return frozenset(circle)

    def sentences_of(self, *spans: Span) -> tuple[Span, ...]:
        """Return the sentences that any of `spans` touches, in order."""
        return tuple(
            sentence
            for sentence in self.graph.sentences
            if any(sentence.overlaps(span) for span in spans if span.start < span.end)
        )

    def same_paragraph(self, first: Span, second: Span) -> bool:
        """Tell whether the two stand in one paragraph."""
        return any(
            paragraph.covers(first) and paragraph.covers(second) for paragraph in self.graph.paragraphs
        )

    def mentioned(self, name: str, where: Span) -> bool:
        """Tell whether the entity `name` is mentioned in `where`."""
        entity = self.entity(name)
        return entity is not None and any(where.overlaps(mention) for mention in entity.mentions)

    def entities_in(self, where: Span) -> tuple[str, ...]:
        """Return the names of the entities that `where` mentions, in the graph's order."""
        return tuple(
            entity.name
            for entity in self.graph.entities
            if any(where.overlaps(mention) for mention in entity.mentions)
        )

    def stems(self, record: Attribution) -> frozenset[str]:
        """Return the stems of what the content of `record` says."""
        return self._stems[record.id]

    @cached_property
    def _stems(self) -> dict[str, frozenset[str]]:
        return {record.id: content_stems(self.content(record)) for record in self.graph.attributions}

    def says_with(self, name: str, roots: tuple[str, ...], *, but: tuple[Span, ...]) -> bool:
        """Tell whether a sentence, other than those in `but`, has `name` and a word that starts with one of `roots`.

        It catches what extraction may have missed: a second denial is as bad unseen as seen.
        """
        return any(
            sentence not in but
            and self.mentioned(name, sentence)
            and any(word.startswith(roots) for word in words(self.text(sentence)))
            for sentence in self.graph.sentences
        )

    def _refused(self, record: Attribution) -> bool:
        """Tell whether words before the cue take it back: "would neither confirm nor deny", "declined to say"."""
        if record.cue is None:
            return False
        sentence = self.sentences_of(record.cue)
        start = max([sentence[0].start, record.cue.start - _REACH] if sentence else [record.cue.start])
        if record.source and start < record.source.end <= record.cue.start:
            start = record.source.end
        # A comma closes what was said of the source in passing: "an official, who was not named, suggested".
        near = self.text(Span(start, record.cue.end)).rpartition(",")[2]
        return bool(_REFUSAL.search(near))

    def _cut_off(self, record: Attribution) -> bool:
        """Tell whether the source stops at an abbreviation, before its name ("Navy Capt")."""
        return record.source is not None and bool(
            re.match(r"\.\s+[A-Z]", self.article.text[record.source.end : record.source.end + 4])
            and record.cue
            and record.cue.start < record.source.start
            and len(self.text(record.source).split()[-1]) <= 4
        )

    def _said_of(self, record: Attribution) -> bool:
        """Tell whether the source is named inside what somebody else says: then the words may be that other's."""
        return record.source is not None and any(
            span.covers(record.source) and other.source_entity != record.source_entity
            for other in self.graph.attributions
            for span in other.content
        )

    def _in_headline(self, record: Attribution) -> bool:
        """Tell whether the content stands in a paragraph whose longer words nearly all have capitals."""
        for paragraph in self.graph.paragraphs:
            if paragraph.overlaps(record.content[0]):
                longer = [word for word in self.text(paragraph).split() if len(word) > _SHORT_WORD]
                capitals = sum(word.strip("“‘\"'(")[:1].isupper() for word in longer)
                return capitals >= _HEADLINE_CAPITALS * len(longer)
        return False

    def _is_name(self, record: Attribution) -> bool:
        assert record.source is not None  # noqa: S101 - the caller has looked
        source = bare(self.text(record.source))
        if any(
            entity.type is EntityType.PERSON
            and entity.name != record.source_entity
            and bare(entity.name) in source
            for entity in self.graph.entities
        ):
            return False
        return record.source_entity is not None and source in {
            bare(name) for name in self.names(record.source_entity)
        }


def bare(name: str) -> str:
    """Return `name` case folded, with plain apostrophes and no leading article, for comparison."""
    plain = " ".join(name.casefold().replace("’", "'").split())
    return plain.removeprefix("the ")
