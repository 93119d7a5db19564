"""Printing in the real window: by its key, from any page, to a file that is there afterwards."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from quizapp.model import editing
from quizapp.ui import jobs
from quizapp.ui.printing.dialog import PrintDialog
from quizapp.ui.sets.commands import Deed
from quizapp.ui.sets.page import SetsPage
from tests import samples
from tests.journeys.stage import CTRL, Stage


@pytest.fixture
def stage(qtbot: QtBot, home: Path) -> Iterator[Stage]:
    with Stage(qtbot, home) as stage:
        stage.store.sets.save(editing.retitle(samples.question_set("set-1"), "Older"))
        stage.store.sets.save(editing.retitle(samples.question_set("set-2"), "Newer"))
        stage.open()
        yield stage


def dialog(stage: Stage) -> PrintDialog:
    (found,) = stage.window.findChildren(PrintDialog)
    assert found.isVisible()
    return found


def test_by_keyboard_alone_a_worksheet_is_saved(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "sheet.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (str(place), ""))
    stage.press(Qt.Key.Key_P, modifiers=CTRL)
    assert dialog(stage).save.hasFocus()
    stage.press(Qt.Key.Key_Return)
    stage.wait(lambda: jobs.running() == 0)
    assert place.read_bytes().startswith(b"%PDF-")
    assert stage.window.messages.last == f"Saved “sheet.pdf” and “sheet-answers.pdf” in {tmp_path}."


def test_the_chosen_set_of_the_library_is_proposed(stage: Stage) -> None:
    stage.window.show_library()
    page = stage.on(SetsPage)
    page.view.setCurrentIndex(page.list.index(1))
    stage.press(Qt.Key.Key_P, modifiers=CTRL)
    assert dialog(stage).sets.currentText() == "Older"


def test_the_library_has_a_button_for_it(stage: Stage) -> None:
    stage.window.show_library()
    page = stage.on(SetsPage)
    page.view.setCurrentIndex(page.list.index(1))
    page.bar.buttons[Deed.PRINT].click()
    assert dialog(stage).sets.currentText() == "Older"


def test_the_set_in_the_editor_is_proposed(stage: Stage) -> None:
    stage.window.editing.edit("set-1")
    stage.press(Qt.Key.Key_P, modifiers=CTRL)
    assert dialog(stage).sets.currentText() == "Older"


def test_elsewhere_the_last_saved_set_is_proposed(stage: Stage) -> None:
    stage.window.show_history()
    stage.press(Qt.Key.Key_P, modifiers=CTRL)
    assert dialog(stage).sets.currentText() == "Newer"


def test_a_folder_that_cannot_be_written_to_is_told(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "taken").touch()
    place = tmp_path / "taken" / "sheet.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (str(place), ""))
    stage.press(Qt.Key.Key_P, modifiers=CTRL)
    stage.press(Qt.Key.Key_Return)
    stage.wait(lambda: jobs.running() == 0)
    assert stage.window.messages.last == (
        "“sheet.pdf” could not be written; choose a folder that you may write to."
    )
