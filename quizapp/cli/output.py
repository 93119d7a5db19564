"""The two ways out: results on stdout, sentences on stderr."""

import io
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, TextIO

from quizapp.errors import UserError
from quizapp.i18n import _

if TYPE_CHECKING:
    from pydantic import BaseModel

# What a terminal acts on rather than shows: control characters, and those that turn the direction of what follows.
_ACTED_ON = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def plain(text: str) -> str:
    """Return `text` without what a terminal would act on; ends of lines and tabs stay."""
    return _ACTED_ON.sub("", text)


def one_line(text: str) -> str:
    """Return `text` as plain words on a single line."""
    return " ".join(plain(text).split())


def say(sentence: str) -> None:
    """Print a sentence to the person, on stderr."""
    if sys.stderr:
        any_character(sys.stderr)
        sys.stderr.write(f"{one_line(sentence)}\n")


def show(*columns: str) -> None:
    """Print one line of a result, on stdout, two spaces between its columns. `UserError` when it cannot be."""
    with writing(sys.stdout) as stdout:
        any_character(stdout)
        stdout.write(f"{'  '.join(map(one_line, columns))}\n")


def show_json(value: "BaseModel") -> None:
    """Print `value` as one line of JSON in UTF-8, whatever encoding the terminal has. `UserError` as `show`."""
    show_json_line(value.model_dump_json(by_alias=True))


def show_json_line(line: str) -> None:
    """Print `line`, which is JSON already, as `show_json` would."""
    with writing(sys.stdout) as stdout:
        if isinstance(stdout, io.TextIOWrapper) and stdout.encoding != "utf-8":
            stdout.reconfigure(encoding="utf-8")
        stdout.write(f"{line}\n")


def flush() -> None:
    """Let everything shown so far reach what stdout leads to. `UserError` when it cannot."""
    if sys.stdout:
        with writing(sys.stdout) as stdout:
            stdout.flush()


@contextmanager
def writing(stream: TextIO | None) -> Iterator[TextIO]:
    """Give `stream`, where results go; that it takes nothing, such as a file on a full disk, is a `UserError`.

    So is None, as Python has it for a stdout that was closed. A pipe whose reader has left stays `BrokenPipeError`.
    """
    try:
        if stream is None:
            raise UserError(_("The results have nowhere to go: standard output is closed."))
        yield stream
    except BrokenPipeError:
        raise
    except OSError as error:
        abandon(stream)
        raise UserError(
            _("The results could not be written; check that there is room where they go.")
        ) from error


def abandon(stream: TextIO | None) -> None:
    """Send what is still buffered nowhere, so that Python does not complain of it as it ends."""
    if stream is None:
        return
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)


def any_character(stream: TextIO) -> None:
    """Let a question mark stand for a character that the encoding of `stream` lacks, rather than fail at it."""
    if isinstance(stream, io.TextIOWrapper) and stream.errors == "strict":
        stream.reconfigure(errors="replace")
