"""The article beside the question: when it is there, and when it is not."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from quizapp.ui.look import theme
from tests.unit.ui.session.desk import Desk, key
from tests.unit.ui.session.play import Played


def test_a_shows_and_hides_the_article(desk: Desk) -> None:
    assert desk.page.pane.isVisible()
    desk.press(Qt.Key.Key_A)
    assert not desk.page.pane.isVisible()
    desk.press(key(2), Qt.Key.Key_A)
    assert desk.page.pane.isVisible()
    assert desk.page.question_view.choice == ("o1",)


def test_the_article_may_come_with_the_verdict_only(desk: Desk) -> None:
    desk.page.article_while_answering = False
    pane, article = desk.page.pane, desk.page.top_bar.article
    assert not pane.isVisible()
    assert not article.isEnabled()
    desk.press(Qt.Key.Key_A)
    assert not pane.isVisible()
    hints = [label.text() for label in desk.page.question_view.findChildren(QLabel) if label.isVisible()]
    assert "Choose one answer; the article comes with the verdict." in hints
    desk.press(key(2), Qt.Key.Key_Return)
    assert not pane.isVisible()
    desk.save()
    assert pane.isVisible()
    assert article.isEnabled()
    desk.press(Qt.Key.Key_Return)
    assert not pane.isVisible()


def test_a_person_who_hid_the_article_does_not_get_it_back_with_the_verdict(desk: Desk) -> None:
    desk.press(Qt.Key.Key_A)
    desk.page.article_while_answering = False
    desk.press(key(2), Qt.Key.Key_Return)
    desk.save()
    assert not desk.page.pane.isVisible()


@pytest.fixture
def tight(qtbot: QtBot, qapp: QApplication, started: Played) -> Desk:
    """A page with text so large that question and article do not fit beside each other."""
    theme.apply(qapp, theme.Theme(text_factor=2.0, reduced_motion=True))
    return Desk(qtbot, started, 900, 600)


def test_where_there_is_no_room_beside_the_question_the_article_takes_its_place(
    tight: Desk, qtbot: QtBot
) -> None:
    page = tight.page
    first = page.question_view.cards[0]
    assert not page.pane.isVisible()
    assert first.hasFocus()
    tight.press(Qt.Key.Key_A)
    assert page.pane.isVisible()
    qtbot.waitUntil(lambda: page.pane.width() == page.width())
    assert not first.isVisible()
    assert page.pane.view.hasFocus()
    tight.press(Qt.Key.Key_A)
    assert not page.pane.isVisible()
    assert first.hasFocus()


def test_nothing_is_checked_while_the_article_hides_the_question(tight: Desk) -> None:
    tight.press(key(2), Qt.Key.Key_A, Qt.Key.Key_Return)
    assert not tight.choices
    assert tight.page.question_view.cards[1].hasFocus()
    tight.press(Qt.Key.Key_Return)
    assert len(tight.choices) == 1
    tight.press(Qt.Key.Key_A)
    tight.save()
    assert not tight.page.pane.isVisible(), "the verdict is to be seen"


def test_the_number_of_an_option_brings_the_question_back(tight: Desk) -> None:
    tight.press(Qt.Key.Key_A, key(2))
    assert not tight.page.pane.isVisible()
    assert tight.page.question_view.cards[1].hasFocus()
    assert tight.page.question_view.choice == ("o1",)


def test_the_next_question_does_not_begin_behind_the_article(tight: Desk) -> None:
    tight.press(key(2), Qt.Key.Key_Return)
    tight.save()
    tight.press(Qt.Key.Key_A)
    assert tight.page.pane.isVisible()
    tight.press(Qt.Key.Key_Return)
    assert not tight.page.pane.isVisible()
    tight.press(Qt.Key.Key_Return)
    assert not tight.page.pane.isVisible()
    assert tight.page.top_bar.place.startswith("Question 2")


def test_the_article_goes_beside_the_question_as_soon_as_there_is_room(tight: Desk, qtbot: QtBot) -> None:
    page = tight.page
    tight.press(Qt.Key.Key_A)
    page.resize(1600, 900)
    qtbot.waitUntil(lambda: page.question_view.isVisible() and page.pane.width() < page.width() / 2)
    assert page.pane.isVisible()
    page.resize(900, 600)
    qtbot.waitUntil(lambda: not page.pane.isVisible())
    assert page.question_view.isVisible()
