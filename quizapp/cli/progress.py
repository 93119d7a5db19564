"""How far long work is: one line on stderr where a person sits at it, gone when the work is done."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

from quizapp.i18n import _, ngettext
from quizapp.pipeline import Step

# Seconds between two lines where nobody sits at a terminal.
_SELDOM = 10.0


@contextmanager
def progress(stream: TextIO | None) -> Iterator[Callable[[Step, float], None]]:
    """Give a function that shows the step and how much of it is done, 0 to 1; without a terminal it does nothing."""
    if stream is None or not stream.isatty():
        yield lambda _step, _done: None
        return
    line = _Line(stream)
    try:
        yield lambda step, done: line.show(_words(step, done))
    finally:
        line.show("")


@contextmanager
def counting(stream: TextIO | None) -> Iterator[Callable[[], None]]:
    """Give a function that counts articles that are done, for work without a known end.

    A terminal shows the number as it grows; elsewhere it is told once in a while, a line each, and at the end.
    """
    if stream is None:
        yield lambda: None
        return
    counter = _Counter(stream)
    try:
        yield counter.add
    finally:
        counter.close()


class _Counter:
    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._line = _Line(stream) if stream.isatty() else None
        self._done = 0
        self._told = time.monotonic()

    def add(self) -> None:
        self._done += 1
        if self._line is not None:
            self._line.show(self._words())
        elif time.monotonic() - self._told >= _SELDOM:
            self._tell()

    def close(self) -> None:
        if self._line is not None:
            self._line.show("")
        self._tell()

    def _tell(self) -> None:
        self._stream.write(f"{self._words()}\n")
        self._stream.flush()
        self._told = time.monotonic()

    def _words(self) -> str:
        return ngettext("{count} article read", "{count} articles read", self._done).format(count=self._done)


def _words(step: Step, done: float) -> str:
    match step:
        case Step.READING:
            return _("Reading the text")
        case Step.EXTRACTING:
            return f"{_('Finding who said what')} {int(done * 100)}%"
        case Step.GENERATING:
            return f"{_('Writing questions')} {int(done * 100)}%"


class _Line:
    """One line of a terminal that is written over; spaces rather than an escape, which not every console knows."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._shown = ""

    def show(self, words: str) -> None:
        if words == self._shown:
            return
        blank = " " * len(self._shown)
        self._stream.write(f"\r{blank}\r{words}")
        self._stream.flush()
        self._shown = words
