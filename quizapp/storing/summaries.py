"""What the history shows at first, from the index: one line per finished session, and counts by skill and certainty.

The index reads the months' files that changed since it last looked, after a finish one of a quarter of a megabyte.
"""

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

from quizapp.model.session import REPEATING, Certainty, Session, SessionMode
from quizapp.storing.index import Index, Progress, Row, Source, is_looked_through, refresh, stale
from quizapp.storing.sessions import Sessions

_OF = "(? IS NULL OR profile = ?)"
"""Takes the profile meant twice, or NULL twice for all."""


class SessionSummary(NamedTuple):
    """What a line of the history shows of a finished session."""

    id: str
    profile: str
    mode: SessionMode
    set_id: str
    set_title: str
    asked: int
    answered: int
    score: float
    seconds: float
    started: datetime
    finished: datetime
    possible: int
    """The best possible score: not every question that was asked need be scored."""


class Totals(NamedTuple):
    """All finished sessions together."""

    sessions: int
    answers: int
    score: float
    seconds: float


class Tally(NamedTuple):
    """The answers on one skill that were given with one degree of certainty."""

    skill: str
    """One of `model.question.Skill`; empty where the question is not known any more."""
    certainty: Certainty | None
    answers: int
    score: float


class Summaries:
    """What finished sessions come to, those of one profile or all where none is named.

    Each call brings the index up to date first; `UserError` is never raised.
    """

    def __init__(self, index: Index, sessions: Sessions) -> None:
        self._index = index
        self._sessions = sessions

    def are_fresh(self) -> bool:
        """Tell whether a call would have next to nothing to read, so that it need not be made in the background."""
        return self._index.use(lambda database: len(stale(database, self._months(database))) <= 1)

    def refresh(self, progress: Progress | None = None) -> None:
        """Bring the index up to date. What `progress` raises ends that; the next call goes on from there."""
        self._index.use(lambda database: self._refresh(database, progress))

    def sessions(self, profile: str | None = None) -> tuple[SessionSummary, ...]:
        """Return the finished sessions, the last finished first."""

        def work(database: sqlite3.Connection) -> tuple[SessionSummary, ...]:
            self._refresh(database)
            query = f"SELECT * FROM sessions WHERE {_OF} ORDER BY file, rowid"  # noqa: S608 - words of ours
            rows = map(_summary, database.execute(query, (profile, profile)))
            found = {summary.id: summary for summary in rows}
            return tuple(sorted(found.values(), key=lambda each: (each.finished, each.id), reverse=True))

        return self._index.use(work)

    def last_on_sets(self, profile: str | None = None) -> dict[str, SessionSummary]:
        """Return the session on each set that was finished last, by their ids; `REPEATING` ones do not count."""
        query = f"""
            SELECT *, max(julianday(finished)) FROM sessions WHERE mode NOT IN (?, ?) AND {_OF} GROUP BY set_id
        """  # noqa: S608 - words of ours

        def work(database: sqlite3.Connection) -> dict[str, SessionSummary]:
            self._refresh(database)
            rows = database.execute(query, (*sorted(REPEATING), profile, profile))
            return {summary.set_id: summary for *row, _moment in rows for summary in [_summary(tuple(row))]}

        return self._index.use(work)

    def last(self, profile: str | None = None) -> Session | None:
        """Return the session that was finished last, all of it."""
        order = "ORDER BY julianday(finished) DESC, sessions.id DESC LIMIT 1"
        return self._whole(f"WHERE {_OF} {order}", profile, profile)

    def session(self, session_id: str) -> Session | None:
        """Return a finished session, all of it; None where it is gone or, told in a notice, cannot be read."""
        return self._whole("WHERE sessions.id = ?", session_id)

    def _whole(self, which: str, *values: str | None) -> Session | None:
        query = f"SELECT name, sessions.id FROM sessions JOIN files ON files.id = sessions.file {which}"  # noqa: S608 - words of ours

        def work(database: sqlite3.Connection) -> tuple[str, str] | None:
            if not is_looked_through(database, self._months(database)):
                self._refresh(database)
            found: tuple[str, str] | None = database.execute(query, values).fetchone()
            return found

        place = self._index.use(work)
        if place is None:
            return None
        sessions = self._sessions.months.told(self._sessions.months.path / place[0]) or ()
        return next((session for session in sessions if session.id == place[1]), None)

    def totals(self, profile: str | None = None) -> Totals:
        """Return the sums over the finished sessions: what a page shows first, whatever the number of files.

        A file that another program changed in its place counts from the next call of the other methods on.
        """

        def work(database: sqlite3.Connection) -> Totals:
            if not is_looked_through(database, self._months(database)):
                self._refresh(database)
            sums = "SELECT total(sessions), total(answers), total(score), total(seconds) FROM totals"
            found = database.execute(f"{sums} WHERE {_OF}", (profile, profile))
            sessions, answers, score, seconds = found.fetchone()
            return Totals(int(sessions), int(answers), score, seconds)

        self._sessions.settle()
        return self._index.use(work)

    def tallies(self, profile: str | None = None) -> tuple[Tally, ...]:
        """Return the answers of the finished sessions, counted by skill and certainty, in the order of both."""

        def work(database: sqlite3.Connection) -> tuple[Tally, ...]:
            self._refresh(database)
            query = f"""
                SELECT skill, certainty, sum(answers), sum(score) FROM tallies WHERE {_OF} GROUP BY skill, certainty
            """  # noqa: S608 - words of ours
            return tuple(
                Tally(skill, Certainty(certainty) if certainty else None, answers, score)
                for skill, certainty, answers, score in database.execute(query, (profile, profile))
            )

        return self._index.use(work)

    def _refresh(self, database: sqlite3.Connection, progress: Progress | None = None) -> None:
        self._sessions.settle()
        months = self._months(database)
        if stale(database, months):
            refresh(database, Source("shown", self._sessions.shown.folder, self._skills))
        refresh(database, months, progress)

    def _months(self, database: sqlite3.Connection) -> Source:
        skill_of: dict[str, str] = {}

        def rows(path: Path) -> list[Row] | None:
            if not skill_of:
                skill_of.update(database.execute("SELECT question, skill FROM skills"))
            try:
                return _month_rows(self._sessions.records(path), skill_of)
            except (KeyError, TypeError, IndexError):  # a field that was added after the file was written
                return _month_rows(self._sessions.records(path, validated=True), skill_of)

        return Source("sessions", self._sessions.months, rows)

    def _skills(self, path: Path) -> list[Row] | None:
        questions = self._sessions.shown.records(path)
        if questions is None:
            return None
        return [Row("skills", (question["hash"], question["skill"])) for question in questions]


