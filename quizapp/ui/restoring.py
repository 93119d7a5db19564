"""Earlier states brought back: asks which, has it done in the background, and offers to go back to what was here."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from quizapp.i18n import _
from quizapp.storing import EarlierState
from quizapp.storing.moving import Restored
from quizapp.ui import jobs
from quizapp.ui.backups import words
from quizapp.ui.backups.safe import Added, Safe, Source
from quizapp.ui.backups.states_dialog import StatesDialog
from quizapp.ui.file_names import last_folder
from quizapp.ui.sitting import Clock
from quizapp.ui.working import Working


class Restoring(QObject):
    """Replaces what is here by an earlier state or a file, or adds it. Nothing is asked twice: it can be undone."""

    beginning = Signal()
    """What is not on disk yet is to be saved now: it goes into the backup of what is here."""
    replaced = Signal()
    """Everything may be another than before, settings too."""
    said = Signal(str)
    """A sentence on something that was done and cannot be taken back."""
    done = Signal(str, int)
    """A sentence on something that was done, and the number of the backup that takes it back by `go_back`."""
    crashed = Signal(object)
    """An exception that is no `UserError`."""

    def __init__(
        self, safe: Safe, working: Working, clock: Clock, choices: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._safe = safe
        self._working = working
        self._clock = clock
        self._choices = choices
        """The file that keeps where files are saved."""
        self._window = parent
        self._dialog: StatesDialog | None = None

    @Slot()
    def choose(self) -> StatesDialog:
        """Ask which state is to be brought back; return the dialog that asks."""
        dialog = self._dialog = StatesDialog(last_folder(self._choices), self._window)
        dialog.chosen.connect(self.bring_back)
        job = jobs.run(self._safe.states, self._list, self.crashed.emit)
        dialog.finished.connect(job.cancel)
        dialog.finished.connect(self._forget)
        dialog.open()
        return dialog

    @Slot(object, bool)
    def bring_back(self, source: Source, adding: bool) -> None:
        """Let what `source` holds take the place of what is here, or add it."""
        self.beginning.emit()
        if adding:
            # Translators: what is in a backup is being added to what is here.
            title = _("Adding what the file holds…") if isinstance(source, Path) else _("Adding…")
            self._working.run(title, lambda report: self._safe.add(source, report), self._tell_added)
        else:
            # Translators: an earlier state is being made the present one.
            title = _("Bringing back…")
            self._working.run(title, lambda report: self._safe.replace(source, report), self._tell_restored)

    def go_back(self, number: int) -> None:
        """Take back what `done` told of."""
        self.beginning.emit()
        title = _("Going back…")
        self._working.run(title, lambda report: self._safe.replace(number, report), self._tell_back)

    @Slot(object)
    def _list(self, states: tuple[EarlierState, ...]) -> None:
        if self._dialog is not None:
            self._dialog.show_states(states, self._clock())

    @Slot()
    def _forget(self) -> None:
        self._dialog = None

    def _tell_restored(self, restored: Restored) -> None:
        self.replaced.emit()
        sentence = words.brought_back(restored)
        if restored.before is None:
            self.said.emit(sentence)
        else:
            self.done.emit(sentence, restored.before.number)

    def _tell_added(self, added: Added) -> None:
        self.replaced.emit()
        sentence = words.added(added.joined)
        if added.before is None:
            self.said.emit(sentence)
        else:
            self.done.emit(sentence, added.before)

    def _tell_back(self, _restored: Restored) -> None:
        self.replaced.emit()
        self.said.emit(_("Everything is as it was before."))
