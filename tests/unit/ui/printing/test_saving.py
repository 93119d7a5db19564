"""What is put where: worksheets and keys as files whose names go together, all of them or none when it is stopped."""

from pathlib import Path

import pytest

from quizapp import i18n
from quizapp.errors import UserError
from quizapp.model.worksheet import Version
from quizapp.ui.jobs import Cancelled
from quizapp.ui.printing.dialog import Request, Target
from quizapp.ui.printing.paper import Paper
from quizapp.ui.printing.saving import save
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
