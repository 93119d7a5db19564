"""From home into the editor, a change, and away again by keyboard in the real window: it is on disk each time."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from quizapp.exporting import export
from quizapp.model.keying import in_order
from quizapp.model.question import OrderingQuestion, Status
from quizapp.model.shared_set import shared_set
from quizapp.ui.commands import Command
from quizapp.ui.editor.page import EditorPage
from quizapp.ui.home.page import HomePage
from quizapp.ui.session.session_page import SessionPage
from tests import samples
from tests.journeys.stage import CTRL, Stage

Key = Qt.Key


@pytest.fixture
def stage(qtbot: QtBot, home: Path) -> Iterator[Stage]:
    with Stage(qtbot, home) as stage:
        stage.store.sets.save(samples.question_set(ready=2, review=1))
        yield stage


def into_the_editor(stage: Stage) -> EditorPage:
    """Go from home to the editor of the one set by the Tab key."""
    for _step in range(10):
        widget = QApplication.focusWidget()
        if widget is not None and widget.accessibleName().startswith("Edit the questions"):
            stage.press(Key.Key_Return)
            return stage.on(EditorPage)
        stage.press(Key.Key_Tab)
    raise AssertionError("no way to the editor")


def stems(stage: Stage) -> list[str]:
    return [question.stem for question in stage.store.sets.load("set-1").questions]


def test_a_question_is_reviewed_and_another_written(stage: Stage) -> None:
    stage.open()
    page = into_the_editor(stage)
    assert page.question is not None
    assert page.question.status is Status.REVIEW, "it begins with what is to be looked at"
    stage.press(Key.Key_R)
    stage.press(Key.Key_N, modifiers=CTRL)
    QTest.keyClicks(QApplication.focusWidget() or page, "Who found it?")
    stage.press(Key.Key_1, modifiers=CTRL)
    stage.on(HomePage)
    kept = stage.store.sets.load("set-1").questions
    assert [question.status for question in kept].count(Status.REJECTED) == 1
    assert [question.stem for question in kept if question.status is Status.DRAFT] == ["Who found it?"]


def test_an_order_is_written_by_keyboard_and_read_back(stage: Stage) -> None:
    stage.open()
    page = into_the_editor(stage)
    page.list.add_other.setFocus()
    stage.press(Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert menu is page.list.ways
    for _entry in range(5):
        QTest.keyClick(menu, Key.Key_Down)
    QTest.keyClick(menu, Key.Key_Return)
    for words in (
        "In which order?",
        "The leak",
        "It began so",
        "The letter",
        "It came then",
        "The denial",
        "",
    ):
        QTest.keyClicks(QApplication.focusWidget() or page, words)
        stage.press(Key.Key_Tab)
    page.form.control("options").setFocus()
    stage.press(Key.Key_Down, modifiers=Qt.KeyboardModifier.AltModifier)
    stage.press(Key.Key_1, modifiers=CTRL)
    (kept,) = (each for each in stage.store.sets.load("set-1").questions if each.interaction == "ordering")
    assert isinstance(kept, OrderingQuestion)
    assert kept.stem == "In which order?"
    assert [option.text for option in in_order(kept)] == ["The letter", "The leak", "The denial"]
    assert kept.option(kept.key[1]).rationale == "It began so"


def test_closing_the_window_saves_the_last_word(stage: Stage) -> None:
    stage.open()
    page = into_the_editor(stage)
    page.form.stem.field.setFocus()
    QTest.keyClicks(page.form.stem.field, "Now: ")
    stage.window.close()
    assert any(stem.startswith("Now: ") for stem in stems(stage))


def test_the_history_of_undo_outlives_leaving_the_page(stage: Stage) -> None:
    stage.open()
    before = stems(stage)
    page = into_the_editor(stage)
    stage.press(Key.Key_D, modifiers=CTRL)
    stage.press(Key.Key_1, modifiers=CTRL)
    assert len(stems(stage)) == len(before) + 1
    assert into_the_editor(stage) is page
    stage.press(Key.Key_Z, modifiers=CTRL)
    stage.press(Key.Key_1, modifiers=CTRL)
    assert stems(stage) == before


def test_the_menu_says_what_it_would_undo(stage: Stage) -> None:
    window = stage.open()
    undo, redo = window.commands[Command.UNDO], window.commands[Command.REDO]
    assert not undo.isEnabled()
    window.editing.edit("set-1")
    before = stems(stage)
    page = window.editing.page
    stage.press(Key.Key_D, modifiers=CTRL)
    assert undo.text() == "&Undo: Duplicate a question"
    undo.trigger()
    assert page.question_set is not None
    assert [question.stem for question in page.question_set.questions] == before
    assert not undo.isEnabled()
    assert redo.text() == "&Redo: Duplicate a question"
    redo.trigger()
    window.show_home()
    assert not undo.isEnabled()
    assert undo.text() == "&Undo"
    assert ("Ctrl+Z", "Undo") in list(window.commands.keys())
    window.editing.edit("set-1")
    assert undo.isEnabled()
    stage.press(Key.Key_Z, modifiers=CTRL)
    assert len(stems(stage)) == len(before) + 1, "not saved yet"
    window.show_home()
    assert stems(stage) == before


def test_the_set_is_played_from_the_editor_as_it_is_now(stage: Stage) -> None:
    stage.open()
    page = into_the_editor(stage)
    page.show_question(page.list.model.rows[0].id)
    page.deeds.reject()
    page.title.play.setFocus()
    stage.press(Key.Key_Return, Key.Key_Return)
    session = stage.on(SessionPage)
    assert session.isVisible()
    (kept,) = stage.store.sessions.open()
    assert len(kept.asked) == 1


def test_a_set_with_nothing_to_play_opens_in_the_editor(stage: Stage) -> None:
    stage.store.sets.save(samples.question_set(ready=0, review=2))
    stage.open()
    home = stage.on(HomePage)
    row = home.recent.controls()[0]
    row.setFocus()
    stage.press(Key.Key_Return)
    stage.on(EditorPage)


def test_a_new_run_on_the_same_article_keeps_what_was_edited(stage: Stage) -> None:
    window = stage.open()
    page = into_the_editor(stage)
    page.form.stem.field.setFocus()
    QTest.keyClicks(page.form.stem.field, "Now: ")
    built = samples.built(ready=4, review=1)
    window.adding.page.built.emit(built)
    kept = stage.store.sets.load(built.question_set.id)
    assert page.question_set == kept
    assert len(kept.questions) == 5
    assert [question.stem[:5] for question in kept.questions].count("Now: ") == 1


def test_home_shows_what_was_just_changed(stage: Stage) -> None:
    window = stage.open()
    page = into_the_editor(stage)
    page.title.title.setFocus()
    QTest.keyClicks(page.title.title, "New: ")
    window.show_home()
    row = stage.on(HomePage).recent.controls()[0]
    assert row.accessibleName().startswith(f"{samples.TITLE}New:")


def test_a_file_that_is_read_while_one_writes_loses_nothing(
    stage: Stage, tmp_path: Path, qtbot: QtBot
) -> None:
    own = stage.store.sets.load("set-1")
    more = (*own.questions, samples.question(8), samples.question(9))
    export(shared_set(own.model_copy(update={"questions": more}), None), tmp_path / "more.quizset")
    stage.open()
    page = into_the_editor(stage)
    stage.press(Key.Key_R)
    with qtbot.waitSignal(stage.window.curating.changed):
        stage.window.adding.open_file(tmp_path / "more.quizset")
        stage.window.editing.edit("set-1")
        QTest.keyClicks(page.form.stem.field, "!")
    QTest.keyClicks(page.form.stem.field, "!")
    assert stage.window.editing.save()
    kept = stage.store.sets.load("set-1")
    assert [question.id for question in kept.questions] == ["q-1", "q-2", "q-3", "q-8", "q-9"]
    assert sum("!" in question.stem for question in kept.questions) == 1
    assert page.question_set == kept
    while page.desk.edited is not None and page.desk.edited.history.canUndo():
        stage.window.editing.undo()
    assert stage.window.editing.save()
    kept = stage.store.sets.load("set-1")
    assert kept.questions == (*own.questions, *more[3:]), "undo takes back what was done here alone"
