"""Reading a folder of TinyDB files of one kind: what is there, and what each file holds."""

import logging
from collections.abc import Hashable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TypeVar

from quizapp import durable
from quizapp.errors import UserError
from quizapp.storing import sentences
from quizapp.storing.access import Stamp, stamp, stamps
from quizapp.storing.database import DamagedFileError, DurableStorage, NewerFileError, is_newer, sealed_tables
from quizapp.storing.form import Format, Place
from quizapp.storing.logged import code
from quizapp.storing.migrations import Tables
from quizapp.storing.naming import file_name, is_name, is_ours, originals
from quizapp.storing.opening import Opening

T = TypeVar("T")

_log = logging.getLogger(__name__)


class Reading(Opening[T]):
    """The files of one format in the folder at `path`, as far as they are read."""

    def __init__(self, path: Path, form: Format[T], place: Place) -> None:
        super().__init__(path, form, place)
        self._looked_into: set[str] = set()
        """The files of others that were looked into."""

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
        """Return the tables in one of `files`, without making values of them where we wrote it.

        None as in `told`, and for a file of a newer version.
        """
        try:
            tables = sealed_tables(durable.read_bytes(path), self._form.kind)
            if tables is None and self.told(path) is not None:
                tables = DurableStorage(path, self._form.kind).read()
        except (OSError, DamagedFileError, NewerFileError):
            return None
        return tables

    def is_newer(self, name: str) -> bool:
        """Tell whether the file called `name` was written by a newer version, so that it must stay as it is."""
        try:
            return is_name(name) and is_newer(durable.read_bytes(self.file(name)), self._form.kind)
        except OSError:
            return False

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
