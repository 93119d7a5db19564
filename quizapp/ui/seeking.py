"""Looking for questions while one types: joins the field of the library page with the search over all sets."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from quizapp.storing import Found
from quizapp.ui import jobs
from quizapp.ui.library import Library
from quizapp.ui.sets.page import SetsPage

_PAUSE = 150
"""Milliseconds without a key after which is looked: less than people notice, more than between two keys."""
_LEAST = 2
"""Characters that are looked for: one alone is in nearly every question."""


class Seeking(QObject):
    """Looks off the window's thread; a search that was typed over is called off."""

    opened = Signal(str, str)
    """The ids of a set and of a question in it."""
    crashed = Signal(object)
    """An exception that is no `UserError`."""

    def __init__(self, library: Library, page: SetsPage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._page = page
        self._job: jobs.Job | None = None
        self._timer = QTimer(self, interval=_PAUSE, singleShot=True)
        self._timer.timeout.connect(self._look)
        page.search.textChanged.connect(self._wait)
        page.found.opened.connect(self.opened)

    @Slot(str)
    def _wait(self, text: str) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self._timer.stop()
        if len(text.strip()) >= _LEAST:
            self._timer.start()
        else:
            self._page.found.show_found((), {})

    @Slot()
    def _look(self) -> None:
        work: Callable[[jobs.Report], tuple[Found, ...]] = partial(self._find, self._page.search.text())
        self._job = jobs.run(work, self._show, self._fail, self._page.found.show_reading)

    def _find(self, text: str, report: jobs.Report) -> tuple[Found, ...]:
        return self._library.search(text, report)

    @Slot(object)
    def _show(self, found: tuple[Found, ...]) -> None:
        self._job = None
        self._page.found.show_found(found, self._page.titles)

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        self._job = None
        self.crashed.emit(error)
