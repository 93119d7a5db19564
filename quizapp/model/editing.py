"""Editing a question set: each function takes a set and returns the changed one; nothing changes in place.

Whatever a person changes becomes a draft, whoever made it, or `approved` where the caller knows it to be sound: an
edited question is no longer the machine's, so a new run leaves it alone (`question_set.renewed` keeps both).

Ids come from the caller, who must make sure that no two people are given the same one.
"""

from collections.abc import Collection

from quizapp.model.question import (
    ChoiceQuestion,
    MatchingQuestion,
    Option,
    OrderingQuestion,
    Question,
    ReflectionQuestion,
    SelectionQuestion,
    Skill,
    Status,
    TrueFalseQuestion,
)
from quizapp.model.question_set import QuestionSet

HAND = "hand"
"""The kind of a question that a person wrote."""

_FIRST_OPTIONS = ("a", "b", "c")


def blank_question(question_id: str) -> Question:
    """Return an unwritten question with three empty options, none of them right yet."""
    return ChoiceQuestion(
        id=question_id,
        kind=HAND,
        skill=Skill.WHO_SAID,
        difficulty=2,
        stem="",
        evidence=(),
        rationale="",
        status=Status.DRAFT,
        options=tuple(Option(id=option_id, text="") for option_id in _FIRST_OPTIONS),
        key=(),
    )


def find(question_set: QuestionSet, question_id: str) -> Question | None:
    """Return the question with this id, or None."""
    return next((question for question in question_set.questions if question.id == question_id), None)


def place_of(question_set: QuestionSet, question_id: str) -> int:
    """Return where the question stands, from 0; `KeyError` where it is not there."""
    for place, question in enumerate(question_set.questions):
        if question.id == question_id:
            return place
    raise KeyError(question_id)


def add(question_set: QuestionSet, question: Question, *, after: str | None = None) -> QuestionSet:
    """Return the set with `question` behind the one with the id `after`, or at the end.

    `ValueError` when its id is taken.
    """
    if find(question_set, question.id) is not None:
        raise ValueError("a question with this id is in the set already")
    place = len(question_set.questions) if after is None else place_of(question_set, after) + 1
    before, behind = question_set.questions[:place], question_set.questions[place:]
    return _with(question_set, (*before, question, *behind))


def edit(question_set: QuestionSet, question: Question, *, status: Status = Status.DRAFT) -> QuestionSet:
    """Return the set with `question` in place of the one with its id, in `status`; as it was when nothing differs.

    `KeyError` where there is none with its id.
    """
    place = place_of(question_set, question.id)
    old = question_set.questions[place]
    if question == old:
        return question_set
    drafted = question.model_copy(update={"status": status})
    return _with(
        question_set, (*question_set.questions[:place], drafted, *question_set.questions[place + 1 :])
    )


def duplicate(question_set: QuestionSet, question_id: str, new_id: str) -> QuestionSet:
    """Return the set with a copy of the question right behind it: a draft with the id `new_id`."""
    question = question_set.questions[place_of(question_set, question_id)]
    copy = question.model_copy(update={"id": new_id, "status": Status.DRAFT})
    return add(question_set, copy, after=question_id)


def delete(question_set: QuestionSet, question_ids: Collection[str]) -> QuestionSet:
    """Return the set without these questions. A machine-made one may be made again; a rejected one is not."""
    return _with(
        question_set,
        tuple(question for question in question_set.questions if question.id not in question_ids),
    )


def move(question_set: QuestionSet, question_id: str, place: int) -> QuestionSet:
    """Return the set with the question at `place` (from 0, of the new order); beyond the ends, at the end."""
    question = question_set.questions[place_of(question_set, question_id)]
    others = [other for other in question_set.questions if other.id != question_id]
    others.insert(max(0, place), question)
    return _with(question_set, tuple(others))


def set_status(question_set: QuestionSet, question_ids: Collection[str], status: Status) -> QuestionSet:
    """Return the set with these questions in `status`."""
    return _with(
        question_set,
        tuple(
            question.model_copy(update={"status": status}) if question.id in question_ids else question
            for question in question_set.questions
        ),
    )


def retitle(question_set: QuestionSet, title: str) -> QuestionSet:
    """Return the set called `title`."""
    return question_set.model_copy(update={"title": title})


def with_option(question: Question, option: Option) -> Question:
    """Return the question with `option` in place of the one with its id, or behind the others when it is new."""
    if any(old.id == option.id for old in question.options):
        options = tuple(option if old.id == option.id else old for old in question.options)
        return question.model_copy(update={"options": options})
    update: dict[str, object] = {"options": (*question.options, option)}
    if isinstance(question, OrderingQuestion):
        update["key"] = (*question.key, option.id)
    return question.model_copy(update=update)


def without_option(question: Question, option_id: str) -> Question:
    """Return the question without that option; the key loses whatever rested on it."""
    update: dict[str, object] = {
        "options": tuple(option for option in question.options if option.id != option_id)
    }
    if isinstance(question, MatchingQuestion):
        update["key"] = tuple(pair for pair in question.key if pair[1] != option_id)
    elif not isinstance(question, SelectionQuestion | ReflectionQuestion):
        update["key"] = tuple(key for key in question.key if key != option_id)
    return question.model_copy(update=update)


def with_key(
    question: ChoiceQuestion | TrueFalseQuestion, option_id: str
) -> ChoiceQuestion | TrueFalseQuestion:
    """Return the question with that option as the one right answer; `KeyError` where it is not there."""
    return question.model_copy(update={"key": (question.option(option_id).id,)})


def free_option_id(question: Question) -> str:
    """Return an id for one more option: the next free letter, then numbers."""
    taken = {option.id for option in question.options}
    letters = (chr(code) for code in range(ord("a"), ord("z") + 1))
    numbers = (f"o{number}" for number in range(1, len(taken) + 2))
    return next(name for name in (*letters, *numbers) if name not in taken)


def _with(question_set: QuestionSet, questions: tuple[Question, ...]) -> QuestionSet:
    return question_set.model_copy(update={"questions": questions})
