"""Putting things in their order."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from quizapp.ui.session.answers.ordering import OrderingAnswers
from quizapp.ui.session.answers.result_card import ResultCard
from quizapp.ui.session.session_page import SessionPage
from tests import seven
from tests.unit.ui.session.desk import Desk, key, named, texts
from tests.unit.ui.session.play import start_ways

ALT = Qt.KeyboardModifier.AltModifier
DOWN, UP = Qt.Key.Key_Down, Qt.Key.Key_Up
SHOWN = ("charge", "denial", "engineer", "crack")


def desk(qtbot: QtBot) -> Desk:
    """The question; "crack", which is first, stands last."""
    page = Desk(qtbot, start_ways(seven.ORDERING))
    assert page.page.question_view.choice == SHOWN
    return page


def answers(page: SessionPage) -> OrderingAnswers:
    area = page.question_view.answers
    assert isinstance(area, OrderingAnswers)
    return area


def test_what_nobody_has_moved_is_no_answer(qtbot: QtBot) -> None:
    page = desk(qtbot)
    assert not named(page.page, "Check answer").isEnabled()
    page.press(Qt.Key.Key_Return)
    assert page.choices == []


def test_alt_and_an_arrow_move_and_the_focus_goes_along(qtbot: QtBot) -> None:
    page = desk(qtbot)
    page.press(DOWN, DOWN, DOWN)
    row = answers(page.page).rows[3]
    assert row.hasFocus()
    page.press(UP, modifiers=ALT)
    assert page.page.question_view.choice == ("charge", "denial", "crack", "engineer")
    assert row.hasFocus()
    assert page.spoken == ["3 of 4: A crack is found in the hull"]
    page.press(UP, UP, modifiers=ALT)
    assert page.page.question_view.choice == seven.ORDERING.key
    assert [each.number for each in answers(page.page).rows] == [1, 2, 3, 4]
    page.press(Qt.Key.Key_Tab)
    assert answers(page.page).rows[1].hasFocus(), "Tab walks them as they stand now"


def test_a_number_moves_to_that_place(qtbot: QtBot) -> None:
    page = desk(qtbot)
    page.press(UP, key(4), key(9))
    assert page.page.question_view.choice == ("denial", "engineer", "crack", "charge")


def test_space_picks_up_and_puts_down(qtbot: QtBot) -> None:
    page = desk(qtbot)
    page.press(Qt.Key.Key_Space, DOWN, Qt.Key.Key_Space, DOWN)
    assert page.page.question_view.choice == ("denial", "charge", "engineer", "crack")
    assert answers(page.page).rows[2].hasFocus(), "put down, the arrow only walks"
    assert page.spoken[0] == "Picked up; the arrow keys move it."


def test_the_buttons_of_a_row_move_it(qtbot: QtBot) -> None:
    page = desk(qtbot)
    rows = answers(page.page).rows
    assert not rows[0].up.isEnabled()
    assert not rows[3].down.isEnabled()
    spoken = QAccessible.queryAccessibleInterface(rows[3].up)
    assert spoken.text(QAccessible.Text.Name) == "Move up: A crack is found in the hull"
    QTest.mouseClick(rows[3].up, Qt.MouseButton.LeftButton)
    QTest.mouseClick(rows[0].down, Qt.MouseButton.LeftButton)
    assert page.page.question_view.choice == ("denial", "charge", "crack", "engineer")


def test_a_row_is_dragged_to_its_place(qtbot: QtBot) -> None:
    page = desk(qtbot)
    QApplication.processEvents()
    row = answers(page.page).rows[3]
    start = QPoint(60, row.height() // 2)
    QTest.mousePress(row, Qt.MouseButton.LeftButton, pos=start)
    top = answers(page.page).rows[0]
    for target in (answers(page.page).rows[2], answers(page.page).rows[1], top):
        QTest.mouseMove(row, row.mapFrom(answers(page.page), target.geometry().center() - QPoint(0, 12)))
        QApplication.processEvents()
    QTest.mouseRelease(row, Qt.MouseButton.LeftButton)
    assert page.page.question_view.choice == seven.ORDERING.key
    QTest.mouseMove(row, QPoint(60, 200))
    assert page.page.question_view.choice == seven.ORDERING.key, "released, it stays"


def test_the_reveal_shows_the_right_places(qtbot: QtBot) -> None:
    page = desk(qtbot)
    page.press(DOWN)
    page.press(DOWN, modifiers=ALT)
    page.check()
    assert page.choices[0].given.choice == ("charge", "engineer", "denial", "crack")
    cards = page.page.question_view.findChildren(ResultCard)
    assert [card.right for card in cards] == [False, False, True, False]
    shown = texts(page.page)
    assert "Partly right: 2 of 6" in shown
    assert "1. A crack is found in the hull" in shown
    assert "You had it at 4." in shown
    assert "You had it here." in shown
    assert "A denial follows what it denies." not in shown, "that one stood right"
    assert "3. The operator denies the charge, You had it here." in page.spoken[-1]
