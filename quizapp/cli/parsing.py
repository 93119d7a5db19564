"""Arguments -> options, with every fault as one sentence."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from typing_extensions import override

from quizapp import __version__
from quizapp.errors import UserError, shortened
from quizapp.i18n import _

_LONGEST_FAULT = 300
"""Code points; argparse lists all choices, or all that it does not know."""


class Parser(argparse.ArgumentParser):
    """Raises `UserError` where argparse would print its usage and exit."""

    @override
    def error(self, message: str) -> NoReturn:
        fault = message[:1].upper() + message[1:]
        if len(fault) > _LONGEST_FAULT:
            fault = shortened(fault)  # it repeats what was typed
        # Translators: {fault} is what is wrong with a command, {program} the command, such as "quizapp play".
        raise UserError(_("{fault}; “{program} --help” says more.").format(fault=fault, program=self.prog))


def command_parser(name: str, summary: str) -> Parser:
    """Return the parser of one sub-command, without its arguments."""
    said = _(summary)
    return Parser(prog=f"quizapp {name}", description=f"{said[:1].upper()}{said[1:]}.", allow_abbrev=False)


def article_file(arguments: Sequence[str], commands: Sequence[tuple[str, str]]) -> Path | None:
    """Return the FILE of a command line that names no sub-command; answers --help and --version by `SystemExit`.

    `commands` are the names and summaries that --help lists. `UserError` where FILE does not exist.
    """
    width = max(len(name) for name, _summary in commands)
    listed = "\n".join(f"  {name:{width}}  {_(summary)}" for name, summary in commands)
    parser = Parser(
        prog="quizapp",
        usage="quizapp [FILE] | quizapp COMMAND ...",
        description=_("Quizzes on who claimed, denied and reported what in a news article."),
        # Translators: the end of what `quizapp --help` prints; a list of commands stands between.
        epilog=_(
            "commands:\n{listed}\n\n“quizapp COMMAND --help” says more. A file named as a command: “./sets”."
        ).format(listed=listed),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"quizapp {__version__}")
    parser.add_argument(
        "file",
        metavar="FILE",
        type=Path,
        nargs="?",
        help=_("an article (.txt, .md) or a question set (.quizset) to open in the window"),
    )
    file: Path | None = parser.parse_args(arguments).file
    if file and not _exists(file):
        raise UserError(
            _("There is no file or command “{name}”; “quizapp --help” lists the commands.").format(
                name=shortened(str(file))
            )
        )
    return file


def seed(text: str) -> int:
    """Return the whole number that `text` spells. `UserError` where it is none."""
    try:
        return int(text)
    except ValueError as error:
        raise UserError(
            _("“{text}” is no seed; give a whole number, such as 7.").format(text=shortened(text))
        ) from error


def _exists(file: Path) -> bool:
    try:
        return file.exists()
    except (OSError, ValueError):  # a name too long, or with a zero in it
        return False
