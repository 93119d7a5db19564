"""After a session: its end, and its answers one by one, from the end page or from the history."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from quizapp.model.session import Material, Session
from quizapp.settings import Settings
from quizapp.ui.reading import SharedReading
from quizapp.ui.session import choices

if TYPE_CHECKING:
    from quizapp.ui.session.end_page import EndPage
    from quizapp.ui.session.replay_page import ReplayPage


class LookingBack(QObject):
    """Shows one finished session at a time."""

    page_changed = Signal(object)
    """The page (a QWidget) that is to be shown now."""
    practise_requested = Signal(object, object)
    """What was missed in this `Session`, which showed this `Material`, is to be asked again."""
    article_turned = Signal(bool)
    """The person wants the article beside the question, or not."""
    print_requested = Signal()
    keys_wanted = Signal()
    done = Signal()
    """The end has been looked at."""
    closed = Signal()
    """Back to the history, from a session that was opened there."""

    def __init__(self, choices: Path, reading: SharedReading, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reading = reading
        self._choices = choices
        """The file that keeps how the person plays."""
        self._played: tuple[Session, Material] | None = None
        self._from_history = False
        self._chosen = Settings()

    @cached_property
    def end_page(self) -> "EndPage":
        """The page with the score."""
        from quizapp.ui.session.end_page import EndPage

        page = EndPage()
        page.practise_requested.connect(self._practise)
        page.replay_requested.connect(self._replay)
        page.print_requested.connect(self.print_requested)
        page.done.connect(self.done)
        return page

    @cached_property
    def replay_page(self) -> "ReplayPage":
        """The page with one answered question."""
        from quizapp.ui.session.replay_page import ReplayPage

        page = ReplayPage()
        page.left.connect(self._replayed)
        page.print_requested.connect(self.print_requested)
        page.keys_wanted.connect(self.keys_wanted)
        page.practise_requested.connect(self._practise)
        page.letter_keys = self._chosen.single_letter_keys
        page.article_beside = choices.restore(self._choices)
        self._reading.join(page)
        page.article_turned.connect(self.article_turned)
        return page

    def obey(self, chosen: Settings) -> None:
        """Have the pages follow the settings."""
        self._chosen = chosen
        if "replay_page" in self.__dict__:
            self.replay_page.letter_keys = chosen.single_letter_keys

    def turn_article(self, on: bool) -> None:
        """Have the article beside the question, or not, as elsewhere."""
        if "replay_page" in self.__dict__:
            self.replay_page.article_beside = on

    def show_end(self, session: Session, material: Material) -> None:
        """Show what a session came to that was finished just now."""
        self._played, self._from_history = (session, material), False
        self._show_end()

    def show_answers(self, session: Session, material: Material) -> None:
        """Show the answers of a session of the history."""
        self._played, self._from_history = (session, material), True
        self._replay(0)

    def _show_end(self) -> None:
        if self._played is not None:
            self.page_changed.emit(self.end_page)
            self.end_page.show_session(*self._played)

    @Slot(int)
    def _replay(self, place: int) -> None:
        if self._played is not None:
            self.page_changed.emit(self.replay_page)
            self.replay_page.show_place(*self._played, place)

    @Slot()
    def _replayed(self) -> None:
        if self._from_history:
            self.closed.emit()
        else:
            self._show_end()

    @Slot()
    def _practise(self) -> None:
        if self._played is not None:
            self.practise_requested.emit(*self._played)
