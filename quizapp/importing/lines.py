"""JSON Lines: one `{"doc_id": ..., "text": ...}` a line, the text taken exactly as given."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

from quizapp import durable
from quizapp.errors import UserError, shortened
from quizapp.i18n import _
from quizapp.i18n.numbers import number
from quizapp.model.article import Article, verbatim_article

ENDING = ".jsonl"

# The longest line: an article of a million characters, each escaped, and room for other keys.
_MAX_LINE = 16_000_000
MAX_CHARACTERS = 1_000_000
"""The longest text of a line, in code points: the most that the language model takes at once."""


def articles(
    path: Path, on_bad_line: Callable[[UserError], None] | None = None
) -> Iterator[tuple[str, Article]]:
    """Yield `(doc_id, article)` line by line; empty lines are passed over, keys other than the two ignored.

    At a line that is something else, `on_bad_line` gets a `UserError` that names the file and the line, and the next
    line is read; without it that error is raised. `UserError` too where the file cannot be read.
    """
    name = shortened(path.name or str(path))
    try:
        with durable.reading(path) as file:
            for number, line in enumerate(_lines(file), start=1):
                if not line.strip():
                    continue
                try:
                    article = _article(line)
                except UserError as error:
                    fault = UserError(
                        # Translators: a file's name, the number of a line in it, and what is wrong there.
                        _("{file}, line {number}: {fault}").format(file=name, number=number, fault=error)
                    )
                    fault.__cause__ = error.__cause__
                    if on_bad_line is None:
                        raise fault from fault.__cause__
                    on_bad_line(fault)
                else:
                    yield article
    except OSError as error:
        raise UserError(
            _("{file}: The file cannot be read; check its name and permissions.").format(file=name)
        ) from error


def _lines(file: BinaryIO) -> Iterator[bytes]:
    # A byte order mark is no part of the first line; only LF ends a line, U+2028 may stand in a text.
    mark = b"\xef\xbb\xbf"
    while line := file.readline(_MAX_LINE):
        end = line
        while len(end) == _MAX_LINE and not end.endswith(b"\n"):
            # What is cut off is no line of its own, and would shift the numbers of those that follow.
            end = file.readline(_MAX_LINE)
        yield line.removeprefix(mark)
        mark = b""


def _article(line: bytes) -> tuple[str, Article]:
    try:
        record = json.loads(line.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise UserError(_("This is not JSON in UTF-8.")) from error
    match record:
        case {"doc_id": str(doc_id), "text": str(text)}:
            pass
        case _:
            raise UserError(_("This is not an object with the strings “doc_id” and “text”."))
    if len(text) > MAX_CHARACTERS:
        raise UserError(_("The text is longer than {limit} characters.").format(limit=number(MAX_CHARACTERS)))
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise UserError(_("The text holds half of a surrogate pair, which is no character.")) from error
    return doc_id, verbatim_article(text)
