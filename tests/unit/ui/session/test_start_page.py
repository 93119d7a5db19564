"""The start sheet: what it says will happen, what it begins with, and what it remembers."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from quizapp.model.plan import Filter, Order, Plan
from quizapp.model.question import Skill
from quizapp.model.question_set import QuestionSet
from quizapp.ui.session import start_choices
from quizapp.ui.session.start_page import StartPage
from tests import samples, seven
from tests.unit.ui.session.desk import named

ENTER = Qt.Key.Key_Return


class Sheet:
    """The page on screen, and the plans that it began with."""

    def __init__(self, qtbot: QtBot, question_set: QuestionSet, plan: Plan | None = None) -> None:
        self.plans: list[Plan] = []
        self.spoken: list[str] = []
        self.page = StartPage(announce=lambda _widget, words: self.spoken.append(words))
        qtbot.addWidget(self.page)
        self.page.started.connect(self.plans.append)
        self.page.resize(1280, 800)
        with qtbot.waitActive(self.page):
            self.page.show()
        self.page.show_sets((question_set,), plan or Plan())
        QApplication.processEvents()  # lays out what was made for this set

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self.page, key)


def test_enter_starts_at_once_as_it_was(qtbot: QtBot) -> None:
    plan = Plan(number=5, order=Order.SHUFFLED, certainty=True, minutes=25, article=False)
    sheet = Sheet(qtbot, samples.question_set(ready=12), plan)
    # 5 questions of the 12, each in 45 seconds, were there no limit.
    assert sheet.page.foretells == (
        "5 questions, at most 25 minutes, feedback after each answer, with how sure you are, without the article"
    )
    sheet.press(ENTER)
    assert sheet.plans == [plan]


def test_the_line_says_what_will_happen_and_is_spoken_when_that_changes(qtbot: QtBot) -> None:
    sheet = Sheet(qtbot, samples.question_set(ready=12))
    assert sheet.page.foretells == "12 questions, about 9 minutes, feedback after each answer"
    QTest.mouseClick(sheet.page.number.segment(0), Qt.MouseButton.LeftButton)
    expected = "5 questions, about 4 minutes, feedback after each answer"
    assert sheet.page.foretells == expected
    assert sheet.spoken[-1] == expected
    said = len(sheet.spoken)
    sheet.page.order.setFocus()
    sheet.press(Qt.Key.Key_End)
    assert len(sheet.spoken) == said, "the line says nothing of the order"
    sheet.press(ENTER)
    assert [(plan.number, plan.order) for plan in sheet.plans] == [(5, Order.SHUFFLED)]


def test_everything_is_chosen_by_keyboard_and_enter_starts_from_anywhere(qtbot: QtBot) -> None:
    sheet = Sheet(qtbot, samples.question_set(ready=12))
    for box in (sheet.page.certainty, sheet.page.article):
        box.setFocus()
        sheet.press(Qt.Key.Key_Space)
    sheet.page.minutes.setFocus()
    sheet.press(Qt.Key.Key_Down, Qt.Key.Key_Down)
    sheet.page.number.segment(2).setFocus()
    sheet.press(Qt.Key.Key_Left)
    sheet.press(ENTER)
    sheet.page.minutes.setFocus()
    sheet.press(ENTER)
    wanted = Plan(number=10, minutes=10, certainty=True, article=False)
    assert sheet.plans == [wanted, wanted]


def test_a_number_that_the_set_has_not_is_all_of_it_and_kept(qtbot: QtBot) -> None:
    sheet = Sheet(qtbot, samples.question_set(ready=3), Plan(number=10))
    assert sheet.page.foretells.startswith("3 questions, about 2 minutes")
    assert not sheet.page.number.isVisible(), "there is nothing to choose"
    sheet.press(ENTER)
    assert sheet.plans == [Plan(number=10)]


def test_questions_are_narrowed_by_what_the_set_has(qtbot: QtBot) -> None:
    sheet = Sheet(qtbot, seven.question_set())
    skill, kind, _difficulty, _source = sheet.page.filters.rows
    assert skill.isVisible()
    assert not kind.isVisible(), "all are of one kind"
    skills = sorted({question.skill for question in seven.QUESTIONS}, key=list(Skill).index)
    select = sheet.page.filters.stops[0]
    select.setFocus()
    sheet.press(Qt.Key.Key_Down)
    fitting = sum(question.skill is skills[0] for question in seven.QUESTIONS)
    assert sheet.page.foretells.startswith(f"{fitting} question")
    sheet.press(ENTER)
    assert [plan.wanted for plan in sheet.plans] == [Filter(skills=frozenset({skills[0]}))]


def test_nothing_starts_where_no_question_fits(qtbot: QtBot) -> None:
    sheet = Sheet(qtbot, seven.question_set())
    skill, _kind, difficulty, source = (row.control for row in sheet.page.filters.rows)
    for select in (skill, difficulty, source):
        select.setFocus()
        sheet.press(Qt.Key.Key_End)
    fitting = [
        question
        for question in seven.QUESTIONS
        if sheet.page.plan.wanted.fits(question, seven.question_set().article)
    ]
    assert fitting == []
    assert sheet.page.foretells == "No question fits; allow more of them."
    assert not named(sheet.page, "Start").isEnabled()
    sheet.press(ENTER)
    assert sheet.plans == []


def test_escape_goes_back(qtbot: QtBot) -> None:
    sheet = Sheet(qtbot, samples.question_set())
    with qtbot.waitSignal(sheet.page.left):
        sheet.press(Qt.Key.Key_Escape)
    assert sheet.plans == []


def test_each_control_has_a_name_and_is_reached_by_tab(qtbot: QtBot) -> None:
    sheet = Sheet(qtbot, seven.question_set())
    for group in (sheet.page.mode, sheet.page.number):
        reached = QAccessible.queryAccessibleInterface(group.segment(0))
        assert reached is not None
        assert reached.text(QAccessible.Text.Description)
    walked = set()
    for _press in range(40):
        focus = QApplication.focusWidget()
        assert focus is not None
        spoken = QAccessible.queryAccessibleInterface(focus)
        assert spoken is not None
        walked.add(spoken.text(QAccessible.Text.Name))
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert walked == {
        "Back, without starting",
        "Practice",
        "All",
        "As in the set",
        "No limit",
        "Ask how sure I am",
        "Article while answering",
        "All skills",
        "All difficulties",
        "All sources",
        "Start",
        "Show the questions to a class; nothing is recorded",
    }
    selects = (sheet.page.order, sheet.page.minutes, *sheet.page.filters.stops)
    assert [select.accessibleName() for select in selects] == [
        "Order",
        "Time",
        "Skill",
        "Kind",
        "Difficulty",
        "Source",
    ]


def test_the_last_choice_is_kept_but_for_which_questions(tmp_path: Path) -> None:
    file = tmp_path / "window.ini"
    plan = Plan(number=20, order=Order.EASY_FIRST, minutes=15, certainty=True, article=False)
    start_choices.keep(plan.model_copy(update={"wanted": Filter(difficulties=frozenset({3}))}), file)
    assert start_choices.restore(file) == plan


@pytest.mark.parametrize(
    "written",
    [
        "",
        "[start]\nmode=mistakes\nnumber=-3\norder=backwards\nminutes=9999\ncertainty=maybe\narticle=yes\n",
        "[start]\nnumber=0\nminutes=1.5\n",
        "\0\0",
    ],
)
def test_what_makes_no_sense_is_the_usual(tmp_path: Path, written: str) -> None:
    file = tmp_path / "window.ini"
    file.write_text(written)
    assert start_choices.restore(file) == Plan()
