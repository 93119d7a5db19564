"""Files that are written whole or not at all, and that outlive a crash of the machine.

A write goes to a temporary file in the same folder, is forced to the disk, and takes the place of the old file
in one step; then the folder's own entry is forced to the disk. Whatever fails on the way, the old file is whole.
"""

import contextlib
import errno
import os
import stat
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO, TypeVar

T = TypeVar("T")

FOLDER_MODE = 0o700
ABANDONED = 24 * 3600
"""Seconds after which the temporary file of a write is one that a killed process left."""

# Windows refuses to open or replace a file that a virus scanner or an indexer holds (ERROR_ACCESS_DENIED,
# ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION); it lets go in moments. On other systems `winerror` is absent.
_HELD = frozenset({5, 32, 33})
_PAUSES = (0.01, 0.02, 0.05, 0.1, 0.2, 0.4, 0.8)
"""Seconds to wait before each new attempt."""

# What a file system answers that cannot force a folder to the disk: some network and FUSE ones.
_NO_FOLDER_SYNC = frozenset({errno.EINVAL, errno.ENOTSUP, errno.EBADF})

# A pipe without anybody at its other end is opened at once, to be told from a file, and none becomes our terminal.
_TO_READ = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_NOINHERIT", 0)
)


def write_bytes(path: Path, content: bytes, *, to_share: bool = False) -> None:
    """Put `content` at `path`, mode 0600, in folders of mode 0700 that are made where missing.

    A file `to_share` gets the mode of the person's other new files instead.

    When it returns, the content is on the disk. `OSError` when it is not: then the old file, if there was one,
    is still there and whole.
    """
    with writing(path, to_share=to_share) as file:
        file.write(content)


@contextlib.contextmanager
def writing(path: Path, *, to_share: bool = False) -> Iterator[BinaryIO]:
    """Give a file to write to, whose content takes the place of the file at `path` at the end, as `write_bytes` does.

    Whatever fails meanwhile, the old file is still there and whole.
    """
    make_folder(path.parent)
    with _temporary(path) as (descriptor, temporary):
        with os.fdopen(descriptor, "wb") as file:
            yield file
            file.flush()
            _sync(file.fileno())
        if to_share:
            temporary.chmod(0o666 & ~_umask())
        _patiently(lambda: temporary.replace(path))
    _sync_folder(path.parent)


def require_writable(folder: Path) -> None:
    """Make a file in `folder` and take it away again. `OSError` where that cannot be."""
    with tempfile.NamedTemporaryFile(prefix=".", suffix=".tmp", dir=folder):
        pass


class NotAFileError(OSError):
    """Something else than a file lies there: a pipe, a device, a folder. Reading it could take for ever."""


def read_bytes(path: Path) -> bytes:
    """Return what the file at `path` holds. `OSError` as `reading`, where a file is held only after a while."""

    def read() -> bytes:
        with reading(path) as file:
            return file.read()

    return _patiently(read)


def reading(path: Path) -> BinaryIO:
    """Open the file at `path` to read it. `OSError` as ever; `NotAFileError` at once for what is no file."""
    descriptor = os.open(path, _TO_READ)
    if stat.S_ISREG(os.fstat(descriptor).st_mode):
        return os.fdopen(descriptor, "rb")
    os.close(descriptor)
    raise NotAFileError(errno.EINVAL, "not a file", str(path))


def remove(path: Path) -> None:
    """Delete the file at `path` for good; nothing happens where there is none. `OSError` when it cannot be."""
    _patiently(lambda: path.unlink(missing_ok=True))
    if path.parent.is_dir():
        _sync_folder(path.parent)


def move(path: Path, target: Path) -> None:
    """Make the file at `path` the one at `target`, unchanged, in a folder of mode 0700 that is made where missing.

    A file at `target` is replaced. `FileNotFoundError` where there is none at `path`, `OSError` when it cannot be.
    """
    make_folder(target.parent)
    _patiently(lambda: path.replace(target))
    _sync_folder(target.parent)
    _sync_folder(path.parent)


def set_aside(path: Path, folder: Path, *, why: str, now: datetime) -> Path:
    """Move the file at `path`, unchanged, into `folder` and return where it lies now.

    Its new name says when, why (a word of letters and hyphens) and what it was:
    `20261122T101500Z-checksum-sets-a1.json`. No file there is replaced. `OSError` when it cannot be moved.
    """
    make_folder(folder)
    stamp = f"{now.astimezone(UTC):%Y%m%dT%H%M%SZ}-{why}-{path.parent.name}-{path.stem}"
    aside = folder / f"{stamp}{path.suffix}"
    number = 2
    while aside.exists():
        aside = folder / f"{stamp}-{number}{path.suffix}"
        number += 1
    _patiently(lambda: path.rename(aside))
    _sync_folder(folder)
    _sync_folder(path.parent)
    return aside


def make_folder(folder: Path) -> None:
    """Make `folder` and what is missing above it, mode 0700; one that exists keeps its mode."""
    if folder.is_dir():
        return
    if folder.parent != folder:
        make_folder(folder.parent)
    folder.mkdir(mode=FOLDER_MODE, exist_ok=True)
    _sync_folder(folder.parent)


def sweep(folder: Path, *, older_than: float, pattern: str = ".*.tmp") -> None:
    """Delete the temporary files in `folder` that a killed process left, if last touched before `older_than`.

    `older_than` is in seconds since the epoch, so that the write in progress of another process is left alone.
    `pattern` names other files that are to go at some age.
    """
    with contextlib.suppress(OSError):  # what cannot be listed or deleted now goes another time
        for leftover in folder.glob(pattern):
            with contextlib.suppress(OSError):
                if leftover.stat().st_mtime < older_than:
                    leftover.unlink()


@contextlib.contextmanager
def _temporary(path: Path) -> Iterator[tuple[int, Path]]:
    """Open a new file beside `path`, and delete it if the block fails."""
    descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".tmp", dir=path.parent)
    temporary = Path(name)
    try:
        yield descriptor, temporary
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise


def _umask() -> int:
    """Return which permissions new files are made without. There is no way to ask but to set it for a moment."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _patiently(action: Callable[[], T]) -> T:
    """Do `action`, again after a pause where Windows says that the file is held."""
    for pause in _PAUSES:
        try:
            return action()
        except PermissionError as error:
            if getattr(error, "winerror", None) not in _HELD:
                raise
            time.sleep(pause)
    return action()


def _sync(descriptor: int) -> None:
    """Force a file to the disk; on macOS that takes more than fsync, which leaves it in the drive's cache."""
    os.fsync(descriptor)
    try:
        from fcntl import F_FULLFSYNC, fcntl  # type: ignore[attr-defined,unused-ignore]
    except ImportError:
        return
    with contextlib.suppress(OSError):  # a network drive may not know it; fsync has done what can be done
        fcntl(descriptor, F_FULLFSYNC)


def _sync_folder(folder: Path) -> None:
    """Force a folder's entries to the disk, where the system can."""
    if not hasattr(os, "O_DIRECTORY"):  # Windows writes them with the file
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in _NO_FOLDER_SYNC:
            raise
    finally:
        os.close(descriptor)
