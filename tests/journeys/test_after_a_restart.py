"""What a person chose or typed is there again after the window was closed, and what was deleted can come back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from quizapp.ui.session.session_page import SessionPage
from tests import samples
from tests.journeys.stage import Stage

Key = Qt.Key


@pytest.fixture
def stage(qtbot: QtBot, home: Path) -> Iterator[Stage]:
    with Stage(qtbot, home) as stage:
        stage.store.sets.save(samples.question_set())
        yield stage


def test_an_article_that_was_put_away_stays_away(stage: Stage) -> None:
    stage.open()
    stage.press(Key.Key_Return)
    assert stage.on(SessionPage).pane.isVisible()
    stage.press(Key.Key_A)
    stage.kill()
    stage.open()
    stage.press(Key.Key_Return)
    page = stage.on(SessionPage)
    assert not page.pane.isVisible()
    stage.press(Key.Key_A)
    assert page.pane.isVisible()
