"""Editing several questions of a set at once: each function takes a set and returns the changed one.

What is done to one question is in `editing`, with what holds for both: nothing changes in place, ids come from the
caller.
"""

from collections.abc import Collection, Sequence

from quizapp.model.question import Question, Status
from quizapp.model.question_set import QuestionSet


def in_order(question_set: QuestionSet, question_ids: Collection[str]) -> tuple[str, ...]:
    """Return those of `question_ids` that are in the set, in its order."""
    wanted = frozenset(question_ids)
    return tuple(question.id for question in question_set.questions if question.id in wanted)


def duplicate(
    question_set: QuestionSet, question_ids: Collection[str], new_ids: Sequence[str]
) -> QuestionSet:
    """Return the set with copies of these questions together behind the last of them: drafts under `new_ids`, in order.

    `ValueError` when there are not as many ids as questions.
    """
    wanted = frozenset(question_ids)
    places = [place for place, question in enumerate(question_set.questions) if question.id in wanted]
    if not places:
        return question_set
    copies = tuple(
        question_set.questions[place].model_copy(update={"id": new_id, "status": Status.DRAFT})
        for place, new_id in zip(places, new_ids, strict=True)
    )
    behind = places[-1] + 1
    return _with(question_set, (*question_set.questions[:behind], *copies, *question_set.questions[behind:]))


def move(question_set: QuestionSet, question_ids: Collection[str], before: str | None) -> QuestionSet:
    """Return the set with these questions, in their order, right before `before` (not one of them), or at the end."""
    wanted = frozenset(question_ids)
    moved = [question for question in question_set.questions if question.id in wanted]
    others = [question for question in question_set.questions if question.id not in wanted]
    place = next((place for place, other in enumerate(others) if other.id == before), len(others))
    return _with(question_set, (*others[:place], *moved, *others[place:]))


def put_off(question_set: QuestionSet, question_ids: Collection[str]) -> QuestionSet:
    """Return the set with these questions waiting to be looked at, so that they are not played until they are.

    What a person has decided on becomes a draft: a question to review would give way to a new run (`renewed`), and
    what was written into it would be lost.
    """
    wanted = frozenset(question_ids)
    return _with(
        question_set,
        tuple(
            question.model_copy(update={"status": _PUT_OFF[question.status]})
            if question.id in wanted
            else question
            for question in question_set.questions
        ),
    )


_PUT_OFF = {
    Status.READY: Status.REVIEW,
    Status.REVIEW: Status.REVIEW,
    Status.APPROVED: Status.DRAFT,
    Status.REJECTED: Status.DRAFT,
    Status.DRAFT: Status.DRAFT,
}


def _with(question_set: QuestionSet, questions: tuple[Question, ...]) -> QuestionSet:
    return question_set.model_copy(update={"questions": questions})
