"""The log: technical details for whoever mends a fault, in one file, without the text of any article."""

import logging
import traceback
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

from typing_extensions import override

_SIZE = 500_000  # bytes; a longer log makes way at the next start, and the one before it goes
_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"

# These repeat the value that was wrong in their message (pydantic's ValidationError is a ValueError), and the
# value may be the text of an article.
_MAY_REPEAT_TEXT = (ValueError, LookupError)


def start(path: Path) -> None:
    """Send what is logged from now on to the file at `path`; a folder that cannot be written only costs the log."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > _SIZE:
            path.replace(path.with_suffix(".old.log"))
        file = logging.FileHandler(path, encoding="utf-8", delay=True)
    except OSError:
        logging.getLogger(__name__).warning("no log can be kept", exc_info=True)
        return
    file.setFormatter(_Formatter(_FORMAT))
    root = logging.getLogger()
    root.addHandler(file)
    root.setLevel(logging.INFO)


def stop() -> None:
    """Close the log's file, so that its folder can be removed."""
    root = logging.getLogger()
    for handler in [handler for handler in root.handlers if isinstance(handler.formatter, _Formatter)]:
        root.removeHandler(handler)
        handler.close()


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
    kept = "" if isinstance(error, _MAY_REPEAT_TEXT) else str(error)
    yield f"{name}: {kept}\n" if kept else f"{name}\n"


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
