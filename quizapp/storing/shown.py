"""Articles and questions as sessions showed them, stored once under their content hash and never changed.

One TinyDB file per article, named by the content hash of the article: table `article` (one document) and
`questions` (one document each, with its `hash`). Sessions refer to both by hash.
"""

from collections.abc import Hashable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import TypeAdapter

from quizapp.errors import UserError
from quizapp.i18n import _
from quizapp.model.article import Article
from quizapp.model.base import content_hash
from quizapp.model.question import Question
from quizapp.model.session import Material, Session
from quizapp.storing.database import documents, only
from quizapp.storing.folder import Folder
from quizapp.storing.form import Format, understood
from quizapp.storing.migrations import SHOWN, Tables
from quizapp.storing.naming import name_of
from quizapp.storing.records import question_record, questions_from


class _Kept(NamedTuple):
    questions: frozenset[str]
    file: Hashable
    """What the file was when they were in it: another process may have taken out what no session refers to."""


class Shown:
    """What sessions showed."""

    def __init__(self, folder: Folder[Material]) -> None:
        self._folder = folder
        self._kept: dict[str, _Kept] = {}
        """Article hash -> what is known to be on the disk."""

    def keep(self, digest: str, material: Material) -> None:
        """Store what of `material`, whose article has the content hash `digest`, is not stored yet.

        `UserError` when it cannot be written.
        """
        known = self._kept.get(digest)
        if (
            known
            and material.questions.keys() <= known.questions
            and known.file == self._folder.stamp(digest)
        ):
            return
        if digest != content_hash(material.article):
            raise ValueError("the material is not that of the session")
        with self._folder.alone():
            kept = self._folder.load_or_clear(digest)
            before = dict(kept.questions) if kept else {}
            questions = {**before, **material.questions}
            if len(questions) > len(before):
                self._folder.save(digest, tables_of(material.article, questions))
            self._kept[digest] = _Kept(frozenset(questions), self._folder.stamp(digest))

    def material(self, session: Session) -> Material:
        """Return what `session` showed. `UserError` when any of it is gone or not what was shown."""
        asked = session.by_article()
        kept = {digest: self._folder.load(digest) for digest in asked}
        found: dict[str, Question] = {}
        articles: dict[str, Article] = {}
        for digest, part in kept.items():
            if part is None or not asked[digest] <= part.questions.keys():
                raise UserError(
                    _("What this session showed is not in the data folder any more, so it cannot be opened.")
                )
            articles[digest] = part.article
            found.update((each, part.questions[each]) for each in sorted(asked[digest]))
        article = articles.pop(session.article, None)
        if article is None:
            raise ValueError("no place of the session is on its article")
        return Material(article=article, questions=found, others=articles)

    def ids(self, session: Session) -> dict[str, str]:
        """Return the ids of the questions of `session`, by their hashes, as far as they are there."""
        records = (self.records(self._folder.file(digest)) or () for digest in session.by_article())
        return {record["hash"]: record["id"] for found in records for record in found}

    def article(self, sha256: str) -> Article | None:
        """Return an article as some session showed it, by the SHA-256 of its text; None where none did."""
        return next((kept.article for kept in self._folder.load_all() if kept.article.sha256 == sha256), None)

    def unused(self, used: Mapping[str, set[str]]) -> list[str]:
        """Return the names of the files that hold questions beside those `used`, by article hash."""
        return [
            name_of(path)
            for path in self._folder.files()
            if not {each["hash"] for each in self.records(path) or ()} <= used.get(name_of(path), set())
        ]

    def remove_all_but(self, used: Mapping[str, set[str]]) -> int:
        """Remove what no session refers to; `used` gives question hashes by article hash. Return how many questions.

        The lock must be held since before `used` was found. `UserError` when it cannot be written.
        """
        removed = 0
        for digest in self.unused(used):
            kept = self._folder.told(self._folder.file(digest))
            if kept is None or self._folder.is_newer(digest):
                continue
            wanted = {
                name: question for name, question in kept.questions.items() if name in used.get(digest, ())
            }
            removed += len(kept.questions) - len(wanted)
            if not wanted:
                self._folder.remove(digest)
            elif len(wanted) < len(kept.questions):
                self._folder.save(digest, tables_of(kept.article, wanted))
        return removed

    def has_all(self, material: Material) -> bool:
        """Tell whether all of `material` is stored."""
        kept = self._folder.load_or_clear(content_hash(material.article))
        return kept is not None and material.questions.keys() <= kept.questions.keys()

    def take_in(self, material: Material) -> None:
        """Store what of `material` is not stored, as `keep` does."""
        self.keep(content_hash(material.article), material)

    @property
    def folder(self) -> Folder[Material]:
        """The files of what was shown, one per article."""
        return self._folder

    def records(self, path: Path) -> list[dict[str, Any]] | None:
        """Return the questions in a file of `folder` as they are stored, for summing up; None as `Folder.told`."""
        tables = self._folder.raw(path) or {}
        records = list(tables.get("questions", {}).values())
        if records and all({"hash", "skill"} <= record.keys() for record in records):
            return records
        kept = self._folder.told(path)  # of a newer version, or not what we write
        return None if kept is None else _records(kept.questions)


def tables_of(article: Article, questions: Mapping[str, Question]) -> Tables:
    """Return the tables of the file of what sessions showed of an article: `questions` by their hashes."""
    return {
        "article": documents([article.model_dump(mode="json")]),
        "questions": documents(_records(questions)),
    }


def _records(questions: Mapping[str, Question]) -> list[dict[str, Any]]:
    return [question_record(question, hash=digest) for digest, question in questions.items()]


def _parse(tables: Tables) -> Material:
    questions = dict(questions_from(tables["questions"].values(), "hash"))
    if any(content_hash(question) != digest for digest, question in questions.items()):
        raise ValueError("a question is not the one that its hash names")
    return Material(article=Article.model_validate(only(tables, "article")), questions=questions)


def _parse_newer(tables: Tables) -> Material:
    known = understood(_QUESTION, (_without_hash(record) for record in tables["questions"].values()))
    hashed = {content_hash(question): question for question in known}
    said = {record.get("hash") for record in tables["questions"].values()}
    return Material(
        article=Article.model_validate(only(tables, "article"), extra="ignore"),
        questions={digest: question for digest, question in hashed.items() if digest in said},
    )


def _without_hash(record: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in record.items() if name != "hash"}


_QUESTION: TypeAdapter[Question] = TypeAdapter(Question)
FORMAT = Format(
    SHOWN,
    _parse,
    fits=lambda material, name: content_hash(material.article) == name,
    parse_newer=_parse_newer,
)
