"""Folders that work on a whole library is done in, and that stay behind when it is killed.

A restore puts a state together in `restoring`, a merge in a `joining-...` of its own; what a swap replaced lies in
`replaced` for a moment. Whoever restores holds the lock of the data folder, whoever merges one within its folder, so
what a killed process left is told from what is at work, whatever the clock says.
"""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from quizapp import durable
from quizapp.paths import Home
from quizapp.storing.locking import Lock

_JOINING = "joining-"


@contextmanager
def joining(home: Home, lock: Lock) -> Iterator[Path]:
    """Give a folder to put another library together in, which goes at the end. `OSError` when it cannot be made.

    `lock` is that of the data folder; raises `UserError` as `Lock.held`.
    """
    with lock.held():  # nobody sweeps between the two
        durable.make_folder(home.root)
        folder = Path(tempfile.mkdtemp(prefix=_JOINING, dir=home.root))
        at_work = FileLock(folder / "lock", mode=0o600)
        at_work.acquire()
    try:
        yield folder
    finally:
        at_work.release()
        shutil.rmtree(folder, ignore_errors=True)


def found(home: Home) -> tuple[str, ...]:
    """Return the names of such folders that are there, be they at work or left behind. `OSError` as ever."""
    names = [home.restoring.name, home.replaced.name]
    there = [name for name in names if (home.root / name).exists()]
    return (*there, *sorted(path.name for path in home.root.glob(f"{_JOINING}*") if path.is_dir()))


def sweep(home: Home) -> None:
    """Remove those that killed processes left. The lock must be held, and no swap be broken off.

    What cannot be removed now goes another time.
    """
    with suppress(OSError):
        for name in found(home):
            folder = home.root / name
            if folder.is_symlink() or (name.startswith(_JOINING) and _is_at_work(folder)):
                continue
            shutil.rmtree(folder, ignore_errors=True)


def _is_at_work(folder: Path) -> bool:
    at_work = FileLock(folder / "lock", mode=0o600, timeout=0)
    try:
        at_work.acquire()
    except (Timeout, OSError):
        return True
    at_work.release()
    return False
