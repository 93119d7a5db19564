"""Finding questions by their words, in all sets: a full-text table in the index, made when it is first asked."""

import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from quizapp.storing.folder import Folder
from quizapp.storing.index import PLACES, Index, Progress, Row, Source, is_looked_through, refresh
from quizapp.storing.naming import name_of
from quizapp.storing.records import question_record
from quizapp.storing.set_records import KeptSet

MOST = 200
"""How many questions a search gives: more than anybody looks through."""

_TABLE = f"""
CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5 (
    stem, options, set_id UNINDEXED, question UNINDEXED, tokenize = "unicode61 remove_diacritics 2"
);
CREATE TRIGGER IF NOT EXISTS words_gone AFTER DELETE ON files BEGIN
    DELETE FROM words WHERE rowid BETWEEN old.id * {PLACES} AND old.id * {PLACES} + {PLACES} - 1;
END;
"""  # noqa: S608 - a number of ours
_IS_THERE = "SELECT 1 FROM sqlite_master WHERE name = 'words_gone'"  # made last
_COLUMNS = ("stem", "options", "set_id", "question")
_QUERY = "SELECT set_id, question, stem FROM words WHERE words MATCH ? ORDER BY rank LIMIT ?"


class Found(NamedTuple):
    """A question with the words that were looked for."""

    set_id: str
    question_id: str
    stem: str


class Search:
    """Finds questions in the sets of `folder`."""

    def __init__(self, index: Index, folder: Folder[KeptSet]) -> None:
        self._index = index
        self._folder = folder

    def find(self, text: str, progress: Progress | None = None, *, most: int = MOST) -> tuple[Found, ...]:
        """Return the questions whose stem, prompts or options have all words of `text`, or words that these begin.

        Accents and capitals do not matter; the best come first. Sets that changed since the last call are read
        first, all of them on the first: `progress` is told how far that is, and may end it by raising.
        """
        words = re.findall(r"\w+", text)
        if not words:
            return ()
        wanted = " ".join(f'"{word}"*' for word in words)

        def work(database: sqlite3.Connection) -> tuple[Found, ...]:
            if not database.execute(_IS_THERE).fetchall():
                database.executescript(_TABLE)
            source = Source("words", self._folder, self._rows)
            if not is_looked_through(database, source):
                refresh(database, source, progress)
            return tuple(map(Found._make, database.execute(_QUERY, (wanted, most)).fetchall()))

        return self._index.use(work)

    def _rows(self, path: Path) -> list[Row] | None:
        tables = self._folder.raw(path)
        try:
            if tables is not None:
                return list(_rows(name_of(path), tables["questions"].values()))
        except (KeyError, TypeError, AttributeError):
            pass  # what is wrong is found below, and told
        kept = self._folder.told(path)  # of a newer version, or not what we write
        return None if kept is None else list(_rows(name_of(path), map(question_record, kept.questions)))


def _rows(set_id: str, questions: Any) -> Iterator[Row]:
    for question in questions:
        offered = (*question.get("prompts", ()), *question.get("options", ()))
        options = "\n".join(option["text"] for option in offered)
        yield Row("words", (question["stem"], options, set_id, question["id"]), _COLUMNS)
