"""Before a session: shows the start sheet for a set, remembers what was chosen, and begins."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from quizapp.errors import UserError
from quizapp.model.plan import Plan
from quizapp.model.plan_words import nothing_ready
from quizapp.model.question_set import QuestionSet
from quizapp.model.session import Session
from quizapp.ui.session import start_choices
from quizapp.ui.sitting import Sittings

if TYPE_CHECKING:
    from quizapp.ui.session.start_page import StartPage


class Starting(QObject):
    """Asks how to play one set at a time."""

    page_changed = Signal(object)
    """The page (a QWidget) that is to be shown now."""
    started = Signal(object)
    """The `Sitting` that was begun."""
    refused = Signal(object)
    """The `UserError` that was in the way."""
    left = Signal()

    def __init__(self, sittings: Sittings, choices: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sittings = sittings
        self._choices = choices
        """The file that keeps how the person plays."""
        self._set: QuestionSet | None = None
        self._former: tuple[Session, ...] = ()

    @cached_property
    def page(self) -> "StartPage":
        """The start sheet; made when it is first needed."""
        from quizapp.ui.session.start_page import StartPage

        page = StartPage()
        page.started.connect(self._start)
        page.left.connect(self.left)
        return page

    def ask(self, question_set: QuestionSet, *, readable: bool, former: tuple[Session, ...] = ()) -> None:
        """Ask how to play `question_set`; the new session takes the place of the unfinished ones in `former`.

        `readable` is whether the settings let the article be read while answering. `UserError` where nothing can be
        played.
        """
        if not question_set.playable:
            raise UserError(nothing_ready())
        self._set, self._former = question_set, former
        plan = start_choices.restore(self._choices)
        self.page_changed.emit(self.page)
        self.page.show_set(question_set, plan.model_copy(update={"article": plan.article and readable}))

    @Slot(object)
    def _start(self, plan: Plan) -> None:
        if self._set is None:
            return
        start_choices.keep(plan, self._choices)
        try:
            sitting = self._sittings.start(self._set, plan, instead_of=self._former)
        except UserError as error:
            self.refused.emit(error)
        else:
            self.started.emit(sitting)
