"""Articles, one TinyDB file each, named by the SHA-256 of the text: table `article` and, once extracted, `graph`."""

from collections.abc import Hashable
from typing import NamedTuple

from pydantic import TypeAdapter

from quizapp.errors import UserError
from quizapp.i18n import _
from quizapp.model.article import Article
from quizapp.model.attribution import AttributionGraph
from quizapp.storing.database import documents, only
from quizapp.storing.folder import Folder
from quizapp.storing.form import Format, understood
from quizapp.storing.migrations import ARTICLE, Tables


class KeptArticle(NamedTuple):
    """What an article's file holds."""

    article: Article
    graph: AttributionGraph | None


class Articles:
    """The articles in the data folder."""

    def __init__(self, folder: Folder[KeptArticle]) -> None:
        self._folder = folder
        self._last: tuple[Article, Hashable] | None = None
        """What was saved last, and what its file was then: saving a set again and again need not read it."""

    def save(self, article: Article, graph: AttributionGraph | None = None) -> None:
        """Keep `article`; without a `graph`, the one already kept for the same text stays.

        Raises `UserError` when it cannot be written.
        """
        with self._folder.alone():
            if graph is None and self._last == (article, self._folder.stamp(article.sha256)):
                return
            kept = self._folder.load_or_clear(article.sha256)
            if kept and graph is None:
                graph = kept.graph
            if kept != (article, graph):
                self._write(article, graph)
            self._last = article, self._folder.stamp(article.sha256)

    def add(self, article: Article, graph: AttributionGraph | None = None) -> Article:
        """Keep what is not kept yet of an article from elsewhere; return what is kept: ours, where there is one.

        Raises `UserError` when it cannot be written.
        """
        with self._folder.alone():
            kept = self._folder.load_or_clear(article.sha256)
            ours = kept.article if kept else article
            if kept is None or (kept.graph is None and graph is not None):
                self._write(ours, graph)
        return ours

    def holds(self, sha256: str) -> bool:
        """Tell whether the article whose text has this hash can be read; a damaged one is set aside, with a notice."""
        return self._folder.load_or_clear(sha256) is not None

    def load(self, sha256: str) -> Article:
        """Return the article whose text has this hash. `UserError` when it is not there or damaged."""
        kept = self._folder.load(sha256)
        if kept is None:
            raise UserError(_("This article is not in the library any more; import it again."))
        return kept.article

    def graph(self, sha256: str) -> AttributionGraph | None:
        """Return who said what in the article, or None where that was not kept. `UserError` when damaged."""
        kept = self._folder.load(sha256)
        return kept.graph if kept else None

    def _write(self, article: Article, graph: AttributionGraph | None) -> None:
        self._folder.save(article.sha256, tables_of(article, graph))


def tables_of(article: Article, graph: AttributionGraph | None) -> Tables:
    """Return the tables of an article's file."""
    tables: Tables = {"article": documents([article.model_dump(mode="json")])}
    if graph is not None:
        tables["graph"] = documents([graph.model_dump(mode="json", by_alias=True)])
    return tables


def _parse(tables: Tables) -> KeptArticle:
    graph = AttributionGraph.model_validate(only(tables, "graph")) if tables.get("graph") else None
    return KeptArticle(Article.model_validate(only(tables, "article")), graph)


def _parse_newer(tables: Tables) -> KeptArticle:
    graph = understood(_GRAPH, tables.get("graph", {}).values())
    article = Article.model_validate(only(tables, "article"), extra="ignore")
    return KeptArticle(article, graph[0] if graph else None)


_GRAPH = TypeAdapter(AttributionGraph)
FORMAT = Format(
    ARTICLE, _parse, parse_newer=_parse_newer, fits=lambda kept, name: kept.article.sha256 == name
)
