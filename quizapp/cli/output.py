"""The two ways out: results on stdout, sentences on stderr."""

import io
import re
import sys
from typing import TYPE_CHECKING, TextIO

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
        _any_character(sys.stderr)
        sys.stderr.write(f"{one_line(sentence)}\n")


def show(*columns: str) -> None:
    """Print one line of a result, on stdout, two spaces between its columns."""
    _any_character(sys.stdout)
    sys.stdout.write(f"{'  '.join(map(one_line, columns))}\n")


def show_json(value: "BaseModel") -> None:
    """Print `value` as one line of JSON in UTF-8, whatever encoding the terminal has."""
    if isinstance(sys.stdout, io.TextIOWrapper) and sys.stdout.encoding != "utf-8":
        sys.stdout.reconfigure(encoding="utf-8")
    sys.stdout.write(f"{value.model_dump_json(by_alias=True)}\n")


def _any_character(stream: TextIO) -> None:
    # A character that the terminal's encoding lacks is no reason to fail.
    if isinstance(stream, io.TextIOWrapper) and stream.errors == "strict":
        stream.reconfigure(errors="replace")
