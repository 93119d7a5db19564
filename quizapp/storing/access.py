"""Whether the data folder can be used at all, and whether anybody has used it."""

import os
import stat
from collections.abc import Hashable
from contextlib import suppress
from pathlib import Path

from quizapp.errors import UserError
from quizapp.paths import Home
from quizapp.storing import sentences
from quizapp.storing.naming import FOLDERS

Stamp = tuple[int, int, str]
"""A file's size, the time of its last change in nanoseconds, and its inode."""

UNKNOWN: Stamp = (0, 2**62, "")
"""Of a file that is there and of which the system tells no more: never the same as before, nor of long ago."""

Identity = tuple[int, int]
"""What tells one folder from another at the same path: the device and the inode."""


def require_readable(home: Home) -> None:
    """Raise `UserError` where the data folder, or one of the folders in it, is there and cannot be listed."""
    for folder in (home.root, *(home.root / name for name in FOLDERS)):
        try:
            with os.scandir(folder):
                pass
        except FileNotFoundError:
            continue
        except NotADirectoryError as error:
            raise UserError(sentences.no_folder(folder)) from error
        except OSError as error:
            raise UserError(sentences.unlistable(folder)) from error


def entries(folder: Path) -> Hashable:
    """Return something that differs after any file in `folder` was made, replaced or removed; no file is read."""
    try:
        changed = folder.stat().st_mtime_ns  # coarse: two writes may fall into one tick of a few milliseconds
        with os.scandir(folder) as found:
            return changed, frozenset((entry.name, entry.inode()) for entry in found)
    except OSError:
        return None


def stamp(path: Path) -> Stamp | None:
    """Return what differs when a file was written anew; None where there is none."""
    try:
        return _stamp_of(path.stat())
    except OSError:
        return None


def stamps(folder: Path) -> dict[str, Stamp]:
    """Return the name and the `stamp` of each file in `folder`. `OSError` when it cannot be listed."""
    found = {}
    with os.scandir(folder) as entries:
        for entry in entries:
            with suppress(FileNotFoundError):
                found[entry.name] = _stamp_of_entry(entry)
    return found


def _stamp_of_entry(entry: "os.DirEntry[str]") -> Stamp:
    """Return the stamp of a file in a folder, `UNKNOWN` where the system refuses: one such file hides no other."""
    try:
        # On Windows an entry knows no inode, so the file is asked.
        return _stamp_of(entry.stat() if os.name != "nt" else Path(entry.path).stat())
    except FileNotFoundError:
        raise
    except OSError:
        return UNKNOWN


def _stamp_of(status: os.stat_result) -> Stamp:
    return status.st_size, status.st_mtime_ns, str(status.st_ino)  # an inode of Windows may not fit 64 bits


def is_folder(path: Path) -> bool:
    """Tell whether there is a folder at `path`, as far as the system says."""
    try:
        return path.is_dir()
    except OSError:
        return False


def identity(path: Path) -> Identity | None:
    """Return what tells the folder at `path` from another that takes its place; None where there is none."""
    try:
        status = path.stat()
    except OSError:
        return None
    return (status.st_dev, status.st_ino) if stat.S_ISDIR(status.st_mode) else None
