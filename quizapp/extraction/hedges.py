"""Hedges: the words by which the article keeps its distance ("alleged", "reportedly")."""

from quizapp.extraction import lexicon
from quizapp.extraction.analysis import Analysis
from quizapp.model.base import Span


def hedges_of(analysis: Analysis) -> tuple[Span, ...]:
    """Return the hedges outside quotations, in order."""
    listed = lexicon.hedges()
    return tuple(
        token.span
        for token in analysis.parse.tokens
        if token.lower in listed
        and listed[token.lower] in {"", token.tag}
        and analysis.quotation_at(token.start) is None
    )
