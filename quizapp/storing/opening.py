"""Opening one TinyDB file of a folder so that nothing is lost and everything is said.

A damaged file is moved aside, unchanged. A file of a newer version is read as far as this one understands it, and
stays where and as it is. A conflict copy is told from damage. What the system refuses becomes a sentence.
"""

import gc
import logging
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

from quizapp import durable
from quizapp.errors import UserError
from quizapp.storing import sentences
from quizapp.storing.access import is_folder
from quizapp.storing.database import (
    ConflictCopyError,
    DamagedFileError,
    Fault,
    NewerFileError,
    is_sealed,
    unsealed,
)
from quizapp.storing.form import Format, Place
from quizapp.storing.logged import code, where
from quizapp.storing.naming import called, is_ours, name_of, originals
from quizapp.storing.rotation import Made

T = TypeVar("T")

INVALID = (ValueError, KeyError, TypeError, OverflowError)
"""What parsing records that do not fit comes to; pydantic's error is a `ValueError`."""

_log = logging.getLogger(__name__)


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


class Opening(Generic[T]):
    """Opens files of one format in the folder at `path`."""

    def __init__(self, path: Path, form: Format[T], place: Place) -> None:
        self._path = path
        self._form = form
        self._place = place
        self._met: set[str] = set()
        """The files that turned out to be conflict copies when they were read."""

    @property
    def path(self) -> Path:
        """Where it is."""
        return self._path

    def copies(self, file: str) -> Iterator[Copy[T]]:
        """Yield what backups hold of the file with this name ("a1.json"), the newest first; only what is whole."""
        for made, content in self._place.copies(f"{self._path.name}/{file}"):
            try:
                value = self._form.parse(unsealed(content, self._form.kind))
            except (*INVALID, DamagedFileError, NewerFileError):
                continue
            yield Copy(made, content, value)

    def belongs(self, value: T, file: str) -> bool:
        """Tell whether `value` may be what the file with this name ("a1.json") holds: no conflict copy does."""
        return self._form.fits(value, name_of(Path(file)))

    def belonging(self, path: Path) -> Belonging[T] | None:
        """Return what a conflict copy in this folder holds, and of what it is one; None where it is none."""
        try:
            value = self._value(durable.read_bytes(path))
            own = is_ours(path.name) and self._form.fits(value, name_of(path))
            file = "" if own else self._where(value, path)
        except (*INVALID, OSError, DamagedFileError, NewerFileError):
            return None
        return Belonging(file, value) if file else None

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
            content = durable.read_bytes(path)
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
        except INVALID as error:
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
        except INVALID as error:
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
