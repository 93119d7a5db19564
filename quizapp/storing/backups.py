"""Automatic backups: earlier states of the data folder, in `backups/` within it.

Each state is a small TinyDB file (`00000012-20261122T101500Z.json`) that names its files by the SHA-256 of what they
hold; what they hold lies once in `objects/`, compressed, however many states share it. They are copies and no links:
what damages a file in its place does not reach its backup.
"""

import hashlib
import logging
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from quizapp import durable
from quizapp.errors import UserError
from quizapp.paths import Home
from quizapp.storing import backup_lists, backup_sentences, incoming, sentences, state
from quizapp.storing.backup_lists import Held, State
from quizapp.storing.database import DamagedFileError, NewerFileError
from quizapp.storing.locking import Lock
from quizapp.storing.logged import code
from quizapp.storing.objects import Objects
from quizapp.storing.removals import EVERYTHING, Removals
from quizapp.storing.rotation import Made, kept

EVERY = timedelta(hours=1)
"""How long after one the next is made by itself."""
MOST = 2.5
"""How many times the size of the data all backups together may have; beyond it the oldest go first."""
LOOKED_AT = 16 * 2**20
"""Bytes of what backups hold that are held against their hashes each time one is made; each time others."""

_PATIENCE = 30.0
"""Seconds to wait for another backup, before a first migration too: a migration is not refused for a backup of ours."""
_UNUSABLE = (OSError, DamagedFileError, NewerFileError, ValueError)

_log = logging.getLogger(__name__)


