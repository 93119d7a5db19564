"""What the file of a question set holds, and what a list shows of it: table `set` (one document) and `questions`."""

from datetime import datetime
from typing import Literal, NamedTuple

from pydantic import AwareDatetime, Field, TypeAdapter
from typing_extensions import TypedDict

from quizapp.model.article import Article
from quizapp.model.base import Frozen, Id
from quizapp.model.question import PLAYABLE, WAITING, Question
from quizapp.model.question_set import SET_SCHEMA, QuestionSet
from quizapp.storing.database import documents, only
from quizapp.storing.form import Format, understood
from quizapp.storing.migrations import QUESTION_SET, Tables
from quizapp.storing.records import question_record


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
    read_only: bool = False
    """Whether a newer version wrote it: it can be played, printed and copied, but not changed."""


class DeletedSet(NamedTuple):
    """A set that can be brought back."""

    summary: SetSummary
    at: datetime
    """When it was deleted."""


class SetRecord(Frozen):
    """The one document of the table `set`."""

    version: Literal[1] = Field(default=SET_SCHEMA, alias="schema", serialization_alias="schema")
    id: Id
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
    newer: bool = False
    """Whether a newer version wrote it."""
    left_out: int = 0
    """How many questions of a newer version this one does not understand."""


def joined(kept: KeptSet, article: Article) -> QuestionSet:
    """Return the set in a file together with its article."""
    record = kept.record  # each part is valid by itself, and a set asks for nothing that lies between them
    return QuestionSet.model_construct(
        id=record.id, title=record.title, article=article, questions=kept.questions
    )


def kept_as(question_set: QuestionSet, saved: datetime) -> KeptSet:
    """Return what the file of the set holds that is saved at the moment `saved`."""
    record = SetRecord(
        id=question_set.id,
        title=question_set.title,
        outlet=question_set.article.outlet,
        article=question_set.article.sha256,
        saved=saved,
    )
    return KeptSet(record, question_set.questions)


def tables_of(kept: KeptSet) -> Tables:
    """Return the tables of a set's file."""
    head = kept.record.model_dump(mode="json", by_alias=True)
    return {"set": documents([head]), "questions": documents(list(map(question_record, kept.questions)))}


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
        read_only=kept.newer,
    )


class _Documents(TypedDict):
    """The tables of the file; others are passed over."""

    set: dict[str, SetRecord]
    questions: dict[str, Question]


_DOCUMENTS = TypeAdapter(_Documents)
_QUESTION: TypeAdapter[Question] = TypeAdapter(Question)


def _parse(tables: Tables) -> KeptSet:
    return _kept(_DOCUMENTS.validate_python(tables))


def _parse_sealed(content: bytes) -> KeptSet:
    return _kept(_DOCUMENTS.validate_json(content))


def _kept(documents: _Documents) -> KeptSet:
    (record,) = documents["set"].values()
    return KeptSet(record, tuple(documents["questions"].values()))


def _parse_newer(tables: Tables) -> KeptSet:
    head = only(tables, "set") | {"schema": SET_SCHEMA}
    questions = understood(_QUESTION, tables["questions"].values())
    return KeptSet(
        SetRecord.model_validate(head, extra="ignore"),
        questions,
        newer=True,
        left_out=len(tables["questions"]) - len(questions),
    )


FORMAT = Format(
    QUESTION_SET,
    _parse,
    fits=lambda kept, name: kept.record.id == name,
    parse_sealed=_parse_sealed,
    parse_newer=_parse_newer,
)
