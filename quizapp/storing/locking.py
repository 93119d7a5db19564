"""One writer at a time: a lock on the data folder between the windows and commands that use it.

The lock is one of the operating system on an empty file. It goes with the process that holds it, however that ends,
so the file that stays behind locks nothing. Who holds it stands in a file beside, written at each taking.
"""

import logging
import os
import socket
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from quizapp import durable
from quizapp.errors import UserError
from quizapp.storing import sentences
from quizapp.storing.access import Identity, identity, stamp
from quizapp.storing.logged import code

PATIENCE = 5.0
"""Seconds to wait for another process. The longest write takes a fraction of one."""
_POLL = 0.002
"""Seconds between two attempts; a process that writes without a pause lets go for no longer than a moment."""
_ROOM = 200
"""Bytes of the file that names the holder: always as many, so that no taking leaves the end of another's name."""

_log = logging.getLogger(__name__)


class Lock:
    """The lock on the data folder at `root`, whose lock file is `path`. Making one touches no disk.

    `first` is done each time it was taken, before anything else is: it may raise `OSError`.
    `meanwhile` is called again and again while another process holds it.
    """

    def __init__(
        self,
        root: Path,
        path: Path,
        *,
        patience: float | None = None,
        first: Callable[[], None] = lambda: None,
        meanwhile: Callable[[], None] = lambda: None,
    ) -> None:
        self._root = root
        self._path = path
        self._holder = path.with_suffix(".holder")
        self._lock = FileLock(
            path, timeout=PATIENCE if patience is None else patience, poll_interval=_POLL, mode=0o600
        )
        self._first = first
        self._meanwhile = meanwhile
        self._seen: Identity | None = None

    def look(self) -> None:
        """Remember that the data folder is there, where it is."""
        self._seen = identity(self._root) or self._seen

    def require_not_vanished(self) -> None:
        """Raise `UserError` where a data folder that was there before is not any more.

        Another folder in its place, which nobody ever took the lock of, is not it either: where a drive was
        unplugged, whatever makes a file at its path makes such a folder.
        """
        if self._seen is None:
            return
        found = identity(self._root)
        if found is None or (found != self._seen and not self._was_taken()):
            raise UserError(sentences.vanished(self._root))

    def _was_taken(self) -> bool:
        """Tell whether somebody took the lock some time; on Windows the lock's own file goes with its release."""
        return any(stamp(path) for path in (self._path, self._holder))

    @contextmanager
    def held(self, *, patience: float | None = None) -> Iterator[None]:
        """Hold the lock meanwhile; within it, again does nothing more. The data folder is made where missing.

        Whoever can wait longer than others gives how many seconds as `patience`.

        Raises `UserError` when another process holds it for long, when the system refuses, or when a data folder
        that was there before is not any more: a drive was unplugged, and what lies at its place is none of ours.
        """
        if self._lock.is_locked:
            yield
            return
        try:
            self._take(patience)
        except Timeout as error:
            raise UserError(sentences.busy(self._name_of_holder())) from error
        except (NotADirectoryError, FileExistsError) as error:
            raise UserError(sentences.no_folder(self._path.parent)) from error
        except OSError as error:
            _log.error("cannot lock the data folder: %s", code(error))
            raise UserError(sentences.unwritable(self._root, error)) from error
        try:
            yield
        finally:
            self._let_go()

    def _take(self, patience: float | None) -> None:
        self.require_not_vanished()
        durable.make_folder(self._path.parent)
        self._lock.acquire(timeout=patience, cancel_check=self._go_on_waiting)
        self.look()
        try:
            self._first()
        except BaseException:
            self._let_go()
            raise
        with suppress(OSError):  # it only serves a sentence
            self._leave_name()

    def _go_on_waiting(self) -> bool:
        """Do what is to be done meanwhile; the answer is whether to give up."""
        self._meanwhile()
        return False

    def _let_go(self) -> None:
        for _attempt in range(2):
            try:
                self._lock.release()
            except OSError as error:  # it is held still, at the latest until the process ends
                _log.error("cannot release the lock: %s", code(error))
            else:
                return

    def _leave_name(self) -> None:
        name = f"{os.getpid()} {socket.gethostname()}".encode("utf-8", "replace")[:_ROOM]
        # A pipe in its place that nobody reads is refused at once, and one that somebody reads is not written to.
        mode = os.O_WRONLY | os.O_CREAT | getattr(os, "O_NONBLOCK", 0)
        descriptor = os.open(self._holder, mode, 0o600)
        try:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                return
            os.write(descriptor, name.ljust(_ROOM))
        finally:
            os.close(descriptor)

    def _name_of_holder(self) -> tuple[str, str]:
        """Return the process number and the computer of the holder, as far as it left them."""
        try:
            number, _, computer = (
                durable.read_bytes(self._holder).decode("utf-8", "replace").strip().partition(" ")
            )
        except OSError:
            return "?", "?"
        return number if number.isdigit() else "?", computer
