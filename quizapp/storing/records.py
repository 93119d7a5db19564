"""How values are spelled in documents: flat, so that a query finds their fields, with one field of ours beside."""

from typing import Any

from pydantic import TypeAdapter

from quizapp.model.question import Question

_QUESTION: TypeAdapter[Question] = TypeAdapter(Question)


def question_record(question: Question, **beside: object) -> dict[str, Any]:
    """Return the document of `question`, with the fields `beside` in front."""
    return {**beside, **_QUESTION.dump_python(question, mode="json")}


def question_from(record: dict[str, Any], beside: str) -> tuple[Any, Question]:
    """Return what the field called `beside` says, and the question. `KeyError`, `ValueError` for a wrong record."""
    fields = dict(record)
    return fields.pop(beside), _QUESTION.validate_python(fields)
