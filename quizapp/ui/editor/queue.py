"""Which questions a person has yet to look at, and which of them comes next."""

from collections.abc import Collection

from quizapp.model.question import WAITING, Status
from quizapp.model.question_set import QuestionSet


def waiting(question_set: QuestionSet) -> tuple[str, ...]:
    """Return the ids of the questions to look at, in order; drafts are, since they are not played before that."""
    return tuple(question.id for question in question_set.questions if question.status in WAITING)


def following(question_set: QuestionSet, current: str, among: Collection[str]) -> str | None:
    """Return the id of the next question to look at behind `current`, of those in `among`.

    From the start again after the last one. Where none waits, it is the next below that the machine holds to be ready
    and nobody has looked at.
    """
    questions = question_set.questions
    place = next((place for place, each in enumerate(questions) if each.id == current), -1) + 1
    behind = [each for each in questions[place:] if each.id in among]
    before = [each for each in questions[:place] if each.id in among and each.id != current]
    waits = (each.id for each in (*behind, *before) if each.status in WAITING)
    unseen = (each.id for each in behind if each.status is Status.READY)
    return next(waits, None) or next(unseen, None)
