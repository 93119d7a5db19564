"""How far long work is: one line on stderr where a person sits at it, gone when the work is done."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

from quizapp.i18n import _
from quizapp.pipeline import Step


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
