"""An order is written by mouse and by keyboard, under the one undo."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from quizapp.model.question import (
    OrderingQuestion,
)
from quizapp.ui.editor.answering.ordering import OrderingAnswers
from quizapp.ui.editor.page import EditorPage
from tests import seven
from tests.unit.ui.editor.answering.conftest import Opened, shown
from tests.unit.ui.editor.hands import ALT, CONTROL, Key, focus, press, type_text


def steps(page: EditorPage) -> OrderingAnswers:
    assert isinstance(page.form.answers, OrderingAnswers)
    return page.form.answers


def key_of(page: EditorPage) -> tuple[str, ...]:
    question = shown(page)
    assert isinstance(question, OrderingQuestion)
    return question.key


def test_alt_and_an_arrow_move_an_item_and_not_the_question(on: Opened) -> None:
    page = on(seven.ORDERING)
    before = [question.id for question in seven.QUESTIONS]
    steps(page).rows[0].text.setFocus()
    press(Key.Key_Down, ALT)
    assert key_of(page) == ("charge", "crack", "denial", "engineer")
    assert focus() is steps(page).rows[1].text, "the focus goes with it"
    press(Key.Key_Down, ALT)
    assert key_of(page) == ("charge", "denial", "crack", "engineer")
    press(Key.Key_Up, ALT)
    assert key_of(page) == ("charge", "crack", "denial", "engineer")
    assert page.question_set is not None
    assert [question.id for question in page.question_set.questions] == before
    press(Key.Key_Z, CONTROL)
    press(Key.Key_Z, CONTROL)
    press(Key.Key_Z, CONTROL)
    assert shown(page) == seven.ORDERING


def test_an_item_stops_at_the_ends(on: Opened) -> None:
    page = on(seven.ORDERING)
    steps(page).rows[0].rationale.setFocus()
    press(Key.Key_Up, ALT)
    assert shown(page) == seven.ORDERING
    assert not steps(page).rows[0].up.isEnabled()
    assert not steps(page).rows[-1].down.isEnabled()


def test_buttons_move_an_item_too_and_keep_the_focus(on: Opened) -> None:
    page = on(seven.ORDERING)
    steps(page).rows[2].up.setFocus()
    press(Key.Key_Return)
    assert key_of(page) == ("crack", "denial", "charge", "engineer")
    assert focus() is steps(page).rows[1].up
    press(Key.Key_Space)
    assert key_of(page) == ("denial", "crack", "charge", "engineer")
    assert focus() is steps(page).rows[0].down, "there is no way further up"


def mouse(grip: QWidget, kind: QEvent.Type, y: int) -> None:
    """Send what the mouse does at that height of the grip: without a screen, none but the widget below it gets it."""
    at = QPointF(grip.rect().center().x(), y)
    button = Qt.MouseButton.LeftButton if kind is not QEvent.Type.MouseMove else Qt.MouseButton.NoButton
    held = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseButtonRelease else Qt.MouseButton.LeftButton
    event = QMouseEvent(
        kind, at, QPointF(grip.mapToGlobal(at.toPoint())), button, held, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(grip, event)


@pytest.mark.parametrize(
    ("source", "target", "below", "order"),
    [
        (0, 2, True, ("charge", "denial", "crack", "engineer")),
        (3, 0, False, ("engineer", "crack", "charge", "denial")),
        (1, 1, True, ("crack", "charge", "denial", "engineer")),
    ],
)
def test_an_item_is_dragged_by_its_number(
    on: Opened, source: int, target: int, below: bool, order: tuple[str, ...]
) -> None:
    page = on(seven.ORDERING)
    grip = steps(page).rows[source].grip
    goal = steps(page).rows[target]
    start = grip.rect().center()
    end = grip.mapFrom(page, goal.mapTo(page, goal.rect().center() + QPoint(0, 6 if below else -6)))
    mouse(grip, QEvent.Type.MouseButtonPress, start.y())
    mouse(grip, QEvent.Type.MouseMove, start.y() + 1)
    assert steps(page).gap is None, "a hand is never quite still"
    mouse(grip, QEvent.Type.MouseMove, end.y())
    assert (steps(page).gap is not None) is (source != target)
    mouse(grip, QEvent.Type.MouseButtonRelease, end.y())
    assert steps(page).gap is None
    assert key_of(page) == order
    page.undo()
    assert shown(page) == seven.ORDERING


def test_a_press_without_a_drag_moves_nothing(on: Opened) -> None:
    page = on(seven.ORDERING)
    QTest.mouseClick(steps(page).rows[1].grip, Qt.MouseButton.LeftButton)
    assert shown(page) == seven.ORDERING


def test_a_new_item_comes_last_and_is_part_of_the_order(on: Opened) -> None:
    page = on(seven.ORDERING)
    steps(page).add.click()
    type_text("The ferry sails")
    assert len(key_of(page)) == 5
    assert shown(page).option(key_of(page)[-1]).text == "The ferry sails"
    steps(page).rows[0].remove.click()
    assert "crack" not in key_of(page)
