"""What to do today: joins the home page with what is stored."""

from functools import cached_property

from PySide6.QtCore import QObject

from quizapp.ui.home.page import HomePage
from quizapp.ui.home.today import Today
from quizapp.ui.library import Library
from quizapp.ui.sitting import Clock


class Offering(QObject):
    """Keeps the home page in line with the library."""

    def __init__(self, library: Library, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._clock = clock
        self._today: Today | None = None

    @cached_property
    def page(self) -> HomePage:
        """The page; made when it is first needed."""
        return HomePage()

    def show(self) -> None:
        """Show what there is as of now."""
        self._give(self._library.today())

    def refresh(self) -> None:
        """Show what there is where that is not in view already: the focus stays on the set that it is on."""
        today = self._library.today()
        if today != self._today:
            self._give(today)

    def _give(self, today: Today) -> None:
        story = self._library.story(today.lead) if today.lead is not None else None
        self._today = today
        self.page.show_today(today, story, self._clock())
