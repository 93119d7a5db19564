"""What the commands do alike with an article: read it, and make its set."""

import io
import sys
from pathlib import Path

from quizapp.cli.output import say
from quizapp.cli.progress import progress
from quizapp.errors import UserError
from quizapp.importing import Reading, read_file, read_stream
from quizapp.model.article import Article
from quizapp.pipeline import Built, build, compare

STANDARD_INPUT = Path("-")


def opened(path: Path) -> Article:
    """Return the article in the file at `path`, or in standard input where that is `-`.

    What should be known of how it was read is told.
    """
    reading = _piped() if path == STANDARD_INPUT else read_file(path)
    for notice in reading.notices:
        say(f"{path.name}: {notice}")
    return reading.article


def made(path: Path, article: Article, *, seed: int = 0) -> Built:
    """Return what is made of `article`; a `UserError` begins with the name of `path`, where it was read.

    A person who waits at a terminal is shown how far it is.
    """
    try:
        with progress(sys.stderr) as tell:
            return build(article, seed=seed, on_progress=tell)
    except UserError as error:
        raise UserError(f"{path.name}: {error}") from error.__cause__


def compared(paths: tuple[Path, Path], articles: tuple[Article, Article], *, seed: int = 0) -> Built:
    """Return what is made of two articles on one event; a `UserError` begins with the names of both."""
    try:
        with progress(sys.stderr) as tell:
            return compare(*articles, seed=seed, on_progress=tell)
    except UserError as error:
        raise UserError(f"{paths[0].name}, {paths[1].name}: {error}") from error.__cause__


def _piped() -> Reading:
    try:
        # Python has no stdin where it was started with a closed one.
        return read_stream(sys.stdin.buffer if sys.stdin else io.BytesIO())
    except UserError as error:
        raise UserError(f"{STANDARD_INPUT}: {error}") from error.__cause__
