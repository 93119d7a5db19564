"""The collection of sets: joins the library page with what is stored, and with files that sets are given away in."""

import logging
from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from quizapp.errors import UserError
from quizapp.exporting import EXPORTERS
from quizapp.i18n import N_, _
from quizapp.importing import SetReading, read_set
from quizapp.model import editing
from quizapp.model.merging import Merge
from quizapp.storing import SetSummary
from quizapp.ui import jobs
from quizapp.ui.file_names import proposed, remember
from quizapp.ui.library import Library
from quizapp.ui.sets.deleted import DeletedDialog
from quizapp.ui.sets.page import SetsPage
from quizapp.ui.sets.telling import called, telling
from quizapp.ui.sitting import Clock

logger = logging.getLogger(__name__)

_MOST_STEPS = 100


class _Step(NamedTuple):
    """Something that was done, and how it is taken back."""

    title: str
    """What the page calls taking it back; marked with `N_`."""
    back: Callable[[], str | None]
    """Takes it back and returns the id of the set to choose; `UserError` where that cannot be."""


class Curating(QObject):
    """Renames, copies, deletes and brings back sets, gives them away and takes them in."""

    play = Signal(str)
    edit = Signal(str)
    print_requested = Signal(str)
    """The id of a set."""
    add = Signal()
    left = Signal()
    shown = Signal()
    """The page is to be shown now: a set comes in."""
    said = Signal(str)
    """A sentence on something that was done."""
    told = Signal(str)
    """A sentence on something that did not work, with details in the log."""
    advised = Signal(str)
    """A sentence on something that cannot be done as it was asked for; it says all there is to know."""
    done = Signal(str)
    """A sentence on something that was done and that `undo` takes back."""
    restored = Signal()
    """What was done last was taken back."""
    changed = Signal(str)
    """The id of a set that is another than before."""
    crashed = Signal(object)
    """An exception that is no `UserError`."""

    def __init__(self, library: Library, clock: Clock, choices: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._choices = choices
        """The file that keeps where files are saved."""
        self._clock = clock
        self._window = parent
        self._shown: tuple[SetSummary, ...] = ()
        self._steps: list[_Step] = []
        """What can be taken back, the last done last."""
        self._dialog: DeletedDialog | None = None

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
        page.deleted_requested.connect(self.show_deleted)
        page.add_requested.connect(self.add)
        page.left.connect(self.left)
        return page

    def show(self, current: str | None = None) -> None:
        """Have the page show what is stored, with the set called `current` chosen."""
        self._shown = self._library.summaries()
        self.page.show_sets(self._shown, self._clock(), current=current)
        self.page.set_undoable(self._steps[-1].title if self._steps else "")
        self.page.offer_deleted(self._library.has_deleted)

    def refresh(self) -> None:
        """Have the page show what is stored where it shows something else: it stays scrolled where it is."""
        view = self.page.view
        if not view.renaming() and self._library.summaries() != self._shown:
            place = view.verticalScrollBar().value()
            self.show()
            view.verticalScrollBar().setValue(place)

    def take_in(self, path: Path) -> None:
        """Take in the set in the file at `path`, and choose it; what is in the way is told.

        It is read off the window's thread: one that is as large as may be takes seconds to look through.
        """
        self.shown.emit()
        jobs.run(lambda _report: read_set(path), self._merge, self._refuse_file)

    @Slot(object)
    def _merge(self, reading: SetReading) -> None:
        def work() -> str:
            merge = self._library.take_in(reading)
            sentence = " ".join((telling(merge), *reading.notices))
            if merge.changed:
                self.changed.emit(merge.question_set.id)
                # Translators: an entry of a menu: takes back that a question set was taken in from a file.
                self._did(N_("Undo taking in a file"), sentence, partial(self._leave_out, merge))
            else:
                self.said.emit(sentence)
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
        """Take back what was done last."""

        def work() -> str | None:
            chosen = self._steps.pop().back()
            self.restored.emit()
            return chosen

        if self._steps:
            self._try(work)

    @Slot()
    def show_deleted(self) -> DeletedDialog:
        """List the sets that can be brought back, and bring back those that are chosen; return the dialog."""
        dialog = self._dialog = DeletedDialog(self.page)
        dialog.restore_requested.connect(self._restore_from_list)
        dialog.finished.connect(self.page.lead_to_list)
        dialog.show_sets(self._library.deleted(), self._clock())
        if dialog.set_id:
            dialog.open()
        else:  # another window has brought all of them back
            self.show()
        return dialog

    @Slot(str)
    def _restore_from_list(self, set_id: str) -> None:
        dialog = self._dialog
        if dialog is None:
            return
        self._try(partial(self._restore, set_id))
        title = self._titles().get(set_id)
        if title is not None:
            # Translators: {title} is the name of a question set that was deleted and brought back.
            sentence = _("“{title}” is in the library again.").format(title=called(title))
            dialog.say(sentence)
            self.said.emit(sentence)
        dialog.show_sets(self._library.deleted(), self._clock())

    @Slot(str)
    def share(self, set_id: str) -> QFileDialog:
        """Ask where the file with a set is to be, and write it there; return the dialog that asks."""
        exporter, dialog = EXPORTERS[0], QFileDialog(self.page)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        # Translators: the title of a dialog that asks where a question set is to be saved.
        dialog.setWindowTitle(_("Share a question set"))
        dialog.setNameFilter(f"{_(exporter.title)} (*{exporter.ending})")
        dialog.setDefaultSuffix(exporter.ending.removeprefix("."))
        title = self._titles().get(set_id, "")
        # Translators: the name of a file with a question set whose title cannot be one.
        place = proposed(title, _("Question set"), exporter.ending, self._choices)
        dialog.setDirectory(str(place.parent))
        dialog.selectFile(place.name)
        dialog.fileSelected.connect(lambda file: self._share(set_id, Path(file)))
        dialog.open()
        return dialog

    def _share(self, set_id: str, path: Path) -> None:
        try:
            question_set = self._library.share(set_id, path)
        except UserError as error:
            self._refuse(error)
            return
        remember(path, self._choices)
        # Translators: {title} is the name of a question set, {name} of the file that it was saved in.
        sentence = _("“{title}” is saved in “{name}”, ready to be given away.")
        self.said.emit(sentence.format(title=called(question_set.title), name=path.name))

    @Slot(str, str)
    def _rename(self, set_id: str, title: str) -> None:
        def work() -> str:
            before = self._titles().get(set_id, "")
            self._library.rename(set_id, title)
            self.changed.emit(set_id)
            now = self._titles().get(set_id, "")
            if now != before:
                # Translators: {before} and {now} are names of question sets.
                sentence = _("“{before}” is called “{now}” now.")
                sentence = sentence.format(before=called(before), now=called(now))
                # Translators: an entry of a menu: a question set gets its former name back.
                self._did(N_("Undo renaming"), sentence, partial(self._name_back, set_id, before, now))
            return set_id

        self._try(work)

    @Slot(str)
    def _duplicate(self, set_id: str) -> None:
        def work() -> str:
            copy = self._library.duplicate(set_id)
            # Translators: {title} is the name of a copy of a question set.
            sentence = _("“{title}” is in the library now.").format(title=called(copy.title))
            # Translators: an entry of a menu: the copy of a question set goes away again.
            self._did(N_("Undo duplicating"), sentence, partial(self._remove, copy.id, set_id))
            return copy.id

        self._try(work)

    @Slot(str)
    def _delete(self, set_id: str) -> None:
        def work() -> None:
            titles = self._titles()
            self._library.delete(set_id)
            # Translators: {title} is the name of a question set.
            sentence = _("“{title}” was deleted.").format(title=called(titles.get(set_id, set_id)))
            # Translators: brings a deleted question set back.
            self._did(N_("Undo deletion"), sentence, partial(self._restore, set_id))

        self._try(work)

    # Taking back

    def _did(self, title: str, sentence: str, back: Callable[[], str | None]) -> None:
        """Remember how what was just done is taken back, and tell of it."""
        self._steps = [*self._steps, _Step(title, back)][-_MOST_STEPS:]
        self.done.emit(sentence)

    def _restore(self, set_id: str) -> str:
        self._library.restore(set_id)
        self.changed.emit(set_id)
        return set_id

    def _remove(self, set_id: str, chosen: str | None = None) -> str | None:
        self._library.delete(set_id)
        return chosen

    def _name_back(self, set_id: str, before: str, now: str) -> str:
        if self._titles().get(set_id) != now:
            # Translators: {name} is a former name of a question set.
            sentence = _("The set was renamed again or is gone, so it does not get the name “{name}” back.")
            raise UserError(sentence.format(name=called(before)))
        self._library.rename(set_id, before)
        self.changed.emit(set_id)
        return set_id

    def _leave_out(self, merge: Merge) -> str | None:
        """Take back what `merge` brought; what a person has worked on since stays."""
        merged = merge.question_set
        if merge.new_set:
            return self._remove(merged.id)
        self._library.save_edited(editing.delete(merged, {*merge.added, *merge.both}), merged)
        self.changed.emit(merged.id)
        return merged.id

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
