"""What is put where: worksheets and keys as files whose names go together, all of them or none when it is stopped."""

from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from typing_extensions import override

from quizapp import i18n
from quizapp.errors import UserError
from quizapp.model.worksheet import Version
from quizapp.ui.jobs import Cancelled
from quizapp.ui.printing.dialog import Request, Target
from quizapp.ui.printing.paper import Paper
from quizapp.ui.printing.saving import print_on, save
from tests import samples

pytestmark = pytest.mark.usefixtures("qapp")

BOTH = Request("set-1", (Version.A, Version.B), True, True, Paper.A4, Target.PDF)
SET = samples.question_set("set-1", ready=3)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.is_file())


def test_worksheet_and_key_are_two_files(tmp_path: Path) -> None:
    place = tmp_path / "sheet.pdf"
    assert save(SET, BOTH, place) == (place, tmp_path / "sheet-answers.pdf")
    assert all((tmp_path / name).read_bytes().startswith(b"%PDF-") for name in names(tmp_path))
    assert names(tmp_path) == ["sheet-answers.pdf", "sheet.pdf"]


@pytest.mark.parametrize("language", ["en", "de", "ar"])
def test_what_is_appended_to_a_name_is_one_word_in_each_language(tmp_path: Path, language: str) -> None:
    i18n.use(language)
    try:
        _sheet, key = save(SET, BOTH, tmp_path / "sheet.pdf")
    finally:
        i18n.use("en")
    word = key.stem.removeprefix("sheet-")
    assert word.isalpha()
    assert (word == "answers") is (language == "en")


def test_the_worksheet_is_replaced_and_a_key_never(tmp_path: Path) -> None:
    place = tmp_path / "sheet.pdf"
    save(SET, BOTH, place)
    (tmp_path / "sheet-answers.pdf").write_text("with notes")
    assert save(SET, BOTH, place) == (place, tmp_path / "sheet-answers-2.pdf")
    assert (tmp_path / "sheet-answers.pdf").read_text() == "with notes"


def test_a_key_that_cannot_be_written_leaves_the_worksheet_and_both_are_told(tmp_path: Path) -> None:
    # With what is appended to it, the key's is longer, while it is written, than the 255 bytes that file
    # systems take.
    name = "n" * 236
    with pytest.raises(UserError) as caught:
        save(SET, BOTH, tmp_path / f"{name}.pdf")
    assert str(caught.value) == (
        f"“{name}.pdf” is saved. “{name}-answers.pdf” is too long a name for a file; choose a shorter one."
    )
    assert names(tmp_path) == [f"{name}.pdf"]


def test_the_share_grows_and_is_whole_only_when_all_is_made(tmp_path: Path) -> None:
    told: list[float] = []
    there: list[list[str]] = []

    def report(share: float) -> None:
        told.append(share)
        there.append(names(tmp_path))

    save(samples.question_set("set-1", ready=40), BOTH, tmp_path / "sheet.pdf", report)
    assert told == sorted(told)
    assert len(told) > 100
    assert told.count(1.0) == 1
    assert not any(there)


@pytest.mark.parametrize("after", [0, 1, 60, 140, 10_000])
def test_stopped_it_leaves_what_was_there_and_nothing_else(tmp_path: Path, after: int) -> None:
    place = tmp_path / "sheet.pdf"
    place.write_text("the old one")
    steps = 0

    def report(share: float) -> None:
        nonlocal steps
        steps += 1
        if steps > after or share == 1.0:
            raise Cancelled

    with pytest.raises(Cancelled):
        save(samples.question_set("set-1", ready=40), BOTH, place, report)
    assert names(tmp_path) == ["sheet.pdf"]
    assert place.read_text() == "the old one"


class Spool(QPrinter):
    """A printer that writes to a file, and remembers that a print was called back before it was handed over."""

    def __init__(self, place: Path) -> None:
        super().__init__(QPrinter.PrinterMode.HighResolution)
        self.setOutputFileName(str(place))
        self.setFullPage(True)
        self.called_back = False

    @override
    def abort(self) -> bool:
        self.called_back = self.printerState() is QPrinter.PrinterState.Active
        return super().abort()


def test_a_print_that_is_stopped_is_called_back(tmp_path: Path) -> None:
    def report(share: float) -> None:
        if share > 0.3:
            raise Cancelled

    spool = Spool(tmp_path / "spool.pdf")
    with pytest.raises(Cancelled):
        print_on(spool, SET, BOTH, report)
    assert spool.called_back


def test_a_print_that_is_not_stopped_is_handed_over(tmp_path: Path) -> None:
    spool = Spool(tmp_path / "spool.pdf")
    print_on(spool, SET, BOTH)
    assert not spool.called_back
    assert (tmp_path / "spool.pdf").read_bytes().startswith(b"%PDF-")
