"""`quizapp play SET`: a session here in the terminal."""

import random
from argparse import ArgumentParser, Namespace

from quizapp.cli.library import found, library
from quizapp.cli.output import say
from quizapp.cli.terminal import Terminal, play, this_terminal
from quizapp.errors import UserError
from quizapp.i18n import _
from quizapp.model.plan_words import nothing_ready
from quizapp.model.question_set import QuestionSet
from quizapp.model.session import Material, Session, start_session
from quizapp.model.shuffle import Source
from quizapp.storing import Store, new_id


def add_arguments(parser: ArgumentParser) -> None:
    """Add the set."""
    parser.add_argument(
        "set",
        metavar="SET",
        help=_("the id of a set, the beginning of its id, its title or a part of its title"),
    )


def main(options: Namespace) -> int:
    """Play the set that is named, from where it was left."""
    with library() as store:
        store.add_sample()
        play_set(found(store, options.set), store, this_terminal())
    return 0


def play_set(
    question_set: QuestionSet, store: Store, terminal: Terminal, source: Source | None = None
) -> Session:
    """Play `question_set` and return the session: the one left open on it, else a new one shuffled by `source`.

    `UserError` where no question of the set can be played yet.
    """
    session, material = _left_open(question_set, store) or _begun(
        question_set, terminal, source or random.SystemRandom()
    )
    return play(session, material, store.sessions, terminal)


def _left_open(question_set: QuestionSet, store: Store) -> tuple[Session, Material] | None:
    for session in store.sessions.open():
        if session.set_id == question_set.id:
            try:
                return session, store.sessions.material(session)
            except UserError as error:
                # What it showed is gone; that is told, and the set can still be played from its beginning.
                say(str(error))
    return None


def _begun(question_set: QuestionSet, terminal: Terminal, source: Source) -> tuple[Session, Material]:
    if not question_set.playable:
        raise UserError(nothing_ready())
    return start_session(question_set, session_id=new_id(), source=source, now=terminal.now())
