"""Before a session: goes on with an unfinished one, or asks on the start sheet how to begin, and remembers that."""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from quizapp.errors import UserError
from quizapp.model.plan import Filter, Order, Plan
from quizapp.model.plan_words import nothing_ready
from quizapp.model.question_set import QuestionSet
from quizapp.model.session import DUE_SET, Session, SessionMode
from quizapp.model.several_sets import Chosen, playable
from quizapp.settings import Settings
from quizapp.ui import jobs
from quizapp.ui.library import Library
from quizapp.ui.session import start_choices
from quizapp.ui.sitting import Sittings

if TYPE_CHECKING:
    from quizapp.ui.session.start_page import StartPage

_PICKED = (SessionMode.MISTAKES, SessionMode.DUE)
"""Modes whose questions are looked up in the history."""


class Starting(QObject):
    """Asks how to play some sets, one at first."""

    page_changed = Signal(object)
    """The page (a QWidget) that is to be shown now."""
    started = Signal(object)
    """The `Sitting` that was begun."""
    shown = Signal(object, object)
    """A `Session`, which nobody answers, with its `Material`: it is to be shown to a class."""
    refused = Signal(object)
    """The `UserError` that was in the way."""
    crashed = Signal(object)
    """An exception that is no `UserError`."""
    left = Signal()

    def __init__(
        self, library: Library, sittings: Sittings, choices: Path, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._sittings = sittings
        self._choices = choices
        """The file that keeps how the person plays."""
        self._chosen = Settings()
        self._former: tuple[Session, ...] = ()
        self._looking: jobs.Job | None = None
        self._loading: jobs.Job | None = None

    @cached_property
    def page(self) -> "StartPage":
        """The start sheet; made when it is first needed."""
        from quizapp.ui.session.start_page import StartPage

        page = StartPage()
        page.started.connect(self._start)
        page.class_wanted.connect(self._show)
        page.left.connect(self.left)
        page.sets_wanted.connect(self._choose_sets)
        return page

    def obey(self, chosen: Settings) -> None:
        """Follow the settings from the next start sheet on."""
        self._chosen = chosen

    def begin(self, set_id: str) -> None:
        """Go on with the unfinished session on a set, or ask how to begin one. `UserError` where neither can be."""
        session = self._library.open_session(set_id)
        if session is not None:
            self.resume(session)
        else:
            self._ask((set_id,))

    def start_over(self, set_id: str) -> None:
        """Ask how to begin a set again, in the place of its unfinished session. `UserError` as `begin`."""
        self._ask((set_id,), self._library.open_sessions(set_id))

    def resume(self, session: Session) -> None:
        """Go on with an unfinished session. `UserError` where what it showed is gone."""
        self.started.emit(self._sittings.resume(session))

    def renew(self, session: Session) -> None:
        """Ask how to begin anew what `session` is on; one on what was due is ended. `UserError` as `begin`."""
        former = self._library.open_sessions(session.set_id)
        if session.mode is SessionMode.DUE:
            self._sittings.resume(session).end()
            self.begin_due()
        else:
            self._ask(session.set_ids, former)

    def open_due(self) -> Session | None:
        """Return the unfinished session on what was due, if there is one."""
        sessions = self._library.open_sessions(DUE_SET)
        return next((each for each in sessions if each.mode is SessionMode.DUE), None)

    def _ask(self, set_ids: Sequence[str], former: tuple[Session, ...] = ()) -> None:
        """Ask how to play some sets; the new session takes the place of the unfinished ones in `former`."""
        question_sets = tuple(self._library.load(set_id) for set_id in set_ids)
        if not playable(question_sets):
            raise UserError(nothing_ready())
        self._former = former
        plan = start_choices.restore(self._choices)
        self.page_changed.emit(self.page)
        summaries = self._library.summaries()
        self.page.offer_sets(sum(summary.playable > 0 for summary in summaries))
        article = plan.article and self._chosen.article_while_answering
        self.page.show_sets(question_sets, plan.model_copy(update={"article": article}))
        self._look_up(question_sets)

    def come_back(self) -> None:
        """Show the start sheet as it was left."""
        self.page_changed.emit(self.page)
        self.page.class_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin_due(self) -> None:
        """Begin at once on what is due today, as sessions were begun before. `UserError` where nothing is."""
        learner = self._sittings.learner
        plan = start_choices.restore(self._choices).model_copy(
            update={
                "mode": SessionMode.DUE,
                "wanted": Filter(),
                "number": None,
                "minutes": None,
                "order": Order.AS_IN_SET,
            }
        )
        self.started.emit(self._sittings.begin(learner.due().questions, plan))

    def _look_up(self, question_sets: tuple[QuestionSet, ...]) -> None:
        """Find what went wrong and what is due, which may take a while the first time."""
        learner = self._sittings.learner
        if self._looking is not None:
            self._looking.cancel()

        def work(_report: jobs.Report) -> dict[SessionMode, tuple[Chosen, ...]]:
            return {mode: learner.offered(mode, question_sets) for mode in _PICKED}

        self._looking = jobs.run(work, self._take_offers, self._fail)

    @Slot(object)
    def _take_offers(self, offers: dict[SessionMode, tuple[Chosen, ...]]) -> None:
        self.page.take_offers(offers)

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        (self.refused if isinstance(error, UserError) else self.crashed).emit(error)

    @Slot()
    def _choose_sets(self) -> None:
        from quizapp.ui.session.sets_dialog import SetsDialog

        rows = [
            (summary.id, summary.title, summary.playable)
            for summary in self._library.summaries()
            if summary.playable
        ]
        dialog = SetsDialog(rows, {each.id for each in self.page.question_sets}, self.page)
        dialog.chosen.connect(self._load)
        dialog.open()

    @Slot(object)
    def _load(self, set_ids: tuple[str, ...]) -> None:
        library = self._library
        if self._loading is not None:
            self._loading.cancel()

        def work(report: jobs.Report) -> tuple[QuestionSet, ...]:
            loaded = []
            for set_id in set_ids:
                report(None)
                loaded.append(library.load(set_id))
            return tuple(loaded)

        self._loading = jobs.run(work, self._take_sets, self._fail)

    @Slot(object)
    def _take_sets(self, question_sets: tuple[QuestionSet, ...]) -> None:
        if {each.id for each in question_sets} != {each.id for each in self.page.question_sets}:
            self._former = ()  # those were on other sets
        self.page.show_sets(question_sets, self.page.plan)
        self._look_up(question_sets)

    @Slot(object)
    def _start(self, plan: Plan) -> None:
        start_choices.keep(plan, self._choices)
        try:
            sitting = self._sittings.begin(self.page.offered, plan, instead_of=self._former)
        except UserError as error:
            self.refused.emit(error)
        else:
            self.started.emit(sitting)

    @Slot(object)
    def _show(self, plan: Plan) -> None:
        start_choices.keep(plan, self._choices)
        try:
            self.shown.emit(*self._sittings.drawn(self.page.offered, plan))
        except UserError as error:
            self.refused.emit(error)
