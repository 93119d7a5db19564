"""What is derived from the files: an SQLite database in the cache, brought up to date file by file.

Nothing depends on it: it can be deleted at any time, and where it cannot be kept, or is damaged, it is made anew, in
memory if need be. A file is read again when its size, its time, or its inode is another one. Times of files are
coarse, so one that was read within `_TICK` of its last change is read once more the next time.
"""

import logging
import sqlite3
import threading
import time
import weakref
from collections.abc import Callable, Iterable
from contextlib import closing, suppress
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from quizapp import durable
from quizapp.storing.access import Stamp, stamp
from quizapp.storing.folder import Folder
from quizapp.storing.migrations import MIGRATIONS, schema

T = TypeVar("T")

Progress = Callable[[float], None]
"""Is told how much is done, 0 to 1; what it raises ends the work, and what was done so far is kept."""

_VERSION = 4
"""Of the tables below. A database of another one is made anew."""
PLACES = 2**20
"""More rows than one file gives."""
_TICK = 2_000_000_000
"""Nanoseconds: the coarsest times of files, those of FAT."""
_BATCH = 40
"""Files between two commits."""
_MOST_IDLE = 2
"""Connections that stay open: one for the window and one for a job."""
_PATIENCE = 5.0
"""Seconds to wait for another process that writes to the database."""

_FILES = """
CREATE TABLE files (
    id INTEGER PRIMARY KEY, folder TEXT NOT NULL, name TEXT NOT NULL,
    size INTEGER NOT NULL, changed INTEGER NOT NULL, inode TEXT NOT NULL, settled INTEGER NOT NULL,
    UNIQUE (folder, name)
);
CREATE TABLE looked_through (name TEXT PRIMARY KEY, changed INTEGER NOT NULL);
"""
"""The tables that every database of this kind begins with."""

_TABLES = """
CREATE TABLE sets (
    file INTEGER NOT NULL REFERENCES files ON DELETE CASCADE, summary TEXT NOT NULL
);
CREATE INDEX sets_file ON sets (file);
CREATE TABLE sessions (
    file INTEGER NOT NULL REFERENCES files ON DELETE CASCADE,
    id TEXT NOT NULL, profile TEXT NOT NULL, mode TEXT NOT NULL, set_id TEXT NOT NULL, set_title TEXT NOT NULL,
    asked INTEGER NOT NULL, answered INTEGER NOT NULL, score REAL NOT NULL, seconds REAL NOT NULL,
    started TEXT NOT NULL, finished TEXT NOT NULL, possible INTEGER NOT NULL
);
CREATE INDEX sessions_file ON sessions (file);
CREATE TABLE totals (
    file INTEGER NOT NULL REFERENCES files ON DELETE CASCADE,
    profile TEXT NOT NULL,
    sessions INTEGER NOT NULL, answers INTEGER NOT NULL, score REAL NOT NULL, seconds REAL NOT NULL
);
CREATE INDEX totals_file ON totals (file);
CREATE TABLE tallies (
    file INTEGER NOT NULL REFERENCES files ON DELETE CASCADE,
    profile TEXT NOT NULL, skill TEXT NOT NULL, certainty TEXT, answers INTEGER NOT NULL, score REAL NOT NULL
);
CREATE INDEX tallies_file ON tallies (file);
CREATE TABLE skills (
    file INTEGER NOT NULL REFERENCES files ON DELETE CASCADE, question TEXT NOT NULL, skill TEXT NOT NULL
);
CREATE INDEX skills_file ON skills (file);
"""

_log = logging.getLogger(__name__)


class Row(NamedTuple):
    """A row that one file gives."""

    table: str
    """One that refers to `files` by its first column, or by its row numbers."""
    values: tuple[object, ...]
    """Those of the other columns."""
    columns: tuple[str, ...] = ()
    """The names of the columns, where the row's number is that of its file times `PLACES`, plus its own in the file."""


