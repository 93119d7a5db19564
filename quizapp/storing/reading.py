"""Reading a folder of TinyDB files of one kind so that nothing is lost and everything is said.

A damaged file is moved aside, unchanged. A file of a newer version is read as far as this one understands it, and
stays where and as it is. What the system refuses becomes a sentence.
"""

import gc
import logging
from collections.abc import Hashable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

from quizapp import durable
from quizapp.errors import UserError
from quizapp.storing import sentences
from quizapp.storing.access import Stamp, is_folder, stamp, stamps
from quizapp.storing.database import (
    ConflictCopyError,
    DamagedFileError,
    DurableStorage,
    Fault,
    NewerFileError,
    is_newer,
    is_sealed,
    sealed_tables,
    unsealed,
)
from quizapp.storing.form import Format, Place
from quizapp.storing.logged import code, where
from quizapp.storing.migrations import Tables
from quizapp.storing.naming import called, file_name, is_name, is_ours, name_of, originals
from quizapp.storing.rotation import Made

T = TypeVar("T")

_INVALID = (ValueError, KeyError, TypeError, OverflowError)
"""What parsing records that do not fit comes to; pydantic's error is a `ValueError`."""

_log = logging.getLogger(__name__)


@contextmanager
def collecting_nothing() -> Iterator[None]:
    """Keep the garbage collector from looking through the many values that are made meanwhile: all of them stay.

    It would for each few hundred of them, which takes a sixth of the time and, in a large process, many times as much.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


class Copy(NamedTuple, Generic[T]):
    """What a backup holds of a file."""

    made: Made
    content: bytes
    value: T


class Belonging(NamedTuple, Generic[T]):
    """What a conflict copy holds."""

    file: str
    """The name of the file of which it is a copy."""
    value: T


class Reading(Generic[T]):
    """The files of one format in the folder at `path`, as far as they are read."""

    def __init__(self, path: Path, form: Format[T], place: Place) -> None:
        self._path = path
        self._form = form
        self._place = place
        self._looked_into: set[str] = set()
        """The files of others that were looked into."""
        self._met: set[str] = set()
        """The files that turned out to be conflict copies when they were read."""

    @property
    def path(self) -> Path:
        """Where it is."""
        return self._path

    @property
    def is_new(self) -> bool:
        """True where nothing was ever written: the folder is not there."""
        try:
            self._path.stat()
        except OSError as error:
            return isinstance(error, (FileNotFoundError, NotADirectoryError))
        return False

    def load(self, name: str) -> T | None:
        """Return the value in the file called `name` (an id or a hash); None where there is none.

        Raises `UserError` when the file is damaged (it is then set aside), newer in a way that this version cannot
        read, or not readable.
        """
        return self._load(self.file(name)) if is_name(name) else None

    def load_or_clear(self, name: str) -> T | None:
        """Return the value that writing to `name` would replace; None where there is none.

        A damaged file is set aside with a notice, so that writing does not overwrite it. `UserError` as in `load`
        for a file that is newer or not readable. One of a newer version may be read, but is not replaced.
        """
        return self._load_or_clear(self.file(name))

    def load_all(self) -> Iterator[T]:
        """Yield the value in each file, by file name; one that cannot be read is told in a notice instead."""
        for path in self.files():
            value = self.told(path)
            if value is not None:
                yield value

    def files(self) -> list[Path]:
        """Return the files of ours in the folder, by name; that it cannot be listed is told in a notice."""
        return [self._path / name for name in self.stamps()]

    def stamps(self) -> dict[str, Stamp]:
        """Return the name and the `access.stamp` of each of `files`."""
        try:
            found = stamps(self._path)
            for name in found:
                if not is_ours(name):
                    self._notice_copy(name)
            return {name: found[name] for name in sorted(found) if is_ours(name)}
        except FileNotFoundError:
            self._notice_vanished()
            return {}
        except OSError as error:
            _log.error("cannot list %s: %s", self._path.name, code(error))
            self._place.notices.add(self._no_folder(error) or sentences.unlistable(self._path))
            return {}

    def told(self, path: Path) -> T | None:
        """Return the value in one of `files`; None where it is gone or, told in a notice, cannot be read."""
        try:
            return self._load(path)
        except UserError as error:
            self._place.notices.add(str(error))
            return None

    def raw(self, path: Path) -> Tables | None:
        """Return the tables in one of `files`, without making values of them where this version wrote it.

        None as in `told`, and for a file of a newer version.
        """
        try:
            tables = sealed_tables(path.read_bytes(), self._form.kind)
            if tables is None and self.told(path) is not None:
                tables = DurableStorage(path, self._form.kind).read()
        except (OSError, NewerFileError):
            return None
        return tables

    def is_newer(self, name: str) -> bool:
        """Tell whether the file called `name` was written by a newer version, so that it must stay as it is."""
        try:
            return is_name(name) and is_newer(self.file(name).read_bytes(), self._form.kind)
        except OSError:
            return False

    def copies(self, file: str) -> Iterator[Copy[T]]:
        """Yield what backups hold of the file with this name ("a1.json"), the newest first; only what is whole."""
        for made, content in self._place.copies(f"{self._path.name}/{file}"):
            try:
                value = self._form.parse(unsealed(content, self._form.kind))
            except (*_INVALID, DamagedFileError, NewerFileError):
                continue
            yield Copy(made, content, value)

    def perhaps_copies(self) -> list[Path]:
        """Return the files in the folder that may be conflict copies: some that `belonging` tells are none."""
        try:
            names = set(stamps(self._path))
        except OSError:
            return []
        return [
            self._path / name
            for name in sorted(names)
            if (not is_ours(name) and any(originals(name)))
            or name in self._met
            or not names.isdisjoint(originals(name))
        ]

    def belonging(self, path: Path) -> Belonging[T] | None:
        """Return what a conflict copy in this folder holds, and of what it is one; None where it is none."""
        try:
            value = self._value(path.read_bytes())
            own = is_ours(path.name) and self._form.fits(value, name_of(path))
            file = "" if own else self._where(value, path)
        except (*_INVALID, OSError, DamagedFileError, NewerFileError):
            return None
        return Belonging(file, value) if file else None

    def alone(self) -> AbstractContextManager[None]:
        """Keep other processes from writing meanwhile, for work of several steps. `UserError` as `Lock.held`."""
        return self._place.lock.held()

    def stamp(self, name: str) -> Hashable:
        """Return something that differs when the file called `name` was written anew; None where there is none."""
        return stamp(self.file(name))

    def file(self, name: str) -> Path:
        """Return where the file called `name` lies or would lie. `ValueError` as `naming.file_name`."""
        return self._path / file_name(name)

    def _notice_vanished(self) -> None:
        """Tell that a data folder that was there is not any more, so that nobody takes it for empty."""
        try:
            self._place.lock.require_not_vanished()
        except UserError as error:
            self._place.notices.add(str(error))

    def _notice_copy(self, name: str) -> None:
        """Tell of a file that is none of ours where it is a conflict copy; each is looked into once."""
        if name in self._looked_into or not any(originals(name)):
            return
        self._looked_into.add(name)
        if belonging := self.belonging(self._path / name):
            folder = self._path.name
            self._place.notices.add(sentences.conflict_copy(f"{folder}/{name}", f"{folder}/{belonging.file}"))

    def _load(self, path: Path) -> T | None:
        try:
            return self._read(path)
        except ConflictCopyError as copy:
            self._met.add(path.name)
            self._place.notices.add(sentences.conflict_copy(called(path), called(path.with_name(copy.of))))
            return None
        except DamagedFileError:
            pass
        # Read again under the lock: another process may have set it aside since, and put a whole one in its place.
        with self._locked_or_immovable(path):
            try:
                return self._read(path)
            except DamagedFileError as damage:
                raise UserError(self._set_aside(path, damage)) from damage

    def _load_or_clear(self, path: Path) -> T | None:
        with self._place.lock.held():
            try:
                return self._read(path)
            except DamagedFileError as damage:
                self._place.notices.add(self._set_aside(path, damage))
                return None

    @contextmanager
    def _locked_or_immovable(self, path: Path) -> Iterator[None]:
        """Hold the lock meanwhile; where there is none to be had, a damaged file stays where it is."""
        with ExitStack() as stack:
            try:
                stack.enter_context(self._place.lock.held())
            except UserError as error:
                raise UserError(sentences.immovable(called(path))) from error
            yield

    def _read(self, path: Path) -> T | None:
        """Return the value at `path`. Raises `DamagedFileError`, or `UserError` for what is newer or not readable."""
        try:
            content = path.read_bytes()
        except FileNotFoundError:
            self._place.lock.require_not_vanished()
            return None
        except OSError as error:
            _log.error("cannot read %s: %s", called(path), code(error))
            raise UserError(self._no_folder(error) or sentences.unreadable(called(path))) from error
        try:
            with collecting_nothing():
                value = self._value(content)
            in_place = self._form.fits(value, name_of(path))
        except NewerFileError as newer:
            return self._newer(path, newer)
        except _INVALID as error:
            _log.error("a record in %s is not valid: %s", called(path), where(error))
            raise DamagedFileError(Fault.RECORD) from None  # the error itself may repeat an article's text
        if not in_place:
            of = self._where(value, path)
            raise ConflictCopyError(of) if of else DamagedFileError(Fault.RECORD)
        return value

    def _where(self, value: T, path: Path) -> str:
        """Return the name of the file of which the one at `path`, which holds `value`, is a conflict copy, or ""."""
        names = originals(path.name)
        return next((name for name in names if self._form.fits(value, name_of(Path(name)))), "")

    def _value(self, content: bytes) -> T:
        parse_sealed = self._form.parse_sealed
        if parse_sealed and is_sealed(content, self._form.kind):
            return parse_sealed(content)
        return self._form.parse(unsealed(content, self._form.kind))

    def _newer(self, path: Path, newer: NewerFileError) -> T:
        """Return what can be read of a file of a newer version, which a notice tells. `UserError` for nothing."""
        parse = self._form.parse_newer
        try:
            if parse and self._form.fits(value := parse(newer.tables), name_of(path)):
                self._place.notices.add(sentences.newer_kept())
                return value
        except _INVALID as error:
            _log.warning("a newer %s is not understood: %s", called(path), where(error))
        raise UserError(sentences.newer(called(path))) from None

    def _set_aside(self, path: Path, damage: DamagedFileError) -> str:
        """Move the file aside and return the sentence about it. `UserError` when it cannot be moved."""
        try:
            aside = durable.set_aside(path, self._place.aside, why=damage.fault, now=self._place.now())
        except OSError as error:
            raise UserError(sentences.immovable(called(path))) from error
        _log.error("set aside %s as %s", called(path), aside.name)
        copy = next(iter(self.copies(path.name)), None)
        return sentences.damaged(called(path), damage.fault, called(aside), copy.made.at if copy else None)

    def _no_folder(self, error: OSError) -> str:
        """Return what is said where `error` comes of another thing in the place of a folder; "" where it does not."""
        if not isinstance(error, (NotADirectoryError, FileExistsError)):
            return ""
        home = self._path.parent
        return sentences.no_folder(self._path if is_folder(home) else home)
