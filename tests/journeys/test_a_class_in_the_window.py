"""A teacher shows a set to a class: whole screen, large type, and not a trace of it afterwards."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from quizapp.ui.look import theme
from quizapp.ui.session.class_page import ClassPage
from quizapp.ui.session.start_page import StartPage
from tests import samples
from tests.journeys.stage import Stage

READY = 3


@pytest.fixture
def stage(qtbot: QtBot, home: Path) -> Iterator[Stage]:
    with Stage(qtbot, home) as made:
        made.store.sets.save(samples.question_set(ready=READY, review=0))
        made.open()
        yield made


def test_a_class_leaves_no_trace(stage: Stage) -> None:
    stage.press(Qt.Key.Key_Return)
    sheet = stage.on(StartPage)
    sheet.class_button.click()
    page = stage.on(ClassPage)
    stage.wait(stage.window.isFullScreen)
    for place in range(READY):
        states = [(page.place, page.revealed)]
        stage.press(Qt.Key.Key_PageDown)
        states.append((page.place, page.revealed))
        assert states == [(place, False), (place, True)]
        stage.press(Qt.Key.Key_PageDown)
    assert stage.on(StartPage) is sheet
    assert sheet.class_button.hasFocus()
    stage.wait(lambda: not stage.window.isFullScreen())
    assert theme.current().text_factor == 1.0
    stage.press(Qt.Key.Key_Escape)
    assert stage.store.sessions.open() == ()
    assert stage.window.playing.held == ()
    assert stage.window.parts.library.totals().sessions == 0


def test_f11_has_the_whole_screen_and_gives_it_back(stage: Stage) -> None:
    stage.press(Qt.Key.Key_F11)
    stage.wait(stage.window.isFullScreen)
    stage.press(Qt.Key.Key_F11)
    stage.wait(lambda: not stage.window.isFullScreen())
