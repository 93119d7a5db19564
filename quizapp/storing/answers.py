"""Every answer of the history by its question, and what was made of them: derived, in a database of its own.

A question is known by the id of its set and its own, so that its answers stay together when it is edited. What is made
of the answers to one (its memory) is kept beside them: after a new answer only that one is counted, and whatever
else changed them makes it anew from all. The database can be deleted at any time.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

from quizapp.model.memory import Memory
from quizapp.model.session import Certainty, Session
from quizapp.storing.index import Index, Progress, Row, Source, refresh, stale
from quizapp.storing.sessions import Sessions

TABLES = """
CREATE TABLE names (
    file INTEGER NOT NULL REFERENCES files ON DELETE CASCADE, digest TEXT NOT NULL, question TEXT NOT NULL
);
CREATE INDEX names_file ON names (file);
CREATE TABLE questions (
    id INTEGER PRIMARY KEY, profile TEXT NOT NULL, set_id TEXT NOT NULL, question TEXT NOT NULL,
    UNIQUE (profile, set_id, question)
);
CREATE TABLE answers (
    file INTEGER NOT NULL REFERENCES files ON DELETE CASCADE,
    question INTEGER NOT NULL, at INTEGER NOT NULL, is_right INTEGER NOT NULL, certainty TEXT
);
CREATE INDEX answers_file ON answers (file);
CREATE INDEX answers_question ON answers (question, at);
CREATE TABLE changed (question INTEGER PRIMARY KEY);
CREATE TRIGGER answer_added AFTER INSERT ON answers
    BEGIN INSERT OR IGNORE INTO changed VALUES (new.question); END;
CREATE TRIGGER answer_removed AFTER DELETE ON answers
    BEGIN INSERT OR IGNORE INTO changed VALUES (old.question); END;
