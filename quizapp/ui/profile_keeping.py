"""What the window does with the profiles in the store, each as one step."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from quizapp.model.profile import Colour, Profile
from quizapp.storing import Store
from quizapp.storing.index import Progress
from quizapp.storing.joining import Joined

__all__ = ["Joined", "ProfileKeeping"]


class ProfileKeeping:
    """Reads and writes profiles; refuses with `UserError` sentences. `clock` tells the time with its zone."""

    def __init__(self, store: Store, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._clock = clock

    def add(self, name: str, colour: Colour) -> Profile:
        """Keep a new profile."""
        return self._store.profiles.add(name, colour)

    def change(self, profile_id: str, name: str | None, colour: Colour) -> Profile:
        """Give a profile another name, unless it is None, and another colour."""
        return self._store.profiles.change(profile_id, name=name, colour=colour)

    def delete(self, profile_id: str) -> Profile:
        """Take a profile out of sight, so that `restore` can bring it back for a while."""
        return self._store.profiles.delete(profile_id, self._clock())

    def restore(self, profile_id: str) -> Profile:
        """Bring a deleted profile back."""
        return self._store.profiles.restore(profile_id)

    def deleted(self) -> tuple[Profile, ...]:
        """Return those that can be brought back, the last deleted first."""
        return self._store.profiles.deleted()

    def sessions(self, profile_id: str) -> int:
        """Return how many finished sessions a profile has."""
        return self._store.summaries.totals(profile_id).sessions

    def save(self, profile_id: str, path: Path, progress: Progress) -> Profile:
        """Write a profile, and all that is its own, to the file at `path`."""
        return self._store.giving.save(profile_id, path, progress)

    def take_in(self, path: Path, progress: Progress) -> Joined:
        """Take in what is in the file at `path`."""
        return self._store.joining.take_in(path, progress)
