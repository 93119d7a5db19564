"""From "print this set" to a file or a printer: asks what and where, makes the pages, tells what became of it."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from quizapp.errors import UserError
from quizapp.i18n import _
from quizapp.model.question_set import QuestionSet
from quizapp.storing import SetSummary
from quizapp.ui.file_names import proposed, remember
from quizapp.ui.jobs import Report
from quizapp.ui.printing import choices, files
from quizapp.ui.printing.dialog import PrintDialog, Request, Target
from quizapp.ui.printing.making import Making
from quizapp.ui.printing.saving import print_on, save

Load = Callable[[str], QuestionSet]
"""Gives the set with an id; `UserError` when it cannot be read."""


@runtime_checkable
class AboutSet(Protocol):
    """A page that is about one set."""

    @property
    def set_id(self) -> str:
        """The id of the set; empty while there is none."""


def set_at_hand(page: object) -> str:
    """Return the id of the set that `page` is about; empty where it is about none."""
    return page.set_id if isinstance(page, AboutSet) else ""


class Printing(QObject):
    """Prints worksheets over the window `over`."""

    told = Signal(str)
    """A sentence on what was done."""
    refused = Signal(object)
    """A `UserError`: what did not work."""

    def __init__(self, load: Load, over: QWidget, choices: Path) -> None:
        super().__init__(over)
        self._load = load
        self._over = over
        self._choices = choices
        """The file that keeps what was chosen."""
        self._last: Request | None = None

    def ask(self, summaries: Sequence[SetSummary], chosen: str = "") -> None:
        """Open the dialog on the sets that have something to print; the one with the id `chosen` comes first."""
        printable = [summary for summary in summaries if summary.playable]
        if not printable:
            self.told.emit(_("There are no questions to print yet; make some from an article first."))
            return
        like = self._last or choices.restore(self._choices)
        dialog = PrintDialog(printable, chosen, self._over, like=like)
        dialog.asked.connect(self._carry_out)
        dialog.open()

    def _carry_out(self, request: Request) -> None:
        self._last = request  # whatever becomes of it, it need not be chosen again
        choices.keep(request, self._choices)
        try:
            question_set = self._load(request.set_id)
            if request.target is Target.PRINTER:
                self._print(question_set, request)
            else:
                self._save_somewhere(question_set, request)
        except UserError as error:
            self.refused.emit(error)

    def _save_somewhere(self, question_set: QuestionSet, request: Request) -> None:
        # Translators: the title of a dialog in which a place for a file is chosen.
        heading, kinds = _("Save the worksheet"), _("PDF files (*.pdf)")
        place = proposed(question_set.title, _("Worksheet"), ".pdf", self._choices)
        chosen, _kind = QFileDialog.getSaveFileName(self._over, heading, str(place), kinds)
        if not chosen:
            return
        path = Path(chosen)
        if path.suffix.lower() != ".pdf":
            # The dialog asked about another name: what is there under this one is not replaced.
            path = path.with_name(f"{path.name}.pdf")
            if path.exists():
                path = files.beside(path, _("worksheet"))
        remember(path, self._choices)
        self._make(partial(save, question_set, request, path), self._tell_saved)

    @Slot(object)
    def _tell_saved(self, written: Sequence[Path]) -> None:
        names = [f"“{place.name}”" for place in written]
        # Translators: {file} and {key} are names of files, {folder} is where they are.
        sentence = (
            _("Saved {file} in {folder}.") if len(names) == 1 else _("Saved {file} and {key} in {folder}.")
        )
        self.told.emit(sentence.format(file=names[0], key=names[-1], folder=written[0].parent))

    def _print(self, question_set: QuestionSet, request: Request) -> None:
        # Looking for printers takes a while, so not before one is asked for.
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

        if not QPrinterInfo.availablePrinterNames():
            raise UserError(_("No printer was found; save a PDF instead, or connect a printer."))
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(question_set.title)
        printer.setPageSize(request.paper.size)
        dialog = QPrintDialog(printer, self._over)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        printer.setFullPage(True)
        self._make(partial(print_on, printer, question_set, request), self._tell_printed)

    @Slot(object)
    def _tell_printed(self, _nothing: object) -> None:
        self.told.emit(_("Sent to the printer."))

    def _make(self, work: Callable[[Report], object], tell: Callable[..., object]) -> None:
        """Do `work` off the window's thread: pages of hundreds of questions take seconds."""
        making = Making(work, self._over)
        making.done.connect(tell)
        making.failed.connect(self._refuse)
        making.start()

    @Slot(object)
    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error  # the window reports it as it does whatever else goes wrong
        self.refused.emit(error)
