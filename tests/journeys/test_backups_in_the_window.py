"""Backups, earlier states and damaged files in the real window, over real files."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from quizapp import settings as chosen
from quizapp.settings import Appearance
from quizapp.ui.backups.findings_dialog import FindingsDialog
from quizapp.ui.backups.states_dialog import StatesDialog
from quizapp.ui.components.toast import Toast
from quizapp.ui.home.page import HomePage
from quizapp.ui.settings.page import SettingsPage
from tests import samples
from tests.journeys.stage import CTRL, Stage

ENTER = Qt.Key.Key_Return


@pytest.fixture
def stage(qtbot: QtBot, home: Path) -> Iterator[Stage]:
    with Stage(qtbot, home) as stage:
        stage.store.sets.save(samples.question_set(ready=6))
        yield stage


def settings(stage: Stage) -> SettingsPage:
    """Open the settings."""
    stage.window.show_settings()
    return stage.on(SettingsPage)


def back_up(stage: Stage) -> None:
    """Make a backup, whenever the last one was."""
    assert stage.store.backups.take() is not None


def titles(stage: Stage) -> list[str]:
    """Return what the sets in the data folder are called."""
    return sorted(summary.title for summary in stage.store.sets.summaries())


def press_toast(stage: Stage) -> None:
    """Press the button of the message in view."""
    (toast,) = stage.window.findChildren(Toast)
    assert toast.isVisible()
    toast._button.click()


def test_a_backup_is_made_in_the_background_and_shown_in_the_settings(stage: Stage) -> None:
    window = stage.open()
    page = settings(stage)
    window.safekeeping.back_up()
    stage.wait(lambda: len(stage.store.backups.made()) == 1)
    stage.wait(lambda: "1 earlier state" in page.backups.standing)
    window.safekeeping.back_up()  # none is due within the hour
    assert window.safekeeping._job is None


def test_a_backup_is_made_when_the_window_has_gone(stage: Stage) -> None:
    window = stage.open()
    window.close()
    window.rest()
    assert len(stage.store.backups.made()) == 1


def test_a_folder_in_the_way_of_backups_is_told(stage: Stage, home: Path) -> None:
    (home / "backups").write_text("in the way")
    window = stage.open()
    window.safekeeping.back_up()
    stage.wait(lambda: str(home / "backups") in window.messages.last)


def test_everything_goes_into_one_file_and_comes_back_from_it(stage: Stage, tmp_path: Path) -> None:
    window = stage.open()
    settings(stage)
    saved = tmp_path / "all.zip"
    window.safekeeping.save(saved)
    assert window.work_strip.isVisible()
    stage.wait(lambda: "all.zip" in window.messages.last)
    assert not window.work_strip.isVisible()
    assert "sets/set-1.json" in zipfile.ZipFile(saved).namelist()
    stage.store.sets.rename("set-1", "Another name")
    window.restoring.bring_back(saved, False)
    stage.wait(lambda: "Brought back" in window.messages.last)
    assert titles(stage) == [samples.TITLE]


def test_an_earlier_state_is_chosen_by_keyboard_and_taken_back_again(stage: Stage) -> None:
    back_up(stage)
    stage.store.sets.rename("set-1", "Renamed since")
    window = stage.open()
    settings(stage).backups.restore.click()
    (dialog,) = window.findChildren(StatesDialog)
    stage.wait(dialog.view.isVisible)
    assert dialog.view.hasFocus()
    stage.press(ENTER)
    stage.wait(lambda: "Brought back, with 1 question set." in window.messages.last)
    assert titles(stage) == [samples.TITLE]
    assert window.focusWidget() is stage.on(HomePage).lead.primary
    press_toast(stage)
    stage.wait(lambda: titles(stage) == ["Renamed since"])
    stage.wait(lambda: "as it was before" in window.messages.last)


def test_an_earlier_state_is_added_and_replaces_nothing(stage: Stage) -> None:
    back_up(stage)
    stage.store.sets.delete("set-1")
    stage.store.sets.save(samples.question_set(ready=4).model_copy(update={"id": "mine", "title": "Mine"}))
    window = stage.open()
    settings(stage).backups.restore.click()
    (dialog,) = window.findChildren(StatesDialog)
    stage.wait(dialog.view.isVisible)
    dialog.mode.segment(1).click()
    dialog.go.click()
    stage.wait(lambda: "Added: 1 question set" in window.messages.last)
    assert titles(stage) == sorted(["Mine", samples.TITLE])
    press_toast(stage)
    stage.wait(lambda: titles(stage) == ["Mine"])


def test_settings_that_come_back_are_in_force(stage: Stage) -> None:
    window = stage.open()
    adjusting = window.adjusting
    adjusting.change(adjusting.chosen.model_copy(update={"appearance": Appearance.DARK}))
    back_up(stage)
    adjusting.change(adjusting.chosen.model_copy(update={"appearance": Appearance.LIGHT}))
    window.restoring.bring_back(1, False)
    stage.wait(lambda: adjusting.chosen.appearance is Appearance.DARK)


def test_damaged_settings_come_back_from_a_backup_and_are_in_force(stage: Stage, home: Path) -> None:
    chosen.save(chosen.Settings(appearance=Appearance.DARK), home / "settings.json")
    back_up(stage)
    (home / "settings.json").write_bytes(b"{")
    window = stage.open()
    assert window.adjusting.chosen.appearance is Appearance.SYSTEM
    stage.wait(lambda: [offer.file for offer in window.parts.safe.waiting().offers] == ["settings.json"])
    (offer,) = window.parts.safe.waiting().offers
    window.mending.bring_back(offer)
    stage.wait(lambda: window.adjusting.chosen.appearance is Appearance.DARK)
    assert window.parts.safe.waiting().offers == ()


def test_a_file_that_is_no_backup_is_refused_and_changes_nothing(stage: Stage, tmp_path: Path) -> None:
    other = tmp_path / "other.zip"
    other.write_bytes(b"PK no zip")
    window = stage.open()
    window.restoring.bring_back(other, False)
    stage.wait(lambda: "is no backup" in window.messages.last)
    assert titles(stage) == [samples.TITLE]
    assert not window.working.is_busy


def test_work_that_is_called_off_changes_nothing(stage: Stage) -> None:
    for number in range(60):
        stage.store.sets.save(samples.question_set(ready=6).model_copy(update={"id": f"more-{number}"}))
    back_up(stage)
    stage.store.sets.rename("set-1", "Renamed since")
    window = stage.open()
    window.restoring.bring_back(1, False)
    window.work_strip.cancel.click()
    assert window.work_strip.words == "Stopping…"
    stage.wait(lambda: not window.working.is_busy)
    assert "Renamed since" in titles(stage)


def test_a_check_says_that_all_is_well(stage: Stage) -> None:
    window = stage.open()
    settings(stage).backups.check.click()
    stage.wait(lambda: bool(window.findChildren(FindingsDialog)))
    (dialog,) = window.findChildren(FindingsDialog)
    assert dialog.fact == "All is well."
    assert "files were checked" in dialog.words
    assert dialog.close_button.hasFocus()
    dialog.close()


def test_backups_are_reached_by_tab(stage: Stage) -> None:
    stage.open()
    page = settings(stage)
    page.backups.folder.setFocus()
    for button in (page.backups.save, page.backups.restore, page.backups.check, page.files.double_click):
        stage.press(Qt.Key.Key_Tab)
        if button.isEnabled():
            assert button.hasFocus()
    stage.press(Qt.Key.Key_1, modifiers=CTRL)
    stage.on(HomePage)


def test_what_is_in_a_file_is_added_unless_one_chooses_otherwise(stage: Stage, tmp_path: Path) -> None:
    window = stage.open()
    saved = tmp_path / "all.zip"
    stage.store.moving.save(saved)
    back_up(stage)
    stage.store.sets.rename("set-1", "Renamed since")
    stage.store.sets.save(samples.question_set(ready=4).model_copy(update={"id": "mine", "title": "Mine"}))
    settings(stage).backups.restore.click()
    (dialog,) = window.findChildren(StatesDialog)
    stage.wait(dialog.view.isVisible)
    assert dialog.mode.at == 0, "a state of this library takes its place"
    chooser = dialog.ask_for_file()
    chooser.fileSelected.emit(str(saved))
    chooser.reject()
    assert dialog.mode.at == 1
    assert titles(stage) == ["Mine", "Renamed since"], "nothing is done yet"
    dialog.go.click()
    stage.wait(lambda: not window.working.is_busy and bool(window.messages.last))
    assert titles(stage) == ["Mine", "Renamed since"]


@pytest.mark.parametrize("size", [(1280, 800), (900, 600)])
def test_the_list_of_states_has_its_room(stage: Stage, size: tuple[int, int]) -> None:
    for number in range(6):
        stage.store.sets.rename("set-1", f"Name {number}")
        back_up(stage)
    window = stage.open(size)
    settings(stage).backups.restore.click()
    (dialog,) = window.findChildren(StatesDialog)
    stage.wait(dialog.view.isVisible)
    stage.wait(lambda: dialog.view.height() >= 3 * dialog.view.sizeHintForRow(0))
    card = dialog.view.parentWidget()
    assert card is not None
    assert card.rect().contains(dialog.view.geometry()), "the foot of the list is not cut"
    assert window.rect().size().height() >= dialog.height()
    dialog.close()
