"""Twenty questions in all seven interactions, certainty asked, one skipped, one flagged: by keys alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from quizapp.model.session import Certainty
from quizapp.ui.session.end_page import EndPage
from quizapp.ui.session.session_page import SessionPage
from quizapp.ui.session.start_page import StartPage
from tests import seven
from tests.journeys.stage import Stage
from tests.journeys.ways import ENTER, give, question_shown

TOTAL = 20
SKIPPED, FLAGGED, UNSURE = 0, 3, 4
SURE, GUESSED = Qt.Key.Key_C, Qt.Key.Key_Z


@pytest.fixture
def stage(qtbot: QtBot, home: Path) -> Iterator[Stage]:
    with Stage(qtbot, home) as stage:
        stage.store.sets.save(seven.twenty())
        yield stage


def test_twenty_questions_by_keyboard_alone(stage: Stage) -> None:
    stage.open()
    stage.press(ENTER)
    sheet = stage.on(StartPage)
    stage.walk_to(sheet.certainty, most=12)
    stage.press(Qt.Key.Key_Space)
    stage.press(ENTER)
    page = stage.on(SessionPage)

    assert page.top_bar.place.startswith("Question 1 of 20")
    stage.press(Qt.Key.Key_S)
    in_turn = [*range(1, TOTAL), SKIPPED]
    for number, place in enumerate(in_turn, start=1):
        assert page.top_bar.place.startswith(f"Question {place + 1} of 20")
        question = question_shown(page)
        assert question == seven.QUESTIONS[place % len(seven.QUESTIONS)]
        if place == FLAGGED:
            stage.press(Qt.Key.Key_L)
        give(stage)
        if question.scored:
            stage.press(ENTER)
            assert not page.question_view.revealed, "how sure one is is asked first"
            stage.press(GUESSED if place == UNSURE else SURE)
        stage.press(ENTER)
        assert page.question_view.revealed, place
        (session,) = stage.store.sessions.open()
        assert len(session.responses) == number, "on disk when it is shown as checked"
        stage.press(ENTER)

    end = stage.on(EndPage)
    (session,) = stage.store.sessions.finished()
    assert (session.skipped, session.flagged) == ((SKIPPED,), (FLAGGED,))
    assert [response.place for response in session.responses] == in_turn
    assert all(session.standing(response).value in {"right", "unscored"} for response in session.responses)
    told = {response.place: response.certainty for response in session.responses}
    assert told.pop(UNSURE) is Certainty.LOW
    assert set(told.values()) == {Certainty.HIGH, None}
    assert end._figure.accessibleName() == "18 of 18 right"
    # 17 right and sure earn 3 each, one right guess earns 1, and the two reflections are not marked.
    assert "Certainty score: 52 of 54" in end._certainty.words
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.window() is stage.window
    stage.press(Qt.Key.Key_Escape)
    assert stage.window.stack.currentWidget() is not end
