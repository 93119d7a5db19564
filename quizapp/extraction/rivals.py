"""Rivals: quotations that go on from a sentence in which more than one speaks."""

from quizapp.extraction.analysis import Analysis
from quizapp.extraction.draft import Draft
from quizapp.model.base import Span

_BESIDE = frozenset({"according to", "per", "citing"})


def disputed(drafts: list[Draft], analysis: Analysis) -> set[int]:
    """Return the places of the drafts to which a later quotation was joined that may be another's.

    `"It is late," Ada Lund assured Peter Holm, after Holm assured her that it was early. "I will not wait."`
    """
    by_sentence: dict[Span, list[Draft]] = {}
    for draft in drafts:
        if draft.cue is not None and draft.source is not None and draft.rule not in _BESIDE:
            by_sentence.setdefault(analysis.sentence_at(draft.cue.start), []).append(draft)
    return {
        place
        for place, draft in enumerate(drafts)
        if draft.cue is not None
        and _goes_on(draft, own := analysis.sentence_at(draft.cue.start))
        and any(_speaks_too(other, draft) for other in by_sentence.get(own, ()))
    }


def _goes_on(draft: Draft, sentence: Span) -> bool:
    """Tell whether the content goes on after the sentence of its cue."""
    return any(span.start >= sentence.end for span in draft.contents)


def _speaks_too(other: Draft, draft: Draft) -> bool:
    """Tell whether somebody else speaks in `other` than in `draft`."""
    return other.source is not None and draft.source is not None and other.source.span != draft.source.span
