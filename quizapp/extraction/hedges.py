"""Hedges: the words by which the article keeps its distance ("alleged", "reportedly")."""

from bisect import bisect_left

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


def hedges_in(spans: tuple[Span, ...], hedges: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return those of `hedges`, which are in order, that lie within one of `spans`."""
    return tuple(
        sorted(
            {
                hedge
                for span in spans
                for hedge in hedges[bisect_left(hedges, (span.start, 0)) : bisect_left(hedges, (span.end, 0))]
                if span.covers(hedge)
            }
        )
    )
