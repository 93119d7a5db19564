"""The session as a learner meets it: real widgets, real keys, and a saver that answers in its own time."""

import re
from gettext import NullTranslations
from typing import Protocol

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from quizapp import i18n
from quizapp.model.question import Role
from quizapp.model.session import Material, Session
from quizapp.ui.components.option_card import Verdict
from quizapp.ui.components.progress_strip import Step
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.look import theme
from quizapp.ui.session import Choice
from quizapp.ui.session.session_page import SessionPage


class Played(Protocol):
    """What the fixtures give."""

    session: Session
    material: Material

    def after(self, choice: tuple[str, ...]) -> "Played": ...

    def right(self) -> tuple[str, ...]: ...


class Desk:
    """The page on screen, with what it said and asked for."""

    def __init__(self, qtbot: QtBot, played: Played, width: int = 1280, height: int = 800) -> None:
        self.spoken: list[str] = []
        self.choices: list[Choice] = []
        self.played = played
        self.page = SessionPage(announce=self._hear)
        qtbot.addWidget(self.page)
        self.page.answered.connect(self.choices.append)
        self.page.resize(width, height)
        with qtbot.waitActive(self.page):
            self.page.show()
        self.page.show_session(played.session, played.material)

    def _hear(self, _widget: QWidget, message: str) -> None:
        self.spoken.append(message)

    def press(self, *keys: Qt.Key) -> None:
        """Press keys wherever the focus is."""
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self.page, key)

    def save(self) -> None:
        """Answer as the window does once the answer is on disk."""
        self.played = self.played.after(self.choices[-1].options)
        self.page.show_verdict(self.played.session)

    @property
    def verdicts(self) -> list[Verdict]:
        return [card.verdict for card in self.page.question_view.cards]


@pytest.fixture
def desk(qtbot: QtBot, started: Played) -> Desk:
    return Desk(qtbot, started)


def _key(number: int) -> Qt.Key:
    return Qt.Key(Qt.Key.Key_0 + number)


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
    desk.press(_key(2), _key(1), _key(3), Qt.Key.Key_Up, Qt.Key.Key_Space)
    assert desk.choices == []
    assert desk.page.question_view.choice == ("o1",)
    assert set(desk.verdicts) == {Verdict.NONE}


def test_a_number_without_an_option_changes_nothing(desk: Desk) -> None:
    desk.press(_key(2), _key(7), _key(9))
    assert desk.page.question_view.choice == ("o1",)


def test_nothing_is_shown_as_checked_before_it_is_saved(desk: Desk) -> None:
    desk.press(_key(2), Qt.Key.Key_Return)
    assert [choice.options for choice in desk.choices] == [("o1",)]
    assert desk.choices[0].seconds >= 0
    assert set(desk.verdicts) == {Verdict.NONE}
    assert desk.page.pane.view.marks == ()
    assert desk.spoken == []
    desk.save()
    assert desk.verdicts == [Verdict.STEPPED_BACK, Verdict.RIGHT, Verdict.STEPPED_BACK]


def test_a_second_enter_while_saving_does_not_answer_twice(desk: Desk) -> None:
    desk.press(_key(2), Qt.Key.Key_Return, Qt.Key.Key_Return, _key(1), Qt.Key.Key_Return)
    assert len(desk.choices) == 1
    assert desk.page.question_view.choice == ("o1",)


def test_an_answer_that_could_not_be_saved_can_be_checked_again(desk: Desk) -> None:
    desk.press(_key(1), Qt.Key.Key_Return)
    desk.page.withdraw()
    desk.press(_key(2), Qt.Key.Key_Return)
    assert [choice.options for choice in desk.choices] == [("o0",), ("o1",)]


def test_a_wrong_answer_gets_the_whole_help(desk: Desk) -> None:
    desk.press(_key(1), Qt.Key.Key_Return)
    desk.save()
    view = desk.page.question_view
    assert desk.verdicts == [Verdict.WRONG, Verdict.RIGHT, Verdict.STEPPED_BACK]
    assert [card.note for card in view.cards] == ["your answer", "correct answer", ""]
    assert desk.page.top_bar.progress.steps[0] is Step.WRONG
    assert {mark.role for mark in desk.page.pane.view.marks} == {Role.SOURCE, Role.CUE, Role.CONTENT}
    assert desk.page.pane.legend.isVisible()
    (spoken,) = desk.spoken
    assert spoken == (
        "Not this time. Reason number 1. Not Piet Olsen. "
        "Mayor Ida Brandt. said. the island would have “no bread by Friday”."
    )


def test_a_right_answer_says_so(desk: Desk) -> None:
    desk.press(_key(2), Qt.Key.Key_Enter)
    desk.save()
    assert desk.spoken[0].startswith("Correct. Reason number 1. Mayor Ida Brandt.")
    assert desk.page.question_view.cards[1].note == "your answer, correct"
    assert desk.page.top_bar.place == "Question 1 of 3 · 1 right"


