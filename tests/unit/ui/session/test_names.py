"""Every control has a spoken name of its own, and can be reached with Tab."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from quizapp.model.question import Question
from quizapp.storing.guests import GUEST
from quizapp.ui.session.end_page import EndPage
from quizapp.ui.session.exam_page import ExamPage
from quizapp.ui.session.replay_page import ReplayPage
from quizapp.ui.session.session_page import SessionPage
from tests import seven
from tests.unit.ui.session.play import Played, start_ways
from tests.unit.ui.session.ways import GIVEN


def _asking(started: Played, _ended: Played) -> QWidget:
    page = SessionPage()
    page.show_session(started.session, started.material)
    return page


def _revealed(started: Played, _ended: Played) -> QWidget:
    page = SessionPage()
    page.show_session(started.session, started.material)
    page.question_view.cards[0].click()
    page.enter()
    page.show_verdict(started.after(("o0",)).session)
    return page


def _end(_started: Played, ended: Played) -> QWidget:
    page = EndPage()
    page.show_session(ended.session, ended.material)
    return page


def _replay(_started: Played, ended: Played) -> QWidget:
    page = ReplayPage()
    page.show_place(ended.session, ended.material, 1)
    return page


_PAGES = {"asking": _asking, "revealed": _revealed, "end": _end, "replay": _replay}


@pytest.mark.parametrize("question", seven.QUESTIONS, ids=lambda question: question.interaction)
@pytest.mark.parametrize("revealed", [False, True])
def test_so_it_is_for_each_way_of_answering(qtbot: QtBot, question: Question, revealed: bool) -> None:
    played = start_ways(question)
    page = SessionPage()
    qtbot.addWidget(page)
    page.resize(1280, 800)
    with qtbot.waitActive(page):
        page.show()
    page.show_session(played.session, played.material)
    if revealed:
        page.show_verdict(played.after(GIVEN[question.interaction]).session)
    assert_named_and_reached(page)


@pytest.mark.parametrize("name", _PAGES)
def test_each_control_has_a_name_of_its_own_and_is_reached_by_tab(
    qtbot: QtBot, started: Played, ended: Played, name: str
) -> None:
    page = _PAGES[name](started, ended)
    qtbot.addWidget(page)
    page.resize(1280, 800)
    with qtbot.waitActive(page):
        page.show()
    assert_named_and_reached(page)


def assert_named_and_reached(page: QWidget) -> None:
    """Assert that each control has a name of its own, and that Tab comes by, but for the radio buttons of a group."""
    controls = [
        child
        for child in page.findChildren(QWidget)
        if child.isVisible() and child.isEnabled() and child.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert len(controls) >= 2
    names = []
    for control in controls:
        spoken = QAccessible.queryAccessibleInterface(control)
        assert spoken is not None
        said = spoken.text(QAccessible.Text.Name)
        assert said.strip()
        assert said not in {type(control).__name__, control.metaObject().className()}
        names.append(said)
    assert len(set(names)) == len(names)

    reached = set()
    for _press in range(3 * len(controls)):
        now = QApplication.focusWidget()
        assert now is not None
        reached.add(now.accessibleName())
        QTest.keyClick(now, Qt.Key.Key_Tab)
    cards = page.question_view.cards if isinstance(page, SessionPage) else ()
    # Radio buttons are one stop: the arrows walk within.
    assert {*names} - {card.accessibleName() for card in cards} <= reached


def test_the_way_out_promises_a_guest_nothing(qtbot: QtBot, started: Played) -> None:
    guest = started.session.model_copy(update={"profile": GUEST})
    page, test = SessionPage(), ExamPage()
    qtbot.addWidget(page)
    qtbot.addWidget(test)
    page.show_session(guest, started.material)
    test.show_place(guest, started.material, 0)
    for leave, what in ((page.top_bar.leave, "session"), (test.top_bar.leave, "test")):
        assert leave.accessibleName() == f"Leave the {what}; as you are a guest, nothing is kept"
    page.show_session(started.session, started.material)
    test.show_place(started.session, started.material, 0)
    for leave, what in ((page.top_bar.leave, "session"), (test.top_bar.leave, "test")):
        assert leave.accessibleName() == f"Leave the {what}; your answers are kept"
