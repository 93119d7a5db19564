"""Several questions are selected by keyboard or mouse, and each thing done to them is one step of history."""

from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from quizapp.model.question import Option, Question, Status
from quizapp.model.question_set import QuestionSet
from quizapp.ui.components.button import Button
from quizapp.ui.editor.page import EditorPage

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(key: Qt.Key, modifiers: Any = NONE) -> None:
    QTest.keyClick(focus(), key, modifiers)


def click(page: EditorPage, row: int, modifiers: Any = NONE) -> None:
    spot = page.list.view.visualRect(page.list.model.index(row)).center()
    QTest.mouseClick(page.list.view.viewport(), Qt.MouseButton.LeftButton, modifiers, spot)


def statuses(page: EditorPage) -> list[Status]:
    assert page.question_set is not None
    return [question.status for question in page.question_set.questions]


def ids(page: EditorPage) -> list[str]:
    assert page.question_set is not None
    return [question.id for question in page.question_set.questions]


@pytest.fixture
def five(open_page: Any, the_set: QuestionSet) -> EditorPage:
    """A page on five sound questions to review, q0 to q4, with the first one current."""
    review = the_set.questions[1]
    questions = tuple(
        review.model_copy(update={"id": f"q{place}", "stem": f"Which outlet carried denial {place}?"})
        for place in range(5)
    )
    page = open_page(the_set.model_copy(update={"questions": questions}))
    assert isinstance(page, EditorPage)
    return page


def unsound(question: Question) -> Question:
    return question.model_copy(update={"options": (Option(id="a", text="Ada"),), "key": ("a",)})


def test_shift_and_an_arrow_select_and_the_form_says_how_many(five: Any) -> None:
    press(Key.Key_Down, SHIFT)
    press(Key.Key_Down, SHIFT)
    assert five.desk.selected == ("q0", "q1", "q2")
    assert five.several.words == "3 questions selected"
    assert five.several.isVisible()
    assert not five.form.isVisible()
    press(Key.Key_Up, SHIFT)
    assert five.desk.selected == ("q0", "q1")
    press(Key.Key_Down)
    assert five.desk.selected == ()
    assert five.question is not None
    assert five.question.id == "q2"
    assert five.form.isVisible()


def test_all_are_selected_and_escape_shows_one_again(five: Any) -> None:
    press(Key.Key_A, CONTROL)
    assert len(five.desk.selected) == 5
    press(Key.Key_Escape)
    assert five.desk.selected == ()
    assert five.form.isVisible()
    assert five.list.view.selected_rows() == (0,)
    assert focus() is five.list.view


def test_the_mouse_selects_with_control_and_shift(five: Any) -> None:
    click(five, 1)
    click(five, 3, CONTROL)
    assert five.desk.selected == ("q1", "q3")
    click(five, 4, CONTROL)
    click(five, 1, CONTROL)
    assert five.desk.selected == ("q3", "q4")
    click(five, 0)
    click(five, 2, SHIFT)
    assert five.desk.selected == ("q0", "q1", "q2")
    click(five, 2)
    assert five.question is not None
    assert five.question.id == "q2"


def test_the_only_one_cannot_be_clicked_away(five: Any) -> None:
    click(five, 1)
    click(five, 1, CONTROL)
    assert five.list.view.selected_rows() == (1,)
    assert five.question is not None
    assert five.question.id == "q1"


def test_one_row_is_added_by_keyboard_alone(five: Any) -> None:
    press(Key.Key_Down, CONTROL)
    press(Key.Key_Down, CONTROL)
    press(Key.Key_Space, CONTROL)
    assert five.desk.selected == ("q0", "q2")


@pytest.mark.parametrize(("key", "status"), [(Key.Key_Return, Status.APPROVED), (Key.Key_R, Status.REJECTED)])
def test_a_verdict_on_several_is_one_step(five: Any, key: Qt.Key, status: Status) -> None:
    before = five.question_set
    press(Key.Key_Down, SHIFT)
    press(key)
    assert statuses(five) == [status, status] + [Status.REVIEW] * 3
    assert "2 questions" in five.toast.message
    press(Key.Key_Z, CONTROL)
    assert five.question_set == before
    assert five.desk.selected == ("q0", "q1")
    press(Key.Key_Z, CONTROL | SHIFT)
    assert statuses(five)[:2] == [status, status]


def test_those_that_cannot_be_accepted_stay_selected(open_page: Any, the_set: QuestionSet) -> None:
    ready, review, draft = the_set.questions
    questions = (ready, unsound(review), draft, ready.model_copy(update={"id": "q-last"}))
    page = open_page(the_set.model_copy(update={"questions": questions}))
    press(Key.Key_A, CONTROL)
    press(Key.Key_Return)
    assert statuses(page) == [Status.APPROVED, Status.REVIEW, Status.DRAFT, Status.APPROVED]
    assert page.desk.selected == ("q-review", "q-draft")
    assert page.toast.message.startswith("2 questions accepted. 2 cannot be accepted yet")
    press(Key.Key_Return)
    assert page.toast.message.startswith("2 cannot be accepted yet")
    assert page.desk.edited.history.count() == 1


