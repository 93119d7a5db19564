"""Backups that come by themselves, and everything in one file: joins the settings with what keeps earlier states."""

import logging
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QThreadPool, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from quizapp.errors import UserError
from quizapp.i18n import _, ngettext
from quizapp.ui import formats, jobs
from quizapp.ui.backups import words
from quizapp.ui.backups.safe import Safe, Standing
from quizapp.ui.file_names import proposed, remember
from quizapp.ui.sitting import Clock
from quizapp.ui.working import Working

if TYPE_CHECKING:
    from quizapp.ui.settings.backups_section import BackupsSection

logger = logging.getLogger(__name__)

_SOON = 3000
"""Milliseconds after the start: the disk is not to be busy with this while the first pages come."""
_EVERY = 10 * 60 * 1000
"""Milliseconds between two looks at whether a backup is due; one is made at most once an hour."""
_PATIENCE = 60_000
"""Milliseconds that a backup under way is given when the window has closed."""


class Safekeeping(QObject):
    """Has backups made in the background, tells how they stand, and writes everything to a file."""

    said = Signal(str)
    """A sentence on something that was done."""
    told = Signal(str)
    """A sentence on something that did not work, with details in the log."""
    backed_up = Signal()
    """A backup was made, or is not due; what was in its way is among the library's notices."""

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
        self._section: BackupsSection | None = None
        self._job: jobs.Job | None = None
        self._first = QTimer(self, interval=_SOON, singleShot=True)
        self._timer = QTimer(self, interval=_EVERY)
        for timer in (self._first, self._timer):
            timer.timeout.connect(self.back_up)

    def begin(self) -> None:
        """Have backups made from now on, the first in a moment."""
        self._first.start()
        self._timer.start()

    @Slot()
    def back_up(self) -> None:
        """Make a backup in the background, where one is due."""
        if self._job is None and self._safe.is_due:
            self._job = jobs.run(lambda _report: self._safe.back_up(), self._keep, self._fail)
            self._job.ended.connect(self._end)

    def finish(self) -> None:
        """Make the backup that is due; called when the window has gone, and nobody waits."""
        if self._job is not None:
            QThreadPool.globalInstance().waitForDone(_PATIENCE)
        else:
            try:
                self._safe.back_up()
            except Exception:  # whatever it is: it is tried again at the next start, which tells
                logger.exception("no backup at the end")

    def join(self, section: "BackupsSection") -> None:
        """Show in `section` how backups stand, and do what its buttons are for."""
        self._section = section
        section.folder.clicked.connect(self._open_folder)
        section.save.clicked.connect(self.ask_where)
        self.tell()

    @Slot()
    def tell(self) -> None:
        """Find out how backups stand, and show it where that is shown."""
        if self._section is not None:
            jobs.run(lambda _report: self._safe.standing(), self._show, self._log)

    @Slot()
    def ask_where(self) -> QFileDialog:
        """Ask where the file with everything is to be, and write it there; return the dialog that asks."""
        dialog = QFileDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        # Translators: the title of a dialog that asks where a file is to be saved.
        dialog.setWindowTitle(_("Back up everything to one file"))
        # Translators: files that hold all question sets and sessions.
        dialog.setNameFilter(f"{_('Backups')} (*.zip)")
        dialog.setDefaultSuffix("zip")
        # Translators: the name of a file with everything; {day} is like "2026-11-22".
        name = _("Quizzes {day}").format(day=f"{self._clock():%Y-%m-%d}")
        place = proposed(name, "quizapp", ".zip", self._choices)
        dialog.setDirectory(str(place.parent))
        dialog.selectFile(place.name)
        dialog.fileSelected.connect(lambda file: self.save(Path(file)))
        dialog.open()
        return dialog

    def save(self, path: Path) -> None:
        """Write everything to the file at `path`, in the background and in view."""

        def done(left_out: tuple[str, ...]) -> None:
            remember(path, self._choices)
            # Translators: {name} is the name of a file.
            sentence = _("Everything is in “{name}”.").format(name=path.name)
            if left_out:
                lacking = ngettext(
                    "{count} damaged file was left out; a check of the library says more.",
                    "{count} damaged files were left out; a check of the library says more.",
                    len(left_out),
                )
                sentence = f"{sentence} {lacking.format(count=formats.number(len(left_out)))}"
            self.said.emit(sentence)

        # Translators: everything is being written to one file.
        self._working.run(_("Backing up…"), lambda report: self._safe.save(path, report), done)

    @Slot(object)
    def _keep(self, _nothing: None) -> None:
        self.backed_up.emit()
        self.tell()

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        logger.error("no automatic backup", exc_info=error)
        if isinstance(error, UserError):
            self.told.emit(str(error))
        else:
            self.told.emit(_("The automatic backup did not work; it is tried again in a while."))

    @Slot()
    def _end(self) -> None:
        self._job = None

    @Slot(object)
    def _show(self, standing: Standing) -> None:
        if self._section is not None:
            told = partial(words.standing, standing, self._clock())
            self._section.show_standing(told, standing.damaged, standing.copies)

    @Slot(object)
    def _log(self, error: Exception) -> None:
        logger.warning("cannot tell how backups stand", exc_info=error)

    @Slot()
    def _open_folder(self) -> None:
        folder = self._safe.folder if self._safe.folder.is_dir() else self._safe.folder.parent
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self.said.emit(_("The backups are here: {path}").format(path=folder))
