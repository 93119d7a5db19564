"""Two articles as one: both texts, one after the other under the names of their outlets, with one graph.

A question set is on one article, and every place in it is a place in that article's text. Two texts in one keep this
so: evidence in either is shown, printed and pinned as ever.
"""

from collections.abc import Iterable
from typing import NamedTuple

from quizapp.model.article import Article, make_article
from quizapp.model.attribution import Attribution, AttributionGraph, Citation, Entity, Outlet
from quizapp.model.base import Span


class Side(NamedTuple):
    """One of the two articles, with its graph."""

    article: Article
    graph: AttributionGraph


class Joint(NamedTuple):
    """Two articles as one."""

    article: Article
    graph: AttributionGraph
    names: tuple[str, str]
    """What each is called: its outlet, or "the first article" where the two cannot be told apart by that."""
    starts: tuple[int, int]
    """Where each of the two texts begins."""


def joined(first: Side, second: Side) -> Joint:
    """Return both as one. An attribution `a3` of the second is `2-a3` in the joint graph."""
    names = _names(first.article, second.article)
    text = ""
    starts: list[int] = []
    for name, side in zip(names, (first, second), strict=True):
        text += f"{_heading(name, side.article)}\n\n"
        starts.append(len(text))
        text += f"{side.article.text.rstrip()}\n\n\n"
    article = make_article(
        text.rstrip() + "\n",
        title=f"{first.article.headline} / {second.article.headline}",
        date=second.article.date,
        language=first.article.language,
        fiction=first.article.fiction or second.article.fiction,
    )
    graphs = [
        _shifted(side.graph, start, str(number))
        for number, (side, start) in enumerate(zip((first, second), starts, strict=True), start=1)
    ]
    return Joint(article, _merged(article.sha256, graphs[0], graphs[1]), names, (starts[0], starts[1]))


def of_side(number: int, attribution_id: str) -> str:
    """Return the id in the joint graph of an attribution of the first (1) or the second (2) article."""
    return f"{number}-{attribution_id}"


def _names(first: Article, second: Article) -> tuple[str, str]:
    one, two = first.outlet.strip(), second.outlet.strip()
    return (
        (one, two)
        if one and two and one.casefold() != two.casefold()
        else ("the first article", "the second article")
    )


def _heading(name: str, article: Article) -> str:
    return (
        f"{name[:1].upper()}{name[1:]}: {article.title}" if article.title else f"{name[:1].upper()}{name[1:]}"
    )


def _shifted(graph: AttributionGraph, by: int, number: str) -> AttributionGraph:
    """Return `graph` with every place moved on by so many characters, and ids of its own."""

    def span(where: Span) -> Span:
        return Span(where.start + by, where.end + by)

    def spans(where: Iterable[Span]) -> tuple[Span, ...]:
        return tuple(map(span, where))

    def record(old: Attribution) -> Attribution:
        return old.model_copy(
            update={
                "id": of_side(int(number), old.id),
                "source": span(old.source) if old.source else None,
                "cue": span(old.cue) if old.cue else None,
                "content": spans(old.content),
                "outlet": Citation(name=old.outlet.name, span=span(old.outlet.span)) if old.outlet else None,
                "hedges": spans(old.hedges),
                "responds_to": tuple(of_side(int(number), each) for each in old.responds_to),
                "nested_in": of_side(int(number), old.nested_in) if old.nested_in else None,
            }
        )

    return graph.model_copy(
        update={
            "sentences": spans(graph.sentences),
            "paragraphs": spans(graph.paragraphs),
            "entities": tuple(
                entity.model_copy(update={"mentions": spans(entity.mentions)}) for entity in graph.entities
            ),
            "outlets": tuple(
                outlet.model_copy(update={"mentions": spans(outlet.mentions)}) for outlet in graph.outlets
            ),
            "hedges": spans(graph.hedges),
            "own_voice": spans(graph.own_voice),
            "attributions": tuple(map(record, graph.attributions)),
        }
    )


def _merged(doc_id: str, first: AttributionGraph, second: AttributionGraph) -> AttributionGraph:
    return AttributionGraph(
        doc_id=doc_id,
        sentences=(*first.sentences, *second.sentences),
        paragraphs=(*first.paragraphs, *second.paragraphs),
        entities=_entities((*first.entities, *second.entities)),
        outlets=_outlets((*first.outlets, *second.outlets)),
        hedges=(*first.hedges, *second.hedges),
        own_voice=(*first.own_voice, *second.own_voice),
        attributions=(*first.attributions, *second.attributions),
    )


def _entities(all_of_them: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """Return the entities of both, those of one name as one: of the type that the first article gives it."""
    found: dict[str, Entity] = {}
    for entity in all_of_them:
        known = found.get(entity.name)
        found[entity.name] = (
            entity
            if known is None
            else known.model_copy(
                update={
                    "mentions": (*known.mentions, *entity.mentions),
                    "aliases": tuple(dict.fromkeys((*known.aliases, *entity.aliases))),
                    "affiliations": tuple(dict.fromkeys((*known.affiliations, *entity.affiliations))),
                }
            )
        )
    return tuple(found.values())


def _outlets(all_of_them: tuple[Outlet, ...]) -> tuple[Outlet, ...]:
    found: dict[str, Outlet] = {}
    for outlet in all_of_them:
        known = found.get(outlet.name)
        found[outlet.name] = (
            outlet
            if known is None
            else known.model_copy(
                update={"mentions": (*known.mentions, *outlet.mentions), "own": known.own or outlet.own}
            )
        )
    return tuple(found.values())
