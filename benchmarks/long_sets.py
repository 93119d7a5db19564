"""Sets on articles as long as they get, of words of our own, for the benchmark of a session."""

import random
from collections.abc import Iterator

from benchmarks.library import question, sentence
from quizapp.model.article import make_article
from quizapp.model.base import Span
from quizapp.model.question import Mark, Question, Role
from quizapp.model.question_set import QuestionSet

WORDS = 10_000
IN_A_PARAGRAPH = 5
QUESTIONS = 50


def long_set(number: int) -> QuestionSet:
    """Return a set on an article of `WORDS` words in paragraphs, each question about a sentence of its own."""
    source = random.Random(f"long {number}")  # noqa: S311 - the same on each run
    text, sentences, words = "", [], 0
    while words < WORDS:
        said = sentence(source).strip()
        start = len(text)
        text += said
        words += len(said.split())
        sentences.append(Span(start, len(text)))
        text += "\n\n" if len(sentences) % IN_A_PARAGRAPH == 0 else " "
    article = make_article(text.strip(), title=f"Long report {number}", outlet="The Velmar Courier")
    places = random.Random(number).sample(sentences, QUESTIONS)  # noqa: S311
    asked = tuple(
        on(question(source, f"q-{number}-{place}"), span, text) for place, span in enumerate(places)
    )
    return QuestionSet(id=f"long-{number:03}", title=article.title, article=article, questions=asked)


def on(asked: Question, span: Span, text: str) -> Question:
    """Return `asked` with the sentence at `span` as its evidence, taken apart into source, cue and content."""
    return asked.model_copy(update={"evidence": (span,), "marks": tuple(_parts(span, span.of(text)))})


def _parts(span: Span, said: str) -> Iterator[Mark]:
    first, last, cue, _rest = said.split(" ", 3)
    at = span.start
    for role, words in ((Role.SOURCE, f"{first} {last}"), (Role.CUE, cue)):
        yield Mark(role=role, span=Span(at, at + len(words)))
        at += len(words) + 1
    yield Mark(role=Role.CONTENT, span=Span(at, span.end))
