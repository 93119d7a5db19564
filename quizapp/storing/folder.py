"""A folder of TinyDB files of one kind: reading and writing them so that nothing is lost and everything is said.

A damaged file is moved aside, unchanged, and never overwritten; a file of a newer version is left where it is;
what the system refuses becomes a sentence.
"""

import errno
import logging
import re
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Generic, NamedTuple, NoReturn, TypeVar

from pydantic import ValidationError
from tinydb import TinyDB

from quizapp import durable
from quizapp.errors import UserError
from quizapp.i18n import _
from quizapp.storing.database import DamagedFileError, DurableStorage, Fault, NewerFileError
from quizapp.storing.migrations import Tables

T = TypeVar("T")

_log = logging.getLogger(__name__)

_NAME = re.compile(r"[A-Za-z0-9_-]{1,64}")
_FILE_NAME = re.compile(r"[a-z0-9_+-]{1,128}\.json")
_ABANDONED = 24 * 3600
"""Seconds after which the temporary file of a write is one that a killed process left."""


class Reading(NamedTuple, Generic[T]):
    """How the raw tables of a file become a value."""

    parse: Callable[[Tables], T]
    """Answers a record that does not fit with `ValueError` (so does pydantic), `KeyError` or `TypeError`."""
    name: Callable[[T], str]
    """Which name the file of such a value has: one that was renamed by hand is not taken for another."""


class Notices:
    """What is to be told to the person: each sentence once."""

    def __init__(self) -> None:
        self._waiting: list[str] = []
        self._told: set[str] = set()

    def add(self, sentence: str) -> None:
        """Keep `sentence` for the next `take`, unless it was told before."""
        if sentence not in self._told:
            self._told.add(sentence)
            self._waiting.append(sentence)

    def take(self) -> tuple[str, ...]:
        """Return the sentences added since the last call, oldest first."""
        taken, self._waiting = tuple(self._waiting), []
        return taken


