"""Editing stored sets: joins the editor's page with the library that keeps what is changed there."""

import logging
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal, Slot

from quizapp.errors import UserError
from quizapp.model.attribution import AttributionGraph
from quizapp.model.question_set import QuestionSet
from quizapp.model.reconciling import Reconciled, reconciled
from quizapp.reviewing.answers import Attempt
from quizapp.settings import Settings
from quizapp.ui import jobs
from quizapp.ui.library import Library
from quizapp.ui.sets.telling import brought

if TYPE_CHECKING:
    from quizapp.ui.editor.page import EditorPage

logger = logging.getLogger(__name__)


class _Counted(NamedTuple):
    """First answers to the questions of a set, by their content."""

    set_id: str
    attempts: dict[str, tuple[Attempt, ...]]


class Editing(QObject):
    """Edits one set at a time. Every change is saved without asking."""

    page_changed = Signal(object)
    """The page (a QWidget) that is to be shown now."""
    play = Signal(str)
    """The id of a set: its editor is done with and it is to be played."""
    history_changed = Signal(str, str)
    """What undo would take back and redo make again while the page is in view, as titles marked with `N_`."""
    told = Signal(str)
    """A sentence on something that did not work."""
    saved = Signal()
    """The set was saved, or could not be: `unsaved` says which."""
    said = Signal(str)
    """A sentence on what others did to the set meanwhile."""

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._letter_keys = True
        self._base: QuestionSet | None = None
        """The set in the editor as it was read or kept last."""
        self._counting: jobs.Job | None = None

    @cached_property
    def page(self) -> "EditorPage":
        """The page; made when it is first needed."""
        from quizapp.ui.editor.page import EditorPage

        page = EditorPage()
        page.letter_keys = self._letter_keys
        page.changed.connect(self._save)
        page.notes.take_in.clicked.connect(self.take_in)
        page.play.connect(self.play)
        page.history_changed.connect(self.history_changed)
        return page

    @property
    def question_set(self) -> QuestionSet | None:
        """The set in the editor as it is now; None before the first."""
        return self.page.question_set if "page" in self.__dict__ else None

    @property
    def unsaved(self) -> str:
        """Why changes are not on disk, as a sentence; empty when all are."""
        return self.page.unsaved if "page" in self.__dict__ else ""

    @Slot(object)
    def obey(self, chosen: Settings) -> None:
        """Have the page follow the settings."""
        self._letter_keys = chosen.single_letter_keys
        if "page" in self.__dict__:
            self.page.letter_keys = self._letter_keys

    @Slot(str)
    def edit(self, set_id: str, question: str = "") -> None:
        """Show the editor on a set, at the question with the id `question` if there is one; what is in the way is told.

        A set whose changes could not be saved stays where it is until they can.
        """
        if not self.save():
            self.told.emit(self.unsaved)
            return
        try:
            question_set = self._library.load(set_id)
            graph = self._library.graph(question_set)
            fixed = self._library.why_read_only(set_id)
        except UserError as error:
            logger.warning("a set could not be opened", exc_info=error)
            self.told.emit(str(error))
            return
        self._take(question_set, graph, question)
        self.page.fix(fixed)
        self.page_changed.emit(self.page)
        if fixed:
            self.page.list.view.setFocus()
        else:
            self.page.first_control().setFocus()
        self._count_answers(set_id)

    def _count_answers(self, set_id: str) -> None:
        """Have the page show what first answers tell, once they are read: there may be thousands of sessions."""
        if self._counting is not None:
            self._counting.cancel()
        library = self._library

        def work(report: jobs.Report) -> _Counted:
            return _Counted(set_id, library.attempts(set_id, report))

        self._counting = jobs.run(work, self._learn, self._fail_to_count)

    def _learn(self, counted: _Counted) -> None:
        self._counting = None
        self.page.learn(counted.set_id, counted.attempts)

    def _fail_to_count(self, error: Exception) -> None:
        self._counting = None
        logger.warning("what answers show could not be read", exc_info=error)

    def undo(self) -> None:
        """Take the last change back."""
        self.page.undo()

    def redo(self) -> None:
        """Make the change again that was taken back last."""
        self.page.redo()

    @Slot(str)
    def renew(self, set_id: str) -> Reconciled | None:
        """Show what the set has become if it is the one in the editor: a new run, a rename or a file changed it.

        Return what came to it, if anything did.
        """
        if not set_id or "page" not in self.__dict__ or self.page.set_id != set_id:
            return None
        try:
            stored = self._library.load(set_id)
            return self._take(stored, self._library.graph(stored))
        except UserError:
            logger.warning("a set in the editor could not be read again", exc_info=True)
            return None

    @Slot()
    def look(self) -> None:
        """See, off the window's thread, whether others changed the set in view, and say so."""
        base, set_id = self._base, self.page.set_id if "page" in self.__dict__ else ""
        if base is not None and set_id and self.page.isVisible():
            jobs.run(lambda _report: (base, self._library.load(set_id)), self._compare, self._fail_to_look)

    @Slot(object)
    def _compare(self, versions: tuple[QuestionSet, QuestionSet]) -> None:
        base, stored = versions
        if base is self._base:
            self.page.notes.show_changed(stored != base)
        elif self._base is not None and self._base.id == stored.id:
            self.look()  # it was saved here meanwhile

    @Slot(object)
    def _fail_to_look(self, error: Exception) -> None:
        logger.warning("the set in the editor could not be looked at", exc_info=error)

    @Slot()
    def take_in(self) -> None:
        """Bring what others did to the set together with what is shown."""
        done = self.renew(self.page.set_id)
        if done is not None:
            self.said.emit(brought(done))
        self.page.list.view.setFocus()

    def _take(
        self, stored: QuestionSet, graph: AttributionGraph | None, question: str = ""
    ) -> Reconciled | None:
        """Have `stored` on the page; the set that is there already keeps its history, and what is not saved yet.

        Return what came to that one, if anything did.
        """
        held, base = self.page.question_set, self._base
        self._base = stored
        self.page.notes.show_changed(False)
        done = None
        if held is None or base is None or _text_of(held) != _text_of(stored):
            self.page.show_set(stored, graph, question=question)
            return None
        if stored != base:
            done = reconciled(base, held, stored)
            self.page.bring(done.question_set, graph, kept=stored)
        if question:
            self.page.show_question(question)
        return done

    def save(self) -> bool:
        """Write what is not on disk yet and tell whether all is."""
        if "page" in self.__dict__:
            self.page.flush()
        return not self.unsaved

    def retry(self) -> None:
        """Try again to write what could not be written."""
        self.save()

    @Slot(object)
    def _save(self, question_set: QuestionSet) -> None:
        if self._base is None:
            return
        try:
            done = self._library.save_edited(question_set, self._base)
            graph = self._library.graph(question_set) if done.question_set != question_set else None
        except UserError as error:
            logger.warning("a set could not be saved", exc_info=error)
            self.page.show_refusal(error)
            self.saved.emit()
            return
        self._base = done.question_set
        self.page.notes.show_changed(False)
        self.page.show_saved(question_set)
        self.saved.emit()
        if done.question_set != question_set:
            self.page.bring(done.question_set, graph)
            self.said.emit(brought(done))


def _text_of(question_set: QuestionSet) -> tuple[str, str]:
    """Return which set it is, and on which text: versions that agree in both can be brought together."""
    return question_set.id, question_set.article.sha256
