"""From an article to its questions: two stages, and the whole way as one function."""

from collections.abc import Callable
from enum import StrEnum
from functools import partial
from typing import NamedTuple

from quizapp.errors import UserError
from quizapp.extraction import extract
from quizapp.generation import comparing, generate
from quizapp.generation.comparing import Side
from quizapp.i18n import _
from quizapp.importing.language import require_english
from quizapp.model.article import Article
from quizapp.model.attribution import AttributionGraph
from quizapp.model.question_set import QuestionSet


class Step(StrEnum):
    """What is being done to the article."""

    READING = "reading"
    EXTRACTING = "extracting"
    GENERATING = "generating"


OnProgress = Callable[[Step, float], None]
"""Gets the step and how much of it is done, 0 to 1. An exception that it raises passes through and so cancels the work.
"""


class Built(NamedTuple):
    """What was made of an article."""

    graph: AttributionGraph
    question_set: QuestionSet


def find(article: Article, *, on_progress: OnProgress | None = None) -> AttributionGraph:
    """Return who said what in `article`; a graph without attributions where nobody is quoted or cited.

    `UserError` when the article is not in English.
    """
    progress = on_progress or _unheard
    progress(Step.READING, 0)
    require_english(article)
    return extract(article, on_progress=partial(progress, Step.EXTRACTING))


def write(
    article: Article, graph: AttributionGraph, *, seed: int = 0, on_progress: OnProgress | None = None
) -> QuestionSet:
    """Return the questions on what `graph` says of `article`; equal input and seed give an equal set.

    `UserError` when there is nothing to ask about.
    """
    if not graph.attributions:
        raise UserError(_("Nobody is quoted or cited in this article; choose one that says who said what."))
    progress = on_progress or _unheard
    question_set = generate(article, graph, seed=seed, on_progress=partial(progress, Step.GENERATING))
    if not question_set.questions:
        raise UserError(
            _(
                "Too little in this article has a source that is certain; choose one that names more of its sources."
            )
        )
    return question_set


def build(article: Article, *, seed: int = 0, on_progress: OnProgress | None = None) -> Built:
    """Return what `find` finds in `article` and the questions that `write` writes on it. `UserError` as they do."""
    graph = find(article, on_progress=on_progress)
    return Built(graph, write(article, graph, seed=seed, on_progress=on_progress))


def compare(
    first: Article, second: Article, *, seed: int = 0, on_progress: OnProgress | None = None
) -> Built:
    """Return questions on what differs between two articles on one event, and the graph of both texts as one.

    `UserError` as `find`, and where the two have no claim surely in common.
    """
    sides = [Side(article, find(article, on_progress=on_progress)) for article in (first, second)]
    compared = comparing.compare(sides[0], sides[1], seed=seed)
    if not compared.question_set.questions:
        raise UserError(
            _(
                "These two articles have no statement surely in common; choose two that report the same event and "
                "quote the same people."
            )
        )
    return Built(compared.graph, compared.question_set)


def _unheard(step: Step, done: float) -> None:
    """Hear of progress when nobody asked for it."""
