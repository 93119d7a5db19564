"""What the file of a question set holds, and what a list shows of it: table `set` (one document) and `questions`."""

from datetime import datetime
from operator import index
from typing import Literal, NamedTuple

from pydantic import AwareDatetime, Field

from quizapp.model.article import Article
from quizapp.model.base import Frozen
from quizapp.model.question import PLAYABLE, WAITING, Question
from quizapp.model.question_set import SET_SCHEMA, QuestionSet
from quizapp.storing.database import only
from quizapp.storing.form import Format
from quizapp.storing.migrations import QUESTION_SET, Tables
from quizapp.storing.records import questions_from


class SetSummary(Frozen):
    """What a list shows of a set, without its article and questions."""

    id: str
    title: str
    outlet: str
    questions: int = Field(ge=0)
    playable: int = Field(ge=0)
    """How many of them a session may play."""
    to_check: int = Field(default=0, ge=0)
    """How many of them wait for a person: those to review and drafts, not the rejected ones."""
    saved: AwareDatetime


class DeletedSet(NamedTuple):
    """A set that can be brought back."""

    summary: SetSummary
    at: datetime
    """When it was deleted."""


class SetRecord(Frozen):
    """The one document of the table `set`."""

    version: Literal[1] = Field(default=SET_SCHEMA, alias="schema", serialization_alias="schema")
    id: str
    title: str
    outlet: str
    """The article's, so that a list need not open the article."""
    article: str
    """The SHA-256 of the article's text: the name of its file."""
    saved: AwareDatetime


class KeptSet(NamedTuple):
    """What a set's file holds."""

    record: SetRecord
    questions: tuple[Question, ...]


def joined(kept: KeptSet, article: Article) -> QuestionSet:
    """Return the set in a file together with its article."""
    return QuestionSet(id=kept.record.id, title=kept.record.title, article=article, questions=kept.questions)


def summary_of(kept: KeptSet) -> SetSummary:
    """Return what a list shows of the set in a file."""
    return SetSummary(
        id=kept.record.id,
        title=kept.record.title,
        outlet=kept.record.outlet,
        questions=len(kept.questions),
        playable=sum(question.status in PLAYABLE for question in kept.questions),
        to_check=sum(question.status in WAITING for question in kept.questions),
        saved=kept.record.saved,
    )


def _parse(tables: Tables) -> KeptSet:
    found = questions_from(tables["questions"].values(), "position")
    placed = sorted(found, key=lambda each: index(each[0]))
    return KeptSet(SetRecord.model_validate(only(tables, "set")), tuple(question for _, question in placed))


FORMAT = Format(QUESTION_SET, _parse, fits=lambda kept, name: kept.record.id == name)
