"""Which options are right, and why, is written by mouse and by keyboard, under the one undo."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from quizapp.model.question import (
    MultipleChoiceQuestion,
    TrueFalseQuestion,
)
from tests import seven
from tests.unit.ui.editor.answering.conftest import Opened, shown
from tests.unit.ui.editor.hands import Key, focus, press, rows_of


def role_of(widget: QWidget) -> QAccessible.Role:
    return QAccessible.queryAccessibleInterface(widget).role()


def test_several_can_be_right_and_one_of_them_wrong_again(on: Opened) -> None:
    page = on(seven.SEVERAL)
    rows = rows_of(page).rows
    assert [row.key.isChecked() for row in rows] == [True, False, True, True]
    assert {role_of(row.key) for row in rows} == {QAccessible.Role.CheckBox}
    rows[1].key.setFocus()
    press(Key.Key_Space)
    assert shown(page).right_options == {"mayor", "worker", "olsen", "office"}
    assert "one wrong" in " ".join(rows_of(page).findings.messages)
    rows[0].key.click()
    assert shown(page).right_options == {"worker", "olsen", "office"}
    assert isinstance(shown(page), MultipleChoiceQuestion)
    page.undo()
    page.undo()
    assert shown(page) == seven.SEVERAL


def test_tab_stops_at_each_of_several_numbers(on: Opened) -> None:
    page = on(seven.SEVERAL)
    rows_of(page).rows[0].key.setFocus()
    for row in rows_of(page).rows[1:]:
        press(Key.Key_Tab)
        assert focus() is row.key


def test_why_follows_whether_it_is_right(on: Opened) -> None:
    page = on(seven.SEVERAL)
    row = rows_of(page).rows[1]
    assert row.rationale.accessibleName().endswith("Why it is wrong")
    row.key.click()
    assert row.rationale.accessibleName().endswith("Why it is right")


def test_the_third_verdict_can_be_left_out_and_come_back(on: Opened) -> None:
    page = on(seven.VERDICT)
    answers = rows_of(page)
    assert not answers.add.isVisible()
    assert [row.remove.isEnabled() for row in answers.rows] == [False, False, True]
    answers.rows[2].remove.click()
    after = shown(page)
    assert [option.id for option in after.options] == ["true", "false"]
    assert after.right_options == frozenset(), "what was right is gone"
    answers.add.click()
    assert focus() is answers.rows[2].text
    assert shown(page).options[2].text == "The article does not say"
    answers.rows[1].key.click()
    assert shown(page).right_options == {"false"}
    assert isinstance(shown(page), TrueFalseQuestion)