CREATE TABLE memories (
    question INTEGER PRIMARY KEY, answers INTEGER NOT NULL, at INTEGER NOT NULL,
    is_right INTEGER NOT NULL, certainty TEXT,
    stability REAL NOT NULL, difficulty REAL NOT NULL, answered TEXT NOT NULL, due TEXT NOT NULL
);
"""

Key = tuple[str, str]
"""A question: the id of its set, and its own."""


_BATCH = 100
"""Questions between two tellings of how far it is."""


class Answer(NamedTuple):
    """An answer to one question."""

    at: datetime
    is_right: bool
    certainty: Certainty | None


class Known(NamedTuple):
    """What the answers to a question come to."""

    memory: Memory
    last: Answer


Fold = Callable[[Iterable[Answer], Memory | None], Memory | None]
"""Makes the memory after some answers, the oldest first, of the one before them."""


class Answers:
    """The answers in the history, by learner and question. Each call brings the database up to date first."""

    def __init__(self, index: Index, sessions: Sessions) -> None:
        self._index = index
        self._sessions = sessions

    def known(self, profile: str, fold: Fold, progress: Progress | None = None) -> dict[Key, Known]:
        """Return what `profile` remembers of each question answered in a finished session, as `fold` tells.

        Seconds where all is read anew. What `progress` raises ends that; the next call goes on from there.
        """

        def work(database: sqlite3.Connection) -> dict[Key, Known]:
            self._refresh(database, progress)
            try:
                _bring_up_to_date(database, fold, progress)
            finally:
                database.commit()
            return dict(_known(database, profile))

        return self._index.use(work)

    def in_progress(self, profile: str) -> dict[Key, list[Answer]]:
        """Return the answers of the sessions of `profile` that are not finished, the oldest first.

        What such a session showed may be gone; then its answers are left out: it cannot be gone on with either.
        """
        found: dict[Key, list[Answer]] = {}
        for session in self._sessions.open():
            if session.profile == profile and session.responses:
                for key, answer in self._given(session):
                    found.setdefault(key, []).append(answer)
        for answers in found.values():
            answers.sort(key=lambda answer: answer.at)
        return found

    def _given(self, session: Session) -> Iterator[tuple[Key, Answer]]:
        names = self._sessions.shown.ids(session)
        for response in session.responses:
            asked = session.asked[response.place]
            if asked.scored and asked.question in names:
                key = (asked.set_id or session.set_id, names[asked.question])
                yield key, Answer(response.at, response.is_right, response.certainty)

    def _refresh(self, database: sqlite3.Connection, progress: Progress | None) -> None:
        self._sessions.settle()
        names: dict[str, str] = {}
        numbers: dict[tuple[str, str, str], int] = {}

        def rows(path: Path) -> list[Row] | None:
            if not names:
                names.update(database.execute("SELECT digest, question FROM names"))
            try:
                records = self._sessions.records(path)
                return None if records is None else list(_rows(records, names, number))
            except (KeyError, TypeError, IndexError):  # a field that was added after the file was written
                records = self._sessions.records(path, validated=True)
                return None if records is None else list(_rows(records, names, number))

        def number(*question: str) -> int:
            if question not in numbers:
                numbers[question[0], question[1], question[2]] = _number(database, question)
            return numbers[question[0], question[1], question[2]]

        months = Source("answers", self._sessions.months, rows)
        if stale(database, months):
            refresh(database, Source("names", self._sessions.shown.folder, self._names))
        refresh(database, months, progress)

    def _names(self, path: Path) -> list[Row] | None:
        questions = self._sessions.shown.records(path)
        if questions is None:
            return None
        return [Row("names", (question["hash"], question["id"])) for question in questions]


def _number(database: sqlite3.Connection, question: tuple[str, ...]) -> int:
    database.execute("INSERT OR IGNORE INTO questions (profile, set_id, question) VALUES (?, ?, ?)", question)
    query = "SELECT id FROM questions WHERE profile = ? AND set_id = ? AND question = ?"
    (found,) = database.execute(query, question).fetchone()
    return int(found)


def _rows(
    records: list[dict[str, Any]], names: dict[str, str], number: Callable[[str, str, str], int]
) -> Iterator[Row]:
    for record in records:
        for response in record["responses"]:
            asked = record["asked"][response["place"]]
            name = names.get(asked["question"])
            if name is None or not asked.get("scored", True):
                continue
            right = response.get("right")
            yield Row(
                "answers",
                (
                    number(record["profile"], asked.get("set_id") or record["set_id"], name),
                    round(1000 * datetime.fromisoformat(response["at"]).timestamp()),
                    response["score"] >= 1 if right is None else right,
                    response["certainty"],
                ),
            )


def _bring_up_to_date(database: sqlite3.Connection, fold: Fold, progress: Progress | None) -> None:
    """Make the memories of all questions whose answers changed, of the new answers alone where that is enough."""
    changed = database.execute("SELECT question FROM changed").fetchall()
    for number, (question,) in enumerate(changed):
        if progress and number % _BATCH == 0:
            progress(number / len(changed))
        query = "SELECT at, is_right, certainty FROM answers WHERE question = ? ORDER BY at, rowid"
        rows = database.execute(query, (question,)).fetchall()
        query = "SELECT answers, at, stability, difficulty, answered, due FROM memories WHERE question = ?"
        before = database.execute(query, (question,)).fetchone()
        memory, counted = None, 0
        if before is not None and len(rows) >= before[0] and rows[before[0] - 1][0] == before[1]:
            counted, memory = before[0], _memory(*before[2:])
        memory = fold(map(_answer, rows[counted:]), memory)
        database.execute("DELETE FROM memories WHERE question = ?", (question,))
        if memory is not None:
            moments = memory.answered.isoformat(), memory.due.isoformat()
            values = (question, len(rows), *rows[-1], memory.stability, memory.difficulty, *moments)
            database.execute("INSERT INTO memories VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", values)
        database.execute("DELETE FROM changed WHERE question = ?", (question,))


def _known(database: sqlite3.Connection, profile: str) -> Iterator[tuple[Key, Known]]:
    query = """
        SELECT set_id, questions.question, at, is_right, certainty, stability, difficulty, answered, due
        FROM memories JOIN questions ON questions.id = memories.question WHERE profile = ?
    """
    for set_id, question, at, is_right, certainty, *memory in database.execute(query, (profile,)):
        yield (set_id, question), Known(_memory(*memory), _answer((at, is_right, certainty)))


def _memory(stability: float, difficulty: float, answered: str, due: str) -> Memory:
    return Memory(
        stability=stability,
        difficulty=difficulty,
        answered=datetime.fromisoformat(answered),
        due=datetime.fromisoformat(due),
    )


def _answer(row: tuple[int, int, str | None]) -> Answer:
    at, is_right, certainty = row
    return Answer(
        datetime.fromtimestamp(at / 1000, UTC), bool(is_right), Certainty(certainty) if certainty else None
    )
