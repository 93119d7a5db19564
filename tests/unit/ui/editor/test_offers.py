"""The message over the editor offers to take back only what undo would take back."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from quizapp.ui.editor.page import EditorPage

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(key: Qt.Key, modifiers: Any = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key wherever the focus is."""
    QTest.keyClick(focus(), key, modifiers)


def test_what_was_taken_back_by_key_is_not_offered_any_more(page: EditorPage) -> None:
    page.form.stem.field.setFocus()
    QTest.keyClicks(focus(), "A")
    page.list.view.setFocus()
    press(Qt.Key.Key_Delete)
    assert page.toast.isVisible()
    press(Qt.Key.Key_Z, CONTROL)
    assert not page.toast.isVisible()


def test_a_later_step_takes_the_offer_away(page: EditorPage) -> None:
    page.list.view.setFocus()
    press(Qt.Key.Key_Delete)
    page.form.stem.field.setFocus()
    QTest.keyClicks(focus(), "A")
    assert not page.toast.isVisible()


def test_looking_at_another_question_leaves_the_offer(page: EditorPage) -> None:
    page.list.view.setFocus()
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_Down)
    assert page.toast.isVisible()


def test_the_focus_stays_where_it_is(page: EditorPage) -> None:
    page.list.view.setFocus()
    press(Qt.Key.Key_Delete)
    assert focus() is page.list.view
