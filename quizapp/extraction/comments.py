"""Comments: relative clauses and appositions of the article's own behind words that it quotes in part."""

from itertools import pairwise

from quizapp.extraction.analysis import Analysis
from quizapp.extraction.draft import Draft
from quizapp.model.base import Span

_RELATIVE = frozenset({"who", "which", "whose", "where"})
_TOLD = frozenset({"clause", "parted", "unmarked"})
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


def without_comments_of_others(drafts: list[Draft], analysis: Analysis) -> list[Draft]:
    """Return `drafts` without what others say, after a comma, of the whole that somebody said.

    `The mayor said the tax would rise, which experts called “a lie.”` and `..., which experts said was false.`
    """
    heads = {draft.head.index for draft in drafts if draft.head is not None}
    return [_without_anothers(draft, heads, analysis) for draft in drafts]


def _without_anothers(draft: Draft, heads: set[int], analysis: Analysis) -> Draft:
    last = draft.contents[-1] if draft.contents else None
    if draft.rule not in _TOLD or last is None or draft.cue is None or last.start < draft.cue.start:
        return draft
    tokens = analysis.parse.between(*last)
    for place, (pause, opening) in enumerate(pairwise(tokens)):
        if pause.text != "," or opening.lower != "which" or analysis.quotation_at(pause.start) is not None:
            continue
        after = [token for token in tokens[place + 2 :] if token.pos in {"VERB", "AUX"}]
        shorter = analysis.content(last.start, pause.start)
        if after and after[0].index in heads and after[0].has("nsubj") and shorter is not None:
            return draft.with_contents(*draft.contents[:-1], shorter)
    return draft


def _comment(rest: Span, analysis: Analysis) -> int | None:
    """Return where a relative clause begins that runs to the end of `rest`."""
    tokens = analysis.parse.between(*rest)
    for pause, opening in pairwise(tokens):
        if pause.text in _PAUSES and opening.lower in _RELATIVE:
            return pause.start
    return None
