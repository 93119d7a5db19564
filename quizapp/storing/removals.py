"""What was removed on purpose since the last backup: a file that a backup holds and that is gone otherwise is missing.

A name such as "sets/a1.json" a line, written before the file goes; a file that is there all the same was not removed.
With the next backup, which does not hold it any more, its name is forgotten. The lines are not forced to the disk:
what a crash of the machine takes of them only has a file offered that somebody removed.
"""

import logging
import os
from contextlib import suppress
from pathlib import Path

from quizapp import durable
from quizapp.storing.logged import code

EVERYTHING = "*"
"""Stands for all files: another state took the place of the one that was backed up."""

_log = logging.getLogger(__name__)


class Removals:
    """The names in the file at `path`. Making one touches no disk."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def note(self, member: str) -> None:
        """Add the name of a file that is about to be removed. That it cannot be written keeps no file from going."""
        try:
            descriptor = os.open(self._path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
            try:
                os.write(descriptor, f"{member}\n".encode())
            finally:
                os.close(descriptor)
        except OSError as error:
            _log.error("cannot note what is removed: %s", code(error))

    def noted(self) -> frozenset[str]:
        """Return the names, `EVERYTHING` where it cannot be told."""
        try:
            return frozenset(durable.read_bytes(self._path).decode(errors="replace").splitlines())
        except FileNotFoundError:
            return frozenset()
        except OSError as error:
            _log.error("cannot read what was removed: %s", code(error))
            return frozenset({EVERYTHING})

    def forget(self) -> None:
        """Forget all names: the newest backup holds none of these files any more."""
        with suppress(OSError):
            self._path.unlink(missing_ok=True)
