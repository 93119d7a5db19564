"""From "print this set" to a file or a printer: asks what and where, makes the pages, tells what became of it."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from quizapp.errors import UserError
from quizapp.i18n import _
from quizapp.model.plan_words import session_title
from quizapp.model.question_set import QuestionSet
from quizapp.model.session import Material, Session
from quizapp.storing import SetSummary
from quizapp.ui.file_names import proposed, remember
from quizapp.ui.jobs import Report
from quizapp.ui.printing import choices, files
from quizapp.ui.printing.dialog import PrintDialog, Request, Target
from quizapp.ui.printing.making import Making
from quizapp.ui.printing.paper import Paper
from quizapp.ui.printing.result import result
from quizapp.ui.printing.result_dialog import ResultDialog
from quizapp.ui.printing.saving import print_on, print_parts, save, save_parts

if TYPE_CHECKING:  # looking for printers takes a while, so not before one is asked for
    from PySide6.QtPrintSupport import QPrinter

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


@runtime_checkable
class AboutResult(Protocol):
    """A page that is about one finished session."""

    @property
    def result(self) -> tuple[Session, Material] | None:
        """The session and what it showed; None while there is none."""


def result_at_hand(page: object) -> tuple[Session, Material] | None:
    """Return the finished session that `page` is about; None where it is about none."""
    return page.result if isinstance(page, AboutResult) else None


class Printing(QObject):
    """Prints worksheets and results over the window `over`."""

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

    def ask_result(self, session: Session, material: Material) -> None:
        """Ask where the result of a finished session goes, and put it there."""
        dialog = ResultDialog(self._over)
        dialog.asked.connect(partial(self._give_result, session, material))
        dialog.open()

    def _give_result(self, session: Session, material: Material, target: Target) -> None:
        title, part = session_title(session), result(session, material)
        try:
            if target is Target.PRINTER:
                printer = self._printer(title, choices.restore(self._choices).paper)
                if printer is not None:
                    self._make(partial(print_parts, printer, (part,)), self._tell_printed)
                return
        except UserError as error:
            self.refused.emit(error)
            return
        # Translators: the title of a dialog in which a place for a file is chosen.
        path = self._place(_("Save the result"), title, _("Result"))
        if path is not None:
            paper = choices.restore(self._choices).paper
            self._make(partial(save_parts, (part,), paper, title, path), self._tell_saved)

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
        path = self._place(_("Save the worksheet"), question_set.title, _("Worksheet"))
        if path is not None:
            self._make(partial(save, question_set, request, path), self._tell_saved)

    def _place(self, heading: str, title: str, kind: str) -> Path | None:
        """Ask for a place for a PDF file; None where the person thought better of it."""
        place = proposed(title, kind, ".pdf", self._choices)
        kinds = _("PDF files (*.pdf)")
        chosen, _kind = QFileDialog.getSaveFileName(self._over, heading, str(place), kinds)
        if not chosen:
            return None
        path = Path(chosen)
        if path.suffix.lower() != ".pdf":
            # The dialog asked about another name: what is there under this one is not replaced.
            path = path.with_name(f"{path.name}.pdf")
            if path.exists():
                path = files.beside(path, kind.lower())
        remember(path, self._choices)
        return path

    @Slot(object)
    def _tell_saved(self, written: Sequence[Path]) -> None:
        names = [f"“{place.name}”" for place in written]
        # Translators: {file} and {key} are names of files, {folder} is where they are.
        sentence = (
            _("Saved {file} in {folder}.") if len(names) == 1 else _("Saved {file} and {key} in {folder}.")
        )
        self.told.emit(sentence.format(file=names[0], key=names[-1], folder=written[0].parent))

    def _print(self, question_set: QuestionSet, request: Request) -> None:
        printer = self._printer(question_set.title, request.paper)
        if printer is not None:
            self._make(partial(print_on, printer, question_set, request), self._tell_printed)

    def _printer(self, title: str, paper: Paper) -> "QPrinter | None":
        """Ask for a printer; None where the person thought better of it. `UserError` where there is none."""
        # Looking for printers takes a while, so not before one is asked for.
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

        if not QPrinterInfo.availablePrinterNames():
            raise UserError(_("No printer was found; save a PDF instead, or connect a printer."))
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(title)
        printer.setPageSize(paper.size)
        dialog = QPrintDialog(printer, self._over)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return None
        printer.setFullPage(True)
        return printer

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
