"""What a person chose or typed is there again after the window was closed, and what was deleted can come back."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from quizapp.ui.importing.build import Build
from quizapp.ui.importing.frame import State
from quizapp.ui.importing.page import ImportPage
from quizapp.ui.printing.dialog import PrintDialog
from quizapp.ui.session.session_page import SessionPage
from quizapp.ui.sets.page import SetsPage
from tests import samples
from tests.journeys.stage import CTRL, Stage

Key = Qt.Key


@pytest.fixture
def stage(qtbot: QtBot, home: Path) -> Iterator[Stage]:
    build = Build(
        lambda _article, _report: samples.graph(),
        lambda article, _graph, _report: samples.question_set().model_copy(update={"article": article}),
    )
    with Stage(qtbot, home, build) as stage:
        stage.store.sets.save(samples.question_set())
        yield stage


def test_an_article_that_was_put_away_stays_away(stage: Stage) -> None:
    stage.open()
    stage.press(Key.Key_Return, Key.Key_Return)
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
    stage.press(Key.Key_Return, Key.Key_Return)
    stage.on(SessionPage)


def into_a_new_window(stage: Stage) -> ImportPage:
    """Kill the window as a power cut does, and go to the import page of the next one."""
    stage.kill()
    stage.open()
    stage.press(Key.Key_3, modifiers=CTRL)
    return stage.on(ImportPage)


def test_what_was_typed_is_offered_again_until_questions_were_made(stage: Stage, home: Path) -> None:
    stage.open()
    stage.press(Key.Key_3, modifiers=CTRL)
    page = stage.on(ImportPage)
    assert not page.form.former.isVisible()
    page.text.setPlainText(samples.TEXT)
    page.form.fields["title"].line.setText("Half an article")
    draft = home / "draft.json"
    stage.wait(draft.exists)
    assert draft.stat().st_mode & 0o077 == 0 or sys.platform == "win32"

    page = into_a_new_window(stage)
    assert page.text.text() == ""
    assert page.form.former.label() == "Back to “Half an article”"
    page = into_a_new_window(stage)  # it is offered until something became of it
    page.form.former.click()
    assert (page.text.text(), page.form.fields["title"].text()) == (samples.TEXT, "Half an article")
    stage.press(Key.Key_Return)
    stage.wait(lambda: page.state is State.FOUND)
    assert draft.exists()
    stage.press(Key.Key_Return)
    stage.wait(lambda: page.state is State.DONE)
    assert not draft.exists()
    assert not into_a_new_window(stage).form.former.isVisible()


def test_the_last_letter_is_kept_when_the_window_is_closed(stage: Stage) -> None:
    stage.open()
    stage.press(Key.Key_3, modifiers=CTRL)
    page = stage.on(ImportPage)
    page.text.setPlainText("Mayor denies")
    stage.window.close()
    assert into_a_new_window(stage).form.former.label() == "Back to “Mayor denies”"


def test_a_draft_that_was_emptied_is_gone(stage: Stage, home: Path) -> None:
    stage.open()
    stage.press(Key.Key_3, modifiers=CTRL)
    page = stage.on(ImportPage)
    page.text.setPlainText("Mayor denies")
    stage.wait((home / "draft.json").exists)
    page.text.setPlainText("")
    stage.wait(lambda: not (home / "draft.json").exists())


def test_a_pasted_text_outlives_the_file_that_took_its_place(stage: Stage, tmp_path: Path) -> None:
    file = tmp_path / "other.txt"
    file.write_text("Another article, Ada said.", encoding="utf-8")
    stage.open()
    QApplication.clipboard().setText(samples.TEXT)
    stage.press(Key.Key_V, modifiers=CTRL)
    stage.window.adding.open_file(file)
    page = stage.on(ImportPage)
    pasted = page.form.former.label()
    stage.window.close()

    page = into_a_new_window(stage)
    assert page.text.text() == "Another article, Ada said."
    assert page.form.former.label() == pasted
    page = into_a_new_window(stage)  # looking at them costs neither
    page.form.former.click()
    assert page.text.text() == samples.TEXT
    assert page.form.former.label() == "Back to “Another article, Ada said.”"
    stage.press(Key.Key_Return)
    stage.wait(lambda: page.state is State.FOUND)
    stage.press(Key.Key_Return)
    stage.wait(lambda: page.state is State.DONE)
    page = into_a_new_window(stage)  # what became questions is not offered again
    assert (page.text.text(), page.form.former.label()) == ("", "Back to “Another article, Ada said.”")
