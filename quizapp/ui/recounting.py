"""How it went so far: joins the history page with what is stored."""

import logging
from functools import cached_property, partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from quizapp.errors import UserError
from quizapp.model.history import Outcome
from quizapp.storing import SessionSummary
from quizapp.ui import jobs
from quizapp.ui.history import choices
from quizapp.ui.history.page import HistoryPage
from quizapp.ui.library import Library
from quizapp.ui.sitting import Clock

logger = logging.getLogger(__name__)

_AT_ONCE = 500
"""Sessions that are listed in no time that anybody notices; beyond it the sums come first, then the list."""


class Recounting(QObject):
    """Keeps the history page in line with the library."""

    opened = Signal(object)
    """The `Session` whose replay is asked for, all of it."""
    told = Signal(str)
    """A sentence on something that did not work."""
    crashed = Signal(object)
    """An exception that is no `UserError`."""

    def __init__(self, library: Library, clock: Clock, kept: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._clock = clock
        self._kept = kept
        """The file that keeps how the history is looked at."""
        self._shown: tuple[SessionSummary, ...] | None = None
        self._job: jobs.Job | None = None

    @cached_property
    def page(self) -> HistoryPage:
        """The page; made when it is first needed."""
        page = HistoryPage()
        page.choose(choices.restore(self._kept))
        page.choices_made.connect(partial(choices.keep, path=self._kept))
        page.opened.connect(self._open)
        return page

    def show(self) -> None:
        """Show the sums at once, and the sessions as soon as they are listed: at once too, unless there are many."""
        totals = self._library.totals()
        if totals.sessions <= _AT_ONCE:
            self._give(self._library.outcomes())
            return
        if self._shown is None:
            self.page.show_totals(totals)
        self._list()

    @Slot()
    def forget(self) -> None:
        """Have nothing of the sessions shown so far stay in view: they are somebody else's."""
        if self._job is not None:
            self._job.cancel()
        self._shown = None

    def refresh(self) -> None:
        """List the sessions anew; the row that was chosen and how far the page is scrolled stay."""
        if self._library.totals().sessions <= _AT_ONCE:
            self._take(self._library.outcomes())
        else:
            self._list()

    def _list(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._job = jobs.run(lambda _report: self._library.outcomes(), self._take, self._fail)

    @Slot(object)
    def _take(self, sessions: tuple[SessionSummary, ...]) -> None:
        if sessions != self._shown:
            self._give(sessions)

    def _give(self, sessions: tuple[SessionSummary, ...]) -> None:
        self._shown = sessions
        self.page.show_sessions(sessions, self._clock())

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        self.crashed.emit(error)

    @Slot(object)
    def _open(self, outcome: Outcome) -> None:
        try:
            self.opened.emit(self._library.session(outcome.id))
        except UserError as error:
            logger.warning("a session could not be opened", exc_info=error)
            self.told.emit(str(error))
