"""Bringing together a set that was changed in two places at once: three-way, question by question.

Both sides began with the same set. What one side alone changed, added, took out or moved holds; where both changed a
question, ours stays and theirs is kept beside it, as in `merging`, so that nothing anybody wrote is lost.
"""

from collections.abc import Sequence
from typing import NamedTuple, TypeVar

from quizapp.model.base import short_id
from quizapp.model.merging import content_of
from quizapp.model.question import Question, Status
from quizapp.model.question_set import QuestionSet

T = TypeVar("T")


class Reconciled(NamedTuple):
    """A set with the changes of both sides, and which of its questions came of theirs (ids)."""

    question_set: QuestionSet
    added: tuple[str, ...] = ()
    """Only they had them."""
    changed: tuple[str, ...] = ()
    """They changed them, we did not."""
    removed: tuple[str, ...] = ()
    """They took them out, and we had not changed them. No longer in the set."""
    both: tuple[str, ...] = ()
    """Their version of what both changed: behind ours, to be looked at."""

    @property
    def brought(self) -> bool:
        """Whether the questions are others than ours were."""
        return bool(self.added or self.changed or self.removed or self.both)


def reconciled(base: QuestionSet, ours: QuestionSet, theirs: QuestionSet) -> Reconciled:
    """Return the set that `base` becomes by what both sides did to it.

    All three must be the same set, by id and text (`ValueError`). What is neither theirs nor changed by them stays
    exactly as it is in `ours`: where they changed nothing, the result is equal to it.
    """
    if len({(each.id, each.article.sha256) for each in (base, ours, theirs)}) != 1:
        raise ValueError("only versions of one set can be reconciled")
    before, mine, other = (_by_id(each) for each in (base, ours, theirs))
    questions = dict(mine)
    added: list[str] = []
    changed: list[str] = []
    removed: list[str] = []
    beside: dict[str, Question] = {}
    for question_id in dict.fromkeys((*before, *other)):
        was, is_ours, is_theirs = (each.get(question_id) for each in (before, mine, other))
        if is_theirs in (was, is_ours):
            continue
        if is_ours == was:
            if is_theirs is None:
                del questions[question_id]
                removed.append(question_id)
                continue
            questions[question_id] = is_theirs
            (added if was is None else changed).append(question_id)
        elif (
            is_ours is None and is_theirs is not None
        ):  # we took out what they worked on: that is the greater loss
            questions[question_id] = is_theirs
            changed.append(question_id)
        elif is_theirs is not None and is_ours is not None and _says_else(is_theirs, was, is_ours):
            beside[question_id] = is_theirs
    order = _order(base, ours, theirs, questions)
    known = {content_of(each) for each in questions.values()} if beside else frozenset()
    taken = set(questions) | set(before) | set(other)
    both = []
    for question_id, question in beside.items():
        content = content_of(question)
        if content in known:
            continue
        new_id = short_id("q", question_id, content)
        while new_id in taken:
            new_id = short_id("q", new_id)
        taken.add(new_id)
        questions[new_id] = question.model_copy(update={"id": new_id, "status": Status.REVIEW})
        order.insert(order.index(question_id) + 1, new_id)
        both.append(new_id)
    whole = ours.model_copy(
        update={
            "title": _of_three(base.title, ours.title, theirs.title),
            "article": _of_three(base.article, ours.article, theirs.article),
            "questions": tuple(questions[question_id] for question_id in order),
        }
    )
    return Reconciled(whole, tuple(added), tuple(changed), tuple(removed), tuple(both))


def _by_id(question_set: QuestionSet) -> dict[str, Question]:
    return {question.id: question for question in question_set.questions}


def _of_three(base: T, ours: T, theirs: T) -> T:
    return theirs if ours == base else ours


def _says_else(theirs: Question, base: Question | None, ours: Question) -> bool:
    """Tell whether they wrote something of their own; a decision alone is not worth a second question."""
    content = content_of(theirs)
    return content != content_of(ours) and (base is None or content != content_of(base))


def _order(
    base: QuestionSet, ours: QuestionSet, theirs: QuestionSet, questions: dict[str, Question]
) -> list[str]:
    """Return the ids of `questions` in our order where we moved any of them, else in theirs."""
    ids, mine, other = ([each.id for each in version.questions] for version in (base, ours, theirs))
    common = set(ids) & set(mine)
    moved = [each for each in ids if each in common] != [each for each in mine if each in common]
    first, second = (mine, other) if moved else (other, mine)
    return [each for each in _woven(first, second) if each in questions]


def _woven(first: Sequence[str], second: Sequence[str]) -> list[str]:
    """Return `first` with what only `second` has, each behind what stands before it there."""
    woven = list(first)
    there = set(first)
    place = 0
    for each in second:
        if each in there:
            place = woven.index(each) + 1
        else:
            woven.insert(place, each)
            place += 1
    return woven
