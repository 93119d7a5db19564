"""What a rule says of a set, and what it looks at."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from quizapp.model.attribution import Attribution, AttributionGraph
from quizapp.model.question import Question, Status
from quizapp.model.question_set import QuestionSet
from quizapp.reviewing.finding import Severity


class SetFinding(NamedTuple):
    """One objection to a set."""

    rule: str
    """The rule's id, "R16" to "R35"."""
    severity: Severity
    questions: tuple[str, ...]
    """The ids of the questions that it concerns; empty where it is all of them."""
    message: str
    """One translated sentence: what is wrong."""


class SetObjection(NamedTuple):
    """What a rule's function yields: whom it concerns and the message; the rule adds its id and severity."""

    questions: tuple[str, ...]
    message: str


class SetCase(NamedTuple):
    """A set with what is known about it; `graph` is null where no machine read the article."""

    question_set: QuestionSet
    graph: AttributionGraph | None = None

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions that are or may be played: all but the rejected ones."""
        return tuple(
            question for question in self.question_set.questions if question.status is not Status.REJECTED
        )

    def records(self, question: Question) -> tuple[Attribution, ...]:
        """Return the attributions that `question` was made from, as far as the graph has them."""
        if self.graph is None or not question.attributions:
            return ()
        return tuple(record for record in self.graph.attributions if record.id in question.attributions)


class SetRule(NamedTuple):
    """One rule on a set: an id, a severity, and a pure function from a case to its objections."""

    id: str
    severity: Severity
    check: Callable[[SetCase], Iterator[SetObjection]]
