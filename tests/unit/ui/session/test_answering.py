"""Choosing and checking: nothing is submitted but on purpose, and nothing shown as checked before it is saved."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from quizapp.ui.components.option_card import Verdict
from quizapp.ui.components.progress_strip import Step
from quizapp.ui.session.session_page import SessionPage
from tests.unit.ui.session.desk import Desk, key, named, texts
from tests.unit.ui.session.play import Played


def test_it_opens_on_the_first_option_with_nothing_chosen(desk: Desk) -> None:
    view = desk.page.question_view
    assert view.cards[0].hasFocus()
    assert view.choice == ()
    assert [card.label for card in view.cards] == ["Piet Olsen", "Ida Brandt", "A dock worker"]
    assert desk.page.top_bar.place == "Question 1 of 3 · 0 right"
    assert desk.page.pane.view.marks == ()


def test_enter_without_a_choice_checks_nothing(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Return)
    assert desk.choices == []


def test_choosing_alone_submits_nothing(desk: Desk) -> None:
    desk.press(key(2), key(1), key(3), Qt.Key.Key_Up, Qt.Key.Key_Space)
    assert desk.choices == []
    assert desk.page.question_view.choice == ("o1",)
    assert set(desk.verdicts) == {Verdict.NONE}


def test_a_number_without_an_option_changes_nothing(desk: Desk) -> None:
    desk.press(key(2), key(7), key(9))
    assert desk.page.question_view.choice == ("o1",)


def test_nothing_is_shown_as_checked_before_it_is_saved(desk: Desk) -> None:
    desk.press(key(2), Qt.Key.Key_Return)
    assert [choice.given.choice for choice in desk.choices] == [("o1",)]
    assert desk.choices[0].seconds >= 0
    assert set(desk.verdicts) == {Verdict.NONE}
    assert desk.page.pane.view.marks == ()
    assert desk.spoken == []
    desk.save()
    assert desk.verdicts == [Verdict.STEPPED_BACK, Verdict.RIGHT, Verdict.STEPPED_BACK]


def test_a_second_enter_while_saving_does_not_answer_twice(desk: Desk) -> None:
    desk.press(key(2), Qt.Key.Key_Return, Qt.Key.Key_Return, key(1), Qt.Key.Key_Return)
    assert len(desk.choices) == 1
    assert desk.page.question_view.choice == ("o1",)


def test_an_answer_that_could_not_be_saved_can_be_checked_again(desk: Desk) -> None:
    desk.press(key(1), Qt.Key.Key_Return)
    desk.page.withdraw()
    desk.press(key(2), Qt.Key.Key_Return)
    assert [choice.given.choice for choice in desk.choices] == [("o0",), ("o1",)]


def test_a_whole_session_by_keyboard(qtbot: QtBot, desk: Desk) -> None:
    page = desk.page
    desk.press(key(2), Qt.Key.Key_Return)
    desk.save()
    assert page.focusWidget() is not None
    assert page.focusWidget().accessibleName() == "Next question"
    desk.press(Qt.Key.Key_Return)
    assert page.top_bar.place == "Question 2 of 3 · 1 right"
    assert page.question_view.cards[0].hasFocus()
    assert page.pane.view.marks == ()
    desk.press(Qt.Key.Key_Space, Qt.Key.Key_Return)
    desk.save()
    desk.press(Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Return)
    desk.save()
    assert page.focusWidget().accessibleName() == "See the result"
    with qtbot.waitSignal(page.finished):
        desk.press(Qt.Key.Key_Return)
    assert [choice.given.choice for choice in desk.choices] == [("o1",), ("o0",), ("o1",)]
    assert desk.played.session.score == 2


def test_the_same_by_mouse(qtbot: QtBot, desk: Desk) -> None:
    page = desk.page
    for number in range(3):
        QTest.mouseClick(page.question_view.cards[1], Qt.MouseButton.LeftButton)
        QTest.mouseClick(named(page, "Check answer"), Qt.MouseButton.LeftButton)
        desk.save()
        onward = named(page, "Next question" if number < 2 else "See the result")
        with qtbot.waitSignal(page.finished, raising=number == 2, timeout=1000 if number == 2 else 0):
            QTest.mouseClick(onward, Qt.MouseButton.LeftButton)
    assert desk.played.session.score == 3


def test_it_resumes_where_it_stopped(qtbot: QtBot, started: Played) -> None:
    desk = Desk(qtbot, started.after(("o0",)))
    assert desk.page.top_bar.place == "Question 2 of 3 · 0 right"
    assert desk.page.top_bar.progress.steps == (Step.WRONG, Step.NOW, Step.OPEN)
    assert desk.page.question_view.cards[1].label == "Radio Fen"


def test_a_session_with_all_answered_goes_straight_to_its_end(qtbot: QtBot, ended: Played) -> None:
    page = SessionPage()
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.finished):
        page.show_session(ended.session, ended.material)


def test_it_says_how_many_questions_it_leaves_out_until_the_first_answer(desk: Desk) -> None:
    words = "Left out: 1 waits for a person to check it."
    assert words in texts(desk.page)
    desk.press(key(2), Qt.Key.Key_Return)
    desk.save()
    assert words not in texts(desk.page)
