"""The first picture has the colours and the language of the settings, whatever their file holds."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from quizapp import settings
from quizapp.paths import Home
from quizapp.settings import Appearance, Settings
from quizapp.ui import language
from quizapp.ui.first_look import first_look
from quizapp.ui.look import theme
from quizapp.ui.look.theme import Scheme, Theme
from quizapp.ui.preferences import Preferences


@pytest.fixture(autouse=True)
def usual_look(qapp: QApplication) -> Iterator[None]:
    yield
    theme.apply(qapp, Theme())
    language.use(qapp, "en")


@pytest.mark.parametrize("look", [Appearance.LIGHT, Appearance.DARK, Appearance.CONTRAST])
def test_it_agrees_with_the_settings_that_are_loaded_later(
    qapp: QApplication, home: Path, look: Appearance
) -> None:
    chosen = Settings(appearance=look, text_factor=1.5, reduced_motion=True)
    settings.save(chosen, Home(home).settings)
    first_look(qapp, Home(home).settings)
    first = theme.current()
    Preferences(qapp, chosen, Home(home).settings)
    assert first == theme.current() == Theme(Scheme(look), 1.5, reduced_motion=True)


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        "{",
        '{"appearance": 3, "text_factor": "big", "language": []}',
        '{"text_factor": 1e999}',
        "\x00",
    ],
)
def test_a_file_that_says_nothing_usable_is_no_fault(
    qapp: QApplication, tmp_path: Path, content: str
) -> None:
    file = tmp_path / "settings.json"
    file.write_text(content)
    first_look(qapp, file)
    assert theme.current().scheme is theme.system_scheme(qapp)
    assert 1.0 <= theme.current().text_factor <= 2.0


def test_a_language_read_from_right_to_left_turns_the_window(qapp: QApplication, tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"language": "ar"}))
    first_look(qapp, file)
    assert qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft


def test_a_change_is_in_force_and_saved(qtbot: QtBot, qapp: QApplication, home: Path) -> None:
    file = Home(home).settings
    preferences = Preferences(qapp, Settings(), file)
    with qtbot.waitSignal(preferences.changed):
        preferences.change(preferences.settings.model_copy(update={"appearance": Appearance.DARK}))
    assert theme.current().scheme is Scheme.DARK
    kept = settings.load(file, aside=Home(home).set_aside, now=datetime.now(UTC))
    assert kept.settings.appearance is Appearance.DARK
