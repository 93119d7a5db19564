"""Sessions: those in progress in a small TinyDB file each, finished ones in a TinyDB file per month (UTC).

An open file has a table `session` with one document; a month (`2026-11.json`) has a table `sessions` with one
document per session, in the order they were finished. A finished session moves in three steps: its open file is
written with the moment it was finished, the record is appended to the month if its id is absent there, the open
file is removed. After a crash between two steps the next listing takes the rest, which repeats nothing.
"""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import Any

from tinydb import TinyDB, where

from quizapp.errors import UserError
from quizapp.model.session import Material, Session
from quizapp.storing.database import documents, only
from quizapp.storing.folder import Folder, Format
from quizapp.storing.migrations import MONTH, OPEN_SESSION, Tables
from quizapp.storing.sentences import Notices
from quizapp.storing.shown import Shown


class Sessions:
    """The sessions in the data folder."""

    def __init__(
        self,
        open_sessions: Folder[Session],
        months: Folder[tuple[Session, ...]],
        shown: Shown,
        notices: Notices,
    ) -> None:
        self._open = open_sessions
        self._months = months
        self._shown = shown
        self._notices = notices

    def save_open(self, session: Session, material: Material) -> None:
        """Keep a session in progress, with what it shows; on the disk when it returns.

        Raises `UserError` when it cannot be written; what was kept of the session before is then still there.
        """
        self._shown.keep(material)
        self._save_open(session)

    def open(self) -> tuple[Session, ...]:
        """Return the sessions in progress, the last started first."""
        return _newest_first(self._settled(), lambda session: session.started)

    def material(self, session: Session) -> Material:
        """Return the article and the questions of `session` as it showed them.

        Raises `UserError` when any of it is gone or not what was shown.
        """
        return self._shown.material(session)

    def finish(self, session: Session) -> None:
        """Move a finished session into the history; again does nothing more.

        Raises `UserError` when it cannot be written: it is then still in the data folder, and the next listing
        takes up the move. `ValueError` for a session without the moment it was finished.
        """
        if session.finished is None:
            raise ValueError("the session is not finished")
        self._save_open(session)
        self._move(session)

    def finished(self) -> tuple[Session, ...]:
        """Return all finished sessions, the last finished first."""
        self._settled()
        sessions = (session for month in self._months.load_all() for session in month)
        return _newest_first(sessions, lambda session: session.finished or session.started)

    def discard(self, session_id: str) -> None:
        """Forget a session in progress. `UserError` when its file cannot be removed."""
        self._open.remove(session_id)

    def _save_open(self, session: Session) -> None:
        self._open.save(session.id, {"session": documents([_record(session)])})

    def _settled(self) -> list[Session]:
        """Finish the moves that a crash broke off, and return the sessions that are really open."""
        still_open = []
        for session in self._open.load_all():
            if session.finished is None:
                still_open.append(session)
                continue
            try:
                self._move(session)
            except UserError as error:
                self._notices.add(str(error))
        return still_open

    def _move(self, session: Session) -> None:
        def append(database: TinyDB) -> None:
            sessions = database.table("sessions")
            if not sessions.contains(where("id") == session.id):
                sessions.insert(_record(session))

        self._months.change(_month(session), append)
        self._open.remove(session.id)


def _record(session: Session) -> dict[str, Any]:
    return session.model_dump(mode="json", by_alias=True)


def _parse_open(tables: Tables) -> Session:
    return Session.model_validate(only(tables, "session"))


def _parse_month(tables: Tables) -> tuple[Session, ...]:
    return tuple(Session.model_validate(record) for record in tables["sessions"].values())


def _month(session: Session) -> str:
    return f"{(session.finished or session.started).astimezone(UTC):%Y-%m}"


def _month_name(sessions: tuple[Session, ...]) -> str:
    (month,) = {_month(session) for session in sessions}
    return month


def _newest_first(sessions: Iterable[Session], moment: Callable[[Session], datetime]) -> tuple[Session, ...]:
    return tuple(sorted(sessions, key=lambda session: (moment(session), session.id), reverse=True))


OPEN_FORMAT = Format(OPEN_SESSION, _parse_open, name=lambda session: session.id)
MONTH_FORMAT = Format(MONTH, _parse_month, name=_month_name)
