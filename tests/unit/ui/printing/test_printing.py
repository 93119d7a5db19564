"""Asking what to print and doing it: the dialog by keyboard, and what is told afterwards."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtPrintSupport import QPrintDialog, QPrinterInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from quizapp.errors import UserError
from quizapp.model.question_set import QuestionSet
from quizapp.model.worksheet import Version
from quizapp.storing import SetSummary
from quizapp.ui import jobs
from quizapp.ui.components.scroll_column import ScrollColumn
from quizapp.ui.look import theme
from quizapp.ui.printing.dialog import PrintDialog, Request, Target
from quizapp.ui.printing.paper import Paper
from quizapp.ui.printing.printing import Printing, set_at_hand
from tests import samples

AT = datetime(2026, 11, 22, tzinfo=UTC)


def summary(name: str, *, questions: int = 4, playable: int = 3, to_check: int = 0) -> SetSummary:
    return SetSummary(
        id=name,
        title=f"<i>{name}</i>",
        outlet="",
        questions=questions,
        playable=playable,
        to_check=to_check,
        saved=AT,
    )


def load(set_id: str) -> QuestionSet:
    if set_id == "gone":
        raise UserError("This set is gone.")
    return samples.question_set(set_id, ready=0 if set_id == "empty" else 3)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def printing(window: QWidget, tmp_path: Path) -> Printing:
    return Printing(load, window, tmp_path / "window.ini")


@pytest.fixture
def dialog(qtbot: QtBot, window: QWidget) -> PrintDialog:
    sets = (summary("one"), summary("two", questions=6, playable=1, to_check=2))
    dialog = PrintDialog(sets, "two", window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.activateWindow()
    return dialog


def saying(dialog: PrintDialog) -> str:
    return " ".join(label.text() for label in dialog.findChildren(QLabel))


def test_the_set_that_was_meant_is_chosen_and_what_is_left_out_is_said(dialog: PrintDialog) -> None:
    assert dialog.sets.currentText() == "<i>two</i>"
    assert "1 question is printed · 2 wait for a person to check them · 3 were rejected" in saying(dialog)
    QTest.keyClick(dialog.sets, Qt.Key.Key_Up)
    assert "3 questions are printed · 1 was rejected" in saying(dialog)
    assert "wait" not in saying(dialog)


def test_enter_saves_what_is_chosen(qtbot: QtBot, dialog: PrintDialog) -> None:
    assert QApplication.focusWidget() is dialog.save
    dialog.papers.show_at(1)
    with qtbot.waitSignal(dialog.asked) as caught:
        QTest.keyClick(dialog.save, Qt.Key.Key_Return)
    assert caught.args == [Request("two", (Version.A,), True, True, Paper.LETTER, Target.PDF)]
    assert not dialog.isVisible()


def test_all_of_it_is_reached_and_set_by_keys(qtbot: QtBot, dialog: PrintDialog) -> None:
    dialog.versions.segment(0).setFocus()
    QTest.keyClick(dialog.versions.segment(0), Qt.Key.Key_Right)
    QTest.keyClick(dialog.versions.segment(1), Qt.Key.Key_Right)
    QTest.keyClick(dialog.article, Qt.Key.Key_Space)
    QTest.keyClick(dialog.key, Qt.Key.Key_Space)
    with qtbot.waitSignal(dialog.asked) as caught:
        QTest.keyClick(dialog.print, Qt.Key.Key_Return)
    (request,) = caught.args
    assert request.versions == (Version.A, Version.B)
    assert (request.with_article, request.with_key, request.target) == (False, False, Target.PRINTER)


def within(dialog: PrintDialog) -> tuple[QWidget, ...]:
    order = dialog.order
    return (
        *(dialog.sets, order.line, order.shuffle, dialog.article, dialog.key),
        *(dialog.cancel, dialog.print, dialog.save),
    )


def test_tab_walks_all_controls_and_each_has_a_name(dialog: PrintDialog) -> None:
    reached = []
    for _step in range(10):
        here = QApplication.focusWidget()
        assert here is not None
        reached.append(here)
        assert QAccessible.queryAccessibleInterface(here).text(QAccessible.Text.Name)
        QTest.keyClick(here, Qt.Key.Key_Tab)
    assert reached[1] is dialog.sets
    assert set(reached) >= {*within(dialog)}
    assert reached.index(dialog.article) < reached.index(dialog.key) < reached.index(dialog.cancel)


def test_another_order_is_shuffled_or_entered_and_asked_for(qtbot: QtBot, dialog: PrintDialog) -> None:
    assert dialog.order.line.text() == "1"
    dialog.order.shuffle.click()
    assert dialog.order.line.text() == "2"
    dialog.order.line.selectAll()
    QTest.keyClicks(dialog.order.line, "417x")
    with qtbot.waitSignal(dialog.asked) as caught:
        dialog.save.click()
    assert caught.args[0].seed == 417


@pytest.mark.parametrize("entered", ["", "0", "0000"])
def test_what_is_no_order_leaves_the_one_before(dialog: PrintDialog, entered: str) -> None:
    dialog.order.shuffle.click()
    dialog.order.line.setFocus()
    dialog.order.line.selectAll()
    QTest.keyClick(dialog.order.line, Qt.Key.Key_Delete)
    QTest.keyClicks(dialog.order.line, entered)
    dialog.article.setFocus()
    assert (dialog.order.line.text(), dialog.order.seed) == ("2", 2)


@pytest.mark.parametrize(
    ("both", "key", "words"),
    [
        (False, False, "one file."),
        (False, True, "two files, the worksheet and the answer key."),
        (True, False, "one file with both versions"),
        (True, True, "two files, one with both versions and one with their answer keys."),
    ],
)
def test_it_says_in_how_many_files_it_comes(dialog: PrintDialog, both: bool, key: bool, words: str) -> None:
    dialog.versions.segment(2 if both else 0).click()
    dialog.key.setChecked(key)
    assert f"As PDF: {words}" in saying(dialog)


def test_it_grows_with_the_words_on_the_files(qtbot: QtBot, dialog: PrintDialog) -> None:
    bar = dialog.findChildren(ScrollColumn)[0].verticalScrollBar()
    dialog.key.setChecked(False)
    QApplication.processEvents()
    assert bar.maximum() == 0
    height = dialog.height()
    dialog.key.setChecked(True)
    dialog.versions.segment(2).click()
    qtbot.waitUntil(lambda: dialog.height() > height)
    QApplication.processEvents()
    assert bar.maximum() == 0, "nothing scrolls"
    assert dialog.screen().availableGeometry().contains(dialog.frameGeometry())


@pytest.mark.parametrize("factor", [1.0, 2.0])
@pytest.mark.parametrize("length", [57, 200, 10_000])
def test_a_title_of_any_length_stays_within_the_screen(
    qapp: QApplication, window: QWidget, length: int, factor: float
) -> None:
    theme.apply(qapp, replace(theme.current(), text_factor=factor))
    title = ("The bridge over the river is shut " * 300)[:length].strip()
    dialog = PrintDialog([summary("one").model_copy(update={"title": title})], "one", window)
    dialog.open()
    room = dialog.screen().availableSize()
    assert dialog.width() <= room.width()
    assert dialog.height() <= room.height()
    assert dialog.sets.mapTo(dialog, dialog.sets.rect().topRight()).x() < dialog.width()
    dialog.sets.grab()
    assert dialog.sets.toolTip() == title
    spoken = QAccessible.queryAccessibleInterface(dialog.sets)
    assert spoken.text(QAccessible.Text.Value) == title
    dialog.close()


def test_escape_asks_for_nothing(qtbot: QtBot, dialog: PrintDialog) -> None:
    with qtbot.assertNotEmitted(dialog.asked):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_without_anything_to_print_it_says_so(qtbot: QtBot, printing: Printing, window: QWidget) -> None:
    with qtbot.waitSignal(printing.told) as caught:
        printing.ask([summary("empty", playable=0)])
    assert caught.args == ["There are no questions to print yet; make some from an article first."]
    assert not window.findChildren(PrintDialog)


def test_what_was_asked_for_is_proposed_again(
    printing: Printing, window: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, None)
    printing.ask([summary("set-1")])
    (first,) = window.findChildren(PrintDialog)
    first.versions.segment(2).click()
    first.papers.segment(1).click()
    first.key.click()
    first.order.shuffle.click()
    first.save.click()
    printing.ask([summary("set-1")])
    again = window.findChildren(PrintDialog)[-1]
    assert again is not first
    assert (again.versions.at, again.papers.at) == (2, 1)
    assert (again.article.isChecked(), again.key.isChecked()) == (True, False)
    assert again.order.line.text() == "2"


def choose(monkeypatch: pytest.MonkeyPatch, path: Path | None) -> list[str]:
    """Let the person choose `path` in the system's dialog; return what it proposed."""
    proposed = []

    def answer(_parent: QWidget, _title: str, start: str, _kinds: str) -> tuple[str, str]:
        proposed.append(Path(start).name)
        return (str(path) if path else "", "")

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    return proposed


