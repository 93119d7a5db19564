"""Accept, reject, later: the queue of what waits for a person."""

from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from quizapp.model.question import Status
from quizapp.model.question_set import QuestionSet
from quizapp.ui.components.progress_strip import ProgressStrip
from quizapp.ui.editor.page import EditorPage
from tests.unit.ui.editor.hands import CONTROL, Key, focus, now, press, stems


def test_accepting_goes_on_to_the_next_of_the_queue(page: EditorPage) -> None:
    press(Key.Key_Down)
    press(Key.Key_Return)
    assert now(page).questions[1].status is Status.APPROVED
    assert page.question is not None
    assert page.question.id == "q-draft"
    press(Key.Key_Z, CONTROL)
    assert page.question.id == "q-review"
    assert page.question.status is Status.REVIEW


def test_an_error_stands_against_accepting(page: EditorPage) -> None:
    page.show_question("q-draft")
    page.list.view.setFocus()
    press(Key.Key_Return)
    assert now(page).questions[2].status is Status.DRAFT
    assert "cannot be accepted yet" in page.toast.message
    assert focus() in page.form.controls()


def test_accept_by_control_enter_from_a_text_field(page: EditorPage) -> None:
    page.form.rationale.field.setFocus()
    press(Key.Key_Return)
    assert now(page).questions[0].rationale.startswith("\n")
    press(Key.Key_Return, CONTROL)
    assert now(page).questions[0].status is Status.APPROVED


def test_reject_and_later(page: EditorPage) -> None:
    press(Key.Key_L)
    assert page.question is not None
    assert page.question.id == "q-review"
    press(Key.Key_R)
    assert now(page).questions[1].status is Status.REJECTED
    assert page.question.id == "q-draft"


def test_letters_are_text_in_a_field_and_can_be_switched_off(page: EditorPage, the_set: QuestionSet) -> None:
    page.form.stem.field.setFocus()
    QTest.keyClicks(focus(), "rl")
    assert stems(page)[0].startswith("rl")
    page.undo()
    page.list.view.setFocus()
    page.letter_keys = False
    press(Key.Key_R)
    assert now(page) == the_set


def test_letters_act_by_their_place_on_an_arabic_keyboard(page: EditorPage) -> None:
    page.list.view.setFocus()
    pressed = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, 27, 0, 0, "ق")
    QApplication.sendEvent(focus(), pressed)
    assert now(page).questions[0].status is Status.REJECTED


def test_where_nothing_waits_accepting_goes_through_the_ready_ones(
    open_page: Any, the_set: QuestionSet
) -> None:
    ready = the_set.questions[0]
    questions = tuple(ready.model_copy(update={"id": f"q{place}"}) for place in range(3))
    page = open_page(the_set.model_copy(update={"questions": questions}))
    assert page.bar.accept.accessibleName() == "Accept, next"
    for _each in questions:
        press(Key.Key_Return)
    assert {question.status for question in now(page).questions} == {Status.APPROVED}
    assert page.question.id == "q2"
    assert not page.bar.accept.isEnabled()


def test_the_queue_is_spoken_in_its_own_words(open_page: Any, the_set: QuestionSet) -> None:
    page = open_page(the_set)
    strip = page.bar.findChild(ProgressStrip)
    assert strip.accessibleDescription() == "0 looked at, 2 left"
    page.show_question("q-review")
    page.deeds.reject()
    assert strip.accessibleDescription() == "1 looked at, 1 left"
