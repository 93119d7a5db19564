"""An article with its graph as the rules look at it, prepared once for all the questions on it."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property

from quizapp.model.article import Article
from quizapp.model.attribution import Attribution, AttributionGraph, Entity, Modality, Polarity
from quizapp.model.base import Span
from quizapp.reviewing.words import bare


@dataclass(frozen=True)
class Reading:
    """An article with its graph; `graph` is null where no machine read it."""

    article: Article
    graph: AttributionGraph | None = None

    def entity(self, name: str) -> Entity | None:
        """Return the entity that goes by `name`, whatever its case and its article; null where there is none."""
        return self._entities.get(bare(name))

    @cached_property
    def _entities(self) -> dict[str, Entity]:
        found: dict[str, Entity] = {}
        for entity in self.graph.entities if self.graph else ():
            for name in (entity.name, *entity.aliases):
                found.setdefault(bare(name), entity)
        return found

    @cached_property
    def outlets(self) -> frozenset[str]:
        """The names of the outlets, bare."""
        return frozenset(bare(outlet.name) for outlet in (self.graph.outlets if self.graph else ()))

    @cached_property
    def plain(self) -> tuple[Attribution, ...]:
        """What was plainly said: neither denied to have been said, nor conditional or asked."""
        return tuple(
            record
            for record in (self.graph.attributions if self.graph else ())
            if record.polarity is Polarity.AFFIRMED and record.modality is Modality.STATED
        )

    def sentences_touched(self, *passage: Span) -> int:
        """Return how many sentences of the graph any span of `passage` touches."""
        if len(passage) == 1:
            # Those that start before its end, without those that end before its start.
            return bisect_left(self._starts, passage[0].end) - bisect_right(self._ends, passage[0].start)
        sentences = self.graph.sentences if self.graph else ()
        return sum(any(sentence.overlaps(span) for span in passage) for sentence in sentences)

    @cached_property
    def _starts(self) -> list[int]:
        return sorted(sentence.start for sentence in (self.graph.sentences if self.graph else ()))

    @cached_property
    def _ends(self) -> list[int]:
        return sorted(sentence.end for sentence in (self.graph.sentences if self.graph else ()))
