"""Where a question's evidence stands in its article: paragraphs, the passage to show, the words of each mark."""

from collections.abc import Sequence
from typing import NamedTuple

from quizapp.model.article import Article
from quizapp.model.base import Span
from quizapp.model.paragraphs import paragraph_number, paragraphs
from quizapp.model.question import Mark, Question, Role


class Passage(NamedTuple):
    """Some words of an article, with the marks in it; `marks` count code points of `text`."""

    number: int
    """The paragraph it begins in, counted from 1."""
    text: str
    marks: tuple[Mark, ...]


def passage_of(question: Question, article: Article) -> Passage | None:
    """Return the words that show the answer, all in one paragraph; None for a question without evidence."""
    spans = question.evidence or tuple(mark.span for mark in question.marks)
    if not spans:
        return None
    first = min(spans)
    home = next((p for p in paragraphs(article.text) if p.overlaps(first)), first)
    inside = [span for span in spans if home.covers(span)] or [first]
    whole = Span(min(span.start for span in inside), max(span.end for span in inside))
    marks = tuple(
        Mark(role=mark.role, span=Span(mark.span.start - whole.start, mark.span.end - whole.start))
        for mark in question.marks
        if whole.covers(mark.span)
    )
    return Passage(paragraph_number(article.text, whole.start), whole.of(article.text), marks)


def words_of(role: Role, marks: Sequence[Mark], text: str) -> str:
    """Return the words of `text` marked as `role`, in order, joined by an ellipsis where they stand apart."""
    spans = sorted(mark.span for mark in marks if mark.role is role)
    return " … ".join(" ".join(span.of(text).split()) for span in spans)
