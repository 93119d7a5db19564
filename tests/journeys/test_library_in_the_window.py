"""The library in the real window: by keyboard from a file that was given to a colleague, and back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from quizapp.exporting import export
from quizapp.model import editing
from quizapp.model.shared_set import shared_set
from quizapp.ui.components.button import Button
from quizapp.ui.components.toast import Toast
from quizapp.ui.editor.page import EditorPage
from quizapp.ui.home.page import HomePage
from quizapp.ui.session.session_page import SessionPage
from quizapp.ui.sets.commands import ENTRIES
from quizapp.ui.sets.page import SetsPage
from tests import samples
from tests.journeys.stage import CTRL, Stage


@pytest.fixture
def stage(qtbot: QtBot, home: Path) -> Iterator[Stage]:
    with Stage(qtbot, home) as stage:
        stage.store.sets.save(samples.question_set())
        stage.open()
        yield stage


@pytest.fixture
def theirs(tmp_path: Path) -> Path:
    path = tmp_path / "theirs.quizset"
    other = editing.retitle(samples.question_set("set-2"), "Theirs")
    export(shared_set(other, samples.graph()), path)
    return path


def test_a_set_is_deleted_and_brought_back_by_keyboard(stage: Stage) -> None:
    stage.press(Qt.Key.Key_2, modifiers=CTRL)
    page = stage.on(SetsPage)
    assert page.view.hasFocus()
    stage.press(Qt.Key.Key_Delete)
    assert stage.store.sets.summaries() == ()
    assert stage.window.messages.last == f"“{samples.TITLE}” was deleted."
    assert QApplication.focusWidget() is page.first_control()
    stage.press(Qt.Key.Key_Z, modifiers=CTRL)
    assert [summary.id for summary in stage.store.sets.summaries()] == ["set-1"]
    assert page.view.hasFocus()


def menu_of_the_set(stage: Stage) -> dict[str, QAction]:
    menu = next(menu for menu in stage.window.findChildren(QMenu) if menu.title() == "&Set")
    stage.wait(lambda: bool(menu.actions()))
    return {action.text(): action for action in menu.actions() if not action.isSeparator()}


def test_the_menu_holds_what_can_be_done_with_the_chosen_set(stage: Stage) -> None:
    menu = menu_of_the_set(stage)
    assert list(menu) == [entry.title for entry in ENTRIES] + ["Undo", "Recently deleted…"]
    assert not any(action.isEnabled() for action in menu.values())
    stage.press(Qt.Key.Key_2, modifiers=CTRL)
    assert [title for title, action in menu.items() if not action.isEnabled()] == [
        "Undo",
        "Recently deleted…",
    ]
    menu["Duplicate"].trigger()
    assert len(stage.store.sets.summaries()) == 2
    menu["Delete"].trigger()
    menu["Undo"].trigger()
    assert len(stage.store.sets.summaries()) == 2
    stage.press(Qt.Key.Key_1, modifiers=CTRL)
    assert not any(action.isEnabled() for action in menu.values()), "nothing is done to what is not in view"


def test_undo_in_the_message_works_on_the_home_page_too(stage: Stage) -> None:
    stage.press(Qt.Key.Key_2, modifiers=CTRL)
    stage.press(Qt.Key.Key_Delete)
    stage.press(Qt.Key.Key_1, modifiers=CTRL)
    undo = next(
        button
        for button in stage.window.findChildren(Button)
        if button.isVisible() and button.label() == "Undo"
    )
    QTest.mouseClick(undo, Qt.MouseButton.LeftButton)
    stage.on(HomePage)
    assert [summary.id for summary in stage.store.sets.summaries()] == ["set-1"]
    stage.press(Qt.Key.Key_Return, Qt.Key.Key_Return)
    stage.on(SessionPage)


def test_a_deleted_set_is_not_offered_to_go_on_with(stage: Stage) -> None:
    stage.store.sets.save(samples.question_set("set-2"))
    stage.window.show_home()
    stage.press(Qt.Key.Key_Return, Qt.Key.Key_Return)
    stage.on(SessionPage)
    stage.press(Qt.Key.Key_1, Qt.Key.Key_Return, Qt.Key.Key_Escape)
    (begun,) = stage.store.sessions.open()
    stage.window.curating.show(begun.set_id)
    stage.press(Qt.Key.Key_2, modifiers=CTRL)
    stage.press(Qt.Key.Key_Delete, Qt.Key.Key_Escape)
    lead = stage.on(HomePage).lead.primary
    assert lead.hasFocus()
    stage.press(Qt.Key.Key_Return, Qt.Key.Key_Return)
    assert stage.on(SessionPage) is not None
    assert {session.set_id for session in stage.store.sessions.open()} == {"set-1", "set-2"}


def test_what_was_brought_back_by_key_is_not_offered_back_again(stage: Stage) -> None:
    stage.press(Qt.Key.Key_2, modifiers=CTRL)
    stage.press(Qt.Key.Key_Delete)
    (toast,) = (each for each in stage.window.findChildren(Toast) if each.isVisible())
    stage.press(Qt.Key.Key_Z, modifiers=CTRL)
    assert [summary.id for summary in stage.store.sets.summaries()] == ["set-1"]
    assert not toast.isVisible()


def test_a_set_is_found_from_any_page_and_played(stage: Stage) -> None:
    stage.store.sets.save(editing.retitle(samples.question_set("set-2"), "Budget vote"))
    stage.press(Qt.Key.Key_4, modifiers=CTRL)
    stage.press(Qt.Key.Key_K, modifiers=CTRL)
    page = stage.on(SetsPage)
    assert page.search.hasFocus()
    QTest.keyClicks(page.search, "budget")
    stage.press(Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_Return)
    stage.on(SessionPage)
    assert [session.set_id for session in stage.store.sessions.open()] == ["set-2"]


def test_home_leads_to_all_sets(stage: Stage) -> None:
    home = stage.on(HomePage)
    assert home.all.label() == "1 set"
    QTest.mouseClick(home.all, Qt.MouseButton.LeftButton)
    stage.on(SetsPage)


def test_a_set_is_edited_from_the_library(stage: Stage) -> None:
    stage.press(Qt.Key.Key_2, modifiers=CTRL)
    stage.press(Qt.Key.Key_E, modifiers=CTRL)
    stage.on(EditorPage)


def test_a_file_from_a_colleague_is_opened_and_chosen(stage: Stage, theirs: Path) -> None:
    stage.window.adding.open_file(theirs)
    page = stage.on(SetsPage)
    stage.wait(lambda: "Theirs" in stage.window.messages.last)
    chosen = page.list.summary(page.view.currentIndex())
    assert chosen is not None
    assert chosen.title == "Theirs"
    assert stage.window.messages.last == "“Theirs” is in the library now, with 4 questions."
    assert stage.store.sets.load("set-2").title == "Theirs"


def test_a_set_is_dropped_on_the_window(stage: Stage, theirs: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(theirs))])
    middle, copy = stage.window.rect().center(), Qt.DropAction.CopyAction
    with_button = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(stage.window, QDragEnterEvent(middle, copy, mime, *with_button))
    QApplication.sendEvent(stage.window, QDropEvent(QPointF(middle), copy, mime, *with_button))
    stage.on(SetsPage)
    stage.wait(lambda: stage.store.sets.holds("set-2"))
    assert stage.store.sets.load("set-2").title == "Theirs"


def test_a_damaged_file_is_a_sentence_over_the_library(stage: Stage, theirs: Path) -> None:
    theirs.write_bytes(theirs.read_bytes()[:-40])
    stage.window.adding.open_file(theirs)
    stage.on(SetsPage)
    stage.wait(lambda: stage.window.messages.last.startswith("theirs.quizset: The file is damaged"))
    assert [summary.id for summary in stage.store.sets.summaries()] == ["set-1"]
