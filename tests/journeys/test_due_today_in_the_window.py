"""What is due today, and mistakes, in the real window: from the home page and from the start sheet, by keys."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from quizapp.learner import Learner
from quizapp.model.session import SessionMode
from quizapp.ui.home.page import HomePage
from quizapp.ui.session.end_page import EndPage
from quizapp.ui.session.session_page import SessionPage
from quizapp.ui.session.sets_dialog import SetsDialog
from quizapp.ui.session.start_page import StartPage
from tests import samples, seven
from tests.journeys.stage import Stage

ENTER, ESCAPE, ONE, SPACE = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_1, Qt.Key.Key_Space


@pytest.fixture
def stage(qtbot: QtBot, home: Path) -> Iterator[Stage]:
    with Stage(qtbot, home) as made:
        made.store.sets.save(seven.question_set("set-7"))
        made.store.sets.save(samples.question_set(ready=3, review=0))
        made.open()
        yield made


def key_of(stage: Stage, *, right: bool) -> Qt.Key:
    """Return the key of the right option of the question in view, or of a wrong one."""
    (session,) = stage.store.sessions.open()
    options = session.asked[session.place].options
    return Qt.Key(ONE + (options.index("a") if right else options.index("b")))


def answer(stage: Stage, *right: bool) -> None:
    for each in right:
        stage.press(key_of(stage, right=each), ENTER, ENTER)


def play_once(stage: Stage, *right: bool) -> None:
    """Practise the first set, from the home page to the end and back."""
    stage.press(ENTER)
    stage.on(StartPage)
    stage.press(ENTER)
    stage.on(SessionPage)
    answer(stage, *right)
    stage.on(EndPage)
    stage.press(ESCAPE)


def due_is_shown(stage: Stage, qtbot: QtBot, count: int) -> HomePage:
    page = stage.on(HomePage)
    qtbot.waitUntil(lambda: page.due._count == count)
    return page


def test_what_was_wrong_is_due_tomorrow_and_asked_from_the_home_page(stage: Stage, qtbot: QtBot) -> None:
    play_once(stage, False, True, False)
    page = due_is_shown(stage, qtbot, 0)
    assert not page.due.isVisible()
    stage.pass_time(timedelta(days=1))
    stage.window.show_home()
    page = due_is_shown(stage, qtbot, 2)
    assert page.due.isVisible()
    assert page.due.words == "2 questions due today. about 2 minutes"
    page.due.start.setFocus()
    stage.press(ENTER)
    asking = stage.on(SessionPage)
    assert asking.top_bar._title.text() == "Due today"
    answer(stage, True)
    stage.press(ESCAPE)
    page = due_is_shown(stage, qtbot, 1)
    assert page.lead._title.text() == "Due today"
    stage.kill()
    stage.open()
    page = due_is_shown(stage, qtbot, 1)
    stage.press(ENTER)
    assert stage.on(SessionPage).top_bar.place == "Question 2 of 2 · 1 right"
    answer(stage, True)
    stage.on(EndPage)
    stage.press(ENTER)
    page = due_is_shown(stage, qtbot, 0)
    assert not page.due.isVisible()
    modes = [session.mode for session in stage.store.sessions.finished()]
    assert modes == [SessionMode.DUE, SessionMode.PRACTICE]


def test_mistakes_of_several_sets_from_the_start_sheet(stage: Stage, qtbot: QtBot) -> None:
    play_once(stage, False, True, False)
    stage.window.playing.start_over("set-1")
    sheet = stage.on(StartPage)
    sheet.mode.segment(0).setFocus()
    stage.press(Qt.Key.Key_Right, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: not sheet.foretells.startswith("Looking up"))
    assert sheet.foretells == "2 questions to try again, about 2 minutes, feedback after each answer"
    sheet.mode.segment(2).setFocus()
    stage.press(Qt.Key.Key_Left, Qt.Key.Key_Left)
    sheet.sets.setFocus()
    stage.press(ENTER)
    dialog = stage.window.findChild(SetsDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.isActiveWindow)
    assert dialog.ticked == ("set-1",)
    dialog.list.setFocus()
    stage.press(Qt.Key.Key_Down, SPACE)
    assert set(dialog.ticked) == {"set-1", "set-7"}
    stage.press(ENTER)
    qtbot.waitUntil(lambda: len(sheet.question_sets) == 2)
    assert sheet.sets.label() == "All sets"
    assert stage.window.focusWidget() is sheet._start
    stage.window.activateWindow()
    qtbot.waitUntil(sheet._start.hasFocus)
    stage.press(ENTER)
    stage.on(SessionPage)
    (session,) = stage.store.sessions.open()
    assert set(session.set_ids) == {"set-1", "set-7"}
    assert len(session.asked) == 3 + len(seven.QUESTIONS)


def test_starting_fresh_leaves_nothing_waiting(stage: Stage, qtbot: QtBot) -> None:
    many = samples.question_set("many", ready=30, review=0)
    stage.store.sets.save(many)
    stage.window.playing.start_over("many")
    stage.press(ENTER)
    answer(stage, *[False] * 30)
    stage.press(ESCAPE)
    stage.pass_time(timedelta(days=30))
    stage.window.show_home()
    page = due_is_shown(stage, qtbot, 20)
    assert page.due.words == "20 questions due today. about 15 minutes · 10 more can wait"
    page.due.fresh.setFocus()
    stage.press(ENTER)
    qtbot.waitUntil(lambda: page.due._later == 0)
    assert not page.due.fresh.isVisible()
    assert page.due._count == 20
    assert Learner(stage.store, stage.now).due().later == 0


def test_starting_over_what_was_due_keeps_its_answers(stage: Stage, qtbot: QtBot) -> None:
    play_once(stage, False, False, False)
    stage.pass_time(timedelta(days=1))
    stage.window.show_home()
    page = due_is_shown(stage, qtbot, 3)
    page.due.start.click()
    answer(stage, True)
    stage.press(ESCAPE)
    page = due_is_shown(stage, qtbot, 2)
    page.lead.over.click()
    assert stage.on(SessionPage).top_bar.place == "Question 1 of 2 · 0 right"
    (begun,) = stage.store.sessions.open()
    kept = [session for session in stage.store.sessions.finished() if session.mode is SessionMode.DUE]
    assert [len(session.responses) for session in kept] == [1]
    assert begun.responses == ()
