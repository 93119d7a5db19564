"""What takes long and is waited for: one piece of work at a time, off the window's thread, and in view."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from quizapp.errors import UserError
from quizapp.i18n import _
from quizapp.ui import jobs
from quizapp.ui.work_strip import WorkStrip

T = TypeVar("T")


class Working(QObject):
    """Runs work and shows it in a strip. Short work, or such as nobody waits for, goes to `jobs` alone."""

    refused = Signal(object)
    """A `UserError`: what was asked for cannot be done, or not now."""
    crashed = Signal(object)
    """An exception that is no `UserError`."""

    def __init__(self, strip: WorkStrip, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._strip = strip
        self._job: jobs.Job | None = None
        strip.cancel_pressed.connect(self.cancel)

    @property
    def is_busy(self) -> bool:
        """Whether something is under way."""
        return self._job is not None

    def run(
        self,
        words: str,
        work: Callable[[jobs.Report], T],
        on_done: Callable[[T], object],
        on_stopped: Callable[[], object] = lambda: None,
    ) -> bool:
        """Begin `work`, called `words`, which reports shares from 0 to 1; tell whether it was begun.

        `on_stopped` is called when it ends in any other way than well: called off, refused or broken off by a fault,
        which are told by signals.
        """
        if self._job is not None:
            self.refused.emit(UserError(_("Something else is under way; wait for its end or cancel it.")))
            return False
        self._strip.begin(words)
        done: list[T] = []
        failed: list[Exception] = []

        def end() -> None:
            self._job = None  # before anything else: what comes of the work may begin more
            self._strip.end()
            if done:
                on_done(done[0])
                return
            for error in failed:
                (self.refused if isinstance(error, UserError) else self.crashed).emit(error)
            on_stopped()

        self._job = jobs.run(work, done.append, failed.append, self._strip.show_share)
        self._job.ended.connect(end)
        return True

    @Slot()
    def cancel(self) -> None:
        """Ask what is under way to stop."""
        if self._job is not None:
            self._job.cancel()
            self._strip.stop()
