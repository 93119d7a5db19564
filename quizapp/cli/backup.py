"""`quizapp backup FILE`: everything in one file, to keep elsewhere or to move to another computer."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from quizapp.cli.failures import BAD_INPUT
from quizapp.cli.library import library
from quizapp.cli.output import say, show
from quizapp.i18n import _


def add_arguments(parser: ArgumentParser) -> None:
    """Add the file to write."""
    parser.add_argument("file", type=Path, help=_("the file to write; an earlier backup there is replaced"))


def main(options: Namespace) -> int:
    """Write the file; say which files it lacks, and return 2 where there are any."""
    with library() as store:
        left_out = store.moving.save(options.file)
    for file in left_out:
        # Translators: {file} is a file such as "sets/a1.json"; `quizapp doctor` is a command.
        sentence = _("{file} is damaged or cannot be read, so it was left out; “quizapp doctor” says more.")
        say(sentence.format(file=file))
    if left_out:
        # Translators: follows sentences on files that were left out; {file} is the path of a file.
        show(_("All else is in {file}; “quizapp restore FILE” brings it back.").format(file=options.file))
        return BAD_INPUT
    # Translators: {file} is the path of a file.
    show(_("Everything is in {file}; “quizapp restore FILE” brings it back.").format(file=options.file))
    return 0
