"""Where the person's data are, what can be looked up, and the way back to the settings of the beginning."""

import platform
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from quizapp import __version__
from quizapp.i18n import _
from quizapp.settings import Settings
from quizapp.ui.components.button import Button
from quizapp.ui.settings.section import Section


class PlacesSection(Section):
    """Buttons that lead elsewhere: what they open is the matter of whoever connects them."""

    def __init__(self, data_folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data_folder = data_folder
        self.folder = Button(icon="open-folder")
        self.log = Button(icon="document")
        self.keys = Button()
        self.about = Button()
        self.usual = Button(icon="repeat")
        self._folder_row = self.add_row(self.folder)
        self._log_row = self.add_row(self.log)
        self._keys_row = self.add_row(self.keys)
        self._about_row = self.add_row(self.about)
        self._usual_row = self.add_row(self.usual)
        self.usual.clicked.connect(self._choose_usual)

    @override
    def write(self) -> None:
        # Translators: a part of the settings: where the person's own files are, and help.
        self.set_title(_("Data and help"))
        self._folder_row.set_words(_("Data folder"), str(self._data_folder))
        # Translators: a button; it opens the folder with the person's data.
        self.folder.set_label(_("Open the folder"))
        # Translators: the file with technical details of faults.
        self._log_row.set_words(_("Log"), _("What went wrong, in technical terms; no text of an article."))
        self.log.set_label(_("Open the log"))
        self._keys_row.set_words(_("Keys"), _("What can be done without a mouse."))
        # Translators: a button; it shows the list of keys.
        self.keys.set_label(_("Show the keys"))
        version = _("Who Said What, version {version}").format(version=__version__)
        self._about_row.set_words(version, f"Python {platform.python_version()} · Qt {qVersion()}")
        # Translators: a button; it tells what this application is.
        self.about.set_label(_("About"))
        self._usual_row.set_words(
            _("Usual settings"),
            _("Look, language and answering as in a new installation. Question sets and sessions stay."),
        )
        # Translators: a button; every setting goes back to what a new installation has.
        self.usual.set_label(_("Go back to them"), name=_("Go back to the usual settings"))

    @override
    def show_state(self) -> None:
        self.usual.setEnabled(self.settings != Settings())

    @override
    def stops(self) -> Sequence[QWidget]:
        return (self.folder, self.log, self.keys, self.about, self.usual)

    def _choose_usual(self) -> None:
        self.changed.emit(Settings())
