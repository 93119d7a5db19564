"""Article -> AttributionGraph: who said what, found with a parser and rules of our own.

Importing this package does not import the parser; the first `extract` does.
"""

from collections.abc import Callable

from quizapp.model.article import Article
from quizapp.model.attribution import AttributionGraph

_SPACES = str.maketrans(dict.fromkeys("\u00a0\u2002\u2003\u2007\u2009\u200a\u202f\u3000", " "))


def extract(
    article: Article, *, doc_id: str | None = None, on_progress: Callable[[float], None] | None = None
) -> AttributionGraph:
    """Return who said what in `article`; a graph without attributions where nobody is found to say anything.

    `on_progress` gets the share done, 0..1, several times a second; an exception that it raises passes
    through, which is how the work is cancelled. `doc_id` defaults to the article's hash.
    """
    from quizapp.extraction import graph, parsing, quotations
    from quizapp.extraction.analysis import Analysis
    from quizapp.extraction.publishing import published_in

    report = on_progress or _silent
    text = with_common_spaces(article.text)
    paragraphs = quotations.paragraphs_of(text)
    parse = parsing.parse(text, paragraphs, lambda share: report(0.8 * share))
    analysis = Analysis(text, paragraphs, quotations.quotations_of(text, paragraphs), parse)
    found = graph.graph_of(
        analysis,
        article.sha256 if doc_id is None else doc_id,
        article.outlet or published_in(text),
        lambda share: report(0.8 + 0.2 * share),
    )
    report(1.0)
    return found


def with_common_spaces(text: str) -> str:
    """Return `text` with spaces of other kinds as common ones; no offset changes.

    The parser was trained on common ones, and "Ada Lund" is one name whatever stands between its words.
    """
    return text.translate(_SPACES)


def _silent(share: float) -> None:
    """Report to nobody."""
