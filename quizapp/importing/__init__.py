"""Text, file or line -> Article. One file per format; `READERS` lists them."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

from quizapp.errors import UserError, shortened
from quizapp.i18n import _
from quizapp.importing import bounded_json, lines, markdown, plain_text, quizset
from quizapp.importing.content import bounded, contents
from quizapp.importing.quizset import SetReading
from quizapp.importing.reading import Reader, Reading, reading
from quizapp.model.article import Article

__all__ = [
    "READERS",
    "Reading",
    "SetReading",
    "holds_set",
    "read_file",
    "read_lines",
    "read_set",
    "read_stream",
    "read_text",
]

READERS: tuple[Reader, ...] = (plain_text.READER, markdown.READER)


def read_file(path: Path) -> Reading:
    """Return the article in the file at `path`, by the ending of its name; other endings are read as plain text.

    `UserError`, beginning with the file's name, when it cannot be read as the text of an article.
    """
    if holds_set(path):
        raise UserError(
            # Translators: {name} is the name of a file.
            _("“{name}” is a question set, not an article; open it with “quizapp FILE”.").format(
                name=shortened(path.name)
            )
        )
    if path.suffix.lower() == lines.ENDING:
        raise UserError(
            # Translators: {name} is the name of a file; "quizapp attributions" is a command.
            _("“{name}” holds JSON Lines, not an article; give it to “quizapp attributions”.").format(
                name=shortened(path.name)
            )
        )
    reader = next((each for each in READERS if path.suffix.lower() in each.endings), plain_text.READER)
    try:
        return reader.read(contents(path))
    except UserError as error:
        raise UserError(f"{shortened(path.name or str(path))}: {error}") from error.__cause__


def read_stream(file: BinaryIO) -> Reading:
    """Return the article in the bytes of `file`, such as standard input. `UserError` as for a `.txt` file."""
    try:
        content = bounded(file)
    except (OSError, ValueError) as error:
        raise UserError(_("Nothing can be read from there; give the name of a file.")) from error
    return plain_text.read(content)


def holds_set(path: Path) -> bool:
    """Tell whether the file at `path` is, by the ending of its name, a question set rather than an article."""
    return path.suffix.lower() == quizset.ENDING


def read_set(path: Path) -> SetReading:
    """Return the question set in the file at `path`. `UserError`, beginning with the file's name, when it is none."""
    try:
        return quizset.read(contents(path, bounded_json.MOST_BYTES, quizset.TOO_LARGE))
    except UserError as error:
        raise UserError(f"{shortened(path.name or str(path))}: {error}") from error.__cause__


def read_text(text: str) -> Reading:
    """Return the article in pasted text, which may open with front matter. `UserError` when it is none."""
    return reading(text)


def read_lines(
    path: Path, on_bad_line: Callable[[UserError], None] | None = None
) -> Iterator[tuple[str, Article]]:
    """Yield `(doc_id, article)` for each line `{"doc_id": ..., "text": ...}` of a `.jsonl` file, texts untouched.

    Where a line is something else, `on_bad_line` gets a `UserError` that names the file and the line, and the next
    line is read; without `on_bad_line` that error is raised.
    """
    return lines.articles(path, on_bad_line)
