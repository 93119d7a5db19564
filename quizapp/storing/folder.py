"""A folder of TinyDB files of one kind: what `reading` does, and writing.

A write is whole or not at all, and on the disk when it returns. What it would replace is read first: a damaged file
is never overwritten.
"""

import logging
import os
import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NoReturn, TypeVar

from tinydb import TinyDB

from quizapp import durable
from quizapp.errors import UserError
from quizapp.storing import sentences
from quizapp.storing.access import Stamp, stamp
from quizapp.storing.database import DurableStorage, is_newer, is_older
from quizapp.storing.form import Format, Place
from quizapp.storing.logged import code
from quizapp.storing.migrations import Tables
from quizapp.storing.naming import called, is_name
from quizapp.storing.reading import Reading

T = TypeVar("T")

_log = logging.getLogger(__name__)

WITHDRAWN = 30 * 24 * 3600
"""Seconds for which a withdrawn file is kept: long enough to miss it, not for ever."""


class Folder(Reading[T]):
    """The files of one format in the folder at `path`, which appears with the first write."""

    def __init__(self, path: Path, form: Format[T], place: Place) -> None:
        super().__init__(path, form, place)
        self._swept = False
        self._last: tuple[Path, Stamp | None] | None = None

    def save(self, name: str, tables: Tables) -> None:
        """Make `tables` the content of the file called `name`; on the disk when it returns.

        A damaged file in its place is set aside first, with a notice. Raises `UserError` when the place is taken
        by a file of a newer version, or when the system refuses; what was there is then still there.
        """
        self._write(self.file(name), lambda storage: storage.write(tables))

    def save_spelled(self, name: str, tables: Mapping[str, Sequence[bytes]]) -> None:
        """Make `tables`, each a list of documents from `database.spelled`, the content of a file. Raises as `save`."""
        self._write(self.file(name), lambda storage: storage.write_spelled(tables))

    def change(self, name: str, change: Callable[[TinyDB], object]) -> None:
        """Let `change` alter the database in the file called `name`, read anew. Raises as `save` does.

        Each operation on the database reaches the disk whole, by itself.
        """
        path = self.file(name)

        def in_database(_: DurableStorage) -> None:
            with TinyDB(path=path, kind=self._form.kind, storage=DurableStorage) as database:
                change(database)

        self._write(path, in_database)

    def remove(self, name: str) -> None:
        """Delete the file called `name`, if there is one. `UserError` when the system refuses."""
        if not is_name(name):
            return
        with self._place.lock.held():
            self._place.removing(called(self.file(name)))
            try:
                durable.remove(self.file(name))
            except OSError as error:
                self._refuse(self.file(name), error)

    def withdraw(self, name: str, away: Path) -> bool:
        """Move the file called `name`, as it is, to the folder `away`; tell whether there was one.

        `Purging` deletes for good what was withdrawn more than `WITHDRAWN` ago. `UserError` when the system refuses.
        """
        if not is_name(name):
            return False
        path = self.file(name)
        now = self._place.now().timestamp()
        with self._place.lock.held():
            self._place.removing(called(path))
            try:
                durable.move(path, away / path.name)
                os.utime(away / path.name, (now, now))
            except FileNotFoundError:
                return False
            except OSError as error:
                self._refuse(path, error)
        return True

    def withdrawn(self, name: str, away: Path) -> bool:
        """Tell whether the file called `name` was moved to `away` and is there still."""
        return is_name(name) and stamp(away / self.file(name).name) is not None

    def put_back(self, name: str, away: Path) -> bool:
        """Move what `withdraw` moved to `away` back; tell whether it was there and its place is still free.

        `UserError` when the system refuses.
        """
        if not is_name(name):
            return False
        path = self.file(name)
        with self._place.lock.held():
            try:
                if path.exists():
                    return False
                durable.move(away / path.name, path)
            except FileNotFoundError:
                return False
            except OSError as error:
                self._refuse(path, error)
        return True

    def was_set_aside(self, name: str) -> bool:
        """Tell whether a damaged file called `name` was set aside, and nothing took its place."""
        if not is_name(name) or self.file(name).exists():
            return False
        ending = re.compile(rf".*-{self._path.name}-{re.escape(self.file(name).stem)}(-[0-9]+)?\.json")
        try:
            return any(ending.fullmatch(path.name) for path in self._place.aside.iterdir())
        except OSError:
            return False

    def bring_back(self, file: str) -> bool:
        """Put the newest good copy of a file that is gone in its place; tell whether there is one, and place for it.

        `UserError` when it cannot be written.
        """
        path = self._path / file
        copy = next(iter(self.copies(file)), None)
        with self._place.lock.held():
            try:
                if copy is None or path.exists():
                    return False
                durable.write_bytes(path, copy.content)
            except OSError as error:
                self._refuse(path, error)
        return True

    def _write(self, path: Path, write: Callable[[DurableStorage], None]) -> None:
        with self._place.lock.held():
            is_ours = self._last == (path, stamp(path) or ())  # written by this folder, just before
            if not is_ours and self._load_or_clear(path) is not None:
                self._require_replaceable(path)
            self._sweep()
            try:
                write(DurableStorage(path, self._form.kind))
            except OSError as error:
                self._refuse(path, error)
            self._last = path, stamp(path)

    def _require_replaceable(self, path: Path) -> None:
        """Raise `UserError` where a newer version wrote the file at `path`; back up what an earlier one wrote."""
        try:
            content = durable.read_bytes(path)
        except OSError as error:
            self._refuse(path, error)
        if is_newer(content, self._form.kind):
            raise UserError(sentences.unchangeable(called(path)))
        if is_older(content, self._form.kind):
            self._place.before_migrating()

    def _sweep(self) -> None:
        if not self._swept:
            durable.sweep(self._path, older_than=self._place.now().timestamp() - durable.ABANDONED)
            self._swept = True

    def _refuse(self, path: Path, error: OSError) -> NoReturn:
        _log.error("cannot write %s: %s", called(path), code(error))
        raise UserError(self._no_folder(error) or sentences.unwritable(self._path.parent, error)) from error
