"""What to do today: joins the home page with what is stored."""

import logging
from collections.abc import Callable
from functools import cached_property

from PySide6.QtCore import QObject, Signal, Slot

from quizapp.errors import UserError
from quizapp.learner import Due, Learner
from quizapp.ui import jobs
from quizapp.ui.home.page import HomePage
from quizapp.ui.home.today import Today
from quizapp.ui.library import Library
from quizapp.ui.sitting import Clock

logger = logging.getLogger(__name__)


class Offering(QObject):
    """Keeps the home page in line with the library. What is due comes after the rest, as soon as it is counted."""

    told = Signal(str)
    """A sentence on something that did not work."""
    crashed = Signal(object)
    """An exception that is no `UserError`."""

    def __init__(
        self, library: Library, clock: Clock, learner: Callable[[], Learner], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._clock = clock
        self._learner = learner
        self._today: Today | None = None
        self._job: jobs.Job | None = None

    @cached_property
    def page(self) -> HomePage:
        """The page; made when it is first needed."""
        page = HomePage()
        page.fresh_pressed.connect(self._start_fresh)
        return page

    def show(self) -> None:
        """Show what there is as of now."""
        self._give(self._library.today())
        self._count_due()

    def refresh(self) -> None:
        """Show what there is where that is not in view already: the focus stays on the set that it is on."""
        today = self._library.today()
        if today != self._today:
            self._give(today)
        self._count_due()

    def _give(self, today: Today) -> None:
        story = self._library.story(today.lead) if today.lead is not None else None
        self._today = today
        self.page.show_today(today, story, self._clock())

    def _count_due(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._job = jobs.run(self._learner().due, self._take_due, self._fail)

    @Slot(object)
    def _take_due(self, due: Due) -> None:
        self.page.show_due(len(due.questions), due.later)

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        self.page.show_due(0, 0)
        if isinstance(error, UserError):
            logger.warning("what is due could not be counted", exc_info=error)
            self.told.emit(str(error))
        else:
            self.crashed.emit(error)

    @Slot()
    def _start_fresh(self) -> None:
        try:
            self._learner().start_fresh()
        except UserError as error:
            logger.warning("starting afresh could not be kept", exc_info=error)
            self.told.emit(str(error))
        self._count_due()
