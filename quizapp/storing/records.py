"""How questions are spelled in documents: flat, so that a query finds their fields."""

from collections.abc import Iterable
from typing import Any

from pydantic import TypeAdapter

from quizapp.model.question import Question
from quizapp.storing.database import spelled

_QUESTION: TypeAdapter[Question] = TypeAdapter(Question)
_QUESTIONS: TypeAdapter[tuple[Question, ...]] = TypeAdapter(tuple[Question, ...])


def question_record(question: Question, **beside: object) -> dict[str, Any]:
    """Return the document of `question`, with the fields `beside` in front."""
    return {**beside, **_QUESTION.dump_python(question, mode="json")}


def questions_from(records: Iterable[dict[str, Any]], beside: str) -> tuple[tuple[Any, Question], ...]:
    """Return what the field called `beside` says in each of `records`, and the question.

    Takes that field out of them. `KeyError`, `ValueError` for a wrong record.
    """
    fields = list(records)
    said = [record.pop(beside) for record in fields]
    return tuple(zip(said, _QUESTIONS.validate_python(fields), strict=True))


class Spelling:
    """Spells the questions of a set, those that were in the last one too only once."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[Question, bytes]] = {}
        """By the identity of the question, which is kept and never changes."""

    def of(self, questions: Iterable[Question]) -> list[bytes]:
        """Return the documents of `questions`. `ValueError` as `spelled`."""
        documents = [
            self._known.get(id(question)) or (question, spelled(question_record(question)))
            for question in questions
        ]
        self._known = {id(question): (question, document) for question, document in documents}
        return [document for _, document in documents]
