"""Sessions: those in progress in a small TinyDB file each, finished ones in TinyDB files by month (UTC).

An open file has a table `session` with one document. A month (`2026-11.json`) has a table `sessions` with one
document per session, in the order they were finished; when it has grown to `PART` bytes the month goes on in a
second file (`2026-11_2.json`) and so on. So a finish costs the same however much was answered before, and all but
the last file stay as they are, which backups and summaries live on. Months of any profile but the first have its id
in front (`<id>_2026-11.json`), so that a profile goes with files of its own.

A finished session moves in three steps: its open file is written with the moment it was finished, the record is
appended to the month if its id is absent there, the open file is removed. After a crash between two steps the next
listing takes the rest, which repeats nothing.
"""

import re
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter
from tinydb import TinyDB, where

from quizapp import durable
from quizapp.errors import UserError
from quizapp.model.session import SESSION_SCHEMA, Material, Session
from quizapp.storing import months, sentences
from quizapp.storing.database import documents, only
from quizapp.storing.folder import Folder
from quizapp.storing.form import Format, understood
from quizapp.storing.migrations import MONTH, OPEN_SESSION, Tables
from quizapp.storing.months import Month
from quizapp.storing.naming import called, name_of
from quizapp.storing.referring import Referring
from quizapp.storing.sentences import Notices
from quizapp.storing.shown import Shown

PART = 256 * 1024
"""Bytes from which a month goes on in another file. Rewriting so many takes about as long as the disk's fsync."""


class Sessions:
    """The sessions in the data folder."""

    def __init__(
        self,
        open_sessions: Folder[Session],
        finished: Folder[tuple[Session, ...]],
        shown: Shown,
        notices: Notices,
    ) -> None:
        self._open = open_sessions
        self._months = finished
        self._shown = shown
        self._notices = notices

    def save_open(self, session: Session, material: Material) -> None:
        """Keep a session in progress, with what it shows; on the disk when it returns.

        Raises `UserError` when it cannot be written; what was kept of the session before is then still there.
        """
        with self._open.alone():
            for digest, part in material.parts(session).items():
                self._shown.keep(digest, part)
            self._save_open(session)

    def open(self, profile: str | None = None) -> tuple[Session, ...]:
        """Return the sessions in progress, the last started first: those of `profile`, or all."""
        found = [each for each in self._settled() if profile in {None, each.profile}]
        return _newest_first(found, lambda session: session.started)

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
        with self._open.alone():
            self._save_open(session)
            self._move(session)

    def finished(self, profile: str | None = None) -> tuple[Session, ...]:
        """Return the finished sessions, the last finished first: those of `profile`, or all."""
        self._settled()
        sessions = {
            session.id: session
            for month in self._months.load_all()
            for session in month
            if profile in {None, session.profile}
        }
        return _newest_first(sessions.values(), lambda session: session.finished or session.started)

    def discard(self, session_id: str) -> None:
        """Forget a session in progress. `UserError` when its file cannot be removed."""
        self._open.remove(session_id)

    def has_all(self, sessions: Iterable[Session]) -> bool:
        """Tell whether all these finished sessions are in the history."""
        return {session.id for session in sessions} <= {session.id for session in self.finished()}

    def take_in(self, sessions: Iterable[Session]) -> None:
        """Add those of these finished sessions that the history lacks. `UserError` when they cannot be written."""
        with self._months.alone():
            for session in sessions:
                self._append(session)

    def without_material(self) -> int:
        """Return how many sessions refer to what is not in the data folder any more."""
        stored = {path.stem: self._shown.records(path) for path in self._shown.folder.files()}
        hashes = {digest: {record["hash"] for record in records or ()} for digest, records in stored.items()}
        return sum(
            any(not asked <= hashes.get(digest, set()) for digest, asked in session.by_article().items())
            for session in (*self.open(), *self.finished())
        )

    def lack(self, digest: str) -> bool:
        """Tell whether a session refers to what is not there any more of the article with this content hash."""
        records = self._shown.records(self._shown.folder.file(digest)) or ()
        hashes = {record["hash"] for record in records}
        return any(
            not session.by_article().get(digest, frozenset()) <= hashes
            for session in (*self.open(), *self.finished())
        )

    def remove_unused_material(self) -> int:
        """Remove what was shown and no session refers to any more; return how many questions. `UserError` as ever.

        Nothing is removed while a file of sessions cannot be read, or is of a newer version: what those refer to is
        not known. Others write meanwhile, but for the moment in which it is looked at again what they changed.
        """
        referring = Referring((self._open, self._months))
        used = referring.used()
        if used is None or not self._shown.unused(used):
            return 0
        with self._months.alone():
            used = referring.used()
            return 0 if used is None else self._shown.remove_all_but(used)

    def settle(self) -> None:
        """Finish the moves into the history that a crash broke off."""
        self._settled()

    @property
    def months(self) -> Folder[tuple[Session, ...]]:
        """The files of finished sessions."""
        return self._months

    def records(self, path: Path, *, validated: bool = False) -> list[dict[str, Any]] | None:
        """Return the sessions in a file of `months` as they are stored, for summing up; None as `Folder.raw`.

        A file that this version wrote is taken at its word, unless they are to be `validated`: then each field is
        there, those that a later version added too.
        """
        if not validated:
            tables = self._months.raw(path)
            try:
                records = list((tables or {"sessions": {}})["sessions"].values())
                if records and _fits({_month_of(each) for each in records}, name_of(path)):
                    return records
            except (KeyError, TypeError, ValueError):
                pass  # what is wrong is found below, and told
        sessions = self._months.told(path)
        return None if sessions is None else [_record(session) for session in sessions]

    @property
    def shown(self) -> Shown:
        """What sessions showed."""
        return self._shown

    def _save_open(self, session: Session) -> None:
        self._open.save(session.id, tables_of(session))

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
        with self._months.alone():
            self._append(session)
            self._open.remove(session.id)

    def forget(self, profile: str) -> None:
        """Remove all sessions of `profile`, finished or not: what no backup holds is gone then.

        `UserError` when the system refuses; again goes on with the rest.
        """
        with self._months.alone():
            for session in self._open.load_all():
                if session.profile == profile:
                    self._open.remove(session.id)
            for path in self._months.files():
                self._forget_in(path, profile)

    def _forget_in(self, path: Path, profile: str) -> None:
        named = months.of_file(name_of(path))
        owner = named[0].owner if named else ""
        if owner and owner != profile:
            return
        sessions = () if owner else self._months.told(path) or ()
        others = [session for session in sessions if session.profile != profile]
        if not others and (owner or sessions):
            self._months.remove(name_of(path))
        elif len(others) < len(sessions):  # under the first profile's name lies what has no name of its own
            self._months.save(name_of(path), tables_of_month(others))

    def _append(self, session: Session) -> None:
        def append(database: TinyDB) -> None:
            sessions = database.table("sessions")
            if not sessions.contains(where("id") == session.id):
                sessions.insert(_record(session))

        parts = self._parts(_month(session))
        name = _last_part(_month(session), parts)
        last = self._months.file(name)
        if not any(self._holds(part, session.id) for part in parts.values() if part != last):
            self._months.change(name, append)

    def _parts(self, month: Month) -> dict[int, Path]:
        """Return the files of `month` by their numbers, the first part first."""
        named = [(months.of_file(name_of(path)), path) for path in self._months.files()]
        return dict(sorted((named[1], path) for named, path in named if named and named[0] == month))

    def _holds(self, part: Path, session_id: str) -> bool:
        """Tell whether a session is in a file of a month; the file is only read as records where its bytes say so."""
        try:
            found = re.search(rb'"id": ?"%s"' % session_id.encode(), durable.read_bytes(part))
        except FileNotFoundError:
            return False
        except OSError as error:  # whether it is there is not known, and adding it again would count it twice
            raise UserError(sentences.unreadable(called(part))) from error
        return bool(found) and any(session.id == session_id for session in self._months.told(part) or ())


