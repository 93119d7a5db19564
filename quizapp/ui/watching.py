"""What others do in the data folder: the command line beside an open window, or another computer on a shared drive."""

from collections.abc import Hashable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from quizapp.ui import jobs
from quizapp.ui.library import Library

EVERY = 2000
"""Milliseconds between two looks. One takes a list of four folders, no file is opened."""


class Watching(QObject):
    """Looks whether anything was kept, changed or removed: when the window comes to the front, and while it is there.

    It looks off the window's thread: a drive that has gone may take its time to say so.
    """

    changed = Signal()
    """Something is different from when it was looked last, whoever made it so."""

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._seen: Hashable = library.state()
        self._looking = self._again = False
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self.look)

    @Slot()
    def look(self) -> None:
        """Look now; where that is being done already, once more after it."""
        self._again = self._looking
        if not self._looking:
            self._looking = True
            job = jobs.run(lambda _report: self._library.state(), self._compare, self._fail)
            job.ended.connect(self._end)

    def attend(self, at_front: bool) -> None:
        """Look now and from now on, or no longer: the window has come to the front, or gone from there."""
        if at_front:
            self._timer.start()
            self.look()
        else:
            self._timer.stop()

    @Slot(object)
    def _compare(self, state: Hashable) -> None:
        if state != self._seen:
            self._seen = state
            self.changed.emit()

    @Slot(object)
    def _fail(self, _error: Exception) -> None:
        """Look again the next time: what is wrong with the folder is told when it is used."""

    @Slot()
    def _end(self) -> None:
        self._looking = False
        if self._again:
            self.look()
