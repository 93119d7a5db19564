"""What the data folder refuses, saved in another place: a session, an edited set, or both."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from quizapp.errors import UserError
from quizapp.i18n import _
from quizapp.model.question_set import QuestionSet
from quizapp.model.session import Session
from quizapp.ui.editing import Editing
from quizapp.ui.file_names import proposed, remember
from quizapp.ui.library import Library
from quizapp.ui.playing import Playing
from quizapp.ui.sitting import Clock


class SavingElsewhere(QObject):
    """Asks for a file and writes there what is in memory alone; it is brought back as any backup is."""

    said = Signal(str)
    """A sentence on what was saved."""
    refused = Signal(object)
    """A `UserError`: the other place refuses too."""

    def __init__(
        self,
        library: Library,
        playing: Playing,
        editing: Editing,
        choices: Path,
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._playing = playing
        self._editing = editing
        self._choices = choices
        self._clock = clock
        self._window = parent
        self._held: list[Session | QuestionSet] = []
        """What was saved elsewhere, as it was then."""

    @property
    def holds_all(self) -> bool:
        """Whether all that is in memory alone is in another place, as it is now."""
        return all(each in self._held for each in self._unsaved())

    def ask(self) -> QFileDialog:
        """Ask for the file, and save there; return the dialog that asks."""
        dialog = QFileDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        # Translators: the title of a dialog that asks for a file outside the data folder.
        dialog.setWindowTitle(_("Save a copy elsewhere"))
        dialog.setNameFilter(f"{_('Backups')} (*.zip)")
        dialog.setDefaultSuffix("zip")
        place = proposed(self._name(), "quizapp", ".zip", self._choices)
        dialog.setDirectory(str(place.parent))
        dialog.selectFile(place.name)
        dialog.fileSelected.connect(lambda file: self.save(Path(file)))
        dialog.open()
        return dialog

    def save(self, path: Path) -> None:
        """Write what is in memory alone to the file at `path`, a second thing beside it."""
        saved = []
        for number, each in enumerate(self._unsaved(), 1):
            place = path if number == 1 else path.with_stem(f"{path.stem}-{number}")
            try:
                self._write(each, place)
            except UserError as error:
                self.refused.emit(error)
                return
            saved.append(each)
        if saved:
            self._held = saved
            remember(path, self._choices)
            # Translators: {name} is the name of a file; "Bring back" is a button in the settings.
            sentence = _("A copy is in “{name}”; “Bring back” in the settings adds it to the library again.")
            self.said.emit(sentence.format(name=path.name))

    def _name(self) -> str:
        """Return what the file is proposed to be called: what is in it, and of which day."""
        what = next(iter(self._unsaved()), None)
        day = f"{self._clock():%Y-%m-%d}"
        match what:
            case Session(set_title=title):
                # Translators: the name of a file; {title} is the name of a question set, {day} is like "2026-11-22".
                return _("Unsaved answers {day} {title}").format(day=day, title=title)
            case QuestionSet(title=title):
                # Translators: the name of a file; {title} is the name of a question set, {day} is like "2026-11-22".
                return _("Unsaved questions {day} {title}").format(day=day, title=title)
        # Translators: the name of a file with answers or questions that were not saved; {day} is like "2026-11-22".
        return _("Unsaved {day}").format(day=day)

    def _write(self, unsaved: Session | QuestionSet, place: Path) -> None:
        if isinstance(unsaved, QuestionSet):
            self._library.save_elsewhere(unsaved, place)
            return
        for sitting in self._playing.held:
            if sitting.session == unsaved:
                self._library.save_session_elsewhere(unsaved, sitting.material, place)

    def _unsaved(self) -> list[Session | QuestionSet]:
        unsaved: list[Session | QuestionSet] = [sitting.session for sitting in self._playing.held]
        if self._editing.unsaved and self._editing.question_set is not None:
            unsaved.append(self._editing.question_set)
        return unsaved
