"""Whose sessions a command is about: the first profile, one that is named, or a guest of whom nothing stays."""

from argparse import Namespace, _ActionsContainer
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime

from quizapp.i18n import _
from quizapp.learner import Learner
from quizapp.model.profile import FIRST
from quizapp.storing import Store, guests
from quizapp.storing.guests import GUEST, GuestRoom


def add_profile(parser: _ActionsContainer) -> None:
    """Add the choice of a profile."""
    # Translators: what stands for the name of a profile in the help on an option.
    parser.add_argument(
        "--profile", metavar=_("NAME"), help=_("whose sessions; “quizapp profiles” lists them")
    )


def profile_id(store: Store, options: Namespace) -> str:
    """Return the id of the profile that is named; of the first where none is. `UserError` for a name of nobody."""
    return FIRST.id if options.profile is None else store.profiles.find(options.profile).id


@contextmanager
def learner(store: Store, options: Namespace, clock: Callable[[], datetime]) -> Iterator[Learner]:
    """Give who learns; what a guest leaves is removed at the end. `UserError` as `profile_id`."""
    guests.sweep()
    if not options.guest:
        yield Learner(store, clock, profile_id(store, options))
        return
    room = GuestRoom()
    kept = Store(room.home, clock)
    try:
        yield Learner(store, clock, GUEST, kept=kept)
    finally:
        kept.let_go()
        room.close()
