"""Editing stored sets: joins the editor's page with the library that keeps what is changed there."""

import logging
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from quizapp.errors import UserError
from quizapp.model.question_set import QuestionSet
from quizapp.settings import Settings
from quizapp.ui.library import Library

if TYPE_CHECKING:
    from quizapp.ui.editor.page import EditorPage

logger = logging.getLogger(__name__)


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

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._letter_keys = True

    @cached_property
    def page(self) -> "EditorPage":
        """The page; made when it is first needed."""
        from quizapp.ui.editor.page import EditorPage

        page = EditorPage()
        page.letter_keys = self._letter_keys
        page.changed.connect(self._save)
        page.play.connect(self.play)
        page.history_changed.connect(self.history_changed)
        return page

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
        except UserError as error:
            logger.warning("a set could not be opened", exc_info=error)
            self.told.emit(str(error))
            return
        self.page.show_set(question_set, graph, question=question)
        self.page_changed.emit(self.page)
        self.page.first_control().setFocus()

    def undo(self) -> None:
        """Take the last change back."""
        self.page.undo()

    def redo(self) -> None:
        """Make the change again that was taken back last."""
        self.page.redo()

    def renew(self, set_id: str) -> None:
        """Show the set anew if it is the one in the editor: it was changed elsewhere, by a new run or a rename."""
        if "page" not in self.__dict__:
            return
        held = self.page.question_set
        if held is None or held.id != set_id:
            return
        try:
            stored = self._library.load(set_id)
            question = self.page.question
            graph = self._library.graph(stored)
            self.page.show_set(stored, graph, question=question.id if question is not None else "")
        except UserError:
            logger.warning("a set in the editor could not be read again", exc_info=True)

    def save(self) -> bool:
        """Write what is not on disk yet and tell whether all is."""
        if "page" in self.__dict__:
            self.page.flush()
        return not self.unsaved

    @Slot(object)
    def _save(self, question_set: QuestionSet) -> None:
        try:
            self._library.save(question_set)
        except UserError as error:
            logger.warning("a set could not be saved", exc_info=error)
            self.page.show_refusal(error)
        else:
            self.page.show_saved(question_set)
