"""The command line. One file per command, imported when it is asked for: a window must not wait for them."""

import os
from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from quizapp import log, paths
from quizapp.cli.failures import guarded
from quizapp.cli.language import use_language
from quizapp.i18n import N_


class Command(NamedTuple):
    """A sub-command: its name, which is its module's too, and what it does (marked for translation)."""

    name: str
    summary: str


COMMANDS: tuple[Command, ...] = (
    Command("attributions", N_("print who said what in articles, as JSON Lines")),
    Command("generate", N_("make question sets from articles")),
    Command("check", N_("tell what is wrong with the questions of a set")),
    Command("play", N_("answer the questions of a set here in the terminal")),
    Command("sets", N_("list the question sets in the library")),
    Command("history", N_("list the finished sessions")),
    Command("profiles", N_("list the learners on this computer, add one, or let one go")),
    Command("backup", N_("write everything to one file")),
    Command("restore", N_("bring everything back from such a file, or an earlier state of it")),
    Command("doctor", N_("check everything that is kept, and mend what can be")),
    Command("desktop", N_("open question sets by double click, or no longer")),
)

Window = Callable[[Path | None], int]
"""Opens the window, with an article's file if there is one, and returns the exit code when it is closed."""


def run(
    arguments: Sequence[str], window: Window | None = None, has_display: Callable[[], bool] = lambda: True
) -> int:
    """Do what `arguments` ask for and return the exit code: 0, or 2 for bad input after one sentence on stderr.

    Where there is no `window`, or no display to open it on, the quiz is played in the terminal. The display is
    asked for only when the window is.
    """
    return guarded(partial(_run, arguments, window, has_display))


def _run(arguments: Sequence[str], window: Window | None, has_display: Callable[[], bool]) -> int:
    if not arguments and window and has_display():
        return window(None)
    use_language(paths.home().settings, os.environ)
    from quizapp.cli import parsing

    named = next((command for command in COMMANDS if command.name in arguments[:1]), None)
    if named:
        module = import_module(f"quizapp.cli.{named.name}")
        parser = parsing.command_parser(named.name, named.summary)
        module.add_arguments(parser)
        work: Callable[[], int] = partial(module.main, parser.parse_args(arguments[1:]))
    else:
        file = parsing.article_file(arguments, COMMANDS)
        if arguments and window and has_display():
            return window(file)
        from quizapp.cli.windowless import start

        work = partial(start, file)
    with log.kept_at(paths.home().log):
        return work()
