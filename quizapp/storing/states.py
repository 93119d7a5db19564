"""What the earlier states that were backed up hold, in numbers, and any of them as one file."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from quizapp.errors import UserError
from quizapp.storing import archive, backup_sentences
from quizapp.storing.backup_lists import Held
from quizapp.storing.backups import Backups
from quizapp.storing.database import DamagedFileError, NewerFileError, unsealed
from quizapp.storing.index import Progress
from quizapp.storing.migrations import MONTH
from quizapp.storing.rotation import Made


class EarlierState(NamedTuple):
    """A backup and what is in it."""

    made: Made
    sets: int
    sessions: int
    """Finished ones."""
    opened: int = 0
    """Sessions in progress."""


class States:
    """The earlier states in `backups`, described. What was counted once is not read again."""

    def __init__(self, backups: Backups) -> None:
        self._backups = backups
        self._sessions: dict[str, int] = {}
        """How many sessions a file holds, by the hash of its content."""

    def described(self, progress: Progress = lambda _share: None) -> Iterator[EarlierState]:
        """Yield the states there are, the newest first; one that cannot be read is left out.

        `progress` is told how much is done, 0 to 1, and may end it by raising.
        """
        there = self._backups.made()
        for number, made in enumerate(there):
            progress(number / len(there))
            try:
                files = self._backups.files(made)
            except UserError:
                continue
            sessions = 0
            for member, held in files.items():
                if member.startswith("sessions/"):
                    if held.digest not in self._sessions:
                        progress(number / len(there))
                    sessions += self._sessions_in(held)
            sets, opened = (sum(member.startswith(f) for member in files) for f in ("sets/", "open/"))
            yield EarlierState(made, sets, sessions, opened)

    def pack(self, number: int, path: Path) -> None:
        """Write the state with this number to the one file at `path`. `UserError` when it, or the file, cannot be."""
        made = next((made for made in self._backups.made() if made.number == number), None)
        if made is None:
            raise UserError(backup_sentences.unusable_backup(number))
        held = self._backups.files(made)

        def files() -> Iterator[tuple[str, bytes]]:
            for member, file in held.items():
                content = self._backups.content(file)
                if content is None:
                    raise UserError(backup_sentences.unusable_backup(number))
                yield member, content

        try:
            archive.write(path, files())
        except OSError as error:
            raise UserError(backup_sentences.unsavable(path, error)) from error

    def _sessions_in(self, held: Held) -> int:
        if held.digest not in self._sessions:
            content = self._backups.content(held)
            try:
                tables = unsealed(content, MONTH) if content is not None else {}
            except (DamagedFileError, NewerFileError):
                tables = {}
            self._sessions[held.digest] = len(tables.get("sessions", {}))
        return self._sessions[held.digest]
