"""Undo and redo: one history for fields, questions and the set, which takes one there."""

from PySide6.QtTest import QTest

from quizapp.model.question_set import QuestionSet
from quizapp.ui.editor.page import EditorPage
from tests.unit.ui.editor.hands import ALT, CONTROL, SHIFT, Key, focus, ids, now, press, rows_of


def test_undo_goes_through_fields_and_questions_and_takes_one_there(
    page: EditorPage, the_set: QuestionSet
) -> None:
    page.form.stem.field.setFocus()
    QTest.keyClicks(focus(), "A")
    rows_of(page).rows[1].text.setFocus()
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
    assert focus() is rows_of(page).rows[1].text
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
