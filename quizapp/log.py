"""The log: technical details for whoever mends a fault, in one file, without the text of any article."""

import errno
import logging
import os
import sys
import traceback
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import TextIO

from typing_extensions import override

_SIZE = 500_000
"""Bytes; a longer log makes way when it is next opened, and the one before it goes."""
_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"

_WAITING = 100
"""Lines that are kept until there is a folder to write them in."""

# Messages of the interpreter about the program itself. Any other error may repeat the value that was wrong, and that
# may be the text of an article. Of the system's the name of the file is left out: somebody may have given an article
# where a file's name was asked for.
_TELLS_NO_TEXT = (AttributeError, ImportError, TypeError)


def start(path: Path) -> None:
    """Send what is logged from now on to the file at `path`, which appears with the first line.

    Its folder is never made: where a drive was unplugged, what lies at its place must not become a data folder. Lines
    wait until the folder is there; one that cannot be written only costs the log. Nothing happens where the log is
    kept there already.
    """
    root = logging.getLogger()
    if any(handler.baseFilename == str(path.absolute()) for handler in _files()):
        return
    file = _File(path)
    file.setFormatter(_Formatter(_FORMAT))
    root.addHandler(file)
    root.setLevel(logging.INFO)


def stop() -> None:
    """Close the log's file, so that its folder can be removed."""
    for file in _files():
        logging.getLogger().removeHandler(file)
        file.catch_up()
        file.close()


@contextmanager
def kept_at(path: Path) -> Iterator[None]:
    """Keep the log at `path` meanwhile; where it is kept already, go on with that."""
    if _files():
        yield
        return
    start(path)
    try:
        yield
    finally:
        stop()


def account(error: BaseException) -> str:
    """Return the traceback of `error` and of its causes, without messages that may repeat an article's text."""
    return "".join(_parts(error, set())).rstrip("\n")


def _parts(error: BaseException, seen: set[int]) -> Iterator[str]:
    seen.add(id(error))
    earlier = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if earlier is not None and id(earlier) not in seen:
        yield from _parts(earlier, seen)
        yield "which led to:\n"
    yield from traceback.format_tb(error.__traceback__)
    kind = type(error)
    name = kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"
    kept = str(error) if isinstance(error, _TELLS_NO_TEXT) else ""
    if isinstance(error, OSError) and error.errno is not None:
        kept = f"[Errno {error.errno}] {os.strerror(error.errno)}"
    yield f"{name}: {kept}\n" if kept else f"{name}\n"


def _files() -> list["_File"]:
    return [handler for handler in logging.getLogger().handlers if isinstance(handler, _File)]


class _File(logging.FileHandler):
    """Waits for its folder; where it cannot be written, only the log is lost."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, encoding="utf-8", delay=True)
        self._waiting: deque[logging.LogRecord] = deque(maxlen=_WAITING)

    def catch_up(self) -> None:
        """Write the lines that wait, where there is a folder by now."""
        while self._waiting and self._has_place():
            self._write(self._waiting.popleft())

    def _has_place(self) -> bool:
        return self.stream is not None or Path(self.baseFilename).parent.is_dir()

    @override
    def _open(self) -> TextIO:  # type: ignore[override] # typeshed says TextIOWrapper
        path = Path(self.baseFilename)
        if path.exists() and path.stat().st_size > _SIZE:
            path.replace(path.with_suffix(".old.log"))
        path.touch(mode=0o600)
        if not path.is_file():  # to open a pipe would wait for somebody who reads it
            raise OSError(errno.EINVAL, "not a file", str(path))
        return super()._open()

    @override
    def emit(self, record: logging.LogRecord) -> None:
        self.catch_up()
        if self._has_place():
            self._write(record)
        else:
            self._waiting.append(record)

    def _write(self, record: logging.LogRecord) -> None:
        try:
            super().emit(record)
        except OSError:
            self.close()

    @override
    def handleError(self, record: logging.LogRecord) -> None:
        if isinstance(
            sys.exc_info()[1], OSError
        ):  # such as a full disk, which must not hide what is told of it
            self.close()
        else:
            super().handleError(record)

    @override
    def close(self) -> None:
        with suppress(OSError):  # what is not written yet is lost
            super().close()


class _Formatter(logging.Formatter):
    @override
    def format(self, record: logging.LogRecord) -> str:
        # The record keeps the traceback as the first handler wrote it; ours must be written anew.
        kept, record.exc_text = record.exc_text, None
        try:
            return super().format(record)
        finally:
            record.exc_text = kept

    @override
    def formatException(
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None],
    ) -> str:
        return account(ei[1]) if ei[1] is not None else ""
