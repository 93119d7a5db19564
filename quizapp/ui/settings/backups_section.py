"""What there is to fall back on: automatic backups, everything in one file, earlier states, and a check of it all."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from quizapp.i18n import _, ngettext
from quizapp.ui import formats
from quizapp.ui.components.button import Button
from quizapp.ui.settings.section import Section


class BackupsSection(Section):
    """Buttons whose pressing is the matter of whoever connects them; `show_standing` says how things are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._standing: Callable[[], str] = str
        self._damaged = self._copies = 0
        self.folder = Button(icon="open-folder")
        self.save = Button(icon="download")
        self.restore = Button(icon="undo")
        self.check = Button(icon="tick")
        self.recover = Button(icon="warning")
        self._made = self.add_row(self.folder)
        self._save = self.add_row(self.save)
        self._restore = self.add_row(self.restore)
        self._check = self.add_row(self.check)
        self._recover = self.add_row(self.recover)
        self.show_standing(str, 0)

    def show_standing(self, words: Callable[[], str], damaged: int, copies: int = 0) -> None:
        """Say when the last backup was made, how many files are damaged and not back, and of how many there are two.

        `words` gives the first in the language of the interface, whichever that is by then.
        """
        self._standing, self._damaged, self._copies = words, damaged, copies
        self.write()

    @property
    def standing(self) -> str:
        """What is said of automatic backups."""
        return self._standing()

    @override
    def write(self) -> None:
        # Translators: a part of the settings.
        self.set_title(_("Backups"))
        self._made.set_words(_("Automatic backups"), self.standing)
        # Translators: a button; it opens the folder with the automatic backups.
        self.folder.set_label(_("Open the folder"), name=_("Open the folder of backups"))
        self._save.set_words(
            _("Everything in one file"), _("To keep elsewhere, or to move to another computer.")
        )
        # Translators: a button; it asks where a file with all sets and sessions is to be.
        self.save.set_label(_("Back up to a file…"))
        self._restore.set_words(
            _("Earlier states"), _("Back to one of them, or to what is in a file; this can be undone.")
        )
        # Translators: a button; it lists earlier states.
        self.restore.set_label(_("Bring back…"), name=_("Bring back an earlier state"))
        self._check.set_words(
            _("Check of the library"), _("Whether every file is whole; what can be mended is.")
        )
        # Translators: a button; it has all files checked.
        self.check.set_label(_("Check now"), name=_("Check the library now"))
        # Translators: question sets, articles or sessions of which the file is not as it was written.
        title = _("Damaged files") if self._damaged or not self._copies else _("Second versions")
        self._recover.set_words(title, " ".join(self._waiting()))
        # Translators: a button; it lists damaged files and what there is of them in backups.
        label = _("See what can be brought back") if self._damaged else _("See what can be done")
        self.recover.set_label(label)
        self.show_row(self._recover, shown=bool(self._damaged or self._copies))

    def _waiting(self) -> list[str]:
        """Return what is said of damaged files, and of those that a cloud folder made a second version of."""
        damaged = ngettext(
            "{count} file is damaged and was set aside.",
            "{count} files are damaged and were set aside.",
            self._damaged,
        )
        copies = ngettext(
            "A cloud folder made a second version of {count} file.",
            "A cloud folder made second versions of {count} files.",
            self._copies,
        )
        counted = ((damaged, self._damaged), (copies, self._copies))
        return [words.format(count=formats.number(count)) for words, count in counted if count]

    @override
    def stops(self) -> Sequence[QWidget]:
        return (self.folder, self.save, self.restore, self.check, self.recover)
