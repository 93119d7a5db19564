"""The sitting being played, and those that were left while the disk refused them: none is forgotten unsaved."""

from quizapp.ui.sitting import Sitting


class Holding:
    """Holds sittings until they are on disk."""

    def __init__(self) -> None:
        self.present: Sitting | None = None
        """The one that is played, or was last; None before the first."""
        self._left: list[Sitting] = []

    @property
    def unsaved(self) -> tuple[Sitting, ...]:
        """The sittings that are in memory alone, the present one first."""
        present = (self.present,) if self.present is not None else ()
        return tuple(sitting for sitting in (*present, *self._left) if sitting.refusal)

    @property
    def refusal(self) -> str:
        """Why one is not on disk, as a sentence; empty when all are."""
        return next((sitting.refusal for sitting in self.unsaved), "")

    def change_to(self, sitting: Sitting | None) -> None:
        """Take `sitting` for the present one; what the one before holds in memory alone is kept."""
        before = self.present
        if before is not None and before.refusal:
            self._left.append(before)
        self._left = [each for each in self._left if each is not sitting]
        self.present = sitting

    def going_on(self, set_id: str) -> Sitting | None:
        """Return the unsaved sitting on this set that is not at its end: it is further than what is on disk."""
        found = (each for each in self.unsaved if each.session.set_id == set_id)
        return next((each for each in found if each.session.finished is None), None)

    def retry(self) -> None:
        """Try again to write what could not be written."""
        for sitting in self.unsaved:
            sitting.save()
        self._left = [sitting for sitting in self._left if sitting.refusal]
