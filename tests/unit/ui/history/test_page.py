"""The history table: an honest model over frozen values, opened by Enter and by double click."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QStackedWidget, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from quizapp.model.history import Period
from quizapp.model.session import DUE_SET, Asked, Response, Session, SessionMode
from quizapp.settings import Settings
from quizapp.ui.history.page import HistoryPage
from quizapp.ui.history.rows_view import RowsView
from quizapp.ui.history.table import Column, RowsTable, sessions_table

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


def row(table: QAbstractItemModel, number: int) -> list[str]:
    texts = (table.index(number, column).data() for column in range(table.columnCount()))
    return [str(text).replace("\u202f", " ") for text in texts]


def test_the_model_keeps_the_rules_of_models(qtmodeltester: ModelTester) -> None:
    table = sessions_table()
    qtmodeltester.check(table)  # type: ignore[no-untyped-call] # pytest-qt has no types there
    table.show(SESSIONS, NOW)
    qtmodeltester.check(table)  # type: ignore[no-untyped-call] # pytest-qt has no types there


def test_rows_tell_set_date_score_and_time() -> None:
    table = sessions_table()
    table.show(SESSIONS, NOW)
    heads = [table.headerData(column, Qt.Orientation.Horizontal) for column in range(table.columnCount())]
    assert heads == ["Set", "Date", "Score", "Time"]
    assert row(table, 0) == ["<b>new</b>", "Nov 22, 2026, 9:30 AM", "9 of 12", "8 min"]
    assert row(table, 1) == ["<b>old</b>", "Nov 2, 2026, 9:30 AM", "1 of 1", "42 sec"]


def test_a_cell_is_spoken_with_the_name_of_its_column() -> None:
    table = sessions_table()
    table.show(SESSIONS, NOW)
    assert table.index(0, 2).data(Qt.ItemDataRole.AccessibleTextRole) == "Score: 9 of 12"


def test_enter_opens_the_chosen_session(qtbot: QtBot, page: HistoryPage) -> None:
    page.show_sessions(SESSIONS, NOW)
    page.view.setFocus()
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


def test_t_goes_from_the_chart_to_its_table_and_back(page: HistoryPage) -> None:
    page.show_sessions(SESSIONS, NOW)
    page.scores.chart.setFocus()
    QTest.keyClick(page.scores.chart, Qt.Key.Key_T)
    assert page.scores.table.isVisible()
    assert page.scores.table.hasFocus()
    QTest.keyClick(page.scores.table, Qt.Key.Key_T)
    assert page.scores.chart.isVisible()
    assert page.scores.chart.hasFocus()


def test_the_letter_can_be_switched_off(page: HistoryPage) -> None:
    page.show_sessions(SESSIONS, NOW)
    page.obey(Settings(single_letter_keys=False))
    page.scores.chart.setFocus()
    QTest.keyClick(page.scores.chart, Qt.Key.Key_T)
    assert page.scores.chart.isVisible()


def test_the_table_says_what_the_chart_shows(page: HistoryPage) -> None:
    page.show_sessions(SESSIONS, NOW)
    page.scores.switch.segment(1).click()
    table = page.scores.table.model()
    texts = [
        [str(table.index(row, column).data()) for column in range(table.columnCount())] for row in range(2)
    ]
    assert texts == [
        # 10 of 13 together; by Wilson's formula 9 times in 10 between 54 and 90 %.
        ["<b>new</b>", "Nov 22", "9 of 12", "75%", "77%", "54% to 90%"],
        ["<b>old</b>", "Nov 2", "1 of 1", "not enough yet", "not enough yet", "–"],
    ]


def test_the_table_of_scores_opens_sessions_too(qtbot: QtBot, page: HistoryPage) -> None:
    page.show_sessions(SESSIONS, NOW)
    page.scores.toggle()
    page.scores.table.setFocus()
    page.scores.table.selectRow(1)
    with qtbot.waitSignal(page.opened) as caught:
        QTest.keyClick(page.scores.table, Qt.Key.Key_Return)
    assert caught.args == [SESSIONS[1]]


def test_under_five_answers_no_rate_is_shown(page: HistoryPage) -> None:
    page.show_sessions((session("few", right=3, of=4),), NOW)
    assert not page.scores.chart.isVisible()
    shown = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert "Not enough yet: a rate takes at least 5 answers." in shown
    assert not any("%" in text for text in shown)


def test_a_period_narrows_chart_and_table(page: HistoryPage) -> None:
    page.show_sessions(SESSIONS, NOW)
    page.filters.periods.segment(0).click()
    assert page.view.model().rowCount() == 1
    assert page.scores.table.model().rowCount() == 1
    page.show_sessions(SESSIONS, NOW)
    assert page.view.model().rowCount() == 1, "the choice stays"


def test_the_arrows_choose_a_period(page: HistoryPage) -> None:
    page.show_sessions(SESSIONS, NOW)
    last = page.filters.periods.segment(3)
    last.setFocus()
    QTest.keyClick(last, Qt.Key.Key_Left)
    assert page.filters.period is Period.TERM


def test_a_set_narrows_to_its_sessions(page: HistoryPage) -> None:
    page.show_sessions(SESSIONS, NOW)
    assert [page.filters.sets.itemText(place) for place in range(3)] == [
        "All sets",
        "<b>new</b>",
        "<b>old</b>",
    ]
    page.filters.sets.setFocus()
    QTest.keyClick(page.filters.sets, Qt.Key.Key_End)
    assert page.filters.set_id == "set-old"
    assert row_titles(page) == ["<b>old</b>"]


def test_where_nothing_is_left_the_page_says_what_to_do(page: HistoryPage) -> None:
    page.show_sessions((SESSIONS[1],), NOW)
    page.filters.periods.segment(0).click()
    shown = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert "No sessions here" in shown
    all_of_them = page.first_control()
    assert isinstance(all_of_them, QPushButton)
    all_of_them.click()
    assert page.filters.period is Period.ALL
    assert page.view.model().rowCount() == 1
    assert page.view.hasFocus()


def test_a_set_that_is_gone_is_not_asked_for_any_more(page: HistoryPage) -> None:
    page.show_sessions(SESSIONS, NOW)
    page.filters.sets.setFocus()
    QTest.keyClick(page.filters.sets, Qt.Key.Key_End)
    page.show_sessions(SESSIONS[:1], NOW)
    assert page.filters.set_id == ""
    assert row_titles(page) == ["<b>new</b>"]


def row_titles(page: HistoryPage) -> list[str]:
    table = page.view.model()
    return [str(table.index(number, 0).data()) for number in range(table.rowCount())]


def test_a_title_of_any_length_keeps_the_page_in_its_width(page: HistoryPage) -> None:
    endless = session("x", right=9, of=12).model_copy(update={"set_title": "two\nlines " * 2_000})
    page.show_sessions((endless,), NOW)
    page.scores.chart.setFocus()
    QTest.keyClick(page.scores.chart, Qt.Key.Key_Home)
    QApplication.processEvents()
    assert "\n" not in page.filters.sets.itemText(1)
    assert page.width() == 1000
    assert page.filters.geometry().right() <= page.width()
    assert page.scores.said.height() <= 3 * 20
    page.grab()


def test_practice_of_mistakes_is_marked_and_not_part_of_the_score(page: HistoryPage) -> None:
    mistakes = session("new", right=3, of=3).model_copy(update={"id": "m", "mode": SessionMode.MISTAKES})
    page.show_sessions((mistakes, *SESSIONS), NOW)
    titles = [str(page.view.model().index(number, 0).data()) for number in range(3)]
    assert titles == ["<b>new</b> · mistakes practised", "<b>new</b>", "<b>old</b>"]
    facts = [label.text() for label in page.findChildren(QLabel) if "sessions ·" in label.text()]
    assert facts == ["2 sessions · 13 answers · 77% right · 1 repetition not counted"]


def many(count: int) -> tuple[Session, ...]:
    return tuple(session(f"s{number}", right=number % 13, of=12, days_ago=number) for number in range(count))


def test_a_thousand_sessions_are_shown_without_measuring_each_row(qtbot: QtBot) -> None:
    asked: set[int] = set()

    def text(value: int, _now: datetime) -> str:
        asked.add(value)
        return str(value)

    table = RowsTable((Column("First", text), Column("Second", text)))
    view = RowsView()
    view.setModel(table)
    view.stretch_first()
    qtbot.addWidget(view)
    view.resize(400, 300)
    view.show()
    table.show(range(1000), NOW)
    QApplication.processEvents()
    view.grab()
    assert 0 < len(asked) < 100


@pytest.mark.parametrize("count", [1, 2, 1000])
def test_any_number_of_sessions_is_counted_and_listed(page: HistoryPage, count: int) -> None:
    page.show_sessions(many(count), NOW)
    assert page.view.model().rowCount() == count
    assert page.scores.table.model().rowCount() == count
    shown = " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())
    assert {1: "1 session ·", 2: "2 sessions ·", 1000: "1,000 sessions ·"}[count] in shown
    page.grab()


@pytest.mark.parametrize(("height", "seen"), [(700, True), (300, False)])
def test_on_arrival_the_page_stands_at_its_top_and_what_has_the_focus_is_in_view(
    qtbot: QtBot, height: int, seen: bool
) -> None:
    window, page = QStackedWidget(), HistoryPage()
    qtbot.addWidget(window)
    window.addWidget(QWidget())
    window.addWidget(page)
    window.resize(1000, height)
    window.show()
    window.activateWindow()
    page.show_sessions(many(20), NOW)
    window.setCurrentWidget(page)
    page.view.setFocus()  # as after a replay
    QApplication.processEvents()
    assert QApplication.focusWidget() is (page.view if seen else page.filters.sets)
    assert not page.filters.sets.visibleRegion().isEmpty()


def test_the_page_follows_the_row_that_the_keys_go_to(page: HistoryPage) -> None:
    page.resize(1000, 300)
    page.show_sessions(many(20), NOW)
    QApplication.processEvents()
    page.view.setFocus()
    for _row in range(6):
        QTest.keyClick(page.view, Qt.Key.Key_Down)
    QApplication.processEvents()
    spot = page.view.visualRect(page.view.currentIndex()).center()
    assert page.view.currentIndex().row() == 6
    assert page.view.viewport().visibleRegion().contains(spot)


def test_the_legend_goes_with_the_chart(page: HistoryPage) -> None:
    page.show_sessions(SESSIONS, NOW)

    def legend() -> bool:
        return any("Dots: sessions." in each.text() for each in page.findChildren(QLabel) if each.isVisible())

    assert legend()
    page.scores.toggle()
    assert not legend()
    page.scores.toggle()
    assert legend()


def test_tests_and_what_was_due_say_what_they_are(page: HistoryPage) -> None:
    due = session("due", right=1, of=3).model_copy(
        update={"set_id": DUE_SET, "set_title": "a · b", "mode": SessionMode.DUE}
    )
    test = session("a", right=9, of=12).model_copy(update={"mode": SessionMode.TEST})
    page.show_sessions((due, test), NOW)
    assert [title.split(" · ")[-1] for title in row_titles(page)] == ["what was due", "test"]
    offered = [page.filters.sets.itemText(place) for place in range(page.filters.sets.count())]
    assert offered[:2] == ["All sets", "Due today"]
