"""Merging a question set that comes from elsewhere into the one with its id: nothing of either is lost."""

from typing import NamedTuple

from quizapp.model.base import content_hash, short_id
from quizapp.model.question import Question, Status
from quizapp.model.question_set import QuestionSet


class Merge(NamedTuple):
    """A merged set, and what became of each question that came: ids of questions in the merged set."""

    question_set: QuestionSet
    added: tuple[str, ...] = ()
    """Not there before."""
    same: tuple[str, ...] = ()
    """There already, word for word; what a person decided on it here still holds."""
    both: tuple[str, ...] = ()
    """Changed on one side or on both: the version that came stands behind the others, to be looked at."""
    new_set: bool = False
    """True where there was no set to merge into."""

    @property
    def changed(self) -> bool:
        """True where the merge brought anything."""
        return self.new_set or bool(self.added or self.both)


def arrived(incoming: QuestionSet) -> Merge:
    """Return the merge of a set that there was nothing of."""
    return Merge(incoming, added=tuple(question.id for question in incoming.questions), new_set=True)


def merged(ours: QuestionSet, incoming: QuestionSet) -> Merge:
    """Return `ours` with what `incoming` has and it has not. Both must be on the same text (`ValueError`).

    Questions are the same when all but their id and status is equal. One with an id of ours and another content is
    kept beside ours, for review, under an id that follows from its content: the same file brings it only once,
    even when a person has changed it since.
    """
    if ours.article.sha256 != incoming.article.sha256:
        raise ValueError("sets on two texts cannot be merged")
    known = {content_of(question): question.id for question in ours.questions}
    ids = frozenset(question.id for question in ours.questions)
    taken = set(ids)
    questions = list(ours.questions)
    added, same, both = [], [], []
    for question in incoming.questions:
        beside = short_id("q", question.id, content_of(question))
        there = known.get(content_of(question)) or (beside if beside in ids else None)
        if there is not None:
            same.append(there)
            continue
        if question.id in taken:
            while beside in taken:  # only a file made to do so gives that id to another question
                beside = short_id("q", beside)
            question = question.model_copy(update={"id": beside, "status": Status.REVIEW})
            both.append(beside)
        else:
            added.append(question.id)
        taken.add(question.id)
        questions.append(question)
    union = ours.model_copy(update={"questions": tuple(questions)})
    return Merge(union, tuple(added), tuple(same), tuple(both))


def content_of(question: Question) -> str:
    """Return the hash of what a question says, whatever its id and status."""
    return content_hash(question.model_copy(update={"id": "q", "status": Status.REVIEW}))
