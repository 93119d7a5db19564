"""`quizapp attributions FILE...`: who said what, one JSON object per article."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from quizapp.cli.failures import OneByOne
from quizapp.cli.making import opened
from quizapp.cli.output import show_json_line
from quizapp.cli.progress import counting, progress
from quizapp.cli.workers import Crashed, in_processes
from quizapp.errors import UserError
from quizapp.extraction import extract
from quizapp.i18n import _
from quizapp.importing import lines, read_lines
from quizapp.importing.language import require_english
from quizapp.model.article import Article
from quizapp.pipeline import Step


@dataclass(frozen=True, slots=True)
class Reading:
    """An article to be read."""

    path: Path
    doc_id: str | None
    """The id that a line gave; None for a file that is one article."""
    article: Article


def add_arguments(parser: ArgumentParser) -> None:
    """Add the files, and how many processes read them."""
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
    parser.add_argument(
        "--jobs",
        metavar="N",
        type=_jobs,
        default=None,
        help=_(
            "read so many articles at the same time, each in a process of its own (about 600 MB of memory)"
        ),
    )


def main(options: Namespace) -> int:
    """Print the graph of every article, offsets in code points of its text, in the order of the articles."""
    one_by_one = OneByOne()
    readings = one_by_one.each(options.files, partial(_readings, on_bad_line=one_by_one.fail))
    if options.jobs is None:
        for line in one_by_one.each(readings, _read_here):
            show_json_line(line)
        return one_by_one.code
    with counting(sys.stderr) as count:
        for reading, outcome in in_processes(graph, one_by_one.each(readings, _in_english), options.jobs):
            if isinstance(outcome, Crashed):
                one_by_one.fail(_crash(reading, outcome))
            else:
                show_json_line(outcome.result)
                count()
    return one_by_one.code


def _jobs(text: str) -> int:
    number = int(text) if text.isascii() and text.isdigit() else 0
    if number < 1:
        raise UserError(
            _("“{text}” is no number of processes; give a whole number, such as 2.").format(text=text)
        )
    return number


def _readings(path: Path, on_bad_line: Callable[[UserError], None]) -> Iterator[Reading]:
    if path.suffix.lower() == lines.ENDING:
        for doc_id, article in read_lines(path, on_bad_line):
            yield Reading(path, doc_id, article)
    else:
        yield Reading(path, None, opened(path))


def _in_english(reading: Reading) -> Iterator[Reading]:
    try:
        require_english(reading.article)
    except UserError as error:
        raise UserError(f"{_name(reading)}: {error}") from error.__cause__
    yield reading


def _read_here(reading: Reading) -> Iterator[str]:
    for checked in _in_english(reading):
        with progress(sys.stderr) as tell:
            found = extract(
                checked.article, doc_id=checked.doc_id, on_progress=partial(tell, Step.EXTRACTING)
            )
        yield found.model_dump_json(by_alias=True)


def graph(reading: Reading) -> str:
    """Return the graph of the article as a line of JSON: what a worker does."""
    return extract(reading.article, doc_id=reading.doc_id).model_dump_json(by_alias=True)


def _name(reading: Reading) -> str:
    if reading.doc_id is None:
        return reading.path.name
    # Translators: a file of many articles, and which of them is meant.
    return _("{file}, article “{name}”").format(file=reading.path.name, name=reading.doc_id)


def _crash(reading: Reading, crash: Crashed) -> UserError:
    fault = UserError(
        _("{article}: The process that read it ended too soon; try it alone, or with fewer --jobs.").format(
            article=_name(reading)
        )
    )
    fault.__cause__ = RuntimeError(f"a worker ended with exit code {crash.exit_code}")
    return fault