def tables_of(session: Session) -> Tables:
    """Return the tables of the file of a session in progress."""
    return {"session": documents([_record(session)])}


def tables_of_month(sessions: Iterable[Session]) -> Tables:
    """Return the tables of a file of finished sessions."""
    return {"sessions": documents([_record(session) for session in sessions])}


def _record(session: Session) -> dict[str, Any]:
    return session.model_dump(mode="json", by_alias=True)


def _parse_open(tables: Tables) -> Session:
    return Session.model_validate(only(tables, "session"))


def _parse_month(tables: Tables) -> tuple[Session, ...]:
    return tuple(Session.model_validate(record) for record in tables["sessions"].values())


def _parse_newer_month(tables: Tables) -> tuple[Session, ...]:
    records = tables["sessions"].values()
    return understood(_SESSION, ({**record, "schema": SESSION_SCHEMA} for record in records))


def _month(session: Session) -> Month:
    return months.month_of(session.profile, session.finished or session.started)


def _month_of(record: dict[str, Any]) -> Month:
    return months.month_of(record["profile"], datetime.fromisoformat(record["finished"] or record["started"]))


def _fits_month(sessions: tuple[Session, ...], name: str) -> bool:
    return _fits({_month(session) for session in sessions}, name)


def _fits(found: set[Month], name: str) -> bool:
    """Tell whether sessions of the months `found` may lie in the file called `name`."""
    named = months.of_file(name)
    return named is not None and bool(found) and all(named[0].takes(each) for each in found)


def _last_part(month: Month, parts: dict[int, Path]) -> str:
    """Return the name of the file that takes the next session of `month`, which has the files `parts`."""
    if not parts:
        return month.part(1)
    number, last = max(parts.items())
    try:
        is_full = last.stat().st_size >= PART
    except OSError:  # whoever writes to it will be told why
        is_full = False
    return month.part(number + is_full)


def _newest_first(sessions: Iterable[Session], moment: Callable[[Session], datetime]) -> tuple[Session, ...]:
    return tuple(sorted(sessions, key=lambda session: (moment(session), session.id), reverse=True))


_SESSION = TypeAdapter(Session)
OPEN_FORMAT = Format(OPEN_SESSION, _parse_open, fits=lambda session, name: session.id == name)
MONTH_FORMAT = Format(MONTH, _parse_month, fits=_fits_month, parse_newer=_parse_newer_month)
