"""Which questions a person has yet to look at, and which of them comes next."""

from quizapp.model.question import Status
from quizapp.model.question_set import QuestionSet

WAITING = frozenset({Status.REVIEW, Status.DRAFT})
"""Drafts wait too: they are not played before a person accepts them."""


def waiting(question_set: QuestionSet) -> tuple[str, ...]:
    """Return the ids of the questions to look at, in order."""
    return tuple(question.id for question in question_set.questions if question.status in WAITING)


def following(question_set: QuestionSet, current: str) -> str | None:
    """Return the id of the next question to look at behind `current`, from the start again after the last."""
    ids = [question.id for question in question_set.questions]
    place = ids.index(current) + 1 if current in ids else 0
    left = frozenset(waiting(question_set)) - {current}
    return next((name for name in (*ids[place:], *ids[:place]) if name in left), None)
