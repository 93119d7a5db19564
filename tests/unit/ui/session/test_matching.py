"""Finding what belongs together."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from quizapp.ui.session.answers.matching import MatchingAnswers
from quizapp.ui.session.answers.result_card import ResultCard
from quizapp.ui.session.session_page import SessionPage
from tests import seven
from tests.unit.ui.session.desk import Desk, key, named, texts
from tests.unit.ui.session.play import start_ways

DOWN, UP = Qt.Key.Key_Down, Qt.Key.Key_Up
RIGHT = (("mayor", "off"), ("lines", "time"), ("worker", "seen"))


def desk(qtbot: QtBot) -> Desk:
    """The question, its options in the order 1 off, 2 time, 3 seen, 4 doubt."""
    return Desk(qtbot, start_ways(seven.MATCHING))


def answers(page: SessionPage) -> MatchingAnswers:
    area = page.question_view.answers
    assert isinstance(area, MatchingAnswers)
    return area


def pairs(page: Desk) -> tuple[tuple[str, str], ...]:
    """Return what is matched so far."""
    return page.page.question_view.given.pairs


def test_arrows_walk_the_prompts_and_numbers_give_them_what_belongs(qtbot: QtBot) -> None:
    page = desk(qtbot)
    rows = answers(page.page).rows
    assert rows[0].hasFocus()
    page.press(key(1), DOWN, key(2), DOWN, DOWN)
    assert rows[2].hasFocus(), "there is no further one"
    assert not named(page.page, "Check answer").isEnabled()
    page.press(Qt.Key.Key_Return)
    assert page.choices == [], "the third has nothing yet"
    page.press(key(3), Qt.Key.Key_Return)
    assert page.choices[0].given.pairs == RIGHT


def test_an_option_belongs_to_one_prompt_and_can_be_taken_away(qtbot: QtBot) -> None:
    page = desk(qtbot)
    page.press(key(1), DOWN, key(1))
    assert pairs(page) == (("lines", "off"),)
    page.press(Qt.Key.Key_Delete)
    assert pairs(page) == ()
    page.press(key(4), UP, key(2), key(9))
    assert pairs(page) == (("mayor", "time"), ("lines", "doubt"))
    page.press(key(0))
    assert pairs(page) == (("lines", "doubt"),)


def test_the_spoken_name_of_a_prompt_tells_its_option(qtbot: QtBot) -> None:
    page = desk(qtbot)
    row = answers(page.page).rows[0]
    spoken = QAccessible.queryAccessibleInterface(row)
    assert spoken.role() is QAccessible.Role.Button
    assert spoken.text(QAccessible.Text.Name) == "Ida Brandt: nothing yet"
    page.press(key(1))
    assert spoken.text(QAccessible.Text.Name) == "Ida Brandt: 1, An inspection has been put off since March"
    assert page.spoken[-1] == spoken.text(QAccessible.Text.Name)
    assert answers(page.page).bank[0].accessibleName() == (
        "1, An inspection has been put off since March, given to Ida Brandt"
    )


def test_by_mouse_an_option_is_picked_up_and_put_to_its_prompt(qtbot: QtBot) -> None:
    page = desk(qtbot)
    area = answers(page.page)
    for option, prompt in ((1, 0), (2, 1), (3, 1), (2, 2)):
        QTest.mouseClick(area.bank[option - 1], Qt.MouseButton.LeftButton)
        assert area.bank[option - 1].held
        QTest.mouseClick(area.rows[prompt], Qt.MouseButton.LeftButton)
        assert not area.bank[option - 1].held
    assert pairs(page) == (("mayor", "off"), ("lines", "seen"), ("worker", "time"))
    QTest.mouseClick(area.bank[0], Qt.MouseButton.LeftButton)
    QTest.mouseClick(area.bank[3], Qt.MouseButton.LeftButton)
    assert [card.held for card in area.bank] == [False, False, False, True], "one at a time"


def test_the_list_at_a_prompt_offers_the_same(qtbot: QtBot) -> None:
    page = desk(qtbot)
    page.press(Qt.Key.Key_Space)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == [
        "&1  An inspection has been put off since March",
        "&2  Every inspection was carried out in time",
        "&3  The last check he saw was in March",
        "&4  Neither account can be trusted",
    ]
    menu.actions()[3].trigger()
    menu.close()
    assert pairs(page) == (("mayor", "doubt"),)
    page.press(Qt.Key.Key_Space)
    again = QApplication.activePopupWidget()
    assert isinstance(again, QMenu)
    again.actions()[-1].trigger()
    again.close()
    assert pairs(page) == ()


def test_each_pair_is_revealed_with_its_right_partner(qtbot: QtBot) -> None:
    page = desk(qtbot)
    page.press(key(1), DOWN, key(3), DOWN, key(4))
    page.check()
    cards = page.page.question_view.findChildren(ResultCard)
    assert [card.right for card in cards] == [True, False, False]
    shown = texts(page.page)
    assert "Partly right: 1 of 3" in shown
    assert "Your answer, correct: An inspection has been put off since March" in shown
    assert "Your answer: The last check he saw was in March" in shown
    assert "Correct answer: Every inspection was carried out in time" in shown
    assert "It denied the charge." in shown
    assert "She accused the operator of having put off an inspection." not in shown, "that one was right"
    assert (
        "Harbour Lines, Your answer: The last check he saw was in March, Correct answer: Every"
        in page.spoken[-1]
    )
    assert not answers(page.page).rows[0].isVisible()


def test_what_is_revealed_stays_once_through_another_language(qtbot: QtBot) -> None:
    page = desk(qtbot)
    page.press(key(1), DOWN, key(2), DOWN, key(3))
    page.check()
    assert page.page.question_view.findChildren(ResultCard)
    page.page.retranslate()
    QApplication.processEvents()
    cards = [card for card in page.page.question_view.findChildren(ResultCard) if card.isVisible()]
    assert len(cards) == 3
    assert all(card.right for card in cards)
