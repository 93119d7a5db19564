"""What went wrong -> one sentence on stderr and an exit code; the technical side goes to the log."""

import logging
import os
import sys
from collections.abc import Callable
from contextlib import suppress

from quizapp import log, paths
from quizapp.cli.output import say
from quizapp.errors import UserError
from quizapp.i18n import _

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
        if sys.stdout:
            sys.stdout.flush()
    except UserError as error:
        if error.__cause__:
            _record(logging.INFO, error.__cause__)
        say(str(error))
        return BAD_INPUT
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _abandon_stdout()
        return PIPE_CLOSED
    except Exception as error:
        _record(logging.ERROR, error)
        if isinstance(error, OSError):
            _abandon_stdout()
        say(
            _("Something went wrong that should not have; the details are in {log}.").format(
                log=paths.home().log
            )
        )
        return FAULT
    return code


def _finished(work: Callable[[], int]) -> int:
    try:
        return work()
    except SystemExit as done:  # argparse, after --help or --version
        return done.code if isinstance(done.code, int) else 0


def _record(level: int, error: BaseException) -> None:
    with log.kept_at(paths.home().log):
        logger.log(level, "a command failed", exc_info=error)


def _abandon_stdout() -> None:
    """Send what is still buffered nowhere, so that Python does not complain of it as it ends."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
