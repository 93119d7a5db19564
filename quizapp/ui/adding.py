"""Adding an article: joins the import page with files and the clipboard, and with the library that keeps the set."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from quizapp.errors import UserError
from quizapp.i18n import _

# The home page leads here, so that this is made with the window; the page and the readers wait until they are needed.
if TYPE_CHECKING:
    from quizapp.pipeline import Built
    from quizapp.ui.importing.build import Build
    from quizapp.ui.importing.page import ImportPage
    from quizapp.ui.library import Library

_DRAFT_AFTER = 1000
"""Milliseconds without a change, after which what was entered is written."""


class Adding(QObject):
    """Takes one article at a time in, and keeps the questions that were made on it."""

    play = Signal(str)
    """The id of a set."""
    edit = Signal(str)
    """The id of a set: its questions are to be looked at."""
    shown = Signal()
    """The page is to be shown now: an article comes in."""
    set_opened = Signal(object)
    """The `Path` of a file that holds no article but a question set."""
    keeping = Signal()
    """A set is about to be kept: what else is not saved yet has to be, before."""
    kept = Signal(str)
    """The id of the set that was kept."""
    left = Signal()
    said = Signal(str)
    """A sentence on something that was done."""
    advised = Signal(str)
    """A sentence on why nothing was taken in."""
    crashed = Signal(object)
    """An exception that is no `UserError`."""

    def __init__(self, library: "Library", build: "Build", draft: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self._library = library
        self._build = build
        self._draft = draft
        """The file that keeps what no questions were made of yet."""
        self._window = parent
        self._drafting = QTimer(self, singleShot=True, interval=_DRAFT_AFTER)
        self._drafting.timeout.connect(self.keep_draft)

    @cached_property
    def page(self) -> "ImportPage":
        """The page; made when it is first needed."""
        from quizapp.ui.importing import draft_file
        from quizapp.ui.importing.page import ImportPage

        page = ImportPage(self._build)
        page.resume(draft_file.restore(self._draft))
        page.drafted.connect(self._drafting.start)
        page.built.connect(self._keep)
        page.by_hand.connect(self._keep_blank)
        page.discovered.connect(self._tell_discovered)
        page.play.connect(self.play)
        page.review.connect(self.edit)
        page.open_pressed.connect(self.choose_file)
        page.left.connect(self.left)
        page.crashed.connect(self.crashed)
        return page

    @Slot()
    def begin(self) -> None:
        """Show the page, empty and ready for an article, unless one is being read there."""
        self.page.begin_anew()
        self.shown.emit()

    @Slot()
    def keep_draft(self) -> None:
        """Have on the disk what was entered and no questions were made of."""
        self._drafting.stop()
        if "page" in self.__dict__:
            from quizapp.ui.importing import draft_file

            draft_file.keep(self.page.unfinished, self._draft)

    @Slot()
    def choose_file(self) -> None:
        """Ask for a file and open it."""
        # Translators: the title of a dialog in which a file is chosen.
        title = _("Open an article or a question set")
        # Translators: which files a dialog lists; the parts in brackets stay as they are.
        kinds = _("Articles and question sets (*.txt *.md *.quizset);;All files (*)")
        path, _kind = QFileDialog.getOpenFileName(self._window, title, "", kinds)
        if path:
            self.open_file(Path(path))

    @Slot(object)
    def open_file(self, path: Path) -> None:
        """Read the article at `path` into the page; what is wrong with it is said there.

        While another article is being worked on it is said without disturbing that.
        """
        from quizapp.importing import holds_set, read_file

        if holds_set(path):
            self.set_opened.emit(path)
            return
        try:
            reading = read_file(path)
        except UserError as error:
            if self.page.is_entering:
                self.shown.emit()
                self.page.refuse_opening(error)
            else:
                self.advised.emit(str(error))
            return
        self.shown.emit()
        self.page.take_reading(reading)

    @Slot()
    def paste(self) -> None:
        """Take the plain text of the clipboard into the page."""
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self.take_text(text)
        else:
            self.advised.emit(_("There is no text to paste; copy an article first."))

    @Slot(str)
    def take_text(self, text: str) -> None:
        """Take `text` into the page."""
        self.shown.emit()
        self.page.take_text(text)

    @Slot(object)
    def _keep(self, built: "Built") -> None:
        self.keeping.emit()
        try:
            question_set = self._library.keep(built)
        except UserError as error:
            self.page.show_refusal(error)
        else:
            self.page.show_result(question_set)
            self.keep_draft()
            self.kept.emit(question_set.id)

    @Slot(object)
    def _keep_blank(self, built: "Built") -> None:
        """Keep a set for the person to write, unless there is one on the article, and open it."""
        self.keeping.emit()
        try:
            blank = built.question_set
            there = any(summary.id == blank.id for summary in self._library.summaries())
            question_set = self._library.load(blank.id) if there else self._library.keep(built)
        except UserError as error:
            self.page.show_refusal(error)
        else:
            self.page.show_result(question_set)
            self.keep_draft()
            self.edit.emit(question_set.id)

    @Slot()
    def _tell_discovered(self) -> None:
        if not self.page.isVisible():
            self.said.emit(_("Your article is read: see under “Make” who says what in it."))
