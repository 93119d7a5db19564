"""An article and its graph, looked up by name and by place."""

import re
from dataclasses import dataclass
from functools import cached_property

from quizapp.model.article import Article
from quizapp.model.attribution import Attribution, AttributionGraph, Entity, EntityType
from quizapp.model.base import Span
from quizapp.reviewing.words import content_stems, words

# What stands between a name and another that describes it: "Kern of the Coast Party", "Kern, who manages Falk’s
# campaign", "Kern, a lawyer for Falk".
_DESCRIBED = re.compile(
    r",?\s(?:of|from)\s(?:the\s)?|,\s(?:who|an?|the|then)\s[^,.;:“”\"\n]{0,60}", re.IGNORECASE
)


@dataclass(frozen=True)
class Lookup:
    """An article with its graph; nothing in it changes."""

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
        """Tell whether the two may speak for one another: an alias, an affiliation or a surname in common, or the one
        described by the other.

        Permissive on purpose: to leave out an option costs little, to offer a second right one costs trust.
        """
        circles = self.circle(first), self.circle(second)
        if circles[0] & circles[1] or {(first, second), (second, first)} & self._described:
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

    @cached_property
    def _described(self) -> frozenset[tuple[str, str]]:
        """Every pair of names of which the second stands in a description of the first."""
        mentions = sorted(
            (mention, entity.name) for entity in self.graph.entities for mention in entity.mentions
        )
        return frozenset(
            (name, other)
            for at, (mention, name) in enumerate(mentions)
            for after, other in mentions[at + 1 : at + 4]
            if other != name
            and mention.end <= after.start
            and _DESCRIBED.fullmatch(self.text(Span(mention.end, after.start)))
        )

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


def bare(name: str) -> str:
    """Return `name` case folded, with plain apostrophes and no leading article, for comparison."""
    plain = " ".join(name.casefold().replace("’", "'").split())
    return plain.removeprefix("the ")
