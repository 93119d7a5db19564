"""From the first question to the end page: joins the pages of a session with the sitting that is being played."""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from quizapp.errors import UserError
from quizapp.i18n import _
from quizapp.model.session import Material, Session, SessionMode
from quizapp.settings import Settings
from quizapp.ui.asking import Asking
from quizapp.ui.examining import Examining
from quizapp.ui.holding import Holding
from quizapp.ui.library import Library
from quizapp.ui.looking_back import LookingBack
from quizapp.ui.reading import SharedReading
from quizapp.ui.session import choices
from quizapp.ui.showing import Showing
from quizapp.ui.sitting import Sitting, Sittings
from quizapp.ui.starting import Starting
from quizapp.ui.timekeeping import Timekeeping

if TYPE_CHECKING:
    from quizapp.ui.session.end_page import EndPage
    from quizapp.ui.session.session_page import SessionPage
    from quizapp.ui.session.start_page import StartPage
    from quizapp.ui.session.top_bar import TopBar

logger = logging.getLogger(__name__)


class Playing(QObject):
    """Plays one sitting at a time. An answer is saved before its verdict is shown."""

    page_changed = Signal(object)
    """The page (a QWidget) that is to be shown now."""
    left = Signal()
    """Back to the home page: the person left the session, or is done with it."""
    closed = Signal()
    """Back to the history, from a session that was opened there."""
    told = Signal(str)
    """A sentence on something that did not work."""
    print_requested = Signal()
    """The result in view is to be printed."""
    keys_wanted = Signal()
    """The list of keys is asked for."""
    crashed = Signal(object)
    """An exception that is no `UserError`."""
    edit_requested = Signal(str, str)
    """The ids of a set and of its question, which is to be opened in the editor; the session is left."""
    saved = Signal()
    """Something was saved, or could not be: `unsaved` says which."""

    def __init__(
        self, library: Library, sittings: Sittings, choices: Path, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._sittings = sittings
        self._choices = choices
        """The file that keeps how the person plays."""
        self._holding = Holding()
        self._starting = Starting(library, sittings, choices, self)
        self._starting.page_changed.connect(self.page_changed)
        self._starting.started.connect(self._play)
        self._starting.refused.connect(self._refuse)
        self._starting.crashed.connect(self.crashed)
        self._starting.left.connect(self.left)
        self._starting.shown.connect(self._show_class)
        reading = SharedReading(choices, self)
        self._showing = Showing(reading, self)
        self._showing.page_changed.connect(self.page_changed)
        self._showing.left.connect(self._starting.come_back)
        self._showing.keys_wanted.connect(self.keys_wanted)
        self._asking = Asking(choices, reading, self)
        self._asking.page_changed.connect(self.page_changed)
        self._asking.saved.connect(self.saved)
        self._asking.finished.connect(self._finish)
        self._asking.left.connect(self._leave)
        self._asking.article_turned.connect(self._turn_article)
        self._asking.edit_requested.connect(self._edit)
        self._asking.keys_wanted.connect(self.keys_wanted)
        self._examining = Examining(reading, self)
        self._examining.page_changed.connect(self.page_changed)
        self._examining.saved.connect(self.saved)
        self._examining.handed_in.connect(self._finish)
        self._examining.left.connect(self._leave)
        self._examining.keys_wanted.connect(self.keys_wanted)
        self._back = LookingBack(choices, reading, self)
        self._back.page_changed.connect(self.page_changed)
        self._back.practise_requested.connect(self._practise)
        self._back.article_turned.connect(self._turn_article)
        self._back.print_requested.connect(self.print_requested)
        self._back.keys_wanted.connect(self.keys_wanted)
        self._back.done.connect(self.left)
        self._back.closed.connect(self.closed)
        self._time = Timekeeping(self._bars, self)
        self._time.over.connect(self._run_out)
        self._time.saved.connect(self.saved)

    @property
    def start_page(self) -> "StartPage":
        """The start sheet."""
        return self._starting.page

    @property
    def examining(self) -> Examining:
        """What plays tests."""
        return self._examining

    @property
    def showing(self) -> Showing:
        """What shows questions to a class."""
        return self._showing

    @property
    def session_page(self) -> "SessionPage":
        """The page that asks."""
        return self._asking.page

    @property
    def end_page(self) -> "EndPage":
        """The page with the score."""
        return self._back.end_page

    @property
    def sitting(self) -> Sitting | None:
        """The one that is played, or was last; None before the first."""
        return self._holding.present

    @property
    def unsaved(self) -> str:
        """Why a sitting is not on disk, the present one or one that was left, as a sentence; empty when all are."""
        return self._holding.refusal

    @property
    def held(self) -> tuple[Sitting, ...]:
        """The sittings that are in memory alone, the present one first."""
        return self._holding.unsaved

    @Slot(object)
    def obey(self, chosen: Settings) -> None:
        """Have the pages follow the settings."""
        self._starting.obey(chosen)
        self._examining.obey(chosen)
        self._asking.obey(chosen)
        self._showing.obey(chosen)
        self._back.obey(chosen)

    @Slot(str)
    def begin(self, set_id: str) -> None:
        """Go on with the unfinished session on a set, or ask how to begin one; what is in the way is told."""
        held = self._holding.going_on(set_id)
        if held is not None:
            self._play(held)
        else:
            self._attempt(self._starting.begin, set_id)

    @Slot(str)
    def start_over(self, set_id: str) -> None:
        """Ask how to begin a set again; its unfinished session is forgotten at the first answer.

        What is in the way is told.
        """
        self._attempt(self._starting.start_over, set_id)

    @Slot(object)
    def resume(self, session: Session) -> None:
        """Go on with an unfinished session; what is in the way is told."""
        held = next((each for each in self.held if each.session.id == session.id), None)
        if held is not None:
            self._play(held)
        else:
            self._attempt(self._starting.resume, session)

    @Slot(object)
    def renew(self, session: Session) -> None:
        """Ask how to begin again what an unfinished session is on, which is forgotten at the first answer.

        One on what was due is ended instead: its answers count, and what is left of it is due still.
        """
        self._attempt(self._starting.renew, session)

    @Slot()
    def begin_due(self) -> None:
        """Ask what is due today, or go on with that; what is in the way is told."""
        session = self._starting.open_due()
        if session is not None:
            self.resume(session)
        else:
            self._attempt(self._starting.begin_due)

    @Slot(object)
    def practise(self, session: Session) -> None:
        """Ask again what a finished session got wrong; what is in the way is told."""
        self._attempt(lambda: self._practise(session, self._library.material(session)))

    @Slot(object)
    def look_back(self, session: Session) -> None:
        """Show a finished session as it was played; what is in the way is told."""

        def show() -> None:
            material = self._library.material(session)
            self._holding.change_to(None)
            self._back.show_answers(session, material)

        self._attempt(show)

    def save(self) -> bool:
        """Try again to write what could not be written; tell whether all is on disk."""
        self._examining.flush()
        if self._time.save() is None:
            self.retry()
        return not self.unsaved

    def retry(self) -> None:
        """Try again to write what could not be written."""
        self._holding.retry()
        self.saved.emit()

    @Slot()
    def step_aside(self) -> None:
        """Leave what is played as it is, paused: somebody else learns now."""
        self._examining.flush()
        self._time.save()
        self._time.stop()
        if self.sitting is not None and self.sitting.session.finished is None:
            self.sitting.leave()
        self._holding.change_to(None)
        self.saved.emit()

    def _attempt(self, begin: Callable[..., None], *given: object) -> None:
        """Begin something; what is in the way is told."""
        try:
            begin(*given)
        except UserError as error:
            self._refuse(error)

    @Slot(object, object)
    def _show_class(self, session: Session, material: Material) -> None:
        self._holding.change_to(None)
        self._showing.show(session, material)

    @Slot(object)
    def _play(self, sitting: Sitting) -> None:
        self._holding.change_to(sitting)
        self._time.begin(sitting)
        if sitting.session.mode is SessionMode.TEST:
            self.saved.emit()
            self._examining.play(sitting)
            self._time.show()
            return
        if sitting.session.place >= len(sitting.session.asked):
            self._finish()  # it was closed after the last answer, before its end was shown
            return
        self.saved.emit()
        self._asking.play(sitting)
        self._time.show()

    @Slot()
    def _finish(self) -> None:
        if self.sitting is None:
            return
        self._examining.flush()
        self._time.stop()
        session = self.sitting.finish()
        self.saved.emit()
        self._back.show_end(session, self.sitting.material)

    @Slot()
    def _leave(self) -> None:
        self._time.stop()
        if self.sitting is not None:
            self.sitting.leave()
            self.saved.emit()
        self.left.emit()

    def _bars(self) -> "list[TopBar]":
        """Return the bars of the pages that were made so far."""
        return [page.top_bar for page in (*self._asking.pages, *self._examining.pages)]

    @Slot()
    def _run_out(self) -> None:
        self._finish()
        self.told.emit(_("The time is over; what you had answered is handed in."))

    @Slot(str, str)
    def _edit(self, set_id: str, question: str) -> None:
        self._leave()
        self.edit_requested.emit(set_id, question)

    @Slot(object, object)
    def _practise(self, session: Session, material: Material) -> None:
        self._play(self._sittings.practise(session, material))

    @Slot(bool)
    def _turn_article(self, on: bool) -> None:
        choices.keep(on, self._choices)
        self._back.turn_article(on)
        self._asking.turn_article(on)

    @Slot(object)
    def _refuse(self, error: UserError) -> None:
        logger.warning("refused", exc_info=error)
        self.told.emit(str(error))
