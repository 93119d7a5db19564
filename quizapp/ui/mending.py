"""Damage: tells of files that were set aside, brings their backups back, and has everything checked."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from quizapp.errors import UserError
from quizapp.i18n import _, ngettext
from quizapp.storing import Examined, Finding, Offer
from quizapp.ui import formats, jobs
from quizapp.ui.backups import words
from quizapp.ui.backups.findings_dialog import FindingsDialog
from quizapp.ui.backups.safe import Safe
from quizapp.ui.messages import Messages
from quizapp.ui.sitting import Clock
from quizapp.ui.working import Working


class Mending(QObject):
    """Knows which damaged files were told of; each is told of once."""

    mended = Signal()
    """Something is back, or is not as it was before it was checked."""
    crashed = Signal(object)
    """An exception that is no `UserError`."""

    def __init__(
        self, safe: Safe, working: Working, messages: Messages, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._safe = safe
        self._working = working
        self._messages = messages
        self._clock = clock
        self._window = parent
        self._told: set[str] = set()
        self._waiting: tuple[str, ...] = ()
        self._dialog: FindingsDialog | None = None

    def tell(self, notices: Sequence[str]) -> None:
        """Tell what the library noticed: of damaged files with an offer to bring them back, the rest as it is."""
        self._waiting = (*self._waiting, *notices)
        jobs.run(lambda _report: self._safe.offers(), self._tell, self._fail)

    @Slot()
    def examine(self) -> None:
        """Check everything in the background, and say what was found."""

        def work(report: jobs.Report) -> tuple[Examined, tuple[Offer, ...]]:
            return self._safe.examine(report), self._safe.offers()

        # Translators: all files are being checked.
        self._working.run(_("Checking the library…"), work, lambda both: self._show_findings(*both))

    @Slot()
    def show_offers(self) -> None:
        """List the damaged files, and what there is of them in backups."""
        jobs.run(lambda _report: self._safe.offers(), self._list, self._fail)

    @Slot(object)
    def bring_back(self, offer: Offer) -> None:
        """Put the newest good backup of a damaged file in its place."""
        jobs.run(lambda _report: self._safe.bring_back(offer), partial(self._is_back, offer), self._fail)

    @Slot(object)
    def _tell(self, offers: tuple[Offer, ...]) -> None:
        new = tuple(offer for offer in offers if offer.aside not in self._told)
        rest = tuple(notice for notice in self._waiting if not any(each.aside in notice for each in new))
        self._waiting = ()
        self._told |= {offer.aside for offer in new}
        if not new:
            if rest:
                self._messages.warn(" ".join(rest))
            return
        sentence = " ".join((words.damage(new, self._clock()), *rest))
        if len(new) == 1 and new[0].copied is not None:
            label = words.bring_back(new[0], self._clock())
            self._messages.offer(sentence, label, partial(self.bring_back, new[0]), warning=True)
        else:
            # Translators: a button; it lists damaged files.
            self._messages.offer(sentence, _("See more"), self.show_offers, warning=True)
        self.mended.emit()

    def _list(self, offers: tuple[Offer, ...]) -> None:
        # Translators: the headline of a list of damaged files and what there is of them in backups.
        fact = _("Damaged files") if offers else _("No file is damaged")
        self._open(fact, _("They are kept as they are; what a backup holds can be brought back."), (), offers)

    def _show_findings(self, examined: Examined, offers: tuple[Offer, ...]) -> None:
        self._told |= {offer.aside for offer in offers}
        files = {offer.file for offer in offers}
        findings = tuple(
            finding for finding in examined.findings if not any(file in finding.sentence for file in files)
        )
        count = len(findings) + len(offers)
        found = ngettext("{count} thing was found.", "{count} things were found.", count)
        fact = found if count else _("All is well.")
        checked = ngettext("{count} file was checked.", "{count} files were checked.", examined.files)
        self._open(
            fact.format(count=formats.number(count)),
            checked.format(count=formats.number(examined.files)),
            findings,
            offers,
        )
        self.mended.emit()

    def _open(self, fact: str, told: str, findings: Sequence[Finding], offers: Sequence[Offer]) -> None:
        dialog = self._dialog = FindingsDialog(fact, told, findings, offers, self._clock(), self._window)
        dialog.bring_back.connect(self.bring_back)
        dialog.finished.connect(self._forget)
        dialog.open()

    @Slot()
    def _forget(self) -> None:
        self._dialog = None

    def _is_back(self, offer: Offer, _nothing: None) -> None:
        if self._dialog is not None:
            self._dialog.show_back(offer)
        else:
            # Translators: {what} is like "The question set “Harbour”".
            self._messages.say(_("{what}: it is back.").format(what=words.file(offer)))
        self.mended.emit()

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self._messages.refuse(error)
        else:
            self.crashed.emit(error)
