"""The chart of scores as people use it: walked by arrows, spoken, mirrored; and its sentences."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from quizapp.model.history import Progress, progress
from quizapp.model.session import Asked, Response, Session, SessionMode
from quizapp.ui.charts import score_chart, score_words
from quizapp.ui.charts.score_chart import ScoreChart

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


def session(
    title: str, right: int, of: int, days_ago: int, mode: SessionMode = SessionMode.PRACTICE
) -> Session:
    at = NOW - timedelta(days=days_ago)
    return Session(
        id=f"s-{days_ago}",
        mode=mode,
        set_id="set-a",
        set_title=title,
        article="0" * 64,
        asked=tuple(Asked(question=str(place), options=("a", "b")) for place in range(of)),
        responses=tuple(
            Response(place=place, choice=("a",), seconds=42, at=at, score=float(place < right))
            for place in range(of)
        ),
        started=at,
        finished=at,
    )


TOLD = progress(
    (
        session("Tunnel leak", 9, 12, 0),
        session("Ferry", 2, 2, 1),
        session("Budget vote", 6, 12, 400),
    )
)


@pytest.fixture
def spoken(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    said: list[str] = []
    monkeypatch.setattr(score_chart, "announce", lambda _widget, message: said.append(message))
    return said


@pytest.fixture
def chart(qtbot: QtBot) -> Iterator[ScoreChart]:
    chart = ScoreChart()
    qtbot.addWidget(chart)
    chart.resize(700, 260)
    chart.show_progress(TOLD, NOW)
    chart.show()
    chart.activateWindow()
    chart.setFocus()
    yield chart
    QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def walk(chart: ScoreChart, *keys: Qt.Key) -> int | None:
    for key in keys:
        QTest.keyClick(chart, key)
    return chart.at


def test_arrows_walk_the_points_and_speak_them(chart: ScoreChart, spoken: list[str]) -> None:
    assert chart.at is None
    assert walk(chart, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right) == 2
    assert spoken[1] == "Nov 21, Ferry, 2 of 2; the last 2 together 57%"
    assert spoken[2].startswith("Nov 22, Tunnel leak, 9 of 12, 75%; the last 3 together 65%")
    assert walk(chart, Qt.Key.Key_Right) == 2, "the walk ends at the last point"
    assert walk(chart, Qt.Key.Key_Home) == 0
    assert walk(chart, Qt.Key.Key_Left) == 0
    assert walk(chart, Qt.Key.Key_End) == 2


def test_the_year_is_told_where_it_is_another(chart: ScoreChart, spoken: list[str]) -> None:
    walk(chart, Qt.Key.Key_Home)
    assert spoken[0] == "Oct 18, 2025, Budget vote, 6 of 12, 50%"


def test_left_begins_at_the_newest(chart: ScoreChart) -> None:
    assert walk(chart, Qt.Key.Key_Left) == 2


def test_in_a_mirrored_window_left_goes_on_in_time(chart: ScoreChart) -> None:
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert walk(chart, Qt.Key.Key_Left, Qt.Key.Key_Left) == 1
    shapes = chart.shapes()
    assert shapes is not None
    assert shapes.places[0].spot.x > shapes.places[2].spot.x


def test_enter_opens_the_session_of_the_point(qtbot: QtBot, chart: ScoreChart) -> None:
    walk(chart, Qt.Key.Key_Home)
    with qtbot.waitSignal(chart.opened) as caught:
        walk(chart, Qt.Key.Key_Return)
    assert caught.args == [TOLD.points[0].session]


def test_enter_without_a_point_opens_nothing(qtbot: QtBot, chart: ScoreChart) -> None:
    with qtbot.assertNotEmitted(chart.opened):
        walk(chart, Qt.Key.Key_Return)


def test_the_mouse_points_and_a_double_click_opens(qtbot: QtBot, chart: ScoreChart) -> None:
    shapes = chart.shapes()
    assert shapes is not None
    at = QPoint(round(shapes.places[1].spot.x) + 8, 100)
    with qtbot.waitSignal(chart.pointed) as caught:
        QTest.mouseMove(chart, at)
    assert caught.args[0].startswith("Nov 21, Ferry, 2 of 2")
    with qtbot.waitSignal(chart.opened):
        QTest.mouseDClick(chart, Qt.MouseButton.LeftButton, pos=at)


def test_its_spoken_description_is_the_summary(chart: ScoreChart) -> None:
    interface = QAccessible.queryAccessibleInterface(chart)
    assert interface.text(QAccessible.Text.Name) == "Score per session, a chart"
    # 17 of 26 is 65 %; by Wilson's formula 9 times in 10 between 49 and 79 %.
    assert interface.text(QAccessible.Text.Description) == (
        "3 sessions from Oct 18, 2025 to Nov 22: 17 of 26 right, 65%. Your level is most likely 49% to 79%."
    )


def test_scores_axis_and_labels_are_laid_out(chart: ScoreChart) -> None:
    shapes = chart.shapes()
    assert shapes is not None
    assert [line.label.text for line in shapes.gridlines] == ["0%", "25%", "50%", "75%", "100%"]
    assert shapes.last is not None
    assert shapes.last.text == "9 of 12"
    assert [place.scored for place in shapes.places] == [True, False, True]


def test_it_paints_in_any_size(chart: ScoreChart) -> None:
    for size in ((700, 260), (60, 20), (1, 1)):
        chart.resize(*size)
        chart.grab()


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        (progress(()), "Not enough yet: a rate takes at least 5 answers."),
        (progress((session("A", 4, 4, 0),)), "Not enough yet: a rate takes at least 5 answers."),
        # One session says too little of a level to say where it most likely is.
        (progress((session("A", 9, 12, 0),)), "1 session on Nov 22: 9 of 12 right, 75%."),
    ],
)
def test_the_summary_is_one_sentence(told: Progress, sentence: str) -> None:
    assert score_words.summary(told, NOW) == sentence


def test_short_last_sessions_do_not_speak_for_the_level() -> None:
    long = session("A", 5, 10, 9)
    short = [session("A", 1, 1, days) for days in range(4)]
    told = score_words.summary(progress((*short, long)), NOW)
    assert told == "5 sessions from Nov 13 to Nov 22: 9 of 14 right, 64%."
    assert "last four" not in told


def test_headlines_say_what_was_found() -> None:
    def told(*rights: int) -> str:
        days = range(len(rights), 0, -1)
        return score_words.headline(
            progress([session("A", right, 12, day) for right, day in zip(rights, days, strict=True)])
        )

    assert told(2, 3, 10, 11) == "Your score is going up."
    assert told(11, 10, 3, 2) == "Your score has gone down lately."
    assert told(8, 9, 9, 8) == "No clear change in your score so far."
    assert told(*[8] * 40) == "Your score holds about the same."
    assert told(2, 3, 11) == "Your sessions so far"
    assert told(11) == "Your sessions so far"


def test_what_is_left_out_is_said() -> None:
    mistakes = session("A", 5, 5, 0, SessionMode.MISTAKES)
    assert "Repetitions of mistakes and of what was due are left out." in score_words.legend(
        progress((mistakes,))
    )
    assert "mistakes" not in score_words.legend(TOLD)
    assert "Ticks" in score_words.legend(TOLD)
