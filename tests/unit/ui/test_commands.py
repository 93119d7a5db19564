"""The commands: each with a title and a key of its own, and working without the menu bar."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from quizapp.ui.commands import Command, Commands


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


def test_every_command_is_in_the_menus(window: QWidget) -> None:
    menu = QMenu(window)
    commands = Commands(window)
    commands.fill(menu)
    listed = [
        entry.objectName()
        for sub in menu.actions()
        for entry in sub.menu().actions()  # type: ignore[attr-defined] # typed as object
        if not entry.isSeparator()
    ]
    assert sorted(listed) == sorted(Command)


def test_no_two_commands_share_a_key(window: QWidget) -> None:
    commands = Commands(window)
    keys = [commands[each].shortcut() for each in Command if not commands[each].shortcut().isEmpty()]
    assert len({key.toString() for key in keys}) == len(keys)
    assert QKeySequence("Ctrl+O") in keys


def test_keys_work_though_no_menu_is_shown(qtbot: QtBot, window: QWidget) -> None:
    commands = Commands(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    with qtbot.waitSignal(commands[Command.HISTORY].triggered):
        QTest.keyClick(window, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)


def test_the_list_of_keys_is_free_of_marks_for_menus(window: QWidget) -> None:
    rows = dict(Commands(window).keys())
    assert rows["Ctrl+O"] == "Open an article"
    assert all("&" not in title for title in rows.values())


def test_one_look_is_in_force_at_a_time(window: QWidget) -> None:
    commands = Commands(window)
    commands[Command.LOOK_DARK].trigger()
    commands[Command.LOOK_LIGHT].trigger()
    looks = [each for each in Command if each.startswith("look-") and commands[each].isChecked()]
    assert looks == [Command.LOOK_LIGHT]
