"""Question sets, one TinyDB file each: table `set` (one document) and `questions` (one each, with its `position`)."""

from collections.abc import Callable
from datetime import datetime

from pydantic import AwareDatetime, Field

from quizapp.errors import UserError
from quizapp.i18n import _
from quizapp.model.base import Frozen
from quizapp.model.question import PLAYABLE
from quizapp.model.question_set import SET_SCHEMA, QuestionSet
from quizapp.storing.articles import Articles
from quizapp.storing.database import documents, only
from quizapp.storing.folder import Folder, Reading
from quizapp.storing.migrations import Tables


class SetSummary(Frozen):
    """What a list shows of a set, without its article and questions."""

    id: str
    title: str
    outlet: str
    questions: int = Field(ge=0)
    playable: int = Field(ge=0)
    """How many of them a session may play."""
    saved: AwareDatetime


class QuestionSets:
    """The question sets in the data folder. Their articles are kept by `articles`; `now` tells the time."""

    def __init__(self, folder: Folder, articles: Articles, now: Callable[[], datetime]) -> None:
        self._folder = folder
        self._articles = articles
        self._now = now

    def summaries(self) -> tuple[SetSummary, ...]:
        """Return what there is, the last saved first."""
        found = self._folder.load_all(Reading(_summary, name=lambda summary: summary.id))
        return tuple(sorted(found, key=lambda summary: (summary.saved, summary.id), reverse=True))

    def load(self, set_id: str) -> QuestionSet:
        """Return the set with this id. `UserError` when it, or its article, is not there or damaged."""
        found = self._folder.load(set_id, Reading(self._question_set, name=lambda found: found.id))
        if found is None:
            raise UserError(_("This question set is not in the library any more."))
        return found

    def save(self, question_set: QuestionSet) -> None:
        """Keep the set and its article, in place of what has the same id. `UserError` when it cannot be written."""
        article = question_set.article
        self._articles.save(article)
        head = {
            "schema": SET_SCHEMA,
            "id": question_set.id,
            "title": question_set.title,
            "outlet": article.outlet,
            "article": article.sha256,
            "saved": self._now().isoformat(),
        }
        questions = [
            {"position": position, **question.model_dump(mode="json")}
            for position, question in enumerate(question_set.questions)
        ]
        self._folder.save(question_set.id, {"set": documents([head]), "questions": documents(questions)})

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

    def _question_set(self, tables: Tables) -> QuestionSet:
        head = only(tables, "set")
        questions = sorted(tables["questions"].values(), key=lambda question: question["position"])
        return QuestionSet.model_validate(
            {
                "schema": head["schema"],
                "id": head["id"],
                "title": head["title"],
                "article": self._articles.load(head["article"]),
                "questions": [
                    {field: value for field, value in question.items() if field != "position"}
                    for question in questions
                ],
            }
        )


def _summary(tables: Tables) -> SetSummary:
    head = only(tables, "set")
    questions = tables["questions"].values()
    return SetSummary(
        id=head["id"],
        title=head["title"],
        outlet=head["outlet"],
        questions=len(questions),
        playable=sum(question["status"] in PLAYABLE for question in questions),
        saved=head["saved"],
    )
