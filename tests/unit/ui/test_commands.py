"""The menus: in each language, every entry opens by a letter of its own."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar, QWidget
from pytestqt.qtbot import QtBot

from quizapp.ui import language
from quizapp.ui.commands import Command, Commands


@pytest.fixture(params=["en", "de", "ar"])
def window(request: pytest.FixtureRequest, qtbot: QtBot, qapp: QApplication) -> Iterator[QWidget]:
    language.use(qapp, request.param)
    made = QWidget()
    qtbot.addWidget(made)
    yield made
    language.use(qapp, "en")


def letter(title: str) -> str:
    found = re.search("&(.)", title)
    assert found, f"{title} opens by no letter"
    return found[1].casefold()


def test_no_letter_opens_two_entries(window: QWidget) -> None:
    commands = Commands(window)
    bar = QMenuBar(window)
    commands.fill(bar)
    menus = window.findChildren(QMenu)
    assert len(menus) >= 3
    for titles in (
        [menu.title() for menu in menus],
        *([action.text() for action in menu.actions() if action.text()] for menu in menus),
    ):
        letters = [letter(title) for title in titles]
        assert len(set(letters)) == len(letters), titles


def test_the_settings_have_the_key_that_people_know(window: QWidget) -> None:
    assert Commands(window)[Command.SETTINGS].shortcut().toString() == "Ctrl+,"
