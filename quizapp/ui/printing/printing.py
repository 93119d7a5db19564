"""From "print this set" to a file or a printer: asks what and where, makes the pages, tells what became of it."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from quizapp.errors import UserError
from quizapp.i18n import _
from quizapp.model.question_set import QuestionSet
from quizapp.model.worksheet import Worksheet, worksheet
from quizapp.storing import SetSummary
from quizapp.ui.file_names import file_name
from quizapp.ui.printing import blocks, files
from quizapp.ui.printing.dialog import PrintDialog, Request, Target

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

    def __init__(self, load: Load, over: QWidget) -> None:
        super().__init__(over)
        self._load = load
        self._over = over
        self._last: Request | None = None

    def ask(self, summaries: Sequence[SetSummary], chosen: str = "") -> None:
        """Open the dialog on the sets that have something to print; the one with the id `chosen` comes first."""
        printable = [summary for summary in summaries if summary.playable]
        if not printable:
            self.told.emit(_("There are no questions to print yet; make some from an article first."))
            return
        dialog = PrintDialog(printable, chosen, self._over, like=self._last)
        dialog.asked.connect(self._carry_out)
        dialog.open()

    def save(self, request: Request, path: Path) -> tuple[Path, ...]:
        """Write the worksheets to `path` and, where asked for, their key beside it; return what was written.

        The worksheet replaces what is at `path`, which the person was asked about; the key replaces nothing.
        `UserError` says which of the two is not there.
        """
        sheets = self._sheets(request)
        title, author = sheets[0].title, sheets[0].article.author or sheets[0].article.outlet
        parts = blocks.parts(sheets, with_article=request.with_article)
        made = [(path, files.pdf(parts, request.paper, title, author))]
        if request.with_key:
            # Translators: the last part of the name of a file.
            place = files.beside(path, _("answer key"))
            # Translators: what a PDF file with the right answers says of itself; {title} is that of the questions.
            named = _("Answer key: {title}").format(title=title)
            made.append((place, files.pdf(blocks.keys(sheets), request.paper, named, author)))
        written: list[Path] = []
        for place, content in made:
            try:
                files.write(content, place)
            except UserError as error:
                if not written:
                    raise
                # Translators: {file} is the name of a file; {reason} says in a sentence what became of another one.
                sentence = _("“{file}” is saved. {reason}")
                raise UserError(sentence.format(file=written[0].name, reason=error)) from error
            written.append(place)
        return tuple(written)

    def _sheets(self, request: Request) -> list[Worksheet]:
        question_set = self._load(request.set_id)
        try:
            return [worksheet(question_set, version) for version in request.versions]
        except ValueError as error:
            raise UserError(_("This set has no question to print; approve some in the editor.")) from error

    def _carry_out(self, request: Request) -> None:
        self._last = request  # whatever becomes of it, it need not be chosen again
        try:
            if request.target is Target.PRINTER:
                self._print(request)
            else:
                self._save_somewhere(request)
        except UserError as error:
            self.refused.emit(error)

    def _save_somewhere(self, request: Request) -> None:
        title = self._load(request.set_id).title
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        # Translators: the title of a dialog in which a place for a file is chosen.
        heading, kinds = _("Save the worksheet"), _("PDF files (*.pdf)")
        name = file_name(title, _("Worksheet"))
        proposed = str(Path(folder) / f"{name}.pdf")
        chosen, _kind = QFileDialog.getSaveFileName(self._over, heading, proposed, kinds)
        if not chosen:
            return
        path = Path(chosen)
        if path.suffix.lower() != ".pdf":
            # The dialog asked about another name: what is there under this one is not replaced.
            path = path.with_name(f"{path.name}.pdf")
            if path.exists():
                path = files.beside(path, _("worksheet"))
        written = self.save(request, path)
        names = [f"“{place.name}”" for place in written]
        # Translators: {file} and {key} are names of files, {folder} is where they are.
        sentence = (
            _("Saved {file} in {folder}.") if len(names) == 1 else _("Saved {file} and {key} in {folder}.")
        )
        self.told.emit(sentence.format(file=names[0], key=names[-1], folder=path.parent))

    def _print(self, request: Request) -> None:
        # Looking for printers takes a while, so not before one is asked for.
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

        from quizapp.ui.printing.pages import NotPrintedError, paint

        if not QPrinterInfo.availablePrinterNames():
            raise UserError(_("No printer was found; save a PDF instead, or connect a printer."))
        sheets = self._sheets(request)
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(sheets[0].title)
        printer.setPageSize(request.paper.size)
        dialog = QPrintDialog(printer, self._over)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        printer.setFullPage(True)
        jobs = [blocks.parts(sheets, with_article=request.with_article)]
        if request.with_key:
            jobs.append(blocks.keys(sheets))
        try:
            for job in jobs:
                paint(job, printer)
        except NotPrintedError as error:
            raise UserError(_("The printer did not take the pages; check it and try again.")) from error
        self.told.emit(_("Sent to the printer."))
