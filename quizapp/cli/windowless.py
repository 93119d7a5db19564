"""`quizapp [FILE]` where no window can be opened."""

import sys
from pathlib import Path

from quizapp import paths
from quizapp.cli.library import library
from quizapp.cli.making import made, opened
from quizapp.cli.output import say, show_json
from quizapp.cli.play import play_set
from quizapp.cli.terminal import this_terminal
from quizapp.errors import UserError
from quizapp.i18n import _
from quizapp.importing import holds_set, read_set
from quizapp.model.question_set import QuestionSet
from quizapp.storing import Store

_SEED = "harbour-bridge.md"


def start(file: Path | None) -> int:
    """Play in the terminal; without one, print the set in or of `file`, or of an article of our own, as JSON."""
    if sys.stdin.isatty() and sys.stdout.isatty():
        say(_("There is no display to open a window on, so the quiz is played here."))
        with library() as store:
            play_set(_set_to_play(store, file), store, this_terminal())
    else:
        path = file or paths.seeds() / _SEED
        question_set = (
            read_set(path).question_set if holds_set(path) else made(path, opened(path)).question_set
        )
        say(_("There is no display to open a window on, so a question set is printed."))
        show_json(question_set)
    return 0


def _set_to_play(store: Store, file: Path | None) -> QuestionSet:
    """Return the set in or of `file`, else the last saved that can be played, the very first time the sample."""
    if file and holds_set(file):
        reading = read_set(file)
        for notice in reading.notices:
            say(notice)
        return store.sets.merge(reading.question_set, reading.graph).question_set
    if file:
        built = made(file, opened(file))
        return store.keep(built.question_set, built.graph)
    store.add_sample()
    newest = next((summary for summary in store.sets.summaries() if summary.playable), None)
    if newest is None:
        raise UserError(_("There is no question set to play yet; “quizapp generate FILE” makes one."))
    return store.sets.load(newest.id)
