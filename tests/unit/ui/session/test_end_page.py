"""The end of a session: the score, each answer, the skills, and what to read again."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from quizapp.model.question import Skill
from quizapp.model.session import Material, Session
from quizapp.ui.components.button import Button
from quizapp.ui.components.progress_strip import Step
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.look import theme
from quizapp.ui.session.answer_button import AnswerButton
from quizapp.ui.session.end_page import EndPage
from quizapp.ui.session.passage_card import PassageCard
from quizapp.ui.session.results import skill_scores, steps
from tests.unit.ui.session.desk import texts
from tests.unit.ui.session.play import QUESTIONS, Played, start


def _end(qtbot: QtBot, played: Played, width: int = 1280, height: int = 800) -> EndPage:
    page = EndPage()
    qtbot.addWidget(page)
    page.resize(width, height)
    with qtbot.waitActive(page):
        page.show()
    page.show_session(played.session, played.material)
    return page


def test_the_counts_are_right(ended: Played) -> None:
    assert steps(ended.session, None) == (Step.RIGHT, Step.WRONG, Step.RIGHT)
    scores = {
        score.skill: (score.points, score.answered) for score in skill_scores(ended.session, ended.material)
    }
    assert scores == {Skill.WHO_SAID: (1, 1), Skill.DENIED: (1, 1), Skill.CITED_OUTLET: (0, 1)}
    assert skill_scores(ended.session, ended.material)[-1].skill is Skill.CITED_OUTLET


def test_of_two_skills_with_no_right_answer_the_one_missed_more_is_the_weakest() -> None:
    first, *others = QUESTIONS
    played = start((first.model_copy(update={"skill": Skill.DENIED}), *others))
    missed = played.after(("o0",)).after(("o0",)).after(("o0",))
    assert [(score.skill, score.missed) for score in skill_scores(missed.session, missed.material)] == [
        (Skill.CITED_OUTLET, 1),
        (Skill.DENIED, 2),
    ]


def test_it_says_the_score_and_what_to_read_again(qtbot: QtBot, ended: Played) -> None:
    page = _end(qtbot, ended)
    shown = texts(page)
    for words in ("2", "of 3 right", "1 passage", "· practise next", "The Lowen Mail", "Radio Fen"):
        assert words in shown
    assert "“Every check was done,” its manager, Piet Olsen, told Radio Fen." in shown
    assert len([card for card in page.findChildren(PassageCard) if card.isVisible()]) == 1


def test_the_score_is_spoken(qtbot: QtBot, ended: Played) -> None:
    spoken: list[str] = []
    page = EndPage(announce=lambda _widget, message: spoken.append(message))
    qtbot.addWidget(page)
    page.show_session(ended.session, ended.material)
    assert spoken == ["Session finished. 2 of 3 right."]


def test_enter_practises_what_was_missed(qtbot: QtBot, ended: Played) -> None:
    page = _end(qtbot, ended)
    assert page.focusWidget().accessibleName() == "Practise the 1 missed"
    with qtbot.waitSignal(page.practise_requested):
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Return)
    with qtbot.waitSignal(page.done):
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Escape)


def test_where_nothing_was_missed_enter_is_done(qtbot: QtBot, started: Played) -> None:
    page = _end(qtbot, started.after(("o1",)).after(("o1",)).after(("o1",)).finished())
    assert "Every answer right." in texts(page)
    assert page.focusWidget().accessibleName() == "Done"
    with qtbot.waitSignal(page.done), qtbot.assertNotEmitted(page.practise_requested):
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Return)


def test_each_answer_opens_its_replay(qtbot: QtBot, ended: Played) -> None:
    page = _end(qtbot, ended)
    buttons = [button for button in page.findChildren(AnswerButton) if button.isVisible()]
    assert [button.accessibleName().split(":")[0] for button in buttons] == [
        "Question 1, right",
        "Question 2, wrong",
        "Question 3, right",
    ]
    for place, button in enumerate(buttons):
        with qtbot.waitSignal(page.replay_requested) as opened:
            QTest.keyClick(button, Qt.Key.Key_Return)
        assert opened.args == [place]
    read = next(button for button in page.findChildren(Button) if button.label() == "Read")
    with qtbot.waitSignal(page.replay_requested) as opened:
        read.click()
    assert opened.args == [1]


def test_tab_walks_the_answers_then_the_passages_then_the_buttons(qtbot: QtBot, ended: Played) -> None:
    page = _end(qtbot, ended)
    page.top_bar.leave.setFocus()
    walked = []
    for _press in range(8):
        now = QApplication.focusWidget()
        assert now is not None
        walked.append(now.accessibleName().split(":")[0])
        QTest.keyClick(now, Qt.Key.Key_Tab)
    assert walked == [
        "Close the result",
        "Question 1, right",
        "Question 2, wrong",
        "Question 3, right",
        "Read again",
        "See all answers",
        "Print the result",
        "Done",
    ]


def test_a_second_session_replaces_the_first(qtbot: QtBot, ended: Played, started: Played) -> None:
    page = _end(qtbot, ended)
    page.show_session(*_pair(started.after(("o0",)).after(("o0",)).after(("o0",)).finished()))
    assert "0" in texts(page)
    assert len([card for card in page.findChildren(PassageCard) if card.isVisible()]) == 3


def _pair(played: Played) -> tuple[Session, Material]:
    return played.session, played.material


@pytest.mark.parametrize("factor", [1.0, 2.0])
@pytest.mark.parametrize("size", [(900, 600), (1280, 800)])
def test_nothing_is_wider_than_the_window(
    qtbot: QtBot, qapp: QApplication, ended: Played, size: tuple[int, int], factor: float
) -> None:
    theme.apply(qapp, theme.Theme(text_factor=factor, reduced_motion=True))
    page = _end(qtbot, ended, *size)
    page.grab()
    assert (page.width(), page.height()) == size
    for child in page.findChildren(QWidget):
        if child.isVisible():
            assert child.mapTo(page, child.rect().topRight()).x() <= page.width()


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_PageDown])
def test_what_lies_below_is_reached_by_the_same_keys_as_in_a_session(
    qtbot: QtBot, started: Played, key: Qt.Key
) -> None:
    page = _end(qtbot, started.after(("o0",)).after(("o0",)).after(("o0",)).finished(), 720, 420)
    bar = page.column.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    QTest.keyClick(page.focusWidget(), key)
    assert bar.value() > 0


def test_a_command_of_the_menu_does_not_end_the_page(qtbot: QtBot, ended: Played) -> None:
    page = _end(qtbot, ended)
    with qtbot.assertNotEmitted(page.practise_requested), qtbot.assertNotEmitted(page.done):
        QTest.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_the_cross_and_the_title_stand_at_the_leading_edge(qtbot: QtBot, ended: Played) -> None:
    page = _end(qtbot, ended)
    (title,) = [text for text in page.top_bar.findChildren(TextBlock) if text.text() == "The ferry to Lowen"]
    qtbot.waitUntil(lambda: title.width() > 100)
    assert page.top_bar.leave.width() == page.top_bar.leave.sizeHint().width()
    assert title.x() < 100
