"""Before a class: nothing is marked until the teacher shows the answer, by keys or a presenter's remote."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from quizapp.model.question import Question
from quizapp.ui.components.option_card import Verdict
from quizapp.ui.look import theme
from quizapp.ui.session.class_page import ClassPage
from quizapp.ui.session.class_stage import ClassStage, text_factor
from tests import seven
from tests.unit.ui.session.desk import texts
from tests.unit.ui.session.play import Played, start_ways

ON = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_PageDown, Qt.Key.Key_Right)
SCREENS = ((1280, 800), (1920, 1080), (900, 600))


class Class:
    """The page on screen, with what it said."""

    def __init__(self, qtbot: QtBot, played: Played, size: tuple[int, int] = (1280, 800)) -> None:
        self.spoken: list[str] = []
        self.page = ClassPage(announce=lambda _widget, words: self.spoken.append(words))
        qtbot.addWidget(self.page)
        self.page.resize(*size)
        with qtbot.waitActive(self.page):
            self.page.show()
        self.page.show_session(played.session, played.material)

    def press(self, *keys: Qt.Key) -> None:
        """Press keys wherever the focus is."""
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self.page, key)

    @property
    def verdicts(self) -> list[Verdict]:
        return [card.verdict for card in self.page.question_view.cards]


@pytest.mark.parametrize("key", ON)
def test_the_answer_is_hidden_until_a_key_shows_it(qtbot: QtBot, started: Played, key: Qt.Key) -> None:
    shown = Class(qtbot, started)
    assert set(shown.verdicts) == {Verdict.NONE}
    assert shown.page.pane.isHidden()
    assert "Show the answer" in shown.page.on.label()
    shown.press(key)
    assert shown.verdicts == [Verdict.STEPPED_BACK, Verdict.RIGHT, Verdict.STEPPED_BACK]
    assert "The answer" in texts(shown.page)
    assert "Reason number 1." in texts(shown.page)
    assert shown.page.pane.view.marks
    assert not shown.page.pane.isHidden()
    assert shown.spoken[-1].startswith("The answer. Reason number 1.")
    shown.press(key)
    assert shown.page.place == 1
    assert not shown.page.revealed


@pytest.mark.parametrize("key", [Qt.Key.Key_PageUp, Qt.Key.Key_Left])
def test_the_way_back_hides_the_answer_then_shows_the_one_before(
    qtbot: QtBot, started: Played, key: Qt.Key
) -> None:
    shown = Class(qtbot, started)
    shown.press(Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_PageDown)
    assert (shown.page.place, shown.page.revealed) == (1, True)
    shown.press(key)
    assert (shown.page.place, shown.page.revealed) == (1, False)
    assert set(shown.verdicts) == {Verdict.NONE}
    shown.press(key)
    assert (shown.page.place, shown.page.revealed) == (0, True)
    shown.press(key, key, key)
    assert (shown.page.place, shown.page.revealed) == (0, False)


def test_the_remote_works_in_the_article_too(qtbot: QtBot, started: Played) -> None:
    shown = Class(qtbot, started)
    shown.press(Qt.Key.Key_Space)
    shown.page.pane.view.setFocus()
    shown.press(Qt.Key.Key_PageDown)
    assert shown.page.place == 1


def test_what_a_class_says_gets_its_verdict(qtbot: QtBot, started: Played) -> None:
    shown = Class(qtbot, started)
    shown.press(Qt.Key.Key_1)
    assert set(shown.verdicts) == {Verdict.NONE}
    shown.press(Qt.Key.Key_Return)
    assert shown.verdicts == [Verdict.WRONG, Verdict.RIGHT, Verdict.STEPPED_BACK]
    assert "Not this time" in texts(shown.page)


def test_escape_leaves(qtbot: QtBot, started: Played) -> None:
    shown = Class(qtbot, started)
    with qtbot.waitSignal(shown.page.left):
        shown.press(Qt.Key.Key_Escape)


def test_after_the_last_answer_it_is_left(qtbot: QtBot, started: Played) -> None:
    shown = Class(qtbot, started)
    shown.press(*[Qt.Key.Key_Space] * 4)
    assert (shown.page.place, shown.page.revealed) == (2, False)
    shown.press(Qt.Key.Key_Space)
    assert "Done" in shown.page.on.label()
    with qtbot.waitSignal(shown.page.left):
        shown.press(Qt.Key.Key_Space)


@pytest.mark.parametrize("question", seven.QUESTIONS, ids=lambda question: question.interaction)
def test_each_way_of_answering_can_be_shown(qtbot: QtBot, question: Question) -> None:
    shown = Class(qtbot, start_ways(question))
    before = texts(shown.page)
    assert question.rationale not in before
    shown.press(Qt.Key.Key_PageDown)
    after = texts(shown.page)
    assert question.rationale in after
    # Nobody answered, so nothing is anybody's answer.
    words = " ".join((*after, shown.page.question_view.spoken()))
    for mine in ("Your answer", "You had it", "Your words", "not chosen", "your answer"):
        assert mine not in words


def test_type_is_as_large_as_the_screen_lets_it_be() -> None:
    sizes = [text_factor(QSize(*screen), 1.0) for screen in SCREENS]
    assert sizes == [1.5, 2.0, 1.1]
    assert text_factor(QSize(900, 600), 1.5) == 1.5


def test_the_stage_takes_back_what_it_changed(qtbot: QtBot, qapp: QApplication) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    page = QWidget()
    column.addWidget(page)
    ClassStage(page)
    page.hide()
    window.resize(1280, 800)
    window.show()
    qapp.processEvents()
    assert theme.current().text_factor == 1.0
    page.show()
    qtbot.waitUntil(window.isFullScreen)
    window.resize(1280, 800)  # the screen of a test is smaller than those of classrooms
    qtbot.waitUntil(lambda: theme.current().text_factor > 1.2)
    page.hide()
    qtbot.waitUntil(lambda: not window.isFullScreen() and theme.current().text_factor == 1)
