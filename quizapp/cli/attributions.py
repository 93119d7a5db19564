"""`quizapp attributions FILE...`: who said what, one JSON object per article."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from quizapp.cli.failures import OneByOne
from quizapp.cli.making import opened
from quizapp.cli.output import show_json
from quizapp.cli.progress import progress
from quizapp.errors import UserError
from quizapp.extraction import extract
from quizapp.i18n import _
from quizapp.importing import lines, read_lines
from quizapp.importing.language import require_english
from quizapp.model.article import Article
from quizapp.model.attribution import AttributionGraph
from quizapp.pipeline import Step


def add_arguments(parser: ArgumentParser) -> None:
    """Add the files."""
    parser.add_argument(
        "files",
        metavar="FILE",
        type=Path,
        nargs="+",
        help=_(
            "an article (.txt, .md), or a .jsonl file with one {doc_id, text} a line, texts taken as they are; "
            "- reads an article from standard input"
        ),
    )


def main(options: Namespace) -> int:
    """Print the graph of every article, offsets in code points of its text."""
    one_by_one = OneByOne()
    for graph in one_by_one.each(options.files, _graphs):
        show_json(graph)
    return one_by_one.code


def _graphs(path: Path) -> Iterator[AttributionGraph]:
    for doc_id, article in _articles(path):
        with progress(sys.stderr) as tell:
            graph = extract(article, doc_id=doc_id, on_progress=partial(tell, Step.EXTRACTING))
        yield graph


def _articles(path: Path) -> Iterator[tuple[str | None, Article]]:
    if path.suffix.lower() == lines.ENDING:
        yield from read_lines(path)
        return
    article = opened(path)
    try:
        require_english(article)
    except UserError as error:
        raise UserError(f"{path.name}: {error}") from error.__cause__
    yield None, article
