"""The whole state of a data folder, out to one file and in again, or back to an earlier one."""

import logging
from collections.abc import Callable, Collection, Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from quizapp import durable
from quizapp.errors import UserError
from quizapp.paths import Home
from quizapp.storing import archive, backup_sentences, incoming, sentences, state, swapping
from quizapp.storing.archive import LeftOut
from quizapp.storing.backups import Backups
from quizapp.storing.index import Progress
from quizapp.storing.locking import Lock
from quizapp.storing.logged import code
from quizapp.storing.rotation import Made

_ATTEMPTS = 2
"""How often the state is read while others may write, before they have to wait."""
_BY_ID = ("sets/", "articles/", "deleted/", "open/", "shown/")
"""Folders whose files no two libraries call alike, but for what comes with the application."""
UNREADABLE = "unreadable"
"""Why a file was set aside, as its name there has it."""

_log = logging.getLogger(__name__)


def _nothing(_share: float) -> None:
    """Is told of progress that nobody asks for."""


class Restored(NamedTuple):
    """What a restore did."""

    files: int
    sets: int
    before: Made | None
    """The backup that holds what was there before; None where nothing was."""
    left_out: tuple[str, ...] = ()
    """Sentences on files that are damaged or not valid and were not taken."""


class Moving:
    """Takes the state of `home` out and in."""

    def __init__(self, home: Home, lock: Lock, backups: Backups, now: Callable[[], datetime]) -> None:
        self._home = home
        self._lock = lock
        self._backups = backups
        self._now = now

    def save(self, path: Path, progress: Progress = _nothing) -> tuple[str, ...]:
        """Write everything to the one file at `path`; return the names of those it lacks.

        Left out is what is damaged or cannot be read.

        The file holds one moment. `progress` may end it by raising: then there is no file, or the one before.
        Raises `UserError` when the system refuses, when another file lies there or the backup of another library, when
        it would lie in the data folder, or when there is nothing to save.
        """
        try:
            if path.absolute().parent.resolve().is_relative_to(self._home.root.resolve()):
                raise UserError(backup_sentences.within(self._home.root))
            if path.exists():
                self._require_replaceable(path)
            if not state.members(self._home).keys() - {state.SETTINGS}:
                raise UserError(backup_sentences.nothing_to_save(self._home.root))
            for _attempt in range(_ATTEMPTS):
                before = state.movable(self._home)
                left_out = self._write(path, before, progress)
                if state.movable(self._home) == before:
                    return left_out
            with self._lock.held():
                return self._write(path, state.movable(self._home), progress)
        except OSError as error:
            raise UserError(backup_sentences.unsavable(path, error)) from error

    def _require_replaceable(self, path: Path) -> None:
        """Raise `UserError` where something else than an earlier backup of this library lies at `path`.

        Sets, articles and the like are named by ids: of an earlier backup, most of them are known here.
        """
        names = archive.names(path)
        if names is None:
            raise UserError(backup_sentences.not_ours(path.name))
        theirs = {name for name in names if name.startswith(_BY_ID)}
        known = set(state.members(self._home))
        for made in self._backups.made():
            with suppress(UserError):
                known |= self._backups.files(made).keys()
        if len(theirs - known) > len(theirs & known):
            raise UserError(backup_sentences.another_library(path.name))

    def restore(self, path: Path, progress: Progress = _nothing) -> Restored:
        """Let everything in the file at `path` take the place of what is there, which stays in a backup.

        What is damaged or not valid within the file is named and left out. `progress` may end it by raising, with
        nothing changed. Raises `UserError`, with nothing changed either, when it is none of ours or so damaged that
        nothing of use is left, when it holds no library or one profile alone, or when the system refuses.
        """
        if archive.is_of_a_profile(path):
            raise UserError(backup_sentences.one_profile(path.name))
        left_out = LeftOut()
        files = incoming.of_archive(path, left_out, beside=False, progress=progress)
        return self._put_in_place(files, left_out)

    def go_back(self, number: int, progress: Progress = _nothing) -> Restored:
        """Let an automatic backup take the place of what is there. Raises as `restore`."""
        made = next((made for made in self._backups.made() if made.number == number), None)
        if made is None:
            raise UserError(backup_sentences.unusable_backup(number))
        held = self._backups.files(made)

        def files() -> Iterator[tuple[str, bytes]]:
            for place, (member, file) in enumerate(held.items()):
                progress(place / len(held))
                content = self._backups.content(file)
                if content is None:
                    raise UserError(backup_sentences.unusable_backup(number))
                yield member, content

        left_out = LeftOut()
        return self._put_in_place(incoming.judged(files(), left_out), left_out)

    def _write(self, path: Path, members: Collection[str], progress: Progress) -> tuple[str, ...]:
        left_out: list[str] = []

        def files() -> Iterator[tuple[str, bytes]]:
            for place, member in enumerate(members):
                progress(place / len(members))
                try:
                    content = state.read(self._home, member)
                except OSError as error:
                    _log.error("cannot read %s to save it: %s", member, code(error))
                    left_out.append(member)
                    continue
                if content is not None and state.is_whole(member, content):
                    yield member, content
                elif content is not None:
                    left_out.append(member)

        archive.write(path, files())
        return tuple(left_out)

    def _put_in_place(self, files: Iterator[tuple[str, bytes]], left_out: LeftOut) -> Restored:
        names = []

        def named() -> Iterator[tuple[str, bytes]]:
            for member, content in files:
                names.append(member)
                yield member, content

        try:
            with self._lock.held(), self._backups.alone():  # nothing is written that the backup would miss
                swapping.prepare(self._home, named())
                self._backups.take()
                for member in self._backups.unreadable:  # no backup holds it as it is, so it must not go
                    path = self._home.root / member
                    durable.set_aside(path, self._home.set_aside, why=UNREADABLE, now=self._now())
                swapping.swap(self._home)
        except OSError as error:
            raise UserError(sentences.unwritable(self._home.root, error)) from error
        finally:
            with suppress(OSError):
                swapping.abandon(self._home)
        before = next(iter(self._backups.made()), None)
        sets = sum(member.startswith("sets/") for member in names)
        return Restored(len(names), sets, before, left_out.told)