class Backups:
    """The automatic backups of `home`. Making one of these touches no disk."""

    def __init__(
        self,
        home: Home,
        lock: Lock,
        now: Callable[[], datetime],
        *,
        meanwhile: Callable[[], None] = lambda: None,
    ) -> None:
        self._home = home
        self._lock = lock
        self._own = Lock(home.root, home.backups / "lock", patience=_PATIENCE, meanwhile=meanwhile)
        """Taken within the other one wherever both are: whoever holds this one alone asks for no other, so nobody
        waits in a circle, and a write that must back up before it migrates waits for a backup's end at most."""
        self._now = now
        self._removals = Removals(home.removed)
        self._objects = Objects(home.backups / "objects")
        self._migrating = False
        self._unreadable: set[str] = set()

    def made(self) -> list[Made]:
        """Return the backups there are, the newest first."""
        return sorted(self._files(), reverse=True)

    @property
    def is_due(self) -> bool:
        """Tell whether `take` should be called: the newest is old, or of a time that has not come yet."""
        newest = next(iter(self.made()), None)
        return newest is None or not timedelta(0) <= self._now() - newest.at < EVERY

    @property
    def is_first_of_month(self) -> bool:
        """Tell whether none was made yet in the present month (UTC)."""
        newest, now = next(iter(self.made()), None), self._now().astimezone(UTC)
        return newest is None or (newest.at.year, newest.at.month) != (now.year, now.month)

    @property
    def yet_to_come(self) -> datetime | None:
        """The moment of the newest, where that has not come yet by so much that a clock was or is wrong."""
        newest = next(iter(self.made()), None)
        return newest.at if newest and newest.at > self._now() + EVERY else None

    def take(self) -> Made | None:
        """Keep the present state and let go of those that are not needed; None where nothing changed since the last.

        Of a damaged file, of one that cannot be read, and of one that is `missing`, the backup holds what it last was
        when it was whole; `unreadable` says which could not be read. Others may go on writing meanwhile: the
        lock is held only to see which files they changed. Raises `UserError` when the system refuses or another
        process writes for long.
        """
        try:
            return self._take() if self._home.root.is_dir() else None
        except OSError as error:
            _log.error("cannot back up: %s", code(error))
            raise UserError(sentences.unwritable(self._home.backups, error)) from error

    @property
    def unreadable(self) -> tuple[str, ...]:
        """The names of the files that the last `take` could not read."""
        return tuple(sorted(self._unreadable))

    def missing(self) -> dict[str, Held]:
        """Return the files that the newest backup holds and that are gone, though nobody removed them on purpose.

        `OSError` where the data folder cannot be listed.
        """
        newest = self._newest()
        if not newest.tells_removals:
            return {}
        gone = newest.files.keys() - state.members(self._home).keys()
        removed = self._removals.noted()
        if not gone or EVERYTHING in removed:
            return {}
        return {member: newest.files[member] for member in sorted(gone - removed) if self._may_miss(member)}

    def _may_miss(self, member: str) -> bool:
        """Tell whether anybody would miss a file: settings are chosen anew, a deleted set was to go anyway."""
        folder, _, name = member.partition("/")
        if member == state.SETTINGS or folder == self._home.deleted.name:
            return False
        return folder != self._home.sets.name or not (self._home.deleted / name).exists()

    def changed(self) -> int:
        """Return how many files are others than in the newest backup. `OSError` as `missing`."""
        held, there = self._newest().files, state.members(self._home)
        stamps = {member: copy.stamp for member, copy in held.items()}
        return sum(
            member not in held or not self._is_in_place(member, held[member].digest)
            for member in {member for member, _stamp in stamps.items() ^ there.items()}
        )

    def mend(self, most: int | None = None) -> int:
        """Write anew what the newest backup holds damaged and is whole in its place; return of how many files.

        `most` bounds the bytes that are looked at, in turn from one hour to the next. `OSError` as ever.
        """
        held = sorted(self._newest().files.items())
        first = int(self._now().timestamp() // EVERY.total_seconds()) if most is not None else 0
        mended = looked_at = 0
        for number in range(len(held)):
            member, copy = held[(first + number) % len(held)]
            looked_at += self._objects.size(copy.digest)
            if most is not None and looked_at > most:
                break
            if self._objects.read(copy.digest) is None:
                content = self._readable(member)
                if content is not None and hashlib.sha256(content).hexdigest() == copy.digest:
                    self._objects.keep(content)
                    mended += 1
        return mended

    def _is_in_place(self, member: str, digest: str) -> bool:
        content = self._readable(member)
        return content is not None and hashlib.sha256(content).hexdigest() == digest

    def _readable(self, member: str) -> bytes | None:
        try:
            return state.read(self._home, member)
        except OSError:
            return None

    def alone(self) -> AbstractContextManager[None]:
        """Keep other processes from making backups meanwhile. `UserError` as `Lock.held`."""
        return self._own.held()

    def take_before_migrating(self) -> None:
        """Keep the state that an earlier version left, once. `UserError` as `take`."""
        if not self._migrating:
            self.take()
            self._migrating = True

    def files(self, made: Made) -> dict[str, Held]:
        """Return the files of a backup by name, such as "sets/a1.json". `UserError` when it cannot be read."""
        try:
            return backup_lists.read(self._files()[made]).files
        except (KeyError, *_UNUSABLE) as error:
            raise UserError(backup_sentences.unusable_backup(made.number)) from error

    def content(self, held: Held) -> bytes | None:
        """Return what a file held; None where the copy is gone or is not what it was."""
        return self._objects.read(held.digest)

    def copies(self, member: str) -> Iterator[tuple[Made, bytes]]:
        """Yield what the file called `member`, such as "sets/a1.json", held, the newest first, each content once."""
        seen = set()
        for made in self.made():
            try:
                held = self.files(made).get(member)
            except UserError:
                continue
            if held is None or held.digest in seen:
                continue
            seen.add(held.digest)
            content = self.content(held)
            if content is not None:
                yield made, content

    def _take(self) -> Made | None:
        copied: dict[str, Held] = {}
        self._unreadable.clear()
        self.mend(LOOKED_AT)
        self._copy(self._newest().files, copied)  # others write meanwhile, and may back up too
        with self._lock.held(patience=_PATIENCE), self._own.held():
            newest = self._newest()
            self._copy(copied, copied)  # what changed meanwhile, or was not needed by what was backed up
            copied |= {
                member: held for member, held in self.missing().items() if self._is_sound(member, held)
            }
            is_as_before = _contents(copied) == _contents(newest.files)
            if is_as_before and (newest.tells_removals or newest.made is None):
                self._removals.forget()
                return None
            number = newest.made.number + 1 if newest.made else 1
            made = Made(number, self._now().astimezone(UTC).replace(microsecond=0))
            backup_lists.write(self._home.backups, made, copied)
            self._removals.forget()
        with self._own.held():
            self._thin_out()
        return made

    def _newest(self) -> State:
        made = next(iter(self.made()), None)
        if made is None:
            return State({})
        try:
            return backup_lists.read(self._files()[made])._replace(made=made)
        except (KeyError, *_UNUSABLE):
            return State({}, made)

    def _is_sound(self, member: str, held: Held) -> bool:
        """Tell whether a backup holds a value that belongs under the name of a file, which a conflict copy does not."""
        content = self.content(held)
        return content is not None and incoming.is_valid(member, content)

    def _copy(self, before: dict[str, Held], copied: dict[str, Held]) -> None:
        """Bring `copied` to the present state, reading only the files that are not the same as in `before`."""
        there = state.members(self._home)
        for gone in copied.keys() - there.keys():
            del copied[gone]
        for member, stamp in there.items():
            earlier = before.get(member)
            if earlier and earlier.stamp == stamp and self._objects.there(earlier.digest):
                copied[member] = earlier
                continue
            try:
                content = state.read(self._home, member)
            except OSError as error:
                _log.error("cannot read %s to back it up: %s", member, code(error))
                self._unreadable.add(member)
                if earlier:
                    copied[member] = earlier
                continue
            if content is None:
                copied.pop(member, None)
                continue
            if not state.is_whole(member, content):
                if earlier:  # what it last held when it was whole
                    copied[member] = Held(earlier.digest, stamp)
                continue
            copied[member] = Held(self._objects.keep(content), stamp)

    def _thin_out(self) -> None:
        abandoned = self._now().timestamp() - durable.ABANDONED
        for folder in (self._home.backups, *self._objects.folders()):
            durable.sweep(folder, older_than=abandoned)
        files = self._files()
        wanted = kept(files)
        for made in files.keys() - wanted:
            durable.remove(files[made])
        oldest_first = sorted(wanted)
        self._remove_unused_objects()
        live = sum(size for size, *_ in state.members(self._home).values())
        held = sum(held.stamp[0] for held in self._newest().files.values())  # what is missing too
        most = MOST * max(live, held)
        while len(oldest_first) > 1 and self._size() > most:
            durable.remove(files[oldest_first.pop(0)])
            self._remove_unused_objects()

    def _remove_unused_objects(self) -> None:
        self._objects.remove_all_but(
            {held.digest for made in self.made() for held in self._read_or_nothing(made).values()}
        )

    def _size(self) -> int:
        return sum(path.stat().st_size for path in self._home.backups.rglob("*") if path.is_file())

    def _files(self) -> dict[Made, Path]:
        return backup_lists.found(self._home.backups)

    def _read_or_nothing(self, made: Made) -> dict[str, Held]:
        try:
            return self.files(made)
        except UserError:
            return {}


def _contents(files: dict[str, Held]) -> dict[str, str]:
    return {member: held.digest for member, held in files.items()}
