"""The page as a person uses it: writing, undoing, ordering, deciding, saving."""

from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent, QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget
from pytestqt.qtbot import QtBot

from quizapp.errors import UserError
from quizapp.model.question import Status
from quizapp.model.question_set import QuestionSet
from quizapp.ui.components.progress_strip import ProgressStrip
from quizapp.ui.editor.page import EditorPage

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(key: Qt.Key, modifiers: Any = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key wherever the focus is."""
    QTest.keyClick(focus(), key, modifiers)


def now(page: EditorPage) -> QuestionSet:
    assert page.question_set is not None
    return page.question_set


def stems(page: EditorPage) -> list[str]:
    return [question.stem for question in now(page).questions]


def ids(page: EditorPage) -> list[str]:
    return [question.id for question in now(page).questions]


def test_undo_goes_through_fields_and_questions_and_takes_one_there(
    page: EditorPage, the_set: QuestionSet
) -> None:
    page.form.stem.field.setFocus()
    QTest.keyClicks(focus(), "A")
    assert page.form.answers is not None
    page.form.answers.rows[1].text.setFocus()
    QTest.keyClicks(focus(), "B")
    page.list.view.setFocus()
    press(Key.Key_Down)
    page.form.rationale.field.setFocus()
    QTest.keyClicks(focus(), "C")
    changed = now(page)
    press(Key.Key_Z, CONTROL)
    assert focus() is page.form.rationale.field
    press(Key.Key_Z, CONTROL)
    assert page.question is not None
    assert page.question.id == "q-ready"
    assert focus() is page.form.answers.rows[1].text
    press(Key.Key_Z, CONTROL)
    assert focus() is page.form.stem.field
    assert now(page) == the_set
    assert page.form.stem.field.text() == the_set.questions[0].stem
    for _again in range(3):
        press(Key.Key_Z, CONTROL | SHIFT)
    assert now(page) == changed
    assert page.question.id == "q-review"


def test_the_list_undoes_too(page: EditorPage, the_set: QuestionSet) -> None:
    press(Key.Key_Down, ALT)
    assert ids(page) == ["q-review", "q-ready", "q-draft"]
    press(Key.Key_Z, CONTROL)
    assert now(page) == the_set
    press(Key.Key_Y, CONTROL)
    assert ids(page) == ["q-review", "q-ready", "q-draft"]


def test_the_cursor_stays_where_undo_changed_the_text(page: EditorPage) -> None:
    field = page.form.stem.field
    field.setFocus()
    for _step in range(5):
        press(Key.Key_Right)
    QTest.keyClicks(focus(), "x")
    press(Key.Key_Z, CONTROL)
    assert field.textCursor().position() == 5


def test_moving_stops_at_the_ends_and_keeps_the_question_shown(page: EditorPage) -> None:
    press(Key.Key_Up, ALT)
    assert ids(page) == ["q-ready", "q-review", "q-draft"]
    press(Key.Key_Down, ALT)
    press(Key.Key_Down, ALT)
    assert ids(page) == ["q-review", "q-draft", "q-ready"]
    assert page.list.view.currentIndex().row() == 2
    assert page.question is not None
    assert page.question.id == "q-ready"


def test_moving_works_from_a_text_field(page: EditorPage) -> None:
    page.form.stem.field.setFocus()
    press(Key.Key_Down, ALT)
    assert ids(page) == ["q-review", "q-ready", "q-draft"]


@pytest.mark.parametrize(
    ("source", "target", "below", "order"),
    [
        (2, 0, False, ["q-draft", "q-ready", "q-review"]),
        (0, 1, True, ["q-review", "q-ready", "q-draft"]),
        (0, 2, True, ["q-review", "q-draft", "q-ready"]),
        (1, 1, False, ["q-ready", "q-review", "q-draft"]),
    ],
)
def test_a_row_is_dragged_by_the_mouse(
    page: EditorPage, source: int, target: int, below: bool, order: list[str]
) -> None:
    view = page.list.view
    viewport = view.viewport()
    rows = [view.visualRect(page.list.model.index(row)) for row in range(3)]
    start = rows[source].center()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(viewport, start + QPoint(4, 0))
    assert view.state() is QAbstractItemView.State.DraggingState
    QTest.mouseMove(viewport, start + QPoint(4 * QApplication.startDragDistance(), 0))
    goal = rows[target].center() + QPoint(0, 8 if below else -8)
    content = page.list.model.mimeData([page.list.model.index(source)])
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    moved = Qt.DropAction.MoveAction
    # Qt hands a drop only to what a drag of the platform has entered, and there is none without a screen.
    view.dropEvent(QDropEvent(QPointF(goal), moved, content, button, none))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=goal)
    assert ids(page) == order
    if order != ["q-ready", "q-review", "q-draft"]:
        page.undo()
        assert ids(page) == ["q-ready", "q-review", "q-draft"]


def test_a_new_question_is_written_at_once(page: EditorPage) -> None:
    press(Key.Key_N, CONTROL)
    assert ids(page) == ["q-ready", "q-new-1", "q-review", "q-draft"]
    assert focus() is page.form.stem.field
    QTest.keyClicks(focus(), "Who?")
    assert stems(page)[1] == "Who?"
    press(Key.Key_Z, CONTROL)
    press(Key.Key_Z, CONTROL)
    assert len(ids(page)) == 3


def test_duplicate_and_delete_and_back(page: EditorPage, the_set: QuestionSet) -> None:
    press(Key.Key_D, CONTROL)
    assert ids(page)[:2] == ["q-ready", "q-new-1"]
    assert page.question is not None
    assert page.question.status is Status.DRAFT
    page.list.view.setFocus()
    press(Key.Key_Delete)
    assert ids(page) == ["q-ready", "q-review", "q-draft"]
    assert page.toast.isVisible()
    page.toast.acted.emit()
    assert ids(page)[1] == "q-new-1"
    press(Key.Key_Z, CONTROL)
    assert now(page) == the_set


def test_delete_in_a_field_deletes_a_character(page: EditorPage) -> None:
    page.form.stem.field.setFocus()
    press(Key.Key_Delete)
    assert len(ids(page)) == 3
    assert stems(page)[0].startswith("hich outlet")


def test_an_emptied_set_offers_to_write_one_and_can_be_undone(page: EditorPage) -> None:
    for _each in range(3):
        press(Key.Key_Delete)
    assert ids(page) == []
    assert page.write.isVisible()
    assert not page.bar.accept.isEnabled()
    page.write.click()
    assert len(ids(page)) == 1
    for _each in range(4):
        page.undo()
    assert len(ids(page)) == 3


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


def test_enter_in_the_stem_goes_on_to_the_next_field(page: EditorPage, the_set: QuestionSet) -> None:
    page.form.stem.field.setFocus()
    press(Key.Key_Return)
    press(Key.Key_Return, SHIFT)
    assert focus() is not page.form.stem.field
    assert now(page) == the_set


def test_another_key_and_options(page: EditorPage) -> None:
    answers = page.form.answers
    assert answers is not None
    answers.rows[2].key.setFocus()
    press(Key.Key_Space)
    assert now(page).questions[0].right_options == {"c"}
    assert [row.key.isChecked() for row in answers.rows] == [False, False, True]
    answers.rows[2].key.click()
    assert answers.rows[2].key.isChecked()
    answers.add.click()
    assert focus() is answers.rows[3].text
    QTest.keyClicks(focus(), "Wire")
    assert now(page).questions[0].options[3].text == "Wire"
    answers.rows[2].remove.click()
    assert [option.id for option in now(page).questions[0].options] == ["a", "b", "d"]
    assert now(page).questions[0].right_options == frozenset()
    for _step in range(4):
        page.undo()
    assert [option.id for option in now(page).questions[0].options] == ["a", "b", "c"]


def test_findings_stand_under_their_field_and_are_spoken_with_it(page: EditorPage) -> None:
    page.show_question("q-draft")
    assert page.form.stem.findings.messages == ("The stem is not a question.",)
    assert page.form.stem.field.accessibleDescription() == "The stem is not a question."
    answers = page.form.answers
    assert answers is not None
    assert "three to five" in " ".join(answers.findings.messages)
    page.form.stem.field.setFocus()
    press(Key.Key_End, CONTROL)
    QTest.keyClicks(focus(), "?")
    assert not page.form.stem.findings.isVisible()


def test_the_rows_count_findings(page: EditorPage) -> None:
    assert [bool(row.findings) for row in page.list.model.rows] == [False, False, True]


def test_skill_and_difficulty_are_undone_like_all_else(page: EditorPage, the_set: QuestionSet) -> None:
    page.form.facts.difficulty.setFocus()
    press(Key.Key_Down)
    assert now(page).questions[0].difficulty == 3
    page.form.facts.skill.setFocus()
    press(Key.Key_Home)
    assert now(page).questions[0].skill.value == "attribution.who_said"
    assert page.form.facts.skill.accessibleDescription() == "The skill does not fit what is asked."
    press(Key.Key_Z, CONTROL)
    press(Key.Key_Z, CONTROL)
    assert now(page) == the_set


def test_the_title_is_a_field_like_the_others(page: EditorPage, the_set: QuestionSet) -> None:
    field = page.title.title
    field.setFocus()
    press(Key.Key_End)
    QTest.keyClicks(focus(), "!")
    assert now(page).title == "Ferry sold for a song!"
    press(Key.Key_A, CONTROL)
    press(Key.Key_Backspace)
    assert now(page).title == "Ferry sold for a song!"
    page.list.view.setFocus()
    assert field.text() == "Ferry sold for a song!"
    press(Key.Key_Z, CONTROL)
    assert now(page) == the_set


def test_the_title_begins_where_the_bar_begins(page: EditorPage) -> None:
    field = page.title.title
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QApplication.processEvents()
    cursor = field.textCursor()
    cursor.movePosition(cursor.MoveOperation.End)
    field.setTextCursor(cursor)
    assert field.viewport().width() - field.cursorRect().right() < 4
    page.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    cursor.movePosition(cursor.MoveOperation.Start)
    field.setTextCursor(cursor)
    assert field.cursorRect().left() < 4


def test_a_field_is_no_taller_than_what_is_left_in_it(page: EditorPage) -> None:
    field = page.form.stem.field
    field.setFocus()
    QTest.keyClicks(focus(), "Who said so? " * 20)
    QApplication.processEvents()
    tall = field.height()
    press(Key.Key_A, CONTROL)
    press(Key.Key_Backspace)
    assert field.height() * 2 < tall


@pytest.mark.parametrize("lines", range(2, 8))
def test_a_field_whose_text_fits_does_not_scroll(page: EditorPage, lines: int) -> None:
    field = page.form.rationale.field
    field.setFocus()
    field.selectAll()
    field.insertPlainText("\n".join(["Reyle told Channel Nine"] * lines))
    QApplication.processEvents()
    assert field.verticalScrollBar().maximum() == 0
    middle = QPointF(field.viewport().rect().center())
    wheel = QWheelEvent(
        middle,
        field.viewport().mapToGlobal(middle),
        QPoint(0, -30),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    field.wheelEvent(wheel)
    assert field.verticalScrollBar().value() == 0
    assert not wheel.isAccepted(), "the form scrolls"


def test_redo_is_there_in_narrow_windows_and_with_large_text(open_page: Any, the_set: QuestionSet) -> None:
    page = open_page(the_set, width=500)
    assert page.bar.redo.isVisible()
    assert not page.bar.accept.is_elided()


def test_the_preview_follows_the_form(page: EditorPage) -> None:
    page.form.stem.field.setFocus()
    QTest.keyClicks(focus(), "Now: ")
    stem, *answers = page.form.preview.texts
    assert stem.startswith("Now: Which outlet")
    assert answers == ["Channel Nine", "Radio Lomma", "The Velmar Courier"]
    page.show_question("q-draft")
    assert page.form.preview.texts == ("Say who sold it", "Ines Holt", "Tomas Reyle")


# Saving


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


def test_the_same_set_shown_again_keeps_its_history(page: EditorPage) -> None:
    press(Key.Key_Down, ALT)
    page.show_set(now(page).model_copy())
    page.undo()
    assert ids(page) == ["q-ready", "q-review", "q-draft"]


def test_another_set_has_a_history_of_its_own(page: EditorPage, the_set: QuestionSet) -> None:
    press(Key.Key_Down, ALT)
    page.show_set(the_set.model_copy(update={"id": "set-other"}))
    page.undo()
    assert ids(page) == ["q-ready", "q-review", "q-draft"]
    assert page.question is not None
    assert page.question.id == "q-review"


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
