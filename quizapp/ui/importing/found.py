"""What was found in an article, as the import page tells it before anything is asked about it; no widgets."""

from collections.abc import Hashable
from dataclasses import dataclass

from quizapp.model.article import Article
from quizapp.model.attribution import Attribution, AttributionGraph, SourceType, Stance

FEW = 5
"""Fewer claims than this give hardly a session, and the page says what would help."""


@dataclass(frozen=True)
class FoundSource:
    """One source with all that it says."""

    name: str
    """As the article names it in full, or its own words; empty for what the article attributes to nobody it names."""
    type: SourceType | None
    attributions: tuple[Attribution, ...]

    @property
    def denials(self) -> int:
        """How often it denies something."""
        return _count(self.attributions, Stance.DENIES)

    @property
    def doubts(self) -> int:
        """How often it doubts something."""
        return _count(self.attributions, Stance.DOUBTS)

    @property
    def outlets(self) -> tuple[str, ...]:
        """The outlets that are cited for what it says, each once."""
        return tuple(dict.fromkeys(each.outlet.name for each in self.attributions if each.outlet is not None))


@dataclass(frozen=True)
class Found:
    """Counts over one article's attributions, and its sources, those that say most first."""

    sources: tuple[FoundSource, ...]
    claims: int
    denials: int
    doubts: int
    outlets: int
    """Outlets cited; the article's own is not counted."""

    @property
    def named(self) -> int:
        """How many different sources there are, unnamed ones included; what nobody is named for is none."""
        return sum(bool(source.name) for source in self.sources)

    @property
    def little(self) -> bool:
        """Whether there is hardly enough for a session worth having."""
        return self.claims < FEW


def found(article: Article, graph: AttributionGraph) -> Found:
    """Return what `graph` says of `article`."""
    said: dict[Hashable, list[Attribution]] = {}
    for attribution in graph.attributions:
        # Where a mention could not be resolved, each is a source of its own.
        said.setdefault(attribution.source_entity or attribution.source, []).append(attribution)
    sources = [_source(article, attributions) for attributions in said.values()]
    sources.sort(key=lambda source: (not source.name, -len(source.attributions)))
    return Found(
        sources=tuple(sources),
        claims=len(graph.attributions),
        denials=_count(graph.attributions, Stance.DENIES),
        doubts=_count(graph.attributions, Stance.DOUBTS),
        outlets=sum(not outlet.own for outlet in graph.outlets),
    )


def _source(article: Article, attributions: list[Attribution]) -> FoundSource:
    first = attributions[0]
    words = first.source.of(article.text) if first.source is not None else ""
    types = (each.source_type for each in attributions if each.source_type is not None)
    return FoundSource(first.source_entity or words, next(types, None), tuple(attributions))


def _count(attributions: tuple[Attribution, ...], stance: Stance) -> int:
    return sum(attribution.stance is stance for attribution in attributions)
