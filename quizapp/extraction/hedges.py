"""Hedges: the words by which the article keeps its distance ("alleged", "reportedly")."""

from bisect import bisect_left

from quizapp.extraction import lexicon
from quizapp.extraction.analysis import Analysis
from quizapp.extraction.parsing import Token
from quizapp.model.base import Span


def hedges_of(analysis: Analysis) -> tuple[Span, ...]:
    """Return the hedges outside quotations, in order."""
    listed = lexicon.hedges()
    return tuple(
        token.span
        for token in analysis.parse.tokens
        if token.lower in listed
        and listed[token.lower] in {"", _tag(token)}
        and analysis.quotation_at(token.start) is None
    )


def _tag(token: Token) -> str:
    """Return the word's tag; a participle before its noun ("the suspected thief") is an adjective."""
    return "JJ" if token.tag == "VBN" and token.dep == "amod" else token.tag


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
