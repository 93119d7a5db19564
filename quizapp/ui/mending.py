"""Damage, and second versions that a cloud folder made: tells of both until the person has decided on them.

Whatever is told of a damaged file elsewhere comes by here as well, so that it is told in words of the person.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from quizapp.errors import UserError
from quizapp.i18n import _, ngettext
from quizapp.storing import ConflictCopy, Examined, Finding, Offer
from quizapp.storing.joining import Joined
from quizapp.storing.state import SETTINGS
from quizapp.ui import formats, jobs
from quizapp.ui.backups import left, words
from quizapp.ui.backups.findings_dialog import FindingsDialog
from quizapp.ui.backups.safe import Safe, Waiting
from quizapp.ui.backups.waiting_strip import WaitingStrip
from quizapp.ui.messages import Messages
from quizapp.ui.sitting import Clock
from quizapp.ui.working import Working


class _Seen(NamedTuple):
    """What the library noticed, and what waits; None where that cannot be found out."""

    notices: tuple[str, ...]
    waiting: Waiting | None


class Mending(QObject):
    """Keeps `strip` in line with what waits; `choices` is the file that keeps which damage was left as it is."""

    chosen_back = Signal()
    """The settings are those of a backup."""
    mended = Signal()
    """Something is back, or is not as it was before it was checked."""
    crashed = Signal(object)
    """An exception that is no `UserError`."""

    def __init__(
        self,
        safe: Safe,
        working: Working,
        messages: Messages,
        strip: WaitingStrip,
        clock: Clock,
        choices: Path,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._safe = safe
        self._working = working
        self._messages = messages
        self._strip = strip
        self._clock = clock
        self._choices = choices
        self._window = parent
        self._seen: set[str] = set()
        """The names of what was met as waiting."""
        self._dialog: FindingsDialog | None = None
        strip.bring_back.connect(self.bring_back)
        strip.more.clicked.connect(self.show_offers)

    def tell(self, notices: Sequence[str]) -> None:
        """Tell what the library noticed: what the person can decide on in a strip that stays, the rest as it is."""
        told = tuple(notices)
        jobs.run(lambda _report: self._look(told), self._show, self._fail)

    @Slot()
    def look(self) -> None:
        """Find out what waits for the person, off the window's thread, and say so."""
        self.tell(())

    def _look(self, notices: tuple[str, ...]) -> _Seen:
        try:
            return _Seen(notices, self._safe.waiting())
        except UserError:
            if notices:
                return _Seen(notices, None)
            raise

    @Slot()
    def examine(self) -> None:
        """Check everything in the background, and say what was found."""

        def work(report: jobs.Report) -> tuple[Examined, Waiting]:
            return self._safe.examine(report), self._safe.waiting()

        # Translators: all files are being checked.
        self._working.run(_("Checking the library…"), work, lambda both: self._show_findings(*both))

    @Slot()
    def show_offers(self) -> None:
        """List what waits, damaged files that were left as they are too."""
        jobs.run(lambda _report: self._safe.waiting(), self._list, self._fail)

    @Slot(object)
    def bring_back(self, offer: Offer) -> None:
        """Put the newest good backup of a damaged file in its place."""

        def work(_report: jobs.Report) -> Offer:
            self._safe.bring_back(offer)
            return offer

        jobs.run(work, self._is_back, self._fail)

    @Slot(object)
    def bring_in(self, copy: ConflictCopy) -> None:
        """Add what a second version holds."""
        jobs.run(lambda _report: (copy, self._safe.bring_in(copy)), self._is_in, self._fail)

    @Slot(object)
    def look_into(self, copy: ConflictCopy) -> None:
        """Say what a second version would add."""
        jobs.run(lambda _report: (copy, self._safe.preview(copy)), self._tell_preview, self._fail)

    @Slot(object)
    def put_aside(self, copy: ConflictCopy) -> None:
        """Move a second version out of the way, unused."""

        def work(_report: jobs.Report) -> ConflictCopy:
            self._safe.put_aside(copy)
            return copy

        jobs.run(work, self._is_aside, self._fail)

    @Slot(object)
    def leave(self, offer: Offer) -> None:
        """Offer no more what there is of a damaged file."""
        left.keep(left.restore(self._choices) | {offer.aside}, self._choices)
        self.look()

    @Slot(object)
    def _show(self, seen: _Seen) -> None:
        notices, waiting = seen
        if waiting is None:
            self._messages.warn(" ".join(notices))
            return
        names = {*(offer.aside for offer in waiting.offers), *(copy.file for copy in waiting.copies)}
        rest = [each for each in notices if not any(name in each for name in names)]
        decided = left.restore(self._choices)
        offers = tuple(offer for offer in waiting.offers if offer.aside not in decided)
        self._strip.show_waiting(Waiting(offers, waiting.copies), self._clock())
        if rest:
            self._messages.warn(" ".join(rest))
        if names - self._seen:
            self._seen |= names
            self.mended.emit()

    def _list(self, waiting: Waiting) -> None:
        if waiting.copies and not waiting.offers:
            # Translators: the headline of a list of files that a cloud folder made a second version of.
            fact = _("Second versions")
        else:
            # Translators: the headline of a list of damaged files and what there is of them in backups.
            fact = _("Damaged files") if waiting.offers else _("No file is damaged")
        told = [_("They are kept as they are; what a backup holds can be brought back.")]
        if waiting.copies:
            told = told if waiting.offers else []
            told.append(_("Bringing a second version in replaces nothing: what differs stands side by side."))
        self._open(fact, " ".join(told), (), waiting)

    def _show_findings(self, examined: Examined, waiting: Waiting) -> None:
        named = {*(offer.file for offer in waiting.offers), *(copy.file for copy in waiting.copies)}
        findings = tuple(
            finding for finding in examined.findings if not any(file in finding.sentence for file in named)
        )
        count = len(findings) + len(waiting.offers) + len(waiting.copies)
        found = ngettext("{count} thing was found.", "{count} things were found.", count)
        fact = found if count else _("All is well.")
        checked = ngettext("{count} file was checked.", "{count} files were checked.", examined.files)
        self._open(
            fact.format(count=formats.number(count)),
            checked.format(count=formats.number(examined.files)),
            findings,
            waiting,
        )
        self._settled()

    def _open(self, fact: str, told: str, findings: Sequence[Finding], waiting: Waiting) -> None:
        decided = left.restore(self._choices)
        dialog = FindingsDialog(fact, told, findings, waiting, self._clock(), self._window, left=decided)
        self._dialog = dialog
        dialog.bring_back.connect(self.bring_back)
        dialog.leave.connect(self.leave)
        dialog.bring_in.connect(self.bring_in)
        dialog.look.connect(self.look_into)
        dialog.put_aside.connect(self.put_aside)
        dialog.finished.connect(self._forget)
        dialog.open()

    @Slot()
    def _forget(self) -> None:
        self._dialog = None

    @Slot(object)
    def _is_back(self, offer: Offer) -> None:
        if self._dialog is not None:
            self._dialog.show_back(offer)
        else:
            # Translators: {what} is like "The question set “Harbour”".
            sentence = _("{what}: it is back.")
            self._messages.say(sentence.format(what=words.file(offer.file, offer.title)))
        if offer.file == SETTINGS:
            self.chosen_back.emit()
        self._settled()

    @Slot(object)
    def _is_in(self, done: tuple[ConflictCopy, Joined]) -> None:
        copy, joined = done
        self._tell_settled(copy, words.added(joined))

    @Slot(object)
    def _is_aside(self, copy: ConflictCopy) -> None:
        self._tell_settled(copy, _("It is set aside, unchanged and unused."))

    @Slot(object)
    def _tell_preview(self, seen: tuple[ConflictCopy, Joined]) -> None:
        copy, joined = seen
        if self._dialog is not None:
            self._dialog.tell(copy, words.would_add(joined))

    def _tell_settled(self, copy: ConflictCopy, sentence: str) -> None:
        if self._dialog is not None:
            self._dialog.settle(copy, sentence)
        else:
            self._messages.say(sentence)
        self._settled()

    def _settled(self) -> None:
        self.look()
        self.mended.emit()

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self._messages.refuse(error)
        else:
            self.crashed.emit(error)
