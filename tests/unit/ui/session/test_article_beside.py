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


def _look_for(desk: Desk, words: str) -> None:
    """Search the article by keyboard and go back into it."""
    desk.press(Qt.Key.Key_F, modifiers=Qt.KeyboardModifier.ControlModifier)
    desk.write(words)
    desk.press(Qt.Key.Key_Return, Qt.Key.Key_Escape)
    assert desk.page.pane.view.hasFocus()


def test_an_article_hidden_from_inside_gives_the_focus_to_the_chosen_option(desk: Desk) -> None:
    left: list[bool] = []
    desk.page.left.connect(lambda: left.append(True))
    desk.press(key(2))
    _look_for(desk, "bread")
    desk.press(Qt.Key.Key_A)
    assert not desk.page.pane.isVisible()
    assert desk.page.question_view.cards[1].hasFocus()
    desk.press(Qt.Key.Key_Return)
    assert len(desk.choices) == 1
    assert not left


def test_with_nothing_chosen_it_gives_the_focus_to_the_first_option(desk: Desk) -> None:
    _look_for(desk, "bread")
    desk.press(Qt.Key.Key_A)
    assert desk.page.question_view.cards[0].hasFocus()


def test_the_edge_of_a_hidden_article_gives_the_focus_back_too(desk: Desk) -> None:
    desk.press(key(2))
    desk.page.edge.setFocus()
    desk.press(Qt.Key.Key_A)
    assert desk.page.question_view.cards[1].hasFocus()


def test_after_the_verdict_a_hidden_article_gives_the_focus_to_the_way_on(desk: Desk) -> None:
    desk.press(key(2))
    desk.check()
    _look_for(desk, "bread")
    desk.press(Qt.Key.Key_A)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleName() == "Next question"
