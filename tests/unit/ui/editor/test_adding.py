"""Questions come and go: written anew, duplicated, deleted."""

from PySide6.QtTest import QTest

from quizapp.model.question import Status
from quizapp.model.question_set import QuestionSet
from quizapp.ui.editor.page import EditorPage
from tests.unit.ui.editor.hands import CONTROL, Key, focus, ids, now, press, stems


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
