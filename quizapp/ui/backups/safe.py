"""What the window does with backups, each as one step that may take long: off the window's thread."""

import tempfile
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from quizapp.storing import ConflictCopy, EarlierState, Examined, Offer, Store
from quizapp.storing.index import Progress
from quizapp.storing.joining import Joined
from quizapp.storing.moving import Restored

Source = int | Path
"""An earlier state by its number, or a file with everything."""


class Standing(NamedTuple):
    """What there is to fall back on."""

    last: datetime | None
    """When the newest backup was made."""
    states: int
    damaged: int
    """Files that were set aside and are not back."""
    copies: int = 0
    """Conflict copies of a cloud folder."""


class Waiting(NamedTuple):
    """What waits for the person to decide."""

    offers: tuple[Offer, ...] = ()
    """Damaged files of which not everything is back, the first set aside first."""
    copies: tuple[ConflictCopy, ...] = ()
    """What a cloud folder made of files that two computers wrote at once."""


class Added(NamedTuple):
    """What adding another library to this one did."""

    joined: Joined
    before: int | None
    """The number of the backup that holds what was here before."""


class Safe:
    """The backups of `store`, which lie in `folder`. Everything refuses with `UserError`."""

    def __init__(self, store: Store, folder: Path) -> None:
        self._store = store
        self.folder = folder

    @property
    def is_due(self) -> bool:
        """Whether `back_up` would make a backup, if anything changed."""
        return self._store.backups.is_due

    def back_up(self) -> None:
        """Make a backup where one is due; that it could not be made is among the library's notices."""
        self._store.back_up()

    def standing(self) -> Standing:
        """Return what there is to fall back on."""
        made = self._store.backups.made()
        offers, copies = self.waiting()
        return Standing(made[0].at if made else None, len(made), len(offers), len(copies))

    def states(self, progress: Progress) -> tuple[EarlierState, ...]:
        """Return the earlier states, the newest first."""
        return tuple(self._store.states.described(progress))

    def save(self, path: Path, progress: Progress) -> tuple[str, ...]:
        """Write everything to the file at `path`; return the names of damaged files, which it lacks."""
        return self._store.moving.save(path, progress)

    def replace(self, source: Source, progress: Progress) -> Restored:
        """Let what `source` holds take the place of what is here."""
        if isinstance(source, Path):
            return self._store.moving.restore(source, progress)
        return self._store.moving.go_back(source, progress)

    def add(self, source: Source, progress: Progress) -> Added:
        """Add what `source` holds to what is here; nothing is replaced."""
        self._store.backups.take()
        before = next(iter(self._store.backups.made()), None)
        if isinstance(source, Path):
            joined = self._store.joining.take_in(source, progress)
        else:
            with tempfile.TemporaryDirectory() as folder:
                packed = Path(folder, "state.zip")
                self._store.states.pack(source, packed)
                joined = self._store.joining.take_in(packed, progress)
        return Added(joined, before.number if before else None)

    def examine(self, progress: Progress) -> Examined:
        """Check everything and mend what can be made anew."""
        return self._store.doctor.examine(progress)

    def waiting(self) -> Waiting:
        """Return the damaged files that are not back, and the conflict copies that are there."""
        return Waiting(self._store.recovery.offers(), self._store.conflicts.found())

    def preview(self, copy: ConflictCopy) -> Joined:
        """Return what `bring_in` would add."""
        return self._store.conflicts.preview(copy)

    def bring_in(self, copy: ConflictCopy) -> Joined:
        """Add what a conflict copy holds, replacing nothing; then set it aside."""
        return self._store.conflicts.take_in(copy)

    def put_aside(self, copy: ConflictCopy) -> None:
        """Move a conflict copy out of the way, unchanged and unused."""
        self._store.conflicts.set_aside(copy)

    def said_of_settings(self) -> str:
        """Return the sentence on what backups hold of the settings."""
        return self._store.recovery.said_of_settings()

    def bring_back(self, offer: Offer) -> None:
        """Put the newest good backup of a damaged file in its place."""
        self._store.recovery.bring_back(offer)
