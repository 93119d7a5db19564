"""The two stages that the import page works with, as whoever composes the window gives them to it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

# Named by the window before anything that needs the model is imported.
if TYPE_CHECKING:
    from quizapp.model.article import Article
    from quizapp.model.attribution import AttributionGraph
    from quizapp.model.question_set import QuestionSet
    from quizapp.pipeline import OnProgress


@dataclass(frozen=True)
class Build:
    """`quizapp.pipeline.find` and `write`, or what stands for them; both run off the window's thread."""

    find: "Callable[[Article, OnProgress], AttributionGraph]"
    write: "Callable[[Article, AttributionGraph, OnProgress], QuestionSet]"
