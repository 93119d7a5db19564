"""A question set: the questions on one article."""

from typing import Literal

from pydantic import Field

from quizapp.model.article import Article
from quizapp.model.base import Frozen, Id, short_id
from quizapp.model.question import PLAYABLE, WAITING, Question, Status

SET_SCHEMA: Literal[1] = 1


class QuestionSet(Frozen):
    """The questions on one article, in playing order."""

    version: Literal[1] = Field(default=SET_SCHEMA, alias="schema", serialization_alias="schema")
    id: Id
    title: str
    article: Article
    questions: tuple[Question, ...]

    @property
    def playable(self) -> tuple[Question, ...]:
        """The questions that a session may play: ready and approved ones."""
        return tuple(question for question in self.questions if question.status in PLAYABLE)

    @property
    def left_out(self) -> int:
        """How many questions a session leaves out until a person has looked at them; rejected ones are not counted."""
        return sum(question.status in WAITING for question in self.questions)


def set_id(article: Article, seed: int) -> str:
    """Return the id of the set that `seed` makes of `article`: the same input, the same set."""
    return short_id("set", article.sha256, str(seed))


def copied(question_set: QuestionSet, new_id: str, title: str) -> QuestionSet:
    """Return a set of its own, `new_id`, with the same questions. Who keeps it makes sure that the id is free."""
    return QuestionSet(id=new_id, title=title, article=question_set.article, questions=question_set.questions)


# What a person has decided on or written outlives a new run of the machine.
_KEPT = frozenset({Status.APPROVED, Status.DRAFT, Status.REJECTED})


def renewed(old: QuestionSet, new: QuestionSet) -> QuestionSet:
    """Return `new` with what a person decided in `old` kept: approved, drafted and rejected questions.

    A rejected question is so not made again; a machine-made one gives way to the new run.
    """
    kept = {question.id: question for question in old.questions if question.status in _KEPT}
    made = [kept.pop(question.id, question) for question in new.questions]
    return new.model_copy(update={"title": old.title, "questions": (*made, *kept.values())})
