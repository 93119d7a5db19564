"""Question sets, one TinyDB file each: table `set` (one document) and `questions` (one each, with its `position`)."""

from collections.abc import Callable
from datetime import datetime
from operator import index
from typing import Literal, NamedTuple

from pydantic import AwareDatetime, Field

from quizapp.errors import UserError
from quizapp.i18n import _
from quizapp.model.base import Frozen
from quizapp.model.question import PLAYABLE, Question
from quizapp.model.question_set import SET_SCHEMA, QuestionSet
from quizapp.storing.articles import Articles
from quizapp.storing.database import documents, only
from quizapp.storing.folder import Folder, Format
from quizapp.storing.migrations import QUESTION_SET, Tables
from quizapp.storing.records import question_from, question_record


class SetSummary(Frozen):
    """What a list shows of a set, without its article and questions."""

    id: str
    title: str
    outlet: str
    questions: int = Field(ge=0)
    playable: int = Field(ge=0)
    """How many of them a session may play."""
    saved: AwareDatetime


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


class QuestionSets:
    """The question sets in the data folder. Their articles are kept by `articles`; `now` tells the time."""

    def __init__(self, folder: Folder[KeptSet], articles: Articles, now: Callable[[], datetime]) -> None:
        self._folder = folder
        self._articles = articles
        self._now = now

    def summaries(self) -> tuple[SetSummary, ...]:
        """Return what there is, the last saved first."""
        summaries = map(_summary, self._folder.load_all())
        return tuple(sorted(summaries, key=lambda summary: (summary.saved, summary.id), reverse=True))

    def load(self, set_id: str) -> QuestionSet:
        """Return the set with this id. `UserError` when it, or its article, is not there or damaged."""
        kept = self._folder.load(set_id)
        if kept is None:
            raise UserError(_("This question set is not in the library any more."))
        article = self._articles.load(kept.record.article)
        return QuestionSet(
            id=kept.record.id, title=kept.record.title, article=article, questions=kept.questions
        )

    def save(self, question_set: QuestionSet) -> None:
        """Keep the set and its article, in place of what has the same id. `UserError` when it cannot be written."""
        article = question_set.article
        self._articles.save(article)
        record = SetRecord(
            id=question_set.id,
            title=question_set.title,
            outlet=article.outlet,
            article=article.sha256,
            saved=self._now(),
        )
        questions = [
            question_record(question, position=position)
            for position, question in enumerate(question_set.questions)
        ]
        self._folder.save(
            question_set.id,
            {
                "set": documents([record.model_dump(mode="json", by_alias=True)]),
                "questions": documents(questions),
            },
        )

    def find(self, text: str) -> QuestionSet:
        """Return the set with the id `text`; else the one titled so; else the one with `text` in its title.

        Capitals do not matter in titles. `UserError` when none fits or several do.
        """
        summaries = self.summaries()
        wanted = text.strip().casefold()
        for fits in (
            [summary for summary in summaries if summary.id == text.strip()],
            [summary for summary in summaries if summary.title.casefold() == wanted],
            [summary for summary in summaries if wanted and wanted in summary.title.casefold()],
        ):
            if len(fits) == 1:
                return self.load(fits[0].id)
            if fits:
                ids = ", ".join(summary.id for summary in fits)
                # Translators: {name} is what the person typed, {ids} a list of ids.
                raise UserError(
                    _("Several sets fit “{name}”: give one of the ids {ids}.").format(name=text, ids=ids)
                )
        # Translators: {name} is what the person typed; `quizapp sets` is a command.
        raise UserError(_("No question set fits “{name}”; `quizapp sets` lists them.").format(name=text))


def _summary(kept: KeptSet) -> SetSummary:
    return SetSummary(
        id=kept.record.id,
        title=kept.record.title,
        outlet=kept.record.outlet,
        questions=len(kept.questions),
        playable=sum(question.status in PLAYABLE for question in kept.questions),
        saved=kept.record.saved,
    )


def _parse(tables: Tables) -> KeptSet:
    placed = sorted(
        (question_from(record, "position") for record in tables["questions"].values()),
        key=lambda found: index(found[0]),
    )
    return KeptSet(SetRecord.model_validate(only(tables, "set")), tuple(question for _, question in placed))


FORMAT = Format(QUESTION_SET, _parse, name=lambda kept: kept.record.id)
