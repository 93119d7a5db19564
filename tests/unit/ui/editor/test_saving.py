"""Every change is saved without asking; a refusal is told and tried again."""

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from quizapp.errors import UserError
from quizapp.model.question import Status
from quizapp.model.question_set import QuestionSet
from quizapp.ui.editor.page import EditorPage
from tests.unit.ui.editor.hands import ALT, Key, now, press


def test_a_change_is_given_out_to_be_saved_soon(page: EditorPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.changed) as saved:
        press(Key.Key_Down, ALT)
        press(Key.Key_Down, ALT)
    assert saved.args == [now(page)]
    assert "saving" in page.title.facts
    page.show_saved(now(page))
    assert "all changes saved" in page.title.facts


def test_leaving_the_page_saves_at_once(page: EditorPage) -> None:
    given: list[QuestionSet] = []
    page.changed.connect(given.append)
    press(Key.Key_Down, ALT)
    page.hide()
    assert given == [now(page)]
    page.show_saved(given[0])
    page.flush()
    assert len(given) == 1


def test_a_refusal_is_told_and_tried_again(page: EditorPage) -> None:
    given: list[QuestionSet] = []
    page.changed.connect(given.append)
    press(Key.Key_Down, ALT)
    page.flush()
    page.show_refusal(UserError("The disk is full; make some room."))
    assert "The disk is full" in page.title.facts
    assert page.unsaved
    page.flush()
    assert len(given) == 2
    page.show_saved(given[1])
    assert not page.unsaved


def test_play_saves_first(page: EditorPage, qtbot: QtBot) -> None:
    heard: list[str] = []

    def save(question_set: QuestionSet) -> None:
        heard.append("saved")
        page.show_saved(question_set)

    page.changed.connect(save)
    page.play.connect(heard.append)
    press(Key.Key_Down, ALT)
    page.title.play.click()
    assert heard == ["saved", "set-ferry"]


@pytest.mark.parametrize("status", list(Status))
def test_play_needs_something_to_play(open_page: Any, the_set: QuestionSet, status: Status) -> None:
    only = the_set.questions[0].model_copy(update={"status": status})
    page = open_page(the_set.model_copy(update={"questions": (only,)}))
    assert page.title.play.isEnabled() is (status in {Status.READY, Status.APPROVED})
