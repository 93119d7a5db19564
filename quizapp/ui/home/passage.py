"""The cutting on the lead card: the sentences of an article that its first question is about."""

from collections.abc import Sequence
from dataclasses import dataclass

from quizapp.model.article import Article
from quizapp.model.base import Span
from quizapp.model.question import Mark, Question


@dataclass(frozen=True)
class Passage:
    """Some words of an article, with marks that count code points of `text`."""

    headline: str
    text: str
    marks: tuple[Mark, ...]


def passage(article: Article, question: Question) -> Passage:
    """Return the paragraph of `article` that the marks of `question` begin in, without its answer's help.

    Which question has these marks is not shown, so the cutting gives nothing away that reading would not.
    """
    around = paragraph(article.text, [mark.span for mark in question.marks] or list(question.evidence))
    marks = tuple(
        Mark(role=mark.role, span=Span(mark.span.start - around.start, mark.span.end - around.start))
        for mark in question.marks
        if around.covers(mark.span)
    )
    return Passage(article.headline, around.of(article.text), marks)


def paragraph(text: str, spans: Sequence[Span]) -> Span:
    """Return the line of `text` that the first of `spans` begins in; the first line where there is none."""
    first = min((span.start for span in spans), default=0)
    start = text.rfind("\n", 0, first) + 1
    end = text.find("\n", first)
    return Span(start, len(text) if end < 0 else end)
