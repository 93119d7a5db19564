"""What an answer gets once it is saved."""

from PySide6.QtCore import Qt

from quizapp.model.question import Role
from quizapp.ui.components.option_card import Verdict
from quizapp.ui.components.progress_strip import Step
from tests.unit.ui.session.desk import Desk, key


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
