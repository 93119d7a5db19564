"""Settings, menu and page agree, whoever changed what, and a change that cannot be saved is told."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from quizapp.desktop.freedesktop import DataHome
from quizapp.desktop.macos import Bundle
from quizapp.paths import Home
from quizapp.settings import Appearance, Settings
from quizapp.ui import language
from quizapp.ui.adjusting import Adjusting
from quizapp.ui.commands import Command, Commands
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.look import theme
from quizapp.ui.look.theme import Scheme, Theme
from quizapp.ui.preferences import Preferences
from quizapp.ui.settings.page import SettingsPage


@pytest.fixture(autouse=True)
def usual_look(qapp: QApplication) -> Iterator[None]:
    yield
    theme.apply(qapp, Theme())
    language.use(qapp, "en")


@pytest.fixture
def commands(qtbot: QtBot) -> Iterator[Commands]:
    window = QWidget()
    qtbot.addWidget(window)
    yield Commands(window)
    window.close()


@pytest.fixture
def shared(tmp_path: Path) -> DataHome:
    """Where a system looks for a person's applications; without the programs that make its databases."""
    return DataHome(tmp_path / "share", ("/opt/quizapp",))


@pytest.fixture
def adjusting(
    qapp: QApplication, qtbot: QtBot, home: Path, commands: Commands, shared: DataHome
) -> Adjusting:
    chosen = Settings(appearance=Appearance.LIGHT)
    made = Adjusting(Preferences(qapp, chosen, Home(home).settings), commands, home, shared)
    made.show(chosen)
    qtbot.addWidget(made.page)
    return made


def test_the_page_changes_what_is_in_force_and_the_menu_shows_it(
    adjusting: Adjusting, commands: Commands, home: Path
) -> None:
    assert commands[Command.LOOK_LIGHT].isChecked()
    adjusting.page.look.looks.cards[Appearance.DARK].click()
    assert theme.current().scheme is Scheme.DARK
    assert commands[Command.LOOK_DARK].isChecked()
    assert not commands[Command.LOOK_LIGHT].isChecked()
    assert '"dark"' in Home(home).settings.read_text()


def test_the_menu_changes_what_the_page_shows(adjusting: Adjusting, commands: Commands) -> None:
    commands[Command.LOOK_CONTRAST].trigger()
    assert theme.current().scheme is Scheme.CONTRAST
    assert adjusting.page.look.looks.cards[Appearance.CONTRAST].isChecked()
    adjusting.page.undo.click()
    assert theme.current().scheme is Scheme.LIGHT
    assert commands[Command.LOOK_LIGHT].isChecked()


def test_what_cannot_be_saved_is_in_force_and_told(qtbot: QtBot, adjusting: Adjusting, home: Path) -> None:
    home.write_text("a file where the folder should be")
    with qtbot.waitSignal(adjusting.told) as told:
        adjusting.page.look.motion.click()
    assert told.args == ["Your settings could not be saved; check that the data folder is writable."]
    assert theme.current().reduced_motion


def test_the_data_folder_is_opened_though_nothing_was_saved_yet(
    adjusting: Adjusting, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def desktop(url: QUrl) -> bool:
        opened.append(url.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", desktop)
    adjusting.page.places.folder.click()
    assert opened == [str(home)]
    assert home.is_dir()


def test_where_nothing_opens_folders_its_place_is_said(
    qtbot: QtBot, adjusting: Adjusting, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    with qtbot.waitSignal(adjusting.said) as said:
        adjusting.page.places.folder.click()
    assert said.args == [f"The data folder is here: {home}"]


def test_the_double_click_is_switched_at_once_and_taken_back(
    qtbot: QtBot, adjusting: Adjusting, shared: DataHome
) -> None:
    switch = adjusting.page.files.double_click
    assert not switch.isChecked()
    with qtbot.waitSignal(adjusting.said) as said:
        switch.click()
    assert shared.is_on()
    assert said.args is not None
    assert said.args[0].startswith("A double click on a .quizset file now opens it here.")
    adjusting.page.undo.click()
    assert not shared.is_on()
    assert not switch.isChecked()
    assert not adjusting.page.undo.isEnabled()


def test_undo_goes_through_settings_and_the_double_click_in_order(
    adjusting: Adjusting, shared: DataHome
) -> None:
    page = adjusting.page
    page.look.motion.click()
    page.files.double_click.click()
    page.answering.letters.click()
    page.undo.click()
    assert adjusting.chosen.single_letter_keys
    assert shared.is_on()
    page.undo.click()
    assert not shared.is_on()
    assert adjusting.chosen.reduced_motion
    page.undo.click()
    assert not adjusting.chosen.reduced_motion


def test_a_double_click_that_cannot_be_had_is_told_and_shown(
    qtbot: QtBot, adjusting: Adjusting, shared: DataHome
) -> None:
    shared.root.write_text("a file where the folder should be")
    with qtbot.waitSignal(adjusting.told) as told:
        adjusting.page.files.double_click.click()
    assert told.args is not None
    assert "cannot be written" in told.args[0]
    assert not adjusting.page.files.double_click.isChecked()
    assert not adjusting.page.undo.isEnabled()


def test_where_the_system_has_no_way_the_row_says_so(qtbot: QtBot) -> None:
    page = SettingsPage(Path("/data"))
    qtbot.addWidget(page)
    page.show_double_click(on=False, hindrance=Bundle().hindrance)
    assert not page.files.double_click.isEnabled()
    assert Bundle().hindrance in [words.text() for words in page.files.findChildren(TextBlock)]
