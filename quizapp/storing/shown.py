"""Articles and questions as sessions showed them, stored once under their content hash and never changed.

One TinyDB file per article, named by the content hash of the article: table `article` (one document) and
`questions` (one document each, with its `hash`). Sessions refer to both by hash.
"""

from quizapp.errors import UserError
from quizapp.i18n import _
from quizapp.model.article import Article
from quizapp.model.base import content_hash
from quizapp.model.question import ChoiceQuestion, Question
from quizapp.model.session import Material, Session
from quizapp.storing.database import documents, only
from quizapp.storing.folder import Folder, Reading
from quizapp.storing.migrations import Tables


class Shown:
    """What sessions showed."""

    def __init__(self, folder: Folder) -> None:
        self._folder = folder
        self._kept: dict[str, set[str]] = {}
        """Article hash -> the question hashes that are known to be on the disk."""

    def keep(self, material: Material) -> None:
        """Store what of `material` is not stored yet. `UserError` when it cannot be written."""
        digest = content_hash(material.article)
        if material.questions.keys() <= self._kept.get(digest, set()) and self._folder.file(digest).is_file():
            return
        kept = self._kept_questions(digest)
        questions = {**kept, **material.questions}
        if len(questions) > len(kept):
            self._folder.save(digest, _tables(material.article, questions))
        self._kept[digest] = set(questions)

    def material(self, session: Session) -> Material:
        """Return what `session` showed. `UserError` when any of it is gone or not what was shown."""
        material = self._folder.load(session.article, _READING)
        asked = {asked.question for asked in session.asked}
        if material is None or not asked <= material.questions.keys():
            raise UserError(
                _("What this session showed is not in the data folder any more, so it cannot be opened.")
            )
        return Material(
            article=material.article, questions={digest: material.questions[digest] for digest in asked}
        )

    def _kept_questions(self, digest: str) -> dict[str, Question]:
        kept = self._folder.load_or_tell(digest, _READING)
        return dict(kept.questions) if kept else {}


def _tables(article: Article, questions: dict[str, Question]) -> Tables:
    return {
        "article": documents([article.model_dump(mode="json")]),
        "questions": documents(
            [{"hash": digest, **question.model_dump(mode="json")} for digest, question in questions.items()]
        ),
    }


def _parse(tables: Tables) -> Material:
    questions: dict[str, Question] = {}
    for document in tables["questions"].values():
        record = dict(document)
        digest = record.pop("hash")
        questions[digest] = ChoiceQuestion.model_validate(record)
        if content_hash(questions[digest]) != digest:
            raise ValueError("a question is not the one that the hash names")
    return Material(article=Article.model_validate(only(tables, "article")), questions=questions)


_READING = Reading(_parse, name=lambda material: content_hash(material.article))
