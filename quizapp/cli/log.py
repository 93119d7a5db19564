"""The log of a command: technical details in the data folder's log, without the text of any article."""

import logging
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import TextIO

from typing_extensions import override

_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


@contextmanager
def logging_to(path: Path) -> Iterator[None]:
    """Send what the application logs meanwhile to the file at `path`; nothing more where that is done already."""
    ours = logging.getLogger("quizapp")
    handlers = (*ours.handlers, *logging.getLogger().handlers)
    if any(getattr(handler, "baseFilename", None) == str(path.absolute()) for handler in handlers):
        yield
        return
    file = _File(path, encoding="utf-8", delay=True)
    file.setFormatter(_Formatter(_FORMAT))
    ours.addHandler(file)
    ours.setLevel(logging.INFO)
    try:
        yield
    finally:
        ours.removeHandler(file)
        file.close()


class _File(logging.FileHandler):
    """Makes its folder with the first line; where it cannot be written, only the log is lost."""

    @override
    def _open(self) -> TextIO:  # type: ignore[override] # typeshed says TextIOWrapper
        Path(self.baseFilename).parent.mkdir(parents=True, exist_ok=True)
        return super()._open()

    @override
    def emit(self, record: logging.LogRecord) -> None:
        try:
            super().emit(record)
        except OSError:
            self.close()


class _Formatter(logging.Formatter):
    @override
    def formatException(
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None],
    ) -> str:
        # Where it happened and of which type; the message of an error may repeat an article's text.
        kind, _, trace = ei
        return f"{''.join(traceback.format_tb(trace))}{kind.__qualname__ if kind else ''}"