class Folder:
    """The files of one `kind` (a key of `migrations.MIGRATIONS`) in the folder at `path`.

    Damaged files go to `aside`; `now` tells the time that stands in their names.
    """

    def __init__(
        self, path: Path, kind: str, *, aside: Path, notices: Notices, now: Callable[[], datetime]
    ) -> None:
        self._path = path
        self._kind = kind
        self._aside = aside
        self._notices = notices
        self._now = now
        self._swept = False

    def load(self, name: str, reading: Reading[T]) -> T | None:
        """Return the value in the file called `name`; None where there is none.

        Raises `UserError` when the file is damaged (it is then set aside), newer, or not readable.
        """
        if not _NAME.fullmatch(name):
            return None
        path = self.file(name)
        try:
            return self._read(path, reading)
        except DamagedFileError as damage:
            raise UserError(self._set_aside(path, damage)) from damage
        except NewerFileError as error:
            raise UserError(_newer(self._called(path))) from error
        except OSError as error:
            raise UserError(_unreadable(self._called(path))) from error

    def load_or_tell(self, name: str, reading: Reading[T]) -> T | None:
        """Return the value in the file called `name`; None where there is none, or where a notice says why."""
        return self._read_or_tell(self.file(name), reading) if _NAME.fullmatch(name) else None

    def load_all(self, reading: Reading[T]) -> Iterator[T]:
        """Yield the value in each file, by file name; one that cannot be read is told in a notice instead."""
        try:
            found = sorted(path for path in self._path.iterdir() if _FILE_NAME.fullmatch(path.name))
        except FileNotFoundError:
            return
        except OSError:
            _log.exception("cannot list %s", self._path.name)
            self._notices.add(_unreadable(self._path.name))
            return
        for path in found:
            value = self._read_or_tell(path, reading)
            if value is not None:
                yield value

    def save(self, name: str, tables: Tables) -> None:
        """Make `tables` the content of the file called `name`; on the disk when it returns.

        A damaged file in its place is set aside first, with a notice. Raises `UserError` when the place is taken
        by a file of a newer version, or when the system refuses; what was there is then still there.
        """
        path = self.file(name)
        self._make_way(path)
        self._sweep()
        try:
            DurableStorage(path, self._kind).write(tables)
        except OSError as error:
            self._refuse(path, error)

    def change(self, name: str, change: Callable[[TinyDB], None]) -> None:
        """Let `change` alter the database in the file called `name`, read anew. Raises as `save` does."""
        path = self.file(name)
        self._make_way(path)
        self._sweep()
        try:
            with TinyDB(path=path, kind=self._kind, storage=DurableStorage) as database:
                change(database)
        except OSError as error:
            self._refuse(path, error)

    def remove(self, name: str) -> None:
        """Delete the file called `name`, if there is one. `UserError` when the system refuses."""
        if not _NAME.fullmatch(name):
            return
        path = self.file(name)
        try:
            durable.remove(path)
        except OSError as error:
            self._refuse(path, error)

    def file(self, name: str) -> Path:
        """Return where the file called `name` (an id or a hash) lies or would lie.

        Capitals are marked by a plus sign, since some file systems do not tell them from small letters.
        `ValueError` for a name that is not one of letters, digits, `_` and `-`.
        """
        if not _NAME.fullmatch(name):
            raise ValueError("a file name is made of an id or a hash alone")
        return self._path / f"{re.sub('[A-Z]', lambda capital: '+' + capital[0].lower(), name)}.json"

    def _read(self, path: Path, reading: Reading[T]) -> T | None:
        tables = DurableStorage(path, self._kind).read()
        if tables is None:
            return None
        try:
            value = reading.parse(tables)
            in_place = self.file(reading.name(value)) == path
        except (ValueError, KeyError, TypeError) as error:
            _log.error("a record in %s is not valid: %s", self._called(path), _where(error))
            raise DamagedFileError(Fault.RECORD) from None  # the error itself may repeat an article's text
        if not in_place:
            raise DamagedFileError(Fault.RECORD)
        return value

    def _read_or_tell(self, path: Path, reading: Reading[T]) -> T | None:
        try:
            return self._read(path, reading)
        except DamagedFileError as damage:
            try:
                self._notices.add(self._set_aside(path, damage))
            except UserError as error:
                self._notices.add(str(error))
        except NewerFileError:
            self._notices.add(_newer(self._called(path)))
        except OSError:
            _log.exception("cannot read %s", self._called(path))
            self._notices.add(_unreadable(self._called(path)))
        return None

    def _make_way(self, path: Path) -> None:
        """See that no damaged or newer file is overwritten at `path`."""
        try:
            DurableStorage(path, self._kind).read()
        except DamagedFileError as damage:
            self._notices.add(self._set_aside(path, damage))
        except NewerFileError as error:
            raise UserError(_newer(self._called(path))) from error
        except OSError as error:
            raise UserError(_unreadable(self._called(path))) from error

    def _sweep(self) -> None:
        if not self._swept:
            durable.sweep(self._path, older_than=self._now().timestamp() - _ABANDONED)
            self._swept = True

    def _set_aside(self, path: Path, damage: DamagedFileError) -> str:
        """Move the file aside and return the sentence about it. `UserError` when it cannot be moved."""
        try:
            aside = durable.set_aside(path, self._aside, why=damage.fault, now=self._now())
        except OSError as error:
            # Translators: {file} is a file such as "sets/a1.json".
            sentence = _(
                "The file {file} is damaged and cannot be moved; check that the data folder is writable."
            )
            raise UserError(sentence.format(file=self._called(path))) from error
        _log.error("set aside %s as %s", self._called(path), aside.name)
        # Translators: {file} is a file such as "sets/a1.json", {reason} one of three short clauses.
        sentence = _("The file {file} is damaged ({reason}); it was kept, unchanged, as {aside}.")
        return sentence.format(
            file=self._called(path), reason=_reason(damage.fault), aside=self._called(aside)
        )

    def _refuse(self, path: Path, error: OSError) -> NoReturn:
        _log.error("cannot write %s: %s", self._called(path), errno.errorcode.get(error.errno or 0, "?"))
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            sentence = _("The disk is full, so {file} could not be saved; free some space and try again.")
        else:
            sentence = _("{file} could not be saved; check that the data folder is writable and try again.")
        raise UserError(sentence.format(file=self._called(path))) from error

    @staticmethod
    def _called(path: Path) -> str:
        """Return the file's name with its folder's, short enough for a sentence."""
        return path.name if path.suffix != ".json" else f"{path.parent.name}/{path.name}"


def _where(error: Exception) -> str:
    """Describe a failed validation by the fields and the rules alone, without any content."""
    if not isinstance(error, ValidationError):
        return type(error).__name__
    faults = error.errors(include_url=False, include_context=False, include_input=False)
    return "; ".join(f"{'.'.join(map(str, fault['loc']))}: {fault['type']}" for fault in faults[:5])


def _newer(file: str) -> str:
    # Translators: {file} is a file such as "sets/a1.json".
    return _("{file} was written by a newer version of this application; update to open it.").format(
        file=file
    )


def _unreadable(file: str) -> str:
    # Translators: {file} is a file such as "sets/a1.json", or a folder such as "sets".
    return _("{file} could not be read; check that you may read the data folder.").format(file=file)


def _reason(fault: Fault) -> str:
    match fault:
        case Fault.NOT_TINYDB:
            # Translators: why a file is damaged; stands in brackets.
            return _("it is not a database of this application")
        case Fault.CHECKSUM:
            # Translators: why a file is damaged; stands in brackets.
            return _("it is not as it was written")
        case Fault.RECORD:
            # Translators: why a file is damaged; stands in brackets.
            return _("a record in it is not valid")
