"""Questions that are put off or marked in practice, the list of keys, and letters that are no keys any more."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from quizapp.ui.session.end_page import EndPage
from quizapp.ui.session.passage_card import PassageCard
from quizapp.ui.session.session_page import SessionPage
from quizapp.ui.session.start_page import StartPage
from tests import samples
from tests.journeys.stage import Stage

ENTER, S, L, ONE = Qt.Key.Key_Return, Qt.Key.Key_S, Qt.Key.Key_L, Qt.Key.Key_1


@pytest.fixture
def stage(qtbot: QtBot, home: Path) -> Iterator[Stage]:
    with Stage(qtbot, home) as made:
        made.store.sets.save(samples.question_set(ready=3, review=0))
        made.open()
        yield made


def begin(stage: Stage) -> SessionPage:
    stage.press(ENTER)
    stage.on(StartPage)
    stage.press(ENTER)
    return stage.on(SessionPage)


def right(stage: Stage) -> Qt.Key:
    (session,) = stage.store.sessions.open()
    return Qt.Key(ONE + session.asked[session.place].options.index("a"))


def test_a_question_put_off_comes_last_and_after_a_kill_too(stage: Stage) -> None:
    page = begin(stage)
    stage.press(S)
    assert page.top_bar.place.startswith("Question 2 of 3")
    stage.press(right(stage), ENTER, ENTER)
    stage.kill()
    stage.open()
    stage.press(ENTER)
    page = stage.on(SessionPage)
    assert page.top_bar.place.startswith("Question 3 of 3")
    stage.press(right(stage), ENTER, ENTER)
    assert page.top_bar.place.startswith("Question 1 of 3")
    assert not page.asides.skip.isEnabled(), "nothing is left to come before it"
    stage.press(S)
    assert page.top_bar.place.startswith("Question 1 of 3")
    stage.press(right(stage), ENTER, ENTER)
    assert stage.on(EndPage)._figure.accessibleName() == "3 of 3 right"


def test_a_marked_question_is_worth_reading_again(stage: Stage) -> None:
    page = begin(stage)
    stage.press(L)
    assert page.asides.flag.isChecked()
    stage.press(right(stage), ENTER, L)
    assert not page.asides.flag.isChecked(), "it can be taken back after the answer"
    stage.press(L, ENTER)
    for _question in range(2):
        stage.press(right(stage), ENTER, ENTER)
    end = stage.on(EndPage)
    assert len(end.findChildren(PassageCard)) == 1
    (finished,) = stage.store.sessions.finished()
    assert finished.flagged == (0,)


def test_a_question_mark_shows_the_keys(stage: Stage) -> None:
    begin(stage)
    QTest.keyClicks(QApplication.focusWidget() or stage.window, "?")
    stage.wait(lambda: QApplication.activeModalWidget() is not None)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    assert dialog.windowTitle() == "Keys"
    dialog.close()


def test_letters_that_are_switched_off_do_nothing(stage: Stage) -> None:
    adjusting = stage.window.adjusting
    adjusting.change(adjusting.chosen.model_copy(update={"single_letter_keys": False}))
    page = begin(stage)
    article = page.pane.isVisible()
    QTest.keyClicks(QApplication.focusWidget() or stage.window, "slafzxc?")
    QApplication.processEvents()
    assert page.top_bar.place.startswith("Question 1 of 3")
    assert not page.asides.flag.isChecked()
    assert page.pane.isVisible() is article
    assert QApplication.activeModalWidget() is None
    assert (page.asides.skip._key, page.asides.flag._key, page.top_bar.article._key) == ("", "", "")
    page.asides.skip.click()
    assert page.top_bar.place.startswith("Question 2 of 3"), "the buttons do the same"
