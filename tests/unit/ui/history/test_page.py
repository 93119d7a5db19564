"""The history table: an honest model over frozen values, opened by Enter and by double click."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from quizapp.model.session import Asked, Response, Session
from quizapp.ui.history.page import HistoryPage
from quizapp.ui.history.table import SessionsTable

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


def session(name: str, *, right: int, of: int, days_ago: int = 0) -> Session:
    at = NOW - timedelta(days=days_ago)
    return Session(
        id=name,
        set_id=f"set-{name}",
        set_title=f"<b>{name}</b>",
        article="0" * 64,
        asked=tuple(Asked(question=str(place), options=("a", "b")) for place in range(of)),
        responses=tuple(
            Response(place=place, choice=("a",), seconds=42, at=at, score=float(place < right))
            for place in range(of)
        ),
        started=at,
        finished=at,
    )


SESSIONS = (session("new", right=9, of=12), session("old", right=1, of=1, days_ago=20))


@pytest.fixture
def page(qtbot: QtBot) -> HistoryPage:
    page = HistoryPage()
    qtbot.addWidget(page)
    page.resize(1000, 600)
    page.show()
    page.activateWindow()
    return page


def row(table: SessionsTable, number: int) -> list[str]:
    texts = (table.index(number, column).data() for column in range(table.columnCount()))
    return [str(text).replace("\u202f", " ") for text in texts]


def test_the_model_keeps_the_rules_of_models(qtmodeltester: ModelTester) -> None:
    table = SessionsTable()
    qtmodeltester.check(table)  # type: ignore[no-untyped-call] # pytest-qt has no types there
    table.show(SESSIONS, NOW)
    qtmodeltester.check(table)  # type: ignore[no-untyped-call] # pytest-qt has no types there


def test_rows_tell_set_date_score_and_time() -> None:
    table = SessionsTable()
    table.show(SESSIONS, NOW)
    heads = [table.headerData(column, Qt.Orientation.Horizontal) for column in range(table.columnCount())]
    assert heads == ["Set", "Date", "Score", "Time"]
    assert row(table, 0) == ["<b>new</b>", "Nov 22, 2026, 9:30 AM", "9 of 12", "8 min"]
    assert row(table, 1) == ["<b>old</b>", "Nov 2, 2026, 9:30 AM", "1 of 1", "42 sec"]


def test_a_cell_is_spoken_with_the_name_of_its_column() -> None:
    table = SessionsTable()
    table.show(SESSIONS, NOW)
    assert table.index(0, 2).data(Qt.ItemDataRole.AccessibleTextRole) == "Score: 9 of 12"


def test_enter_opens_the_chosen_session(qtbot: QtBot, page: HistoryPage) -> None:
    page.show_sessions(SESSIONS, NOW)
    page.first_control().setFocus()
    QTest.keyClick(page.view, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.opened) as caught:
        QTest.keyClick(page.view, Qt.Key.Key_Return)
    assert caught.args == [SESSIONS[1]]


def test_a_double_click_opens_a_session(qtbot: QtBot, page: HistoryPage) -> None:
    page.show_sessions(SESSIONS, NOW)
    spot = page.view.visualRect(page.view.model().index(1, 1)).center()
    viewport = page.view.viewport()
    with qtbot.waitSignal(page.opened) as caught:
        QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=spot)
        QTest.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=spot)
    assert caught.args == [SESSIONS[1]]


def test_tab_leaves_the_table(page: HistoryPage) -> None:
    page.show_sessions(SESSIONS, NOW)
    page.view.setFocus()
    before = page.view.currentIndex()
    QTest.keyClick(page.view, Qt.Key.Key_Tab)
    assert page.view.currentIndex() == before


def test_without_sessions_it_says_so_and_leads_on(qtbot: QtBot, page: HistoryPage) -> None:
    page.show_sessions((), NOW)
    assert page.view.isHidden() or not page.view.isVisible()
    button = page.first_control()
    assert isinstance(button, QPushButton)
    assert button.isVisible()
    with qtbot.waitSignal(page.play_pressed):
        button.click()


def test_the_chosen_row_stays_chosen(page: HistoryPage) -> None:
    page.show_sessions(SESSIONS, NOW)
    page.view.selectRow(1)
    page.show_sessions(SESSIONS, NOW)
    assert page.view.currentIndex().row() == 1
