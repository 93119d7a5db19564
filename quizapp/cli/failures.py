"""What went wrong -> one sentence on stderr and an exit code; the technical side goes to the log."""

import logging
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from quizapp import log, paths
from quizapp.cli.output import abandon, flush, say
from quizapp.errors import UserError
from quizapp.i18n import _

T = TypeVar("T")
R = TypeVar("R")

BAD_INPUT = 2
FAULT = 1
# As shells report a program that such a signal ended: 128 and its number.
INTERRUPTED = 128 + 2
PIPE_CLOSED = 128 + 13

logger = logging.getLogger(__name__)


def guarded(work: Callable[[], int]) -> int:
    """Return the exit code of `work`, or the one that fits what it raised."""
    try:
        code = _finished(work)
        flush()
    except UserError as error:
        tell(error)
        return BAD_INPUT
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        abandon(sys.stdout)
        return PIPE_CLOSED
    except MemoryError:
        say(_("There is not enough memory for this; close other applications and try again."))
        return BAD_INPUT
    except Exception as error:
        _record(logging.ERROR, error)
        say(
            _("Something went wrong that should not have; the details are in {log}.").format(
                log=paths.home().log
            )
        )
        return FAULT
    return code


class OneByOne:
    """Does things that do not depend on each other: what is wrong with one is told, and the others are done."""

    def __init__(self) -> None:
        self.code = 0
        """The exit code at the end: 0, or 2 where any failed."""

    def each(self, things: Iterable[T], work: Callable[[T], Iterable[R]]) -> Iterator[R]:
        """Yield what `work` gives for each of `things`; a `UserError` in it is told and ends that one alone."""
        for thing in things:
            try:
                yield from work(thing)
            except UserError as error:
                self.fail(error)

    def fail(self, error: UserError) -> None:
        """Tell what is wrong with one of the things."""
        tell(error)
        self.code = BAD_INPUT


def tell(error: UserError) -> None:
    """Say the sentence of `error`; its cause goes to the log."""
    if error.__cause__:
        _record(logging.INFO, error.__cause__)
    say(str(error))


def _finished(work: Callable[[], int]) -> int:
    try:
        return work()
    except SystemExit as done:  # argparse, after --help or --version
        return done.code if isinstance(done.code, int) else 0


def _record(level: int, error: BaseException) -> None:
    with log.kept_at(paths.home().log):
        logger.log(level, "a command failed", exc_info=error)
