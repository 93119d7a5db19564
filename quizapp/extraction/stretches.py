"""Stretches: runs of tokens as contents."""

from quizapp.extraction.analysis import Analysis
from quizapp.extraction.parsing import Token
from quizapp.model.base import Span


def edges(tokens: list[Token]) -> Span:
    """Return the stretch from the first to the last of `tokens`."""
    return Span(min(token.start for token in tokens), max(token.end for token in tokens))


def stretches(tokens: list[Token], analysis: Analysis) -> tuple[Span, ...]:
    """Return the contents that `tokens` make, parted where another token stands between."""
    found: list[Span] = []
    run: list[Token] = []
    for token in tokens:
        if run and any(
            between.pos != "PUNCT" for between in analysis.parse.tokens[run[-1].index + 1 : token.index]
        ):
            found.append(edges(run))
            run = []
        run.append(token)
    if run:
        found.append(edges(run))
    found = [_negated(span, analysis) for span in found]
    contents = (analysis.content(span.start, span.end) for span in found)
    return tuple(span for span in contents if span is not None)


def _negated(span: Span, analysis: Analysis) -> Span:
    """Return `span` with the "n't" right after it: parsers may cut "it wasn’t" in two."""
    at = analysis.parse.first_at(span.end)
    following = analysis.parse.tokens[at : at + 1]
    if following and following[0].start == span.end and following[0].lower in {"n't", "n’t"}:
        return Span(span.start, following[0].end)
    return span
