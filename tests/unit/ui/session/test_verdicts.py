"""True, false, or not stated."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from quizapp.model.question import TrueFalseQuestion
from quizapp.ui.components.option_card import Verdict
from tests import seven
from tests.unit.ui.session.desk import Desk, key
from tests.unit.ui.session.play import start_ways


@pytest.mark.parametrize(
    ("pressed", "choice"),
    [
        (Qt.Key.Key_T, "true"),
        (Qt.Key.Key_F, "false"),
        (Qt.Key.Key_N, "not_stated"),
        (key(1), "true"),
        (key(2), "false"),
        (key(3), "not_stated"),
    ],
)
def test_a_number_or_a_letter_chooses(qtbot: QtBot, pressed: Qt.Key, choice: str) -> None:
    page = Desk(qtbot, start_ways(seven.VERDICT))
    assert [card.label for card in page.page.question_view.cards] == [
        "True",
        "False",
        "The article does not say",
    ]
    page.press(pressed)
    assert page.page.question_view.choice == (choice,)
    assert page.page.question_view.cards[("true", "false", "not_stated").index(choice)].hasFocus()


def test_letters_count_by_their_place_and_can_be_switched_off(qtbot: QtBot) -> None:
    page = Desk(qtbot, start_ways(seven.VERDICT))
    # The key of N types another letter on an Arabic keyboard; 57 is its place.
    pressed = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, 57, 0, 0, "ى")
    QApplication.sendEvent(QApplication.focusWidget() or page.page, pressed)
    assert page.page.question_view.choice == ("not_stated",)
    page.page.letter_keys = False
    page.press(Qt.Key.Key_T)
    assert page.page.question_view.choice == ("not_stated",)


def test_a_question_of_two_verdicts_has_no_key_for_the_third(qtbot: QtBot) -> None:
    two = TrueFalseQuestion(**dict(seven.VERDICT) | {"options": seven.VERDICT.options[:2], "key": ("false",)})
    page = Desk(qtbot, start_ways(two))
    page.press(Qt.Key.Key_N, key(3))
    assert page.page.question_view.choice == ()
    page.press(Qt.Key.Key_F)
    page.check()
    assert page.verdicts == [Verdict.STEPPED_BACK, Verdict.RIGHT]
