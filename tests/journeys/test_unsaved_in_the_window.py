"""What the disk refuses: it is said for as long as it is so, tried again by itself, and not lost on any way."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from quizapp.ui.editor.page import EditorPage
from quizapp.ui.retrying import FIRST, LONGEST, UnsavedStrip
from quizapp.ui.session.session_page import SessionPage
from tests import samples
from tests.journeys.stage import CTRL, Stage

ENTER = Qt.Key.Key_Return


@pytest.fixture
def stage(qtbot: QtBot, home: Path) -> Iterator[Stage]:
    with Stage(qtbot, home) as stage:
        stage.store.sets.save(samples.question_set(ready=6))
        yield stage


def refuse(home: Path, *names: str) -> None:
    """Have the data folder refuse to take what belongs into these folders: a file is in the way."""
    for name in names or ("open",):
        if (home / name).is_dir():
            (home / name).rename(home / f"{name}-away")
        (home / name).write_text("in the way")


def take(home: Path, *names: str) -> None:
    """Have the data folder take it again."""
    for name in names or ("open",):
        (home / name).unlink()
        if (home / f"{name}-away").exists():
            (home / f"{name}-away").rename(home / name)


def strip(stage: Stage) -> UnsavedStrip:
    """Return the strip, which is there once something was to be saved."""
    (found,) = stage.window.findChildren(UnsavedStrip)
    return found


def answer(stage: Stage) -> None:
    """Answer the question in view, from the keyboard."""
    stage.press(Qt.Key.Key_1, Qt.Key.Key_Z, ENTER)


def responses(stage: Stage) -> list[int]:
    """Return how many answers each session on the disk holds that is not at its end."""
    return [len(session.responses) for session in stage.store.sessions.open()]


def begin_refused(stage: Stage, home: Path) -> None:
    """Open the window and answer one question that cannot be saved."""
    stage.open()
    stage.press(ENTER, ENTER)
    refuse(home)
    answer(stage)


def test_an_answer_that_is_not_saved_is_said_for_as_long_as_it_is_not(stage: Stage, home: Path) -> None:
    begin_refused(stage, home)
    shown = strip(stage)
    assert shown.isVisible()
    assert shown.words.startswith("Not saved yet – ")
    assert stage.window.playing.unsaved in shown.words
    spoken = QAccessible.queryAccessibleInterface(shown.again)
    assert spoken.text(QAccessible.Text.Name) == "Try to save now"
    assert shown.words in spoken.text(QAccessible.Text.Description)
    stage.press(Qt.Key.Key_Escape)  # the session is left, and the window shows another page
    assert shown.isVisible()


def test_it_is_tried_again_by_itself_until_it_works(stage: Stage, home: Path) -> None:
    begin_refused(stage, home)
    timer = stage.window.retrying.timer
    waits = []
    for _attempt in range(6):
        waits.append(timer.interval())
        assert timer.isActive()
        timer.timeout.emit()
        assert strip(stage).isVisible()
    assert waits[0] == FIRST
    assert waits == sorted(waits), "each wait is at least as long as the one before"
    assert waits[-1] <= LONGEST
    take(home)
    timer.timeout.emit()
    assert responses(stage) == [1]
    assert not strip(stage).isVisible()
    assert not timer.isActive()
    assert stage.window.messages.last == "All is saved now."


def test_the_person_can_have_it_tried_again_at_once(stage: Stage, home: Path) -> None:
    begin_refused(stage, home)
    shown = strip(stage)
    shown.again.click()
    assert shown.isVisible()
    take(home)
    shown.again.setFocus()
    shown.again.click()
    assert responses(stage) == [1]
    assert not shown.isVisible()
    assert stage.window.focusWidget() is not shown.again


def test_the_next_answer_saves_both_and_the_strip_goes(stage: Stage, home: Path) -> None:
    begin_refused(stage, home)
    take(home)
    stage.press(ENTER)
    answer(stage)
    assert responses(stage) == [2]
    assert not strip(stage).isVisible()


def test_another_session_does_not_drop_answers_that_are_not_saved(stage: Stage, home: Path) -> None:
    other = samples.question_set(ready=4).model_copy(update={"id": "other", "title": "Other"})
    stage.store.sets.save(other)
    window = stage.open()
    window.playing.begin("set-1")
    stage.press(ENTER)
    refuse(home)
    answer(stage)
    window.playing.begin("other")
    stage.press(ENTER)
    answer(stage)
    assert len(window.playing.held) == 2
    take(home)
    strip(stage).again.click()
    assert responses(stage) == [1, 1]
    assert not strip(stage).isVisible()


def test_going_on_with_the_set_goes_on_from_what_is_in_memory(stage: Stage, home: Path) -> None:
    begin_refused(stage, home)
    stage.press(Qt.Key.Key_Escape)
    stage.window.playing.begin("set-1")
    page = stage.on(SessionPage)
    take(home)
    assert page.isVisible()
    answer(stage)
    assert responses(stage) == [2]


def test_a_session_left_without_an_answer_has_nothing_to_lose(stage: Stage, home: Path) -> None:
    stage.open()
    stage.press(ENTER)
    refuse(home)
    stage.press(ENTER)
    assert strip(stage).isVisible()
    stage.press(Qt.Key.Key_Escape)
    assert not strip(stage).isVisible()


def test_an_edited_set_that_is_not_saved_is_tried_again(stage: Stage, home: Path) -> None:
    window = stage.open()
    window.editing.edit("set-1")
    editor = stage.on(EditorPage)
    refuse(home, "sets")
    editor.list.view.setFocus()
    stage.press(Qt.Key.Key_D, modifiers=CTRL)
    editor.flush()
    assert strip(stage).isVisible()
    take(home, "sets")
    window.retrying.timer.timeout.emit()
    assert not strip(stage).isVisible()
    assert len(stage.store.sets.load("set-1").questions) == len(samples.question_set(ready=6).questions) + 1


def test_a_copy_is_proposed_where_documents_are_under_a_telling_name(stage: Stage, home: Path) -> None:
    begin_refused(stage, home)
    dialog = stage.window.elsewhere.ask()
    (proposed,) = dialog.selectedFiles()
    assert Path(proposed).name.startswith("Unsaved-answers-2026-11-22-")
    assert Path(proposed).parent != Path.cwd()
    assert Path(proposed).parent.is_dir()
    dialog.reject()
