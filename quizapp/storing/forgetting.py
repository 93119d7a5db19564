"""What is a profile's own goes for good, a day after it was deleted: the one act that removes history.

Until then all of it can be brought back; automatic backups keep it until they are thinned out.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

from quizapp import durable
from quizapp.errors import UserError
from quizapp.model.profile import Profile
from quizapp.paths import Home
from quizapp.storing import sentences
from quizapp.storing.form import Place
from quizapp.storing.index import Index
from quizapp.storing.learning import Learning
from quizapp.storing.naming import file_name
from quizapp.storing.profiles import Profiles
from quizapp.storing.sessions import Sessions

KEPT = timedelta(days=1)
"""How long a deleted profile can be brought back."""

_FIRST = re.compile(r".*-sessions-[0-9]{4}-[0-9]{2}(_[0-9]+)?(-[0-9]+)?(\.back)?\.json")
"""What a damaged file of the first profile's sessions is called where it was set aside."""


class Forgetting:
    """Removes what deleted profiles leave in `home`; what is derived of it, in `indexes`, is made anew."""

    def __init__(
        self,
        home: Home,
        place: Place,
        profiles: Profiles,
        sessions: Sessions,
        learning: Learning,
        *,
        indexes: Iterable[Index],
        purge_shown: Callable[[], object],
    ) -> None:
        self._home = home
        self._place = place
        self._profiles = profiles
        self._sessions = sessions
        self._learning = learning
        self._indexes = tuple(indexes)
        self._purge_shown = purge_shown

    def sweep(self) -> int:
        """Remove what was deleted more than `KEPT` ago, with what only its sessions showed; return how many profiles.

        Killed in between, it is gone on with the next time. `UserError` when the system refuses.
        """
        if not self._due():
            return 0
        with self._place.lock.held():
            due = self._due()  # as it is now that nobody else brings one back
            for profile in due:
                self._forget(profile)
        self._purge_shown()
        return len(due)

    def _due(self) -> list[Profile]:
        now = self._place.now()
        return [each for each in self._profiles.deleted() if each.deleted and now - each.deleted >= KEPT]

    def _forget(self, profile: Profile) -> None:
        self._sessions.forget(profile.id)
        self._learning.forget(profile.id)
        try:
            for path in self._beside(profile):
                durable.remove(path)
        except OSError as error:
            raise UserError(sentences.unwritable(self._home.root, error)) from error
        for index in self._indexes:
            with suppress(OSError):  # it is brought up to date then
                index.remove()
        self._profiles.forget(profile)  # at the end: it says that there is something to remove

    def _beside(self, profile: Profile) -> Iterator[Path]:
        """Yield what was set aside of the profile, and what a cloud folder copied of it, as far as names tell."""
        with suppress(FileNotFoundError):
            for path in list(self._home.set_aside.iterdir()):
                if _FIRST.fullmatch(path.name) if profile.is_first else _stem(profile) in path.name:
                    yield path
        if not profile.is_first:
            yield from list(self._home.sessions.glob(f"{_stem(profile)}_*"))


def _stem(profile: Profile) -> str:
    return file_name(profile.id).removesuffix(".json")
