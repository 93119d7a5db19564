"""Comments: relative clauses and appositions of the article's own behind words that it quotes in part."""

from itertools import pairwise

from quizapp.extraction.analysis import Analysis
from quizapp.extraction.draft import Draft
from quizapp.model.base import Span

_RELATIVE = frozenset({"who", "which", "whose", "where"})
_PAUSES = frozenset({",", "-", "--", "–", "—"})


def without_comments(draft: Draft, analysis: Analysis) -> Draft:
    """Return the draft without a relative clause that a comma parts from a content with some words in quotation marks.

    `The mayor said he was "not sure" about Ada Lund, who came to office in May.`: the marks show which words the
    article vouches for; what comes after them, in an aside, is most often its own.
    """
    if draft.cue is None or not draft.contents:
        return draft
    last = draft.contents[-1]
    quoted = analysis.quotations_in(last)
    if not quoted or quoted[0].span.start == last.start or quoted[-1].span.end >= last.end:
        return draft
    cut = _comment(Span(quoted[-1].span.end, last.end), analysis)
    shorter = analysis.content(last.start, cut) if cut is not None else None
    return draft.with_contents(*draft.contents[:-1], shorter) if shorter is not None else draft


def _comment(rest: Span, analysis: Analysis) -> int | None:
    """Return where a relative clause begins that runs to the end of `rest`."""
    tokens = analysis.parse.between(*rest)
    for pause, opening in pairwise(tokens):
        if pause.text in _PAUSES and opening.lower in _RELATIVE:
            return pause.start
    return None