def test_later_puts_off_what_would_be_played(open_page: Any, the_set: QuestionSet) -> None:
    ready, review, draft = the_set.questions
    approved = ready.model_copy(update={"id": "q-approved", "status": Status.APPROVED})
    page = open_page(the_set.model_copy(update={"questions": (ready, review, draft, approved)}))
    press(Key.Key_A, CONTROL)
    press(Key.Key_L)
    assert statuses(page) == [Status.REVIEW, Status.REVIEW, Status.DRAFT, Status.DRAFT]
    page.undo()
    assert statuses(page) == [Status.READY, Status.REVIEW, Status.DRAFT, Status.APPROVED]


def test_several_are_deleted_and_brought_back_together(five: Any) -> None:
    click(five, 1)
    click(five, 3, CONTROL)
    five.list.view.setFocus()
    press(Key.Key_Delete)
    assert ids(five) == ["q0", "q2", "q4"]
    assert five.toast.message == "2 questions deleted"
    assert five.question is not None
    assert five.question.id == "q4"
    five.toast.acted.emit()
    assert ids(five) == ["q0", "q1", "q2", "q3", "q4"]
    assert five.desk.selected == ("q1", "q3")


def test_several_are_duplicated_and_the_copies_selected(five: Any) -> None:
    click(five, 0)
    click(five, 2, CONTROL)
    press(Key.Key_D, CONTROL)
    assert ids(five) == ["q0", "q1", "q2", "q-new-1", "q-new-2", "q3", "q4"]
    assert five.desk.selected == ("q-new-1", "q-new-2")
    five.undo()
    assert ids(five) == ["q0", "q1", "q2", "q3", "q4"]


def test_several_move_together_and_stop_at_the_ends(five: Any) -> None:
    click(five, 1)
    click(five, 3, CONTROL)
    five.list.view.setFocus()
    press(Key.Key_Up, ALT)
    assert ids(five) == ["q1", "q3", "q0", "q2", "q4"]
    press(Key.Key_Up, ALT)
    assert ids(five) == ["q1", "q3", "q0", "q2", "q4"]
    press(Key.Key_Down, ALT)
    assert ids(five) == ["q0", "q1", "q3", "q2", "q4"]
    assert five.desk.selected == ("q1", "q3")
    five.undo()
    five.undo()
    assert ids(five) == ["q0", "q1", "q2", "q3", "q4"]


@pytest.mark.parametrize(
    ("row", "share", "order"),
    [
        (4, 0.25, ["q2", "q3", "q0", "q1", "q4"]),
        (4, 0.75, ["q2", "q3", "q4", "q0", "q1"]),
        (0, 0.25, ["q0", "q1", "q2", "q3", "q4"]),
    ],
)
def test_several_are_dropped_together(five: Any, row: int, share: float, order: list[str]) -> None:
    press(Key.Key_Down, SHIFT)
    view = five.list.view
    view.scrollTo(five.list.model.index(row))
    rect = view.visualRect(five.list.model.index(row))
    spot = QPointF(rect.center().x(), rect.top() + rect.height() * share)
    event = QDropEvent(
        spot, Qt.DropAction.MoveAction, QMimeData(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    view.dropEvent(event)
    assert ids(five) == order
    assert event.dropAction() is Qt.DropAction.IgnoreAction
    assert five.desk.edited is not None
    assert five.desk.edited.history.count() == (order != ["q0", "q1", "q2", "q3", "q4"])


def test_every_action_is_a_button_with_a_name(five: Any) -> None:
    press(Key.Key_A, CONTROL)
    names = [button.accessibleName() for button in five.several.controls()]
    assert len(set(names)) == 5
    assert all(names)
    five.several.delete.click()
    assert ids(five) == []
    five.undo()
    assert five.several.words == "5 questions selected"
    five.several.down.click()
    five.several.up.click()
    assert five.desk.edited is not None
    assert five.desk.edited.history.undoText() == ""
    assert not five.bar.later.isEnabled(), "all of them wait already"
    five.several.back.click()
    assert five.form.isVisible()


def test_the_verdict_on_several_is_on_the_screen_once(five: Any) -> None:
    press(Key.Key_A, CONTROL)
    shown = [
        button.label() for button in five.findChildren(Button) if button.isVisible() and button.label() != ""
    ]
    for words in ("Accept all", "Reject all", "Later"):
        assert shown.count(words) == 1
    five.bar.reject.click()
    assert statuses(five) == [Status.REJECTED] * 5


def test_nothing_is_marked_in_the_article_while_several_are_selected(five: Any) -> None:
    before = five.question_set
    press(Key.Key_A, CONTROL)
    assert five.article.view.marks == ()
    assert not five.article.passage.isEnabled()
    press(Key.Key_W)
    press(Key.Key_E)
    assert five.question_set == before


def test_f6_leads_to_the_actions(five: Any) -> None:
    press(Key.Key_A, CONTROL)
    press(Key.Key_F6)
    assert focus() in five.several.controls()
