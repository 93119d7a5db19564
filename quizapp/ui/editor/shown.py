"""What the form shows: a question with all that is to be said of it."""

from typing import NamedTuple

from quizapp.model.article import Article
from quizapp.model.question import Question, Status
from quizapp.model.question_set import QuestionSet
from quizapp.reviewing.answers import Attempt
from quizapp.reviewing.finding import Finding
from quizapp.ui.editor.beside import Neighbour
from quizapp.ui.editor.desk import Desk


class Shown(NamedTuple):
    """What the form shows."""

    question: Question
    number: int
    article: Article
    findings: tuple[Finding, ...]
    neighbours: tuple[Neighbour, ...] = ()
    """Other questions of the set that it clashes with."""
    status: Status = Status.DRAFT
    """The one to be shown, which follows the question's only when typing rests."""
    left_out: bool = False
    """Whether the question was in the quiz until an edit took it out."""
    to_fill: tuple[str, ...] = ()
    """The fields that nobody has filled yet."""
    attempts: tuple[Attempt, ...] = ()
    """First answers that were given to it."""

    def about(self, fields: frozenset[str]) -> tuple[Finding, ...]:
        """Return the findings that concern `fields`."""
        return tuple(finding for finding in self.findings if finding.field in fields)


def shown(question: Question, question_set: QuestionSet, desk: Desk) -> Shown:
    """Return what is to be shown of a question of `question_set`, which lies on `desk`."""
    numbers = {each.id: number for number, each in enumerate(question_set.questions, 1)}
    neighbours = tuple(
        Neighbour(clash.relation, clash.other, numbers[clash.other])
        for clash in desk.clashes(question)
        if clash.other in numbers
    )
    seen = desk.standing.seen(question)
    return Shown(
        question,
        numbers[question.id],
        question_set.article,
        desk.heard(question),
        neighbours,
        seen.status,
        desk.standing.is_left_out(seen),
        desk.filling.still_to_fill(question),
        desk.attempts(question),
    )