def _month_rows(records: list[dict[str, Any]] | None, skill_of: dict[str, str]) -> list[Row] | None:
    if records is None:
        return None
    sessions = [_session_row(record) for record in records]
    return [*sessions, *_total_rows(sessions), *_tally_rows(records, skill_of)]


def _session_row(record: dict[str, Any]) -> Row:
    responses = record["responses"]
    names = ("id", "profile", "mode", "set_id", "set_title")
    return Row(
        "sessions",
        (
            *(record[name] for name in names),
            len(record["asked"]),
            len(responses),
            sum(response["score"] for response in responses),
            sum(response["seconds"] for response in responses),
            record["started"],
            record["finished"],
            sum(asked.get("scored", True) for asked in record["asked"]),
        ),
    )


def _total_rows(sessions: list[Row]) -> Iterator[Row]:
    sums: dict[str, tuple[Any, ...]] = {}
    for row in sessions:
        _id, profile, *_, answers, score, seconds, _started, _finished, _possible = row.values
        before = sums.get(str(profile), (0, 0, 0.0, 0.0))
        counts = (1, answers, score, seconds)
        sums[str(profile)] = tuple(former + added for former, added in zip(before, counts, strict=True))
    for profile, total in sums.items():
        yield Row("totals", (profile, *total))


def _tally_rows(records: list[dict[str, Any]], skill_of: dict[str, str]) -> Iterator[Row]:
    counts: dict[tuple[str, str, str | None], list[float]] = {}
    for record in records:
        asked = [skill_of.get(asked["question"], "") for asked in record["asked"]]
        for response in record["responses"]:
            key = record["profile"], asked[response["place"]], response["certainty"]
            count = counts.setdefault(key, [0, 0.0])
            count[0] += 1
            count[1] += response["score"]
    for key, count in counts.items():
        yield Row("tallies", (*key, *count))


def _summary(row: tuple[Any, ...]) -> SessionSummary:
    (
        _file,
        name,
        profile,
        mode,
        set_id,
        title,
        asked,
        answered,
        score,
        seconds,
        started,
        finished,
        possible,
    ) = row
    began, ended = (datetime.fromisoformat(moment).astimezone(UTC) for moment in (started, finished))
    return SessionSummary(
        name,
        profile,
        SessionMode(mode),
        set_id,
        title,
        asked,
        answered,
        score,
        seconds,
        began,
        ended,
        possible,
    )
