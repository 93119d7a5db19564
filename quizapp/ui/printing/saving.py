"""Worksheets and keys made and put where they were asked for: in files, or on a printer. Works in any thread."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from quizapp.errors import UserError
from quizapp.i18n import _
from quizapp.model.question_set import QuestionSet
from quizapp.model.worksheet import Worksheet, worksheet
from quizapp.ui.printing import answer_key, files, sheet
from quizapp.ui.printing.blocks import Part
from quizapp.ui.printing.course import Report
from quizapp.ui.printing.dialog import Request
from quizapp.ui.printing.pages import NotPrintedError, paint
from quizapp.ui.printing.paper import Paper

if TYPE_CHECKING:  # looking for printers takes a while, so not before one is asked for
    from PySide6.QtPrintSupport import QPrinter


def save(
    question_set: QuestionSet, request: Request, path: Path, report: Report = lambda _share: None
) -> tuple[Path, ...]:
    """Write the worksheets to `path` and, where asked for, their key beside it; return what was written.

    The worksheet replaces what is at `path`, which the person was asked about; the key replaces nothing. All is made
    before anything is written: `report` is told the share that is made, and what it raises leaves no file.
    `UserError` says which of the two is not there.
    """
    sheets = _sheets(question_set, request)
    title, author = sheets[0].title, sheets[0].article.author or sheets[0].article.outlet
    jobs = 1 + request.with_key
    parts = sheet.parts(sheets, with_article=request.with_article)
    made = [(path, files.pdf(parts, request.paper, title, author, _share_of(report, 0, jobs)))]
    if request.with_key:
        # Translators: one word, the last part of the name of the file with the right answers.
        place = files.beside(path, _("answers"))
        # Translators: what a PDF file with the right answers says of itself; {title} is that of the questions.
        named = _("Answer key: {title}").format(title=title)
        keys = answer_key.keys(sheets)
        made.append((place, files.pdf(keys, request.paper, named, author, _share_of(report, 1, jobs))))
    report(1.0)
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


def save_parts(
    parts: Sequence[Part], paper: Paper, title: str, path: Path, report: Report = lambda _share: None
) -> tuple[Path, ...]:
    """Write `parts` as one PDF file to `path`, in the place of what is there, and return it. `UserError` as `save`."""
    content = files.pdf(parts, paper, title, "", _share_of(report, 0, 1))
    report(1.0)
    files.write(content, path)
    return (path,)


def print_parts(printer: "QPrinter", parts: Sequence[Part], report: Report = lambda _share: None) -> None:
    """Print `parts` on `printer`, as `print_on`."""
    _paint_all(printer, [parts], report)


def print_on(
    printer: "QPrinter",
    question_set: QuestionSet,
    request: Request,
    report: Report = lambda _share: None,
) -> None:
    """Print the worksheets on `printer` and then, where asked for, their key. `UserError` when it takes no page.

    What `report` raises stops the printing, as far as the system can take back what it has.
    """
    sheets = _sheets(question_set, request)
    jobs = [sheet.parts(sheets, with_article=request.with_article)]
    if request.with_key:
        jobs.append(answer_key.keys(sheets))
    _paint_all(printer, jobs, report)


def _paint_all(printer: "QPrinter", jobs: Sequence[Sequence[Part]], report: Report) -> None:
    def told(share: float) -> None:
        try:
            report(share)
        except BaseException:
            printer.abort()  # before the painter ends, which sends what there is
            raise

    try:
        for number, job in enumerate(jobs):
            paint(job, printer, _share_of(told, number, len(jobs)))
    except NotPrintedError as error:
        raise UserError(_("The printer did not take the pages; check it and try again.")) from error


def _sheets(question_set: QuestionSet, request: Request) -> list[Worksheet]:
    try:
        return [worksheet(question_set, version, seed=request.seed) for version in request.versions]
    except ValueError as error:
        raise UserError(_("This set has no question to print; approve some in the editor.")) from error


def _share_of(report: Report, number: int, jobs: int) -> Report:
    """Return what `report` is told through about one of several jobs of a length: at its end the share is under 1."""
    return lambda share: report(min(0.99, (number + share) / jobs))
