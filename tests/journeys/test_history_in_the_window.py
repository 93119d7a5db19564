"""The history in the real window: as it was left, after the window was closed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from quizapp.ui.history.page import HistoryPage
from quizapp.ui.session.end_page import EndPage
from quizapp.ui.session.replay_page import ReplayPage
from tests import samples
from tests.journeys.stage import CTRL, Stage


@pytest.fixture
def stage(qtbot: QtBot, home: Path) -> Iterator[Stage]:
    with Stage(qtbot, home) as stage:
        stage.store.sets.save(samples.question_set(ready=6))
        stage.open()
        yield stage


def play(stage: Stage) -> None:
    """Play the set that the home page offers, from the first question to the last."""
    stage.press(Qt.Key.Key_Return, Qt.Key.Key_Return)
    for _question in range(6):
        stage.press(Qt.Key.Key_1, Qt.Key.Key_Return, Qt.Key.Key_Return)
    stage.on(EndPage)


def test_filters_and_table_are_there_again_after_a_restart(stage: Stage) -> None:
    play(stage)
    stage.press(Qt.Key.Key_4, modifiers=CTRL)
    page = stage.on(HistoryPage)
    page.filters.sets.setFocus()
    stage.press(Qt.Key.Key_Down)
    page.filters.periods.segment(3).setFocus()
    stage.press(Qt.Key.Key_Left, Qt.Key.Key_Left)
    page.scores.switch.segment(0).setFocus()
    stage.press(Qt.Key.Key_Right)
    stage.kill()
    stage.open()
    stage.press(Qt.Key.Key_4, modifiers=CTRL)
    page = stage.on(HistoryPage)
    assert page.filters.sets.currentText() == samples.TITLE
    assert page.filters.periods.segment(1).isChecked()
    assert page.scores.table.isVisible()


def test_a_row_opens_the_replay_and_escape_leads_back(stage: Stage) -> None:
    play(stage)
    stage.press(Qt.Key.Key_4, modifiers=CTRL)
    page = stage.on(HistoryPage)
    stage.walk_to(page.view)
    stage.press(Qt.Key.Key_Return)
    stage.on(ReplayPage)
    stage.press(Qt.Key.Key_Escape)
    assert stage.on(HistoryPage).view.hasFocus()
    stage.press(Qt.Key.Key_1, Qt.Key.Key_4, modifiers=CTRL)
    assert page.filters.sets.hasFocus()


def test_tab_walks_from_the_filters_by_the_chart_to_the_rows(stage: Stage) -> None:
    play(stage)
    stage.press(Qt.Key.Key_4, modifiers=CTRL)
    page = stage.on(HistoryPage)
    reached = []
    for _stop in range(4):
        focus = QApplication.focusWidget()
        assert focus is not None
        reached.append(focus)
        stage.press(Qt.Key.Key_Tab)
    assert reached[0] is page.filters.sets
    assert page.filters.periods.isAncestorOf(reached[1])
    assert page.scores.isAncestorOf(reached[2])
    stage.walk_to(page.view, most=1)


def test_delete_takes_nothing_out_of_the_history(stage: Stage) -> None:
    play(stage)
    stage.press(Qt.Key.Key_4, modifiers=CTRL)
    stage.walk_to(stage.on(HistoryPage).view)
    stage.press(Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
    assert stage.on(HistoryPage).view.model().rowCount() == 1
    assert len(stage.store.sessions.finished()) == 1
