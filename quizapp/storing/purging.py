"""What goes for good: sets that were deleted long ago, and what nothing refers to any more.

Automatic backups, which are made before, hold copies of their own, so nothing here need be kept for them.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from quizapp import durable
from quizapp.storing.conflicts import Conflicts
from quizapp.storing.folder import WITHDRAWN, Folder
from quizapp.storing.form import Place
from quizapp.storing.naming import name_of
from quizapp.storing.reading import Reading
from quizapp.storing.recovery import Recovery
from quizapp.storing.rotation import Made, is_plausible
from quizapp.storing.sessions import Sessions

_NANOSECONDS = 10**9


class Purging:
    """Removes from `articles` what none of `sets`, `deleted` sets and articles as `shown` in sessions needs.

    `backed_up` gives which backups there are: by them a clock that jumped is told.
    """

    def __init__(
        self,
        place: Place,
        articles: Folder[Any],
        *,
        sets: Reading[Any],
        deleted: Reading[Any],
        sessions: Sessions,
        recovery: Recovery,
        backed_up: Callable[[], Iterable[Made]],
        conflicts: Conflicts,
    ) -> None:
        self._place = place
        self._articles = articles
        self._referring = (
            (sets, "set", "article"),
            (deleted, "set", "article"),
            (sessions.shown.folder, "article", "sha256"),
        )
        self._deleted = deleted
        self._sessions = sessions
        self._recovery = recovery
        self._backed_up = backed_up
        self._conflicts = conflicts

    def sweep(self, *, thoroughly: bool = False) -> int:
        """Remove the sets that were deleted longer ago than they are kept, and their articles; return how many sets.

        To look `thoroughly` is to read all sessions and articles for what nothing refers to. `UserError` when the
        system refuses.
        """
        before = len(self._deleted.stamps())
        with self._place.lock.held():
            durable.sweep(self._deleted.path, older_than=self._long_ago(), pattern="*.json")
        gone = before - len(self._deleted.stamps())
        if thoroughly:
            self.purge_shown()
        if gone or thoroughly:
            self.purge()
        return gone

    def purge_shown(self) -> int:
        """Remove what was shown and no session refers to, and return how many questions. `UserError` as `sweep`.

        All of it stays while sessions wait to be brought back or taken in.
        """
        waiting = [offer.file for offer in self._recovery.offers()]
        waiting += [copy.file for copy in self._conflicts.found()]
        if any(file.startswith(("open/", "sessions/")) for file in waiting):
            return 0
        return self._sessions.remove_unused_material()

    def purge(self) -> int:
        """Remove the articles that nothing refers to, and return how many. `UserError` when the system refuses.

        One that was written not long ago stays, since its set may be on its way; all stay while a file that may refer
        to them cannot be read, or waits to be brought back.
        """
        if not self._unused():
            return 0
        with self._place.lock.held():
            unused = self._unused()  # as it is now that nobody else writes
            for name in unused:
                self._articles.remove(name)
        return len(unused)

    def _unused(self) -> list[str]:
        stamps = self._articles.stamps()
        old = [name for name in stamps if stamps[name][1] < self._long_ago() * _NANOSECONDS]
        articles = {name_of(self._articles.path / name) for name in old}
        if not articles or self._is_anything_out_of_place():
            return []
        for used in self._used():
            if used is None:
                return []
            articles.discard(used)
        return sorted(name for name in articles if not self._articles.is_newer(name))

    def _is_anything_out_of_place(self) -> bool:
        return bool(self._recovery.offers() or self._conflicts.found())

    def _used(self) -> Iterator[str | None]:
        """Yield the hash of each article that is referred to, and None for a file that does not tell."""
        for folder, table, field in self._referring:
            for path in folder.files():
                try:
                    yield next(iter((folder.raw(path) or {})[table].values()))[field]
                except (KeyError, StopIteration, TypeError):
                    yield None

    def _long_ago(self) -> float:
        """Return before which moment, in seconds since the epoch, was long ago; 0 where the clock cannot be right."""
        now = self._place.now()
        return now.timestamp() - WITHDRAWN if is_plausible(now, self._backed_up()) else 0.0
