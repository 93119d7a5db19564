"""The fields of the form, what stands below them, and the preview."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from quizapp.model.question_set import QuestionSet
from quizapp.ui.editor.page import EditorPage
from tests.unit.ui.editor.hands import CONTROL, SHIFT, Key, focus, now, press, rows_of


def test_enter_in_the_stem_goes_on_to_the_next_field(page: EditorPage, the_set: QuestionSet) -> None:
    page.form.stem.field.setFocus()
    press(Key.Key_Return)
    press(Key.Key_Return, SHIFT)
    assert focus() is not page.form.stem.field
    assert now(page) == the_set


def test_another_key_and_options(page: EditorPage) -> None:
    answers = rows_of(page)
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
    answers = rows_of(page)
    assert "three to five" in " ".join(answers.findings.messages)
    page.form.stem.field.setFocus()
    press(Key.Key_End, CONTROL)
    QTest.keyClicks(focus(), "?")
    assert not page.form.stem.findings.isVisible()


def test_the_rows_count_findings(page: EditorPage) -> None:
    assert [bool(row.findings) for row in page.list.model.rows] == [False, False, True]


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
