"""Questions with more or longer options than anybody would write, as a set from elsewhere may have them."""

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from quizapp.model.question import Option
from quizapp.ui.components.option_card import LONGEST, Verdict
from quizapp.ui.session.answers.choice import ChoiceAnswers
from quizapp.ui.session.answers.options import AT_ONCE, Options
from quizapp.ui.session.session_page import SessionPage
from tests.unit.ui.session.desk import Desk
from tests.unit.ui.session.play import QUESTIONS, Played, start


def shown(desk: Desk) -> Options:
    """Return the options of the question that is asked."""
    answers = desk.page.question_view.answers
    assert isinstance(answers, ChoiceAnswers)
    return answers.options


def played(count: int, length: int = 20, key: int = 1) -> Played:
    """Return a session on one question with that many options of that length in characters."""
    options = tuple(
        Option(id=f"o{place}", text=(f"{place} " + "word " * length)[:length].strip())
        for place in range(count)
    )
    question = QUESTIONS[0].model_copy(update={"options": options, "key": (f"o{key}",)})
    return start((question,))


def seconds(page: SessionPage, session: Played) -> float:
    """Return how long it takes until the question is to be seen and the window answers again."""
    begun = time.perf_counter()
    page.show_session(session.session, session.material)
    page.grab()
    QApplication.processEvents()
    return time.perf_counter() - begun


@pytest.mark.parametrize(("count", "length"), [(500, 20), (10_000, 20), (50, 10_000)])
def test_a_huge_question_opens_about_as_fast_as_fifty_options(desk: Desk, count: int, length: int) -> None:
    huge, common = played(count, length), played(AT_ONCE)
    seconds(desk.page, common)  # the first one loads fonts
    usual = max(seconds(desk.page, common), 0.02)
    # Measured at 1 to 2.5 times as long; a cost that grows with the square makes it hundreds of times.
    assert seconds(desk.page, huge) < 12 * usual


def test_options_come_fifty_at_a_time_and_keep_their_numbers(desk: Desk) -> None:
    session = played(120)
    desk.page.show_session(session.session, session.material)
    options = shown(desk)
    assert len(options.cards) == AT_ONCE
    assert options.more.accessibleName() == "70 more answers"
    options.more.setFocus()
    desk.press(Qt.Key.Key_Space)
    assert len(options.cards) == 2 * AT_ONCE
    assert options.cards[AT_ONCE].hasFocus()
    assert options.more.accessibleName() == "20 more answers"
    desk.press(Qt.Key.Key_Tab)
    assert options.more.hasFocus()
    desk.press(Qt.Key.Key_Space, Qt.Key.Key_Space)
    assert len(options.cards) == 120
    assert not options.more.isVisible()
    assert [card.label.split()[0] for card in options.cards] == [str(place) for place in range(120)]
    assert [card.number for card in options.cards] == list(range(1, 121))
    assert options.choice == ("o100",)


def test_fifty_options_are_all_shown(desk: Desk) -> None:
    session = played(AT_ONCE)
    desk.page.show_session(session.session, session.material)
    assert len(desk.page.question_view.cards) == AT_ONCE
    assert not shown(desk).more.isVisible()


def test_a_right_answer_far_down_is_shown_with_the_verdict(desk: Desk) -> None:
    desk.played = played(10_000, key=7_000)
    desk.page.show_session(desk.played.session, desk.played.material)
    desk.press(Qt.Key.Key_2, Qt.Key.Key_Return)
    desk.save()
    cards = desk.page.question_view.cards
    assert [card.number for card in cards if card.verdict is Verdict.RIGHT] == [7_001]
    assert [card.number for card in cards if card.verdict is Verdict.WRONG] == [2]
    assert len(cards) == AT_ONCE + 1
    assert not shown(desk).more.isVisible()


def test_a_long_option_is_shown_whole_when_it_is_chosen(qtbot: QtBot, desk: Desk) -> None:
    session = played(3, 4_000)
    desk.page.show_session(session.session, session.material)
    view = desk.page.question_view
    first = view.cards[0]
    assert first.shown == first.label[:LONGEST].rstrip() + "…"
    assert first.accessibleName() == first.label
    assert "A long answer is shown whole when you choose it." in view.hint
    low = first.heightForWidth(first.width())
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    assert first.shown == first.label
    qtbot.waitUntil(lambda: first.height() > 2 * low)


def test_an_option_of_usual_length_is_never_cut(desk: Desk) -> None:
    assert all(card.shown == card.label for card in desk.page.question_view.cards)
    assert "long" not in desk.page.question_view.hint
