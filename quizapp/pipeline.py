"""From an article to its questions: the whole way as one function."""

from collections.abc import Callable
from enum import StrEnum
from functools import partial
from typing import NamedTuple

from quizapp.errors import UserError
from quizapp.extraction import extract
from quizapp.generation import generate
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


class Built(NamedTuple):
    """What was made of an article."""

    graph: AttributionGraph
    question_set: QuestionSet


def build(
    article: Article, *, seed: int = 0, on_progress: Callable[[Step, float], None] | None = None
) -> Built:
    """Return the attributions in `article` and the questions on them; equal input and seed give an equal result.

    `on_progress` gets the step and how much of it is done, 0 to 1. An exception that it raises passes through
    and so cancels the work. `UserError` when the article is not in English, or gives nothing to ask about.
    """
    progress = on_progress or _unheard
    progress(Step.READING, 0)
    require_english(article)
    graph = extract(article, on_progress=partial(progress, Step.EXTRACTING))
    if not graph.attributions:
        raise UserError(_("Nobody is quoted or cited in this article; choose one that says who said what."))
    question_set = generate(article, graph, seed=seed, on_progress=partial(progress, Step.GENERATING))
    if not question_set.questions:
        raise UserError(
            _(
                "Too little in this article has a source that is certain; choose one that names more of its sources."
            )
        )
    return Built(graph, question_set)


def _unheard(step: Step, done: float) -> None:
    """Hear of progress when nobody asked for it."""