def carry_out(printing: Printing, window: QWidget, set_id: str = "set-1", *, pdf: bool = True) -> None:
    printing.ask([summary(set_id)], set_id)
    (dialog,) = window.findChildren(PrintDialog)
    (dialog.save if pdf else dialog.print).click()


@pytest.fixture(autouse=True)
def all_is_made(qtbot: QtBot) -> Iterator[None]:
    yield
    qtbot.waitUntil(lambda: jobs.running() == 0)


def test_what_was_saved_is_told(
    qtbot: QtBot, printing: Printing, window: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposed = choose(monkeypatch, tmp_path / "sheet")
    with qtbot.waitSignal(printing.told) as caught:
        carry_out(printing, window)
    assert proposed == ["Tunnel-shut-after-leak.pdf"]
    assert caught.args == [f"Saved “sheet.pdf” and “sheet-answers.pdf” in {tmp_path}."]


def test_a_name_without_its_ending_replaces_nothing(
    qtbot: QtBot, printing: Printing, window: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "sheet.pdf").write_text("mine")
    choose(monkeypatch, tmp_path / "sheet")
    with qtbot.waitSignal(printing.told):
        carry_out(printing, window)
    assert (tmp_path / "sheet.pdf").read_text() == "mine"
    assert (tmp_path / "sheet-worksheet.pdf").exists()


def test_who_chooses_no_place_gets_nothing(
    qtbot: QtBot, printing: Printing, window: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, None)
    with qtbot.assertNotEmitted(printing.told), qtbot.assertNotEmitted(printing.refused):
        carry_out(printing, window)


@pytest.mark.parametrize(
    ("set_id", "sentence"),
    [
        ("gone", "This set is gone."),
        ("empty", "This set has no question to print; approve some in the editor."),
        ("set-1", "“sheet.pdf” could not be written; choose a folder that you may write to."),
    ],
)
def test_what_does_not_work_is_told_in_a_sentence(
    qtbot: QtBot,
    printing: Printing,
    window: QWidget,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    set_id: str,
    sentence: str,
) -> None:
    (tmp_path / "taken").touch()
    choose(monkeypatch, tmp_path / "taken" / "sheet.pdf")
    with qtbot.waitSignal(printing.refused) as caught:
        carry_out(printing, window, set_id)
    assert str(caught.args[0]) == sentence


def test_without_a_printer_it_says_what_to_do(
    qtbot: QtBot, printing: Printing, window: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    with qtbot.waitSignal(printing.refused) as caught:
        carry_out(printing, window, pdf=False)
    assert str(caught.args[0]) == "No printer was found; save a PDF instead, or connect a printer."


def accept(monkeypatch: pytest.MonkeyPatch, spool: Path) -> None:
    """Let there be a printer that writes what it prints to `spool`, and a person who accepts the system's dialog."""
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["spool"])

    def accepted(dialog: QPrintDialog) -> QDialog.DialogCode:
        dialog.printer().setOutputFileName(str(spool))
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(QPrintDialog, "exec", accepted)


def test_sheet_and_key_go_to_the_printer(
    qtbot: QtBot, printing: Printing, window: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    accept(monkeypatch, tmp_path / "spool.pdf")
    with qtbot.waitSignal(printing.told) as caught:
        carry_out(printing, window, pdf=False)
    assert caught.args == ["Sent to the printer."]
    assert (tmp_path / "spool.pdf").read_bytes().startswith(b"%PDF-")


def test_a_printer_that_takes_nothing_is_told(
    qtbot: QtBot, printing: Printing, window: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    accept(monkeypatch, tmp_path / "missing" / "spool.pdf")
    with qtbot.waitSignal(printing.refused) as caught:
        carry_out(printing, window, pdf=False)
    assert str(caught.args[0]) == "The printer did not take the pages; check it and try again."


class About(QWidget):
    set_id = "set-9"


def test_a_page_about_a_set_tells_which(qtbot: QtBot) -> None:
    about, other = About(), QWidget()
    qtbot.addWidget(about)
    qtbot.addWidget(other)
    assert [set_at_hand(page) for page in (about, other, None)] == ["set-9", "", ""]
