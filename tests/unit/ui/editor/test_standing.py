"""What becomes of the status of a question that is edited, when that is shown, and how it comes back."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from quizapp.model.question import Status
from quizapp.model.question_set import QuestionSet
from quizapp.ui.editor.page import EditorPage

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def status(page: EditorPage, place: int = 0) -> Status:
    assert page.question_set is not None
    return page.question_set.questions[place].status


def seen(page: EditorPage, place: int = 0) -> Status:
    return page.list.model.rows[place].status


def spoil(page: EditorPage) -> None:
    """Take the question mark from the stem, and what makes it an instruction."""
    page.form.stem.field.setFocus()
    QTest.keyClick(focus(), Key.Key_End, CONTROL)
    QTest.keyClick(focus(), Key.Key_Backspace)


def rest(page: EditorPage) -> None:
    """Leave the field."""
    page.list.view.setFocus()


def test_a_typo_mended_in_a_ready_question_leaves_it_in_the_quiz(page: EditorPage) -> None:
    page.form.stem.field.setFocus()
    QTest.keyClicks(focus(), "And ")
    assert status(page) is Status.APPROVED
    assert seen(page) is Status.READY, "it does not change under the fingers"
    rest(page)
    assert seen(page) is Status.APPROVED
    assert page.form.head.note == ""


def test_undo_brings_the_very_status_back(page: EditorPage, the_set: QuestionSet) -> None:
    page.form.stem.field.setFocus()
    QTest.keyClicks(focus(), "And ")
    QTest.keyClick(focus(), Key.Key_Z, CONTROL)
    assert page.question_set == the_set
    assert seen(page) is Status.READY


def test_a_question_with_a_new_finding_is_left_out_and_says_so(page: EditorPage) -> None:
    spoil(page)
    assert status(page) is Status.DRAFT
    assert seen(page) is Status.READY
    assert page.form.head.note == ""
    rest(page)
    assert seen(page) is Status.DRAFT
    assert page.form.head.note == "Left out of the quiz until its findings are mended."
    assert page.form.head.undo.isVisible()


def test_what_was_left_out_comes_back_when_it_is_mended(page: EditorPage) -> None:
    spoil(page)
    rest(page)
    page.form.stem.field.setFocus()
    QTest.keyClick(focus(), Key.Key_End, CONTROL)
    QTest.keyClicks(focus(), "?")
    rest(page)
    assert status(page) is Status.APPROVED
    assert page.form.head.note == ""


def test_the_way_back_stands_beside_the_sentence(page: EditorPage, the_set: QuestionSet) -> None:
    spoil(page)
    rest(page)
    page.form.head.undo.click()
    assert page.question_set == the_set
    assert page.form.head.note == ""


def test_typing_rests_after_a_while(page: EditorPage, qtbot: QtBot) -> None:
    spoil(page)
    with qtbot.waitSignal(page.desk.standing.rested, timeout=3000):
        pass
    assert seen(page) is Status.DRAFT
    assert page.form.head.note.startswith("Left out")
    assert focus() is page.form.stem.field


def test_a_choice_is_decided_at_once(page: EditorPage) -> None:
    page.form.facts.difficulty.setFocus()
    QTest.keyClick(focus(), Key.Key_Down)
    assert seen(page) is Status.APPROVED


@pytest.mark.parametrize("before", [Status.REVIEW, Status.DRAFT, Status.REJECTED])
def test_what_was_not_in_the_quiz_waits(open_page: Any, the_set: QuestionSet, before: Status) -> None:
    only = the_set.questions[0].model_copy(update={"status": before})
    page = open_page(the_set.model_copy(update={"questions": (only,)}))
    page.form.stem.field.setFocus()
    QTest.keyClicks(focus(), "And ")
    rest(page)
    assert status(page) is Status.DRAFT
    assert page.form.head.note == "Not in the quiz until you accept it."
    assert not page.form.head.undo.isVisible()


def test_what_a_person_let_pass_once_does_not_count_again(open_page: Any, the_set: QuestionSet) -> None:
    wordy = f"{'A ferry is as old as it is. ' * 8}Which outlet is cited?"
    long = the_set.questions[0].model_copy(update={"stem": wordy, "status": Status.APPROVED})
    page = open_page(the_set.model_copy(update={"questions": (long,)}))
    assert page.desk.objections(long), "a finding that a person has let pass"
    page.form.rationale.field.setFocus()
    QTest.keyClicks(focus(), "So ")
    rest(page)
    assert status(page) is Status.APPROVED


def test_accepting_goes_on_from_a_question_that_was_edited(page: EditorPage) -> None:
    page.form.stem.field.setFocus()
    QTest.keyClicks(focus(), "And ")
    QTest.keyClick(focus(), Key.Key_Return, CONTROL)
    assert status(page) is Status.APPROVED
    assert page.question is not None
    assert page.question.id == "q-review"
    assert focus() is page.form.stem.field
