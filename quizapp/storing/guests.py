"""Where a guest's sessions lie: in a folder of the system's for temporary files, which goes when the guest leaves.

It is no part of the data folder, so no backup, no archive and no cloud folder has it. Who has it holds a lock of the
operating system in it; what a killed process left goes with the next start.
"""

import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

from filelock import FileLock, Timeout

from quizapp.errors import UserError
from quizapp.paths import Home
from quizapp.storing import sentences

GUEST = "guest"
"""The profile of a guest's sessions, which no other session has."""

_PREFIX = "quizapp-guest-"
_LOCK = "guest.lock"


class GuestRoom:
    """A data folder for one guest. `UserError` where the system gives none."""

    def __init__(self) -> None:
        try:
            self._folder = Path(tempfile.mkdtemp(prefix=_PREFIX))  # for this user alone
            self._lock = FileLock(self._folder / _LOCK, mode=0o600)
            self._lock.acquire()
        except OSError as error:
            raise UserError(sentences.unwritable(Path(tempfile.gettempdir()), error)) from error
        self.home = Home(self._folder / "home")
        """What a `Store` for the guest is made over."""

    def close(self) -> None:
        """Remove all that the guest left; again does nothing. What the system keeps now goes with the next start."""
        shutil.rmtree(self.home.root, ignore_errors=True)
        self._lock.release()
        shutil.rmtree(self._folder, ignore_errors=True)


def sweep() -> None:
    """Remove what killed processes left of guests; what cannot be removed now goes another time."""
    with suppress(OSError):
        for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
            if _is_ours(folder) and not _is_in_use(folder):
                shutil.rmtree(folder, ignore_errors=True)


def _is_ours(folder: Path) -> bool:
    """Tell whether it is a folder of this user: others may put anything into the place for temporary files."""
    try:
        if folder.is_symlink() or not folder.is_dir():
            return False
        return os.name == "nt" or folder.stat().st_uid == os.getuid()
    except OSError:
        return False


def _is_in_use(folder: Path) -> bool:
    lock = FileLock(folder / _LOCK, mode=0o600, timeout=0)
    try:
        lock.acquire()
    except (Timeout, OSError):
        return True
    lock.release()
    return False
