"""The article beside the question: when it is there, and when it is not."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from tests.unit.ui.session.desk import Desk, key


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