class Source(NamedTuple):
    """A folder whose files are summed up, and how."""

    name: str
    """Its own in the database."""
    folder: Folder[Any]
    rows: Callable[[Path], Iterable[Row] | None]
    """None for a file that cannot be read: it is tried anew each time."""


class Index:
    """The database at `path` with `tables`, whose rows refer to `files`. Making one touches no disk.

    Any thread may use it, several at a time. Connections stay open, with the pages that they read: whoever types looks
    for word after word.
    """

    def __init__(self, path: Path, tables: str = _TABLES) -> None:
        self._path = path
        self._tables = tables
        self._idle = _Idle()
        weakref.finalize(self, self._idle.close)

    def use(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Return what `work` gives on the database; it may run twice, the second time on an empty one."""
        try:
            return self._on_disk(work)
        except FileNotFoundError:  # there is no data folder, and reading it makes none
            pass
        except (sqlite3.OperationalError, OSError) as error:  # read-only, full, or held by another for long
            _log.warning("the index cannot be kept: %s", error)
        except sqlite3.DatabaseError as error:
            _log.warning("the index is damaged and is made anew: %s", error)
            with suppress(OSError, sqlite3.Error):
                self.remove()
                return self._on_disk(work)
        with closing(_connected(":memory:", self._tables)) as database:
            return work(database)

    def close(self) -> None:
        """Let go of the file of the database until it is used again."""
        self._idle.close()

    def remove(self) -> None:
        """Delete the database; it is made anew when it is next used. `OSError` when it cannot be deleted."""
        self._idle.close()
        for path in self._path.parent.glob(f"{self._path.name}*"):
            path.unlink(missing_ok=True)

    def _on_disk(self, work: Callable[[sqlite3.Connection], T]) -> T:
        self._path.parent.mkdir(mode=durable.FOLDER_MODE, exist_ok=True)
        connection = self._idle.taken(stamp(self._path)) or _Connection.to(self._path, self._tables)
        try:
            result = work(connection.database)
        except BaseException:
            connection.database.close()
            raise
        self._idle.give_back(connection)
        return result


class _Connection(NamedTuple):
    """A connection that one thread at a time uses."""

    database: sqlite3.Connection
    inode: str
    """That of the file it is to, which another process may replace."""

    @classmethod
    def to(cls, path: Path, tables: str) -> "_Connection":
        database = _connected(path, tables)
        return cls(database, (stamp(path) or (0, 0, ""))[2])


class _Idle:
    """Connections that nobody uses just now."""

    def __init__(self) -> None:
        self._connections: list[_Connection] = []
        self._lock = threading.Lock()

    def taken(self, found: Stamp | None) -> _Connection | None:
        """Take one to the file with the stamp `found` out of them; those to another file are closed."""
        with self._lock:
            while self._connections:
                connection = self._connections.pop()
                if found and connection.inode == found[2]:
                    return connection
                connection.database.close()
        return None

    def give_back(self, connection: _Connection) -> None:
        """Keep `connection` open for another use, unless there are enough."""
        connection.database.rollback()  # nothing is left open; what was to last is committed
        with self._lock:
            if len(self._connections) < _MOST_IDLE:
                self._connections.append(connection)
                return
        connection.database.close()

    def close(self) -> None:
        """Close all of them."""
        with self._lock:
            while self._connections:
                self._connections.pop().database.close()


def _connected(path: Path | str, tables: str) -> sqlite3.Connection:
    # One thread at a time uses it, and whichever collects what held it closes it.
    database = sqlite3.connect(path, timeout=_PATIENCE, check_same_thread=False)
    try:
        if isinstance(path, Path):
            path.chmod(0o600)
        database.execute("PRAGMA synchronous = NORMAL")
        database.execute("PRAGMA foreign_keys = ON")
        _require_tables(database, tables)
    except BaseException:
        database.close()
        raise
    return database


def _require_tables(database: sqlite3.Connection, tables: str) -> None:
    (version,) = database.execute("PRAGMA user_version").fetchone()
    if version not in {0, _version()}:
        raise sqlite3.DatabaseError("of another version")
    if not version:
        database.executescript(f"BEGIN; {_FILES} {tables} PRAGMA user_version = {_version()}; COMMIT;")


def _version() -> int:
    """Return the number of a database: an earlier version of the application did not read all of the present files."""
    return 1000 * _VERSION + sum(schema(kind) for kind in MIGRATIONS)


def stale(database: sqlite3.Connection, source: Source) -> list[Path]:
    """Return the files of `source` that changed since they were read, and forget those that are gone."""
    query = "SELECT name, size, changed, inode, settled FROM files WHERE folder = ?"
    known = {name: [*row] for name, *row in database.execute(query, (source.name,))}
    there = source.folder.stamps()
    changed = [source.folder.path / name for name in there if known.pop(name, None) != [*there[name], 1]]
    if known:
        _forget(database, source, known)
        database.commit()
    return changed


def is_looked_through(database: sqlite3.Connection, source: Source) -> bool:
    """Tell whether no file of `source` was made, replaced or removed since all were read, by its folder's time alone.

    That takes no listing; what it does not see is a file changed in its place, as other programs may do.
    """
    changed = _settled(source.folder.path)
    row = database.execute("SELECT changed FROM looked_through WHERE name = ?", (source.name,)).fetchone()
    return changed is not None and row == (changed,)


def refresh(database: sqlite3.Connection, source: Source, progress: Progress | None = None) -> None:
    """Read the files of `source` that changed, and commit what they hold.

    Nobody else can write while something is to be committed, so files are read before: whoever waits gets their turn.
    """
    changed = _settled(source.folder.path)
    paths = stale(database, source)
    try:
        for first in range(0, len(paths), _BATCH):
            held: list[_Held] = []
            try:
                for number, path in enumerate(paths[first : first + _BATCH], first):
                    if progress:
                        progress(number / len(paths))
                    held.append(_read(source, path))
            finally:
                for each in held:
                    _write(database, source, each)
                database.commit()
            if not all(each.is_settled for each in held):
                changed = None
        if changed is not None and not is_looked_through(database, source):
            database.execute("INSERT OR REPLACE INTO looked_through VALUES (?, ?)", (source.name, changed))
    finally:
        database.commit()


def _settled(folder: Path) -> int | None:
    """Return when a file in `folder` was last made, replaced or removed; None where that was within a tick."""
    try:
        changed = folder.stat().st_mtime_ns
    except OSError:
        return None
    return changed if changed + _TICK < time.time_ns() else None


class _Held(NamedTuple):
    """What a file holds that was read and is not in the database yet."""

    name: str
    found: Stamp | None
    rows: list[Row] | None
    is_settled: bool


def _read(source: Source, path: Path) -> _Held:
    found, moment = stamp(path), time.time_ns()
    rows = source.rows(path)
    is_settled = rows is not None and found is not None and found[1] + _TICK < moment
    return _Held(path.name, found, None if rows is None else list(rows), is_settled)


def _write(database: sqlite3.Connection, source: Source, held: _Held) -> None:
    name, found, rows, is_settled = held
    _forget(database, source, [name])
    if rows is None or found is None:
        return
    statement = "INSERT INTO files (folder, name, size, changed, inode, settled) VALUES (?, ?, ?, ?, ?, ?)"
    number = database.execute(statement, (source.name, name, *found, is_settled)).lastrowid or 0
    for place, row in enumerate(rows):
        numbered = f"({', '.join(('rowid', *row.columns))})" if row.columns else ""
        marks = ", ?" * len(row.values)
        first = number * PLACES + place if numbered else number
        statement = f"INSERT INTO {row.table} {numbered} VALUES (?{marks})"  # noqa: S608 - names of ours
        database.execute(statement, (first, *row.values))


def _forget(database: sqlite3.Connection, source: Source, names: Iterable[str]) -> None:
    statement = "DELETE FROM files WHERE folder = ? AND name = ?"
    database.executemany(statement, [(source.name, name) for name in names])
