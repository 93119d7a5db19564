"""What an answer gets once it is saved."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from quizapp.model.question import Role
from quizapp.ui.components.option_card import Verdict
from quizapp.ui.components.progress_strip import Step
from tests.unit.ui.session.desk import Desk, key
from tests.unit.ui.session.play import QUESTIONS, start


def test_a_wrong_answer_gets_the_whole_help(desk: Desk) -> None:
    desk.press(key(1), Qt.Key.Key_Return)
    desk.save()
    view = desk.page.question_view
    assert desk.verdicts == [Verdict.WRONG, Verdict.RIGHT, Verdict.STEPPED_BACK]
    assert [card.note for card in view.cards] == ["your answer", "correct answer", ""]
    assert desk.page.top_bar.progress.steps[0] is Step.WRONG
    assert {mark.role for mark in desk.page.pane.view.marks} == {Role.SOURCE, Role.CUE, Role.CONTENT}
    assert desk.page.pane.legend.isVisible()
    (spoken,) = desk.spoken
    assert spoken == (
        "Not this time. Reason number 1. Not Piet Olsen. "
        "Mayor Ida Brandt. said. the island would have “no bread by Friday”."
    )


def test_a_right_answer_says_so(desk: Desk) -> None:
    desk.press(key(2), Qt.Key.Key_Enter)
    desk.save()
    assert desk.spoken[0].startswith("Correct. Reason number 1. Mayor Ida Brandt.")
    assert desk.page.question_view.cards[1].note == "your answer, correct"
    assert desk.page.top_bar.place == "Question 1 of 3 · 1 right"


def test_why_a_question_exists_is_told_on_demand(qtbot: QtBot) -> None:
    made = tuple(each.model_copy(update={"kind": "who_claimed"}) for each in QUESTIONS)
    desk = Desk(qtbot, start(made))
    desk.press(key(1))
    desk.check()
    about = desk.page.question_view.about
    desk.press(Qt.Key.Key_W)
    told = about.why.shown
    assert "Who claimed" in told[-1]
    desk.press(Qt.Key.Key_W)
    assert not set(told) & set(about.why.shown)
    desk.press(Qt.Key.Key_Return)
    assert about.isHidden()


def test_a_question_is_opened_in_the_editor(qtbot: QtBot, desk: Desk) -> None:
    with qtbot.assertNotEmitted(desk.page.edit_requested):
        desk.press(Qt.Key.Key_E)  # not before it is answered
    desk.press(key(1))
    desk.check()
    with qtbot.waitSignal(desk.page.edit_requested) as asked:
        desk.press(Qt.Key.Key_E)
    assert asked.args == ["set-1", "q1"]
