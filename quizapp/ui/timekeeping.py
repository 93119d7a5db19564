"""The time of the session that is played: shown above its pages, kept with the session, and over at some point."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Signal, Slot

from quizapp.model.timing import Timing
from quizapp.ui.session.top_bar import TopBar
from quizapp.ui.session_clock import SessionClock
from quizapp.ui.sitting import Sitting

SAVED = 10
"""Seconds after which the time that has passed is on disk, in case the program is killed."""


class Timekeeping(QObject):
    """`bars` returns those in which the time is shown, as many as there are by now."""

    over = Signal()
    """No time is left."""
    saved = Signal()
    """The time that has passed was saved, or could not be: the sitting knows."""

    def __init__(self, bars: Callable[[], Iterable[TopBar]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bars = bars
        self._sitting: Sitting | None = None
        self.clock = SessionClock(self, counts=self._is_in_view)
        self.clock.passed.connect(self._pass)
        self.clock.over.connect(self.over)

    def begin(self, sitting: Sitting) -> None:
        """Count the time of `sitting` on, where it has a limit."""
        self._sitting = sitting
        self.clock.begin(sitting.session.timing)
        self.show()

    def show(self) -> None:
        """Show the time in all bars, those of new pages too."""
        self._show(self._sitting.session.timing if self._sitting else None)

    def stop(self) -> None:
        """Count no more."""
        self.clock.stop()

    def save(self) -> bool | None:
        """Save the time that has passed and tell whether that worked; None where none is counted."""
        if self._sitting is None or not self.clock.running:
            return None
        self.clock.look()
        return self._sitting.save()

    def _is_in_view(self) -> bool:
        """Tell whether the session is in view: not so after a command of the menu led elsewhere."""
        return any(bar.isVisible() for bar in self._bars())

    @Slot(object)
    def _pass(self, timing: Timing) -> None:
        if self._sitting is None:
            return
        before = self._sitting.session.timing
        self._sitting.pass_time(timing)
        self._show(timing)
        if before is not None and timing.spent // SAVED > before.spent // SAVED:
            self._sitting.save()
            self.saved.emit()

    def _show(self, timing: Timing | None) -> None:
        for bar in self._bars():
            bar.show_time(timing)
