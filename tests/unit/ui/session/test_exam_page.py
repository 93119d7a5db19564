"""A test, question by question: every way of answering given, left and found again as it was; nothing told of right."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from quizapp.model.answering import Given
from quizapp.model.changing import change
from quizapp.model.question import Question
from quizapp.model.session import Session
from quizapp.ui.components.progress_strip import Step
from quizapp.ui.session.choice import Change
from quizapp.ui.session.exam_page import ExamPage
from quizapp.ui.session.overview_page import OverviewPage
from tests import seven
from tests.unit.ui.session.desk import texts
from tests.unit.ui.session.play import NOW, start_ways
from tests.unit.ui.session.test_names import assert_named_and_reached
from tests.unit.ui.session.ways import GIVEN


class Exam:
    """The page on screen, and what saves its answers."""

    def __init__(self, qtbot: QtBot) -> None:
        played = start_ways()
        self.session: Session = played.session
        self.material = played.material
        self.changes: list[Change] = []
        self.page = ExamPage(announce=lambda _widget, _words: None)
        qtbot.addWidget(self.page)
        self.page.changed.connect(self._save)
        self.page.resize(1280, 800)
        with qtbot.waitActive(self.page):
            self.page.show()
        self.show(0)

    def show(self, place: int) -> None:
        self.page.show_place(self.session, self.material, place)
        QApplication.processEvents()

    def _save(self, made: Change) -> None:
        self.changes.append(made)
        self.session = change(
            self.session, self.material, made.place, made.choice.given, seconds=made.choice.seconds, now=NOW
        )
        self.page.take(self.session)


@pytest.fixture
def exam(qtbot: QtBot) -> Exam:
    return Exam(qtbot)


@pytest.mark.parametrize("question", seven.QUESTIONS, ids=lambda question: question.interaction)
def test_an_answer_is_found_again_as_it_was(exam: Exam, question: Question) -> None:
    place, given = seven.QUESTIONS.index(question), GIVEN[question.interaction]
    exam.session = change(exam.session, exam.material, place, given, seconds=1, now=NOW)
    exam.show(place)
    view = exam.page.question_view
    found = view.answers.given
    assert found.pairs == given.pairs
    assert found.selection == given.selection
    assert found.note == given.note
    assert (found.choice if question.interaction == "ordering" else {*found.choice}) == (
        given.choice if question.interaction == "ordering" else {*given.choice}
    )
    assert view.answers.complete
    assert exam.changes == [], "to show it is no change"


def test_nothing_says_what_is_right(exam: Exam) -> None:
    QTest.keyClick(exam.page, Qt.Key.Key_1)
    exam.show(1)
    assert exam.page.top_bar.progress.steps[:2] == (Step.UNSCORED, Step.NOW)
    assert exam.page.top_bar.progress.accessibleDescription() == "6 questions are not answered"
    assert not any("right" in words.lower() for words in [exam.page.top_bar.place])
    assert not exam.page.question_view.revealed


def test_an_answer_taken_back_is_none(exam: Exam) -> None:
    exam.show(1)
    for _press in range(2):
        QTest.keyClick(exam.page, Qt.Key.Key_1)
    assert [bool(made.choice.given.choice) for made in exam.changes] == [True, False]
    assert exam.session.responses == ()


def test_a_note_is_told_when_it_is_written_or_left(qtbot: QtBot, exam: Exam) -> None:
    exam.show(6)
    with qtbot.waitSignal(exam.page.changed, timeout=5000):
        QTest.keyClicks(exam.page.question_view.answers.stops[0], "me")
    QTest.keyClicks(exam.page.question_view.answers.stops[0], " too")
    exam.page.leave()
    assert [made.choice.given for made in exam.changes] == [Given(note="me"), Given(note="me too")]


def test_words_selected_in_the_article_are_told(exam: Exam) -> None:
    exam.show(5)
    exam.page.pane.selecting.select(seven.SELECTION.key[0])
    assert [made.choice.given.selection for made in exam.changes] == [seven.SELECTION.key[0]]


@pytest.mark.parametrize("place", range(7))
def test_each_control_has_a_name_and_is_reached(exam: Exam, place: int) -> None:
    exam.show(place)
    if place in {0, 2}:
        return  # radio buttons are one stop: see the certainty of a session
    assert_named_and_reached(exam.page)


def test_the_overview_speaks_of_each_place(qtbot: QtBot, exam: Exam) -> None:
    QTest.keyClick(exam.page, Qt.Key.Key_1)
    page = OverviewPage()
    qtbot.addWidget(page)
    page.resize(900, 600)
    with qtbot.waitActive(page):
        page.show()
    page.show_session(exam.session.model_copy(update={"flagged": (1,)}), exam.material)
    spoken = []
    for button in page.places[:2]:
        reached = QAccessible.queryAccessibleInterface(button)
        assert reached is not None
        spoken.append(reached.text(QAccessible.Text.Name))
    assert spoken == [
        f"Question 1, Answered: {seven.QUESTIONS[0].stem}",
        f"Question 2, Look again · Not answered: {seven.QUESTIONS[1].stem}",
    ]
    assert "6 questions are not answered" in texts(page)
    with qtbot.waitSignal(page.place_wanted) as wanted:
        QTest.mouseClick(page.places[4], Qt.MouseButton.LeftButton)
    assert wanted.args == [4]
    assert_named_and_reached(page)