def test_a_whole_session_by_keyboard(qtbot: QtBot, desk: Desk) -> None:
    page = desk.page
    desk.press(_key(2), Qt.Key.Key_Return)
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
    assert [choice.options for choice in desk.choices] == [("o1",), ("o0",), ("o1",)]
    assert desk.played.session.score == 2


def test_the_same_by_mouse(qtbot: QtBot, desk: Desk) -> None:
    page = desk.page
    for number in range(3):
        QTest.mouseClick(page.question_view.cards[1], Qt.MouseButton.LeftButton)
        QTest.mouseClick(_button(page, "Check answer"), Qt.MouseButton.LeftButton)
        desk.save()
        onward = _button(page, "Next question" if number < 2 else "See the result")
        with qtbot.waitSignal(page.finished, raising=number == 2, timeout=1000 if number == 2 else 0):
            QTest.mouseClick(onward, Qt.MouseButton.LeftButton)
    assert desk.played.session.score == 3


def _button(page: QWidget, name: str) -> QWidget:
    return next(child for child in page.findChildren(QWidget) if child.accessibleName() == name)


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
    assert words in _texts(desk.page)
    desk.press(_key(2), Qt.Key.Key_Return)
    desk.save()
    assert words not in _texts(desk.page)


def _texts(page: QWidget) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def test_tab_goes_from_the_options_to_the_check_on_every_question(desk: Desk) -> None:
    for _question in range(3):
        desk.press(_key(2), Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        assert focus.accessibleName() == "Check answer"
        desk.press(Qt.Key.Key_Return)
        desk.save()
        desk.press(Qt.Key.Key_Return)


def test_escape_leaves_without_asking(qtbot: QtBot, desk: Desk) -> None:
    desk.press(_key(1))
    with qtbot.waitSignal(desk.page.left):
        desk.press(Qt.Key.Key_Escape)
    assert QApplication.activeModalWidget() is None


def test_a_shows_and_hides_the_article(desk: Desk) -> None:
    assert desk.page.pane.isVisible()
    desk.press(Qt.Key.Key_A)
    assert not desk.page.pane.isVisible()
    desk.press(_key(2), Qt.Key.Key_A)
    assert desk.page.pane.isVisible()
    assert desk.page.question_view.choice == ("o1",)


def test_keys_work_while_the_article_has_the_focus(desk: Desk) -> None:
    desk.page.pane.view.setFocus()
    QTest.keyClick(desk.page.pane.view, _key(2))
    assert desk.page.question_view.choice == ("o1",)
    desk.page.pane.view.setFocus()
    QTest.keyClick(desk.page.pane.view, Qt.Key.Key_Return)
    assert len(desk.choices) == 1


def test_commands_of_the_menu_are_not_taken_for_answers(desk: Desk) -> None:
    card = desk.page.question_view.cards[0]
    QTest.keyClick(card, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(card, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert desk.page.question_view.choice == ()
    assert desk.page.pane.isVisible()


class Shouting(NullTranslations):
    """A language in which everything is written in capitals."""

    @override
    def gettext(self, message: str) -> str:
        return _capitals(message)

    @override
    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return _capitals(msgid1 if n == 1 else msgid2)


def _capitals(message: str) -> str:
    return re.sub(r"(\{\w+\})|([^{]+)", lambda found: found[1] or found[2].upper(), message)


def test_another_language_is_shown_at_once_and_nothing_is_lost(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.press(_key(2))
    monkeypatch.setattr(i18n, "_catalogue", Shouting())
    QApplication.sendEvent(desk.page, QEvent(QEvent.Type.LanguageChange))
    assert desk.page.question_view.choice == ("o1",)
    assert desk.page.top_bar.place == "QUESTION 1 OF 3 · 0 RIGHT"
    assert "WHO MADE THE CLAIM" in _texts(desk.page)
    assert "Who said the island would run out of bread?" in _texts(desk.page)
    desk.press(Qt.Key.Key_Return)
    desk.save()
    assert desk.page.question_view.cards[1].note == "YOUR ANSWER, CORRECT"
    monkeypatch.undo()
    QApplication.sendEvent(desk.page, QEvent(QEvent.Type.LanguageChange))
    assert desk.page.question_view.cards[1].note == "your answer, correct"
    assert "Correct" in _texts(desk.page)


def test_the_stem_is_shown_as_it_stands(qtbot: QtBot, started: Played) -> None:
    desk = Desk(qtbot, started.after(("o1",)))
    assert "Which outlet carried the denial by the manager of <b>Harbour Lines</b> & co?" in _texts(desk.page)


def test_content_stays_left_to_right_in_an_arabic_window(qtbot: QtBot, desk: Desk) -> None:
    desk.page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    desk.page.grab()
    view = desk.page.question_view
    assert view.cards[0].layoutDirection() is Qt.LayoutDirection.LeftToRight
    assert desk.page.pane.view.layoutDirection() is Qt.LayoutDirection.LeftToRight
    assert desk.page.top_bar.layoutDirection() is Qt.LayoutDirection.RightToLeft
    qtbot.waitUntil(lambda: desk.page.pane.geometry().center().x() < desk.page.width() / 2)


def _all_tall_enough(page: SessionPage) -> bool:
    view = page.question_view
    texts = [text for text in view.findChildren(TextBlock) if text.isVisible()]
    return all(widget.height() >= widget.heightForWidth(widget.width()) for widget in (*view.cards, *texts))


@pytest.mark.parametrize("size", [(900, 600), (1280, 800)])
@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_a_long_question_can_be_read_to_its_end(
    qtbot: QtBot, qapp: QApplication, started: Played, size: tuple[int, int], factor: float
) -> None:
    theme.apply(qapp, theme.Theme(text_factor=factor, reduced_motion=True))
    desk = Desk(qtbot, started.after(("o1",)).after(("o1",)), *size)
    page = desk.page
    for revealed in (False, True):
        if revealed:
            desk.press(_key(1), Qt.Key.Key_Return)
            desk.save()
        qtbot.waitUntil(lambda: _all_tall_enough(page))
        assert (page.width(), page.height()) == size
        for card in page.question_view.cards:
            assert card.mapTo(page, card.rect().topRight()).x() <= page.width()
        view = page.question_view
        inside = page.column.widget()
        assert inside is not None
        assert inside.height() >= view.height()
        assert inside.width() <= page.column.viewport().width()
        bar = page.column.verticalScrollBar()
        assert inside.height() <= page.column.viewport().height() + bar.maximum()


def test_what_lies_below_can_be_reached_by_keyboard(
    qtbot: QtBot, qapp: QApplication, started: Played
) -> None:
    theme.apply(qapp, theme.Theme(text_factor=2.0, reduced_motion=True))
    desk = Desk(qtbot, started.after(("o1",)).after(("o1",)), 900, 600)
    bar = desk.page.column.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0 and _all_tall_enough(desk.page))
    assert bar.value() == 0
    desk.press(_key(1), Qt.Key.Key_Return)
    desk.save()
    qtbot.waitUntil(lambda: _all_tall_enough(desk.page))
    assert bar.value() == 0
    for _press in range(20):
        desk.press(Qt.Key.Key_PageDown)
    assert bar.value() == bar.maximum()


def test_keys_of_a_single_letter_can_be_switched_off(desk: Desk) -> None:
    article = desk.page.top_bar.article
    desk.press(Qt.Key.Key_A)
    assert not article.isChecked()
    desk.page.letter_keys = False
    desk.press(Qt.Key.Key_A)
    assert not article.isChecked()
    QTest.mouseClick(article, Qt.MouseButton.LeftButton)
    assert desk.page.pane.isVisible()


def test_the_article_may_come_with_the_verdict_only(desk: Desk) -> None:
    desk.page.article_while_answering = False
    pane, article = desk.page.pane, desk.page.top_bar.article
    assert not pane.isVisible()
    assert not article.isEnabled()
    desk.press(Qt.Key.Key_A)
    assert not pane.isVisible()
    hints = [label.text() for label in desk.page.question_view.findChildren(QLabel) if label.isVisible()]
    assert "Choose one answer; the article comes with the verdict." in hints
    desk.press(_key(2), Qt.Key.Key_Return)
    assert not pane.isVisible()
    desk.save()
    assert pane.isVisible()
    assert article.isEnabled()
    desk.press(Qt.Key.Key_Return)
    assert not pane.isVisible()


def test_a_person_who_hid_the_article_does_not_get_it_back_with_the_verdict(desk: Desk) -> None:
    desk.press(Qt.Key.Key_A)
    desk.page.article_while_answering = False
    desk.press(_key(2), Qt.Key.Key_Return)
    desk.save()
    assert not desk.page.pane.isVisible()


def _enter(at: int, kind: QEvent.Type = QEvent.Type.KeyPress, *, repeat: bool = False) -> None:
    """Press or release Enter `at` a time in milliseconds, where the focus is."""
    event = QKeyEvent(kind, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", repeat)
    event.setTimestamp(at)
    focused = QApplication.focusWidget()
    assert focused is not None
    QApplication.sendEvent(focused, event)


def test_enter_that_is_held_checks_and_goes_no_further(desk: Desk) -> None:
    desk.press(_key(1))
    _enter(1000)
    desk.save()
    # As X repeats a key: the first repeat cannot be told from a real one but by its time.
    _enter(1600, QEvent.Type.KeyRelease)
    _enter(1600)
    _enter(1640, repeat=True)
    assert Verdict.NONE not in desk.verdicts, "the verdict stays"
    _enter(1700, QEvent.Type.KeyRelease)
    _enter(1800)
    assert Verdict.NONE in desk.verdicts, "pressed anew, it goes on"
    desk.press(_key(1))
    _enter(1900, QEvent.Type.KeyRelease)
    _enter(1900)
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
