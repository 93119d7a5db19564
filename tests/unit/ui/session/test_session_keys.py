"""The keys of a session, wherever the focus is."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from quizapp.ui.components.option_card import Verdict
from tests.unit.ui.session.desk import Desk, key
from tests.unit.ui.session.play import Played


def test_tab_goes_from_the_options_to_the_check_on_every_question(desk: Desk) -> None:
    for _question in range(3):
        desk.press(key(2), Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        assert focus.accessibleName() == "Check answer"
        desk.press(Qt.Key.Key_Return)
        desk.save()
        desk.press(Qt.Key.Key_Return)


def test_escape_leaves_without_asking(qtbot: QtBot, desk: Desk) -> None:
    desk.press(key(1))
    with qtbot.waitSignal(desk.page.left):
        desk.press(Qt.Key.Key_Escape)
    assert QApplication.activeModalWidget() is None


def test_keys_work_while_the_article_has_the_focus(desk: Desk) -> None:
    desk.page.pane.view.setFocus()
    QTest.keyClick(desk.page.pane.view, key(2))
    assert desk.page.question_view.choice == ("o1",)
    desk.page.pane.view.setFocus()
    QTest.keyClick(desk.page.pane.view, Qt.Key.Key_Return)
    assert len(desk.choices) == 1


def test_keys_mean_the_same_on_an_arabic_keyboard(desk: Desk) -> None:
    shown = desk.page.pane.isVisible()
    for text, scan_code in (("٢", 11), ("ش", 38)):
        pressed = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, scan_code, 0, 0, text)
        QApplication.sendEvent(QApplication.focusWidget() or desk.page, pressed)
    assert desk.page.question_view.choice == ("o1",)
    assert desk.page.pane.isVisible() is not shown


def test_commands_of_the_menu_are_not_taken_for_answers(desk: Desk) -> None:
    card = desk.page.question_view.cards[0]
    QTest.keyClick(card, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(card, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert desk.page.question_view.choice == ()
    assert desk.page.pane.isVisible()


def test_keys_of_a_single_letter_can_be_switched_off(desk: Desk) -> None:
    article = desk.page.top_bar.article
    desk.press(Qt.Key.Key_A)
    assert not article.isChecked()
    desk.page.letter_keys = False
    desk.press(Qt.Key.Key_A)
    assert not article.isChecked()
    QTest.mouseClick(article, Qt.MouseButton.LeftButton)
    assert desk.page.pane.isVisible()


def enter(at: int, kind: QEvent.Type = QEvent.Type.KeyPress, *, repeat: bool = False) -> None:
    """Press or release Enter `at` a time in milliseconds, where the focus is."""
    event = QKeyEvent(kind, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", repeat)
    event.setTimestamp(at)
    focused = QApplication.focusWidget()
    assert focused is not None
    QApplication.sendEvent(focused, event)


def test_enter_that_is_held_checks_and_goes_no_further(desk: Desk) -> None:
    desk.press(key(1))
    enter(1000)
    desk.save()
    # As X repeats a key: the first repeat cannot be told from a real one but by its time.
    enter(1600, QEvent.Type.KeyRelease)
    enter(1600)
    enter(1640, repeat=True)
    assert Verdict.NONE not in desk.verdicts, "the verdict stays"
    enter(1700, QEvent.Type.KeyRelease)
    enter(1800)
    assert Verdict.NONE in desk.verdicts, "pressed anew, it goes on"
    desk.press(key(1))
    enter(1900, QEvent.Type.KeyRelease)
    enter(1900)
    assert len(desk.choices) == 1, "held from there on, it checks nothing"


def test_the_page_keys_turn_the_article_while_an_answer_is_being_chosen(
    qtbot: QtBot, started: Played
) -> None:
    desk = Desk(qtbot, started, 720, 420)
    bar = desk.page.pane.view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    desk.press(Qt.Key.Key_PageDown)
    assert bar.value() > 0
    desk.press(Qt.Key.Key_PageUp)
    assert bar.value() == 0
