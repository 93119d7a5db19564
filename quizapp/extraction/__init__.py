"""Article -> AttributionGraph: who said what, found with a parser and rules of our own.

Importing this package does not import the parser; the first `extract` does.
"""

from collections.abc import Callable

from quizapp.model.article import Article
from quizapp.model.attribution import AttributionGraph


def extract(
    article: Article, *, doc_id: str | None = None, on_progress: Callable[[float], None] | None = None
) -> AttributionGraph:
    """Return who said what in `article`; a graph without attributions where nobody is found to say anything.

    `on_progress` gets the share done, 0..1, several times a second; an exception that it raises passes
    through, which is how the work is cancelled. `doc_id` defaults to the article's hash.
    """
    from quizapp.extraction import graph, parsing, quotations
    from quizapp.extraction.analysis import Analysis

    report = on_progress or _silent
    paragraphs = quotations.paragraphs_of(article.text)
    parse = parsing.parse(article.text, paragraphs, lambda share: report(0.8 * share))
    analysis = Analysis(article.text, paragraphs, quotations.quotations_of(article.text, paragraphs), parse)
    found = graph.graph_of(
        analysis,
        article.sha256 if doc_id is None else doc_id,
        article.outlet,
        lambda share: report(0.8 + 0.2 * share),
    )
    report(1.0)
    return found


def _silent(share: float) -> None:
    """Report to nobody."""
