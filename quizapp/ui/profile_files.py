"""Profiles in files, to take along: asks where, and writes and reads them in the background and in view."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from quizapp.i18n import _, ngettext
from quizapp.model.profile import Profile
from quizapp.model.profile_words import called
from quizapp.ui import formats
from quizapp.ui.file_names import last_folder, proposed, remember
from quizapp.ui.profile_keeping import Joined, ProfileKeeping
from quizapp.ui.profiles.words import in_sentence
from quizapp.ui.working import Working


class ProfileFiles(QObject):
    """Exports and imports; `choices` is the file that keeps where files are saved."""

    said = Signal(str)
    """A sentence on something that was done."""
    came = Signal()
    """A profile, or more of its sessions, came in."""

    def __init__(self, keeping: ProfileKeeping, working: Working, choices: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self._keeping = keeping
        self._working = working
        self._choices = choices
        self._window = parent

    def ask_where(self, profile: Profile) -> QFileDialog:
        """Ask where the file with a profile is to be, and write it there; return the dialog that asks."""
        dialog = self._file_dialog()
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        # Translators: the title of a dialog that asks where a file is to be saved.
        dialog.setWindowTitle(_("Export the profile"))
        dialog.setDefaultSuffix("zip")
        # Translators: the name of a file with one profile; {name} is that of the profile.
        name = _("Profile {name}").format(name=called(profile))
        place = proposed(name, "profile", ".zip", self._choices)
        dialog.setDirectory(str(place.parent))
        dialog.selectFile(place.name)
        dialog.fileSelected.connect(lambda file: self.save(profile.id, Path(file)))
        dialog.open()
        return dialog

    def save(self, profile_id: str, path: Path) -> None:
        """Write a profile to the file at `path`, in the background and in view."""

        def done(profile: Profile) -> None:
            remember(path, self._choices)
            # Translators: {name} is the name of a profile, {file} of a file.
            sentence = _("“{name}” is in “{file}”.").format(name=in_sentence(profile), file=path.name)
            self.said.emit(sentence)

        # Translators: a profile is being written to a file.
        self._working.run(_("Exporting…"), lambda report: self._keeping.save(profile_id, path, report), done)

    @Slot()
    def ask_which(self) -> QFileDialog:
        """Ask for a file with a profile, and take it in; return the dialog that asks."""
        dialog = self._file_dialog()
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        # Translators: the title of a dialog that asks for a file.
        dialog.setWindowTitle(_("Import a profile"))
        dialog.setDirectory(str(last_folder(self._choices)))
        dialog.fileSelected.connect(lambda file: self.take_in(Path(file)))
        dialog.open()
        return dialog

    def take_in(self, path: Path) -> None:
        """Take in the profile in the file at `path`, in the background and in view."""

        def done(joined: Joined) -> None:
            remember(path, self._choices)
            self.came.emit()
            count = joined.sessions + joined.opened
            sentence = ngettext("{count} session was imported.", "{count} sessions were imported.", count)
            self.said.emit(sentence.format(count=formats.number(count)))

        # Translators: a profile is being taken in from a file.
        self._working.run(_("Importing…"), lambda report: self._keeping.take_in(path, report), done)

    def _file_dialog(self) -> QFileDialog:
        dialog = QFileDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # Translators: files that hold one learner's sessions.
        dialog.setNameFilter(f"{_('Profiles')} (*.zip)")
        return dialog
