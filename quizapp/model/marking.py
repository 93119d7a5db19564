"""Choosing the evidence of a question: which words of the article show the answer, and what part each of them plays."""

import re

from quizapp.errors import UserError
from quizapp.i18n import _
from quizapp.model.base import Span
from quizapp.model.question import Mark, Question, Role

NOTHING = Span(0, 0)
"""A selection of no words."""

_BORDER = re.compile(r"[\n\r\u2029]")


def chosen_words(span: Span, text: str) -> Span:
    """Return `span` without the white space at its ends.

    `UserError` when nothing is left, or when it runs over more than one paragraph of `text`.
    """
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    end = span.start + len(words.rstrip())
    if start >= end:
        raise UserError(_("Select some words of the article first, then mark them."))
    kept = Span(start, end)
    if _BORDER.search(kept.of(text)):
        raise UserError(_("The selection runs over several paragraphs; select words within one of them."))
    return kept


def with_evidence(question: Question, span: Span) -> Question:
    """Return the question with `span` as its evidence; marks outside it go, since they would show nothing."""
    return question.model_copy(
        update={
            "evidence": (span,),
            "marks": tuple(mark for mark in question.marks if span.covers(mark.span)),
        }
    )


def with_mark(question: Question, role: Role, span: Span, text: str) -> Question:
    """Return the question with `span` marked as `role`; marked so already, the mark goes.

    There is one source, one cue and one outlet, and there may be several contents (a split quotation). Marks lie apart
    or wholly inside each other: what `span` cuts through goes. Evidence grows to hold the mark: that of the same
    paragraph of `text` is stretched, elsewhere the span itself is added.
    """
    mark = Mark(role=role, span=span)
    if mark in question.marks:
        return question.model_copy(
            update={"marks": tuple(other for other in question.marks if other != mark)}
        )
    kept = [other for other in question.marks if not _gives_way(other, mark)]
    marks = tuple(sorted((*kept, mark), key=lambda each: (each.span, each.role)))
    return question.model_copy(update={"marks": marks, "evidence": stretched(question.evidence, span, text)})


def without_marks(question: Question, span: Span) -> Question:
    """Return the question without the marks that share a character with `span`."""
    return question.model_copy(
        update={"marks": tuple(mark for mark in question.marks if not mark.span.overlaps(span))}
    )


def _gives_way(old: Mark, new: Mark) -> bool:
    if old.role is new.role:
        return new.role is not Role.CONTENT or old.span.overlaps(new.span)
    nested = old.span.covers(new.span) or new.span.covers(old.span)
    return old.span.overlaps(new.span) and (not nested or old.span == new.span)


def stretched(evidence: tuple[Span, ...], span: Span, text: str) -> tuple[Span, ...]:
    """Return `evidence` grown to hold `span`: that of its paragraph of `text`, or with the span itself added."""
    if any(passage.covers(span) for passage in evidence):
        return evidence
    whole, others = span, []
    for passage in evidence:
        joined = Span(min(passage.start, whole.start), max(passage.end, whole.end))
        if _BORDER.search(joined.of(text)):
            others.append(passage)
        else:
            whole = joined
    return tuple(sorted((*others, whole)))
