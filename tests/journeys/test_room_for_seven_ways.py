"""Every word of each way of answering has room at twice the usual size of text, asked and revealed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from quizapp.i18n.pseudo import PSEUDO
from quizapp.model.question import Question
from quizapp.ui import language
from quizapp.ui.look import theme
from quizapp.ui.session.session_page import SessionPage
from tests import seven
from tests.journeys.painting import listening
from tests.journeys.stage import Stage
from tests.journeys.test_room_for_words import SIZES, cut_off, enlarge, paint_all, settle, widest_fonts, words
from tests.journeys.ways import give

__all__ = ["widest_fonts"]


@pytest.fixture(params=SIZES, ids=lambda size: str(size[0]))
def stage(
    qtbot: QtBot, qapp: QApplication, home: Path, widest_fonts: None, request: pytest.FixtureRequest
) -> Iterator[Stage]:
    before = theme.current()
    with Stage(qtbot, home) as stage:
        stage.open(request.param)
        yield stage
    language.use(qapp, "en")
    theme.apply(qapp, before)


def assert_room(stage: Stage) -> None:
    """Assert that no words are cut off in the widest language, and in one that runs the other way."""
    for code in (PSEUDO, "ar"):
        enlarge(stage, code)
        assert len([each for each in stage.window.findChildren(QWidget) if words(each)]) > 5
        assert (code, cut_off(stage.window)) == (code, [])
        with listening() as listener:
            paint_all(stage.window)
        assert len(listener.texts) > 5
        assert (code, listener.faults()) == (code, [])


@pytest.mark.parametrize("question", seven.QUESTIONS, ids=lambda question: question.interaction)
def test_no_words_are_cut_off(stage: Stage, question: Question) -> None:
    only = seven.question_set().model_copy(update={"questions": (question,)})
    stage.store.sets.save(only)
    stage.window.playing.begin(only.id)
    assert_room(stage)
    stage.press(Qt.Key.Key_Return)
    page = stage.on(SessionPage)
    assert_room(stage)
    if question.interaction == "selection":
        page.pane.selecting.select(seven.SELECTION.key[0])
    else:
        give(stage)
    settle()
    assert_room(stage)
    page.show_question()
    page.enter()
    settle()
    assert page.question_view.revealed
    assert_room(stage)
    stage.press(Qt.Key.Key_Return)
    assert_room(stage)
