"""A session with feedback after each answer: joins the page that asks with the sitting that is being played."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from quizapp.settings import Settings
from quizapp.ui.reading import SharedReading
from quizapp.ui.session import choices
from quizapp.ui.sitting import Sitting

if TYPE_CHECKING:
    from quizapp.ui.session import Choice
    from quizapp.ui.session.session_page import SessionPage


class Asking(QObject):
    """Has each answer saved, and only then its verdict shown."""

    page_changed = Signal(object)
    """The page (a QWidget) that is to be shown now."""
    finished = Signal()
    left = Signal()
    saved = Signal()
    """Something was saved, or could not be: the sitting knows."""
    article_turned = Signal(bool)
    """The person wants the article beside the question, or not."""
    edit_requested = Signal(str, str)
    """The ids of a set and of its question, which is to be opened in the editor."""
    keys_wanted = Signal()
    """The list of keys is asked for."""

    def __init__(self, choices: Path, reading: SharedReading, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reading = reading
        self._choices = choices
        """The file that keeps how the person plays."""
        self._sitting: Sitting | None = None
        self._chosen = Settings()

    @cached_property
    def page(self) -> "SessionPage":
        """The page that asks; made when it is first needed."""
        from quizapp.ui.session.session_page import SessionPage

        page = SessionPage()
        page.answered.connect(self._answer)
        page.finished.connect(self.finished)
        page.left.connect(self.left)
        page.skipped.connect(self._skip)
        page.flagged.connect(self._flag)
        page.edit_requested.connect(self.edit_requested)
        page.keys_wanted.connect(self.keys_wanted)
        page.article_beside = choices.restore(self._choices)
        self._reading.join(page)
        page.article_turned.connect(self.article_turned)
        self._furnish(page)
        return page

    @property
    def pages(self) -> "tuple[SessionPage, ...]":
        """The page, if it was made so far."""
        return (self.page,) if "page" in self.__dict__ else ()

    def obey(self, chosen: Settings) -> None:
        """Have the page follow the settings."""
        self._chosen = chosen
        for page in self.pages:
            self._furnish(page)

    def _furnish(self, page: "SessionPage") -> None:
        page.letter_keys = self._chosen.single_letter_keys
        page.article_while_answering = self._chosen.article_while_answering

    def turn_article(self, on: bool) -> None:
        """Have the article beside the question, or not, as elsewhere."""
        for page in self.pages:
            page.article_beside = on

    def play(self, sitting: Sitting) -> None:
        """Go on at the first place that is not answered; there must be one."""
        self._sitting = sitting
        self.page_changed.emit(self.page)
        self.page.show_session(sitting.session, sitting.material)

    @Slot(object)
    def _answer(self, choice: "Choice") -> None:
        if self._sitting is not None:
            session = self._sitting.answer(choice.given, choice.seconds, choice.certainty)
            self.saved.emit()
            self.page.show_verdict(session)

    @Slot()
    def _skip(self) -> None:
        if self._sitting is not None:
            session = self._sitting.skip()
            self.saved.emit()
            self.page.show_session(session, self._sitting.material)

    @Slot(int, bool)
    def _flag(self, place: int, on: bool) -> None:
        if self._sitting is not None:
            self.page.take(self._sitting.flag(place, on=on))
            self.saved.emit()
