"""The collection of sets: joins the library page with what is stored, and with files that sets are given away in."""

import logging
from collections.abc import Callable
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from quizapp.errors import UserError
from quizapp.exporting import EXPORTERS
from quizapp.i18n import _
from quizapp.importing import SetReading, read_set
from quizapp.ui import jobs
from quizapp.ui.file_names import file_name
from quizapp.ui.library import Library
from quizapp.ui.sets.page import SetsPage
from quizapp.ui.sets.telling import called, telling
from quizapp.ui.sitting import Clock

logger = logging.getLogger(__name__)


class Curating(QObject):
    """Renames, copies, deletes and brings back sets, gives them away and takes them in."""

    play = Signal(str)
    edit = Signal(str)
    print_requested = Signal(str)
    """The id of a set."""
    add = Signal()
    left = Signal()
    said = Signal(str)
    """A sentence on something that was done."""
    told = Signal(str)
    """A sentence on something that did not work, with details in the log."""
    advised = Signal(str)
    """A sentence on something that cannot be done as it was asked for; it says all there is to know."""
    deleted = Signal(str)
    """A sentence on a deletion, which `undo` takes back."""
    restored = Signal()
    """What was done last was taken back."""
    changed = Signal(str)
    """The id of a set that is another than before."""
    crashed = Signal(object)
    """An exception that is no `UserError`."""

    def __init__(self, library: Library, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._clock = clock
        self._window = parent
        self._deletions: list[str] = []
        """Ids of sets, the last deleted last."""

    @cached_property
    def page(self) -> SetsPage:
        """The page; made when it is first needed."""
        page = SetsPage(self._window)  # its actions stand in the menu long before it is shown
        page.play_requested.connect(self.play)
        page.edit_requested.connect(self.edit)
        page.rename_requested.connect(self._rename)
        page.duplicate_requested.connect(self._duplicate)
        page.share_requested.connect(self.share)
        page.print_requested.connect(self.print_requested)
        page.delete_requested.connect(self._delete)
        page.undo_requested.connect(self.undo)
        page.add_requested.connect(self.add)
        page.left.connect(self.left)
        return page

    def show(self, current: str | None = None) -> None:
        """Have the page show what is stored, with the set called `current` chosen."""
        self.page.show_sets(self._library.summaries(), self._clock(), current=current)
        self.page.set_undoable(bool(self._deletions))

    def take_in(self, path: Path) -> None:
        """Take in the set in the file at `path`, and choose it; what is in the way is told.

        It is read off the window's thread: one that is as large as may be takes seconds to look through.
        """
        jobs.run(lambda _report: read_set(path), self._merge, self._refuse_file)

    @Slot(object)
    def _merge(self, reading: SetReading) -> None:
        def work() -> str:
            merge = self._library.take_in(reading)
            self.changed.emit(merge.question_set.id)
            self.said.emit(" ".join((telling(merge), *reading.notices)))
            return merge.question_set.id

        self._try(work)

    @Slot(object)
    def _refuse_file(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self._refuse(error)
        else:
            self.crashed.emit(error)

    @Slot()
    def undo(self) -> None:
        """Bring back the set that was deleted last."""

        def work() -> str:
            set_id = self._deletions.pop()
            self._library.restore(set_id)
            self.restored.emit()
            return set_id

        if self._deletions:
            self._try(work)

    @Slot(str)
    def share(self, set_id: str) -> QFileDialog:
        """Ask where the file with a set is to be, and write it there; return the dialog that asks."""
        exporter = EXPORTERS[0]
        dialog = QFileDialog(self.page)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        # Translators: the title of a dialog that asks where a question set is to be saved.
        dialog.setWindowTitle(_("Share a question set"))
        dialog.setNameFilter(f"{_(exporter.title)} (*{exporter.ending})")
        dialog.setDefaultSuffix(exporter.ending.removeprefix("."))
        title = self._titles().get(set_id, "")
        dialog.selectFile(f"{file_name(title, set_id)}{exporter.ending}")
        dialog.fileSelected.connect(lambda file: self._share(set_id, Path(file)))
        dialog.open()
        return dialog

    def _share(self, set_id: str, path: Path) -> None:
        try:
            question_set = self._library.share(set_id, path)
        except UserError as error:
            self._refuse(error)
            return
        # Translators: {title} is the name of a question set, {name} of the file that it was saved in.
        sentence = _("“{title}” is saved in “{name}”, ready to be given away.")
        self.said.emit(sentence.format(title=called(question_set.title), name=path.name))

    @Slot(str, str)
    def _rename(self, set_id: str, title: str) -> None:
        def work() -> str:
            self._library.rename(set_id, title)
            self.changed.emit(set_id)
            return set_id

        self._try(work)

    @Slot(str)
    def _duplicate(self, set_id: str) -> None:
        self._try(lambda: self._library.duplicate(set_id).id)

    @Slot(str)
    def _delete(self, set_id: str) -> None:
        def work() -> None:
            titles = self._titles()
            self._library.delete(set_id)
            self._deletions.append(set_id)
            # Translators: {title} is the name of a question set.
            self.deleted.emit(_("“{title}” was deleted.").format(title=called(titles.get(set_id, set_id))))

        self._try(work)

    def _titles(self) -> dict[str, str]:
        """Return what the sets are called, by their ids."""
        return {summary.id: summary.title for summary in self._library.summaries()}

    def _try(self, work: Callable[[], str | None]) -> None:
        """Do `work`, which returns the id of the set to choose, and show what is stored then."""
        current = None
        try:
            current = work()
        except UserError as error:
            self._refuse(error)
        self.show(current)
        self.page.keep_focus()

    def _refuse(self, error: UserError) -> None:
        logger.warning("something could not be done with a set", exc_info=error)
        (self.told if error.__cause__ is not None else self.advised).emit(str(error))
