"""Text, file or line -> Article. One file per format; `READERS` lists them."""

from collections.abc import Iterator
from pathlib import Path

from quizapp.errors import UserError
from quizapp.importing import lines, markdown, plain_text
from quizapp.importing.content import contents
from quizapp.importing.reading import Reader, Reading, reading
from quizapp.model.article import Article

__all__ = ["READERS", "Reading", "read_file", "read_lines", "read_text"]

READERS: tuple[Reader, ...] = (plain_text.READER, markdown.READER)


def read_file(path: Path) -> Reading:
    """Return the article in the file at `path`, by the ending of its name; other endings are read as plain text.

    `UserError`, beginning with the file's name, when it cannot be read as the text of an article.
    """
    reader = next((each for each in READERS if path.suffix.lower() in each.endings), plain_text.READER)
    try:
        return reader.read(contents(path))
    except UserError as error:
        raise UserError(f"{path.name or path}: {error}") from error.__cause__


def read_text(text: str) -> Reading:
    """Return the article in pasted text, which may open with front matter. `UserError` when it is none."""
    return reading(text)


def read_lines(path: Path) -> Iterator[tuple[str, Article]]:
    """Yield `(doc_id, article)` for each line `{"doc_id": ..., "text": ...}` of a `.jsonl` file, texts untouched.

    `UserError`, naming the file and the line, at the first line that is something else.
    """
    return lines.articles(path)
