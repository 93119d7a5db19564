"""What a person chose or typed is there again after the window was closed, and what was deleted can come back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from quizapp.ui.printing.dialog import PrintDialog
from quizapp.ui.session.session_page import SessionPage
from quizapp.ui.sets.page import SetsPage
from tests import samples
from tests.journeys.stage import CTRL, Stage

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


def test_the_print_dialog_asks_as_it_was_answered(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    def dialog() -> PrintDialog:
        stage.press(Key.Key_P, modifiers=CTRL)
        return next(each for each in stage.window.findChildren(PrintDialog) if each.isVisible())

    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_asked: ("", "")
    )  # the person changes their mind
    stage.open()
    asked = dialog()
    asked.versions.show_at(2)
    asked.papers.show_at(1 - asked.papers.at)
    asked.article.setChecked(False)
    asked.key.setChecked(False)
    paper = asked.papers.at
    asked.save.click()
    stage.kill()
    stage.open()
    again = dialog()
    assert (again.versions.at, again.papers.at) == (2, paper)
    assert (again.article.isChecked(), again.key.isChecked()) == (False, False)
    again.close()


def test_a_deleted_set_comes_back_by_keyboard(stage: Stage) -> None:
    stage.open()
    stage.press(Key.Key_2, modifiers=CTRL)
    stage.press(Key.Key_Delete)
    assert stage.store.sets.summaries() == ()
    stage.kill()
    stage.open()
    stage.press(Key.Key_2, modifiers=CTRL)
    page = stage.on(SetsPage)
    for _step in range(5):
        focus = QApplication.focusWidget()
        if focus is not None and focus.accessibleName() == "Recently deleted":
            break
        stage.press(Key.Key_Backtab)
    stage.press(Key.Key_Return)
    stage.press(Key.Key_Return)
    assert [summary.id for summary in stage.store.sets.summaries()] == ["set-1"]
    assert page.set_id == "set-1"
    assert stage.window.messages.last == f"“{samples.TITLE}” is in the library again."
    stage.window.activateWindow()  # as a system does when the dialog has gone
    stage.wait(page.view.hasFocus)
    stage.press(Key.Key_Return)
    stage.on(SessionPage)
