"""What stands where in an article: sentences, paragraphs, mentions and attributions by place."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property
from statistics import median

from quizapp.generation.places import Places
from quizapp.generation.spelling import Spelling
from quizapp.model.attribution import Attribution, Entity, EntityType
from quizapp.model.base import Span
from quizapp.reviewing.words import word_count

_SHORT_WORD = 3
_HEADLINE_CAPITALS = 0.8
_LONGEST_HEADLINE = 16
"""How many words a headline or the line beneath it has at most, where its capitals do not tell."""
_FEWEST_OF_A_PARAGRAPH = 20
"""Of paragraphs that are shorter by far, as in a short notice, none stands out as a headline."""
# How archives of newspapers label what sums an article up, and where its text begins.
_SUMMARY = re.compile(r"\W*(?:abstract|summary|synopsis)\W*", re.IGNORECASE)
_BODY = re.compile(r"\W*(?:full|article) text\W*", re.IGNORECASE)
_LONGEST_LABEL = 24


class Standing(Spelling):
    """An article with its graph, looked up by place; nothing in it changes."""

    def text(self, span: Span) -> str:
        """Return the article's words in `span`."""
        return span.of(self.article.text)

    def sentences_of(self, *spans: Span) -> tuple[Span, ...]:
        """Return the sentences that any of `spans` touches, in order."""
        return self._sentences.overlapping(*spans)

    def sentences_before(self, place: int, most: int) -> tuple[Span, ...]:
        """Return the last `most` sentences that end at or before `place`, in order."""
        return self._sentences.before(place, most)

    def sentences_after(self, place: int, most: int) -> tuple[Span, ...]:
        """Return the first `most` sentences that start at or after `place`, in order."""
        at = bisect_left(self.graph.sentences, (place,))
        return self.graph.sentences[at : at + most]

    def sentence_at(self, place: int) -> Span | None:
        """Return the sentence that holds the character at `place`; null between two."""
        return next(iter(self.sentences_of(Span(place, place + 1))), None)

    @cached_property
    def _sentences(self) -> Places:
        return Places(self.graph.sentences)

    def paragraphs_of(self, span: Span) -> tuple[Span, ...]:
        """Return the paragraphs that `span` touches, in order."""
        return self._paragraphs.overlapping(span)

    @cached_property
    def _paragraphs(self) -> Places:
        return Places(self.graph.paragraphs)

    def same_paragraph(self, first: Span, second: Span) -> bool:
        """Tell whether the two stand in one paragraph."""
        return any(
            paragraph.covers(first) and paragraph.covers(second) for paragraph in self.paragraphs_of(first)
        )

    def mentioned(self, name: str, where: Span) -> bool:
        """Tell whether the entity `name` is mentioned in `where`."""
        return any(entity.name == name for entity, _ in self.mentions_in(where))

    def entities_in(self, where: Span) -> tuple[str, ...]:
        """Return the names of the entities that `where` mentions, in the graph's order."""
        return tuple(dict.fromkeys(entity.name for entity, _ in self.mentions_in(where)))

    def mentions_in(self, where: Span) -> tuple[tuple[Entity, Span], ...]:
        """Return each mention that overlaps `where`, after the entity that it names, in the graph's order."""
        return tuple(self._mentions[number] for number in self._mention_places.numbers(where))

    @cached_property
    def _mentions(self) -> tuple[tuple[Entity, Span], ...]:
        return tuple((entity, mention) for entity in self.graph.entities for mention in entity.mentions)

    @cached_property
    def _mention_places(self) -> Places:
        return Places(mention for _, mention in self._mentions)

    def attributions_at(self, *where: Span) -> tuple[Attribution, ...]:
        """Return the attributions whose content overlaps any of `where`, in the graph's order."""
        numbers = {self._contents[0][at] for span in where for at in self._contents[1].numbers(span)}
        return tuple(self.graph.attributions[number] for number in sorted(numbers))

    @cached_property
    def _contents(self) -> tuple[tuple[int, ...], Places]:
        """The number of an attribution for each stretch of content, and those stretches."""
        found = [
            (number, span) for number, record in enumerate(self.graph.attributions) for span in record.content
        ]
        return tuple(number for number, _ in found), Places(span for _, span in found)

    @cached_property
    def headlines(self) -> frozenset[Span]:
        """The paragraphs whose longer words nearly all have capitals, short ones above the first long one, summaries.

        What sums the article up says "an official" where its text tells the name.
        """
        paragraphs = self.graph.paragraphs
        lengths = [word_count(self.text(paragraph)) for paragraph in paragraphs]
        usual = median(lengths) if lengths else 0
        most = min(_LONGEST_HEADLINE, usual / 2) if usual >= _FEWEST_OF_A_PARAGRAPH else 0
        above = next((at for at, length in enumerate(lengths) if length > most), 0)
        return frozenset(
            paragraph
            for at, paragraph in enumerate(paragraphs)
            if at < above or _is_headline(self.text(paragraph))
        ) | frozenset(self._summaries())

    def _summaries(self) -> Iterator[Span]:
        """Yield the paragraphs from a label such as "Abstract" to the label of the text, or the one after it alone."""
        labels = [
            (at, label) for at, each in enumerate(self.graph.paragraphs) if (label := self._label(each))
        ]
        starts = [at for at, label in labels if label is _SUMMARY]
        ends = [at for at, label in labels if label is _BODY]
        for start in starts:
            end = next((at for at in ends if at > start), start + 2)
            yield from self.graph.paragraphs[start:end]

    def _label(self, paragraph: Span) -> re.Pattern[str] | None:
        if paragraph.end - paragraph.start > _LONGEST_LABEL:
            return None
        words = self.text(paragraph)
        return next((label for label in (_SUMMARY, _BODY) if label.fullmatch(words)), None)

    def distance(self, entity: Entity, place: int) -> int:
        """Return how many characters lie between `place` and the nearest start of a mention of `entity`."""
        starts = self._starts.get(entity.name)
        if starts is None:
            starts = self._starts[entity.name] = sorted(mention.start for mention in entity.mentions)
        at = bisect_left(starts, place)
        return min(abs(start - place) for start in starts[max(0, at - 1) : at + 1])

    @cached_property
    def _starts(self) -> dict[str, list[int]]:
        return {}

    def last_named(self, before: int, *, but: str) -> str | None:
        """Return the person other than `but` who is named last before a place; null where nobody is."""
        at = bisect_left(self._people, (before, ""))
        return next((name for _, name in reversed(self._people[:at]) if name != but), None)

    @cached_property
    def _people(self) -> list[tuple[int, str]]:
        return sorted(
            (mention.start, entity.name)
            for entity, mention in self._mentions
            if entity.type is EntityType.PERSON
        )


def _is_headline(paragraph: str) -> bool:
    longer = [word for word in paragraph.split() if len(word) > _SHORT_WORD]
    capitals = sum(word.strip("“‘\"'(")[:1].isupper() for word in longer)
    return capitals >= _HEADLINE_CAPITALS * len(longer)
