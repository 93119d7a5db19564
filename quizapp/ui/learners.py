"""Who learns at the window now: one of the profiles, or a guest, of whom nothing stays."""

import logging
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Signal, Slot

from quizapp.errors import UserError
from quizapp.i18n import _
from quizapp.learner import Learner
from quizapp.model.profile import FIRST, Profile
from quizapp.storing import Store, guests
from quizapp.storing.guests import GUEST, GuestRoom
from quizapp.ui.sitting import Clock

logger = logging.getLogger(__name__)

_KEY = "profile"


class Learners(QObject):
    """The profiles, and the one that learns now; `choices` is the file that keeps which one that is.

    Who is there is read once at the start and then whenever `look` is called: the masthead asks often.
    """

    leaving = Signal()
    """Another one is about to learn: what is played is to be left as it is."""
    changed = Signal()
    """Another one learns now; what is shown of sessions is that of somebody else."""
    listed = Signal()
    """The profiles, or the name or colour of one, are others than before."""

    def __init__(self, store: Store, clock: Clock, choices: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._clock = clock
        self._choices = choices
        self._room: GuestRoom | None = None
        guests.sweep()
        self._profiles = store.profiles.all()
        kept = str(QSettings(str(choices), QSettings.Format.IniFormat).value(_KEY) or FIRST.id)
        self._profile = self._found(kept) or self._profiles[0]
        self._learner = Learner(store, clock, self._profile.id)

    def present(self) -> Learner:
        """Return whose sessions are played and shown now."""
        return self._learner

    @property
    def profile(self) -> Profile | None:
        """The profile that learns now; None for a guest."""
        return None if self._room is not None else self._profile

    @property
    def all(self) -> tuple[Profile, ...]:
        """The profiles to choose from."""
        return self._profiles

    @Slot(str)
    def choose(self, profile_id: str) -> None:
        """Have the profile with this id learn from now on. `UserError` where it is gone."""
        found = self._found(profile_id)
        if found is None:
            raise UserError(_("This profile is not there any more."))
        if found == self.profile:
            return
        self.leaving.emit()
        self._close_room()
        self._profile = found
        self._learner = Learner(self._store, self._clock, found.id)
        self._keep()
        self.changed.emit()

    @Slot()
    def be_guest(self) -> None:
        """Have a guest learn from now on, with nothing of one before. `UserError` where the system has no place."""
        room = GuestRoom()
        self.leaving.emit()
        self._close_room()
        self._room = room
        self._learner = Learner(self._store, self._clock, GUEST, kept=Store(room.home, self._clock))
        self.changed.emit()

    @Slot()
    def look(self) -> None:
        """See who is there now: another process, or the page that manages profiles, may have changed that."""
        before, self._profiles = self._profiles, self._store.profiles.all()
        if self._profiles == before:
            return
        here = self._found(self._profile.id)
        self._profile = here or self._profiles[0]
        if here is None and self._room is None:
            self.leaving.emit()
            self._learner = Learner(self._store, self._clock, self._profile.id)
            self._keep()
            self.changed.emit()
        self.listed.emit()

    def close(self) -> None:
        """Remove what a guest left: the window has gone."""
        self._close_room()

    def _found(self, profile_id: str) -> Profile | None:
        return next((each for each in self._profiles if each.id == profile_id), None)

    def _close_room(self) -> None:
        if self._room is not None:
            self._learner.kept.let_go()
            self._room.close()
            self._room = None

    def _keep(self) -> None:
        QSettings(str(self._choices), QSettings.Format.IniFormat).setValue(_KEY, self._profile.id)
