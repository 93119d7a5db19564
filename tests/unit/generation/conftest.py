"""The fictional harbour quarrel, with a graph made by hand, and ways to change it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from quizapp.generation.context import Context
from quizapp.model.article import Article, make_article
from quizapp.model.attribution import Attribution, AttributionGraph
from quizapp.model.base import Span

_FOLDER = Path(__file__).parents[2] / "golden" / "harbour"

Change = Callable[..., AttributionGraph]
Find = Callable[..., Span]


@pytest.fixture
def article() -> Article:
    return make_article((_FOLDER / "article.txt").read_text(encoding="utf-8"), title="Harbour", fiction=True)


@pytest.fixture
def graph() -> AttributionGraph:
    read = AttributionGraph.model_validate_json((_FOLDER / "graph.json").read_text(encoding="utf-8"))
    # As from a line of a file, so that a test may change the text: R03 objects to another text's hash.
    return read.model_copy(update={"doc_id": "harbour"})


@pytest.fixture
def context(article: Article, graph: AttributionGraph) -> Context:
    return Context(article, graph)


@pytest.fixture
def find(article: Article) -> Find:
    """Return the span of the first occurrence of some words at or after a place."""

    def found(words: str, after: int = 0) -> Span:
        start = article.text.index(words, after)
        return Span(start, start + len(words))

    return found


@pytest.fixture
def change(graph: AttributionGraph) -> Change:
    """Return the graph with fields of one attribution changed."""

    def changed(attribution_id: str, **fields: object) -> AttributionGraph:
        records = tuple(
            Attribution.model_validate({**dict(record), **fields}) if record.id == attribution_id else record
            for record in graph.attributions
        )
        assert records != graph.attributions
        return graph.model_copy(update={"attributions": records})

    return changed


@pytest.fixture
def add(graph: AttributionGraph) -> Change:
    """Return the graph with one more attribution, like another but for some fields."""

    def added(like: str, **fields: object) -> AttributionGraph:
        record = next(record for record in graph.attributions if record.id == like)
        more = Attribution.model_validate({**dict(record), "id": "new", **fields})
        return graph.model_copy(update={"attributions": (*graph.attributions, more)})

    return added
