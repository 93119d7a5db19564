"""A test from its first question until it is handed in: joins its pages with the sitting that is being played."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from quizapp.settings import Settings
from quizapp.ui.reading import SharedReading
from quizapp.ui.sitting import Sitting

if TYPE_CHECKING:
    from quizapp.ui.session.choice import Change
    from quizapp.ui.session.exam_page import ExamPage
    from quizapp.ui.session.overview_page import OverviewPage


class Examining(QObject):
    """Saves each answer as it is given or changed; says nothing of what is right."""

    page_changed = Signal(object)
    """The page (a QWidget) that is to be shown now."""
    handed_in = Signal()
    left = Signal()
    keys_wanted = Signal()
    """The list of keys is asked for."""
    saved = Signal()
    """Something was saved, or could not be: the sitting knows."""

    def __init__(self, reading: SharedReading, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reading = reading
        self._sitting: Sitting | None = None
        self._chosen = Settings()

    @cached_property
    def page(self) -> "ExamPage":
        """The page that asks; made when it is first needed."""
        from quizapp.ui.session.exam_page import ExamPage

        page = ExamPage()
        page.changed.connect(self._change)
        page.flagged.connect(self._flag)
        page.all_wanted.connect(self._show_all)
        page.left.connect(self.left)
        page.keys_wanted.connect(self.keys_wanted)
        self._furnish(page)
        self._reading.join(page)
        return page

    @cached_property
    def overview(self) -> "OverviewPage":
        """The page with all places."""
        from quizapp.ui.session.overview_page import OverviewPage

        page = OverviewPage()
        page.place_wanted.connect(self._show_place)
        page.handed_in.connect(self.handed_in)
        page.left.connect(self._return)
        return page

    def obey(self, chosen: Settings) -> None:
        """Have the page follow the settings."""
        self._chosen = chosen
        if "page" in self.__dict__:
            self._furnish(self.page)

    def _furnish(self, page: "ExamPage") -> None:
        page.letter_keys = self._chosen.single_letter_keys
        page.article_while_answering = self._chosen.article_while_answering

    def play(self, sitting: Sitting) -> None:
        """Go on at the first place that is not answered; where all are, show them all."""
        self._sitting = sitting
        if sitting.session.place < len(sitting.session.asked):
            self._show_place(sitting.session.place)
        else:
            self._show_all()

    @property
    def pages(self) -> "tuple[ExamPage | OverviewPage, ...]":
        """Those of its pages that were made so far."""
        return tuple(self.__dict__[name] for name in ("page", "overview") if name in self.__dict__)

    def flush(self) -> None:
        """Save what is being written."""
        if "page" in self.__dict__:
            self.page.flush()

    @Slot(int)
    def _show_place(self, place: int) -> None:
        if self._sitting is not None:
            self.page_changed.emit(self.page)
            self.page.show_place(self._sitting.session, self._sitting.material, place)

    @Slot()
    def _return(self) -> None:
        self._show_place(self.page.place)

    @Slot()
    def _show_all(self) -> None:
        if self._sitting is not None:
            self.page_changed.emit(self.overview)
            self.overview.show_session(self._sitting.session, self._sitting.material)

    @Slot(object)
    def _change(self, change: "Change") -> None:
        if self._sitting is not None:
            choice = change.choice
            self.page.take(self._sitting.change(change.place, choice.given, choice.seconds, choice.certainty))
            self.saved.emit()

    @Slot(int, bool)
    def _flag(self, place: int, on: bool) -> None:
        if self._sitting is not None:
            self.page.take(self._sitting.flag(place, on=on))
            self.saved.emit()
