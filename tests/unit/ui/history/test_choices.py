"""What was chosen on the history page is there again the next time, whatever became of the file or of the set."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from quizapp.model.history import Period
from quizapp.model.session import Asked, Response, Session
from quizapp.ui.history.choices import Choices, keep, restore
from quizapp.ui.history.page import HistoryPage

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


def session(set_id: str) -> Session:
    return Session(
        id=f"session-{set_id}",
        set_id=set_id,
        set_title=f"Set {set_id}",
        article="0" * 64,
        asked=tuple(Asked(question=str(place), options=("a", "b")) for place in range(5)),
        responses=tuple(
            Response(place=place, choice=("a",), seconds=9, at=NOW, score=1) for place in range(5)
        ),
        started=NOW,
        finished=NOW,
    )


@pytest.fixture
def page(qtbot: QtBot) -> HistoryPage:
    page = HistoryPage()
    qtbot.addWidget(page)
    page.resize(1000, 600)
    page.show()
    return page


@pytest.mark.parametrize(
    "choices",
    [
        Choices(),
        Choices(set_id="a1", period=Period.TERM, as_table=True),
        Choices(set_id="with, comma = and; \N{ARABIC LETTER SEEN}", period=Period.WEEK),
    ],
)
def test_what_is_kept_comes_back(tmp_path: Path, choices: Choices) -> None:
    keep(choices, tmp_path / "window.ini")
    assert restore(tmp_path / "window.ini") == choices


def test_the_size_of_the_window_stays_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "window.ini"
    path.write_text("[General]\ngeometry=@ByteArray(somewhere)\n")
    keep(Choices(as_table=True), path)
    assert "geometry=@ByteArray(somewhere)" in path.read_text()


@pytest.mark.parametrize("written", ["", "\x00\x01", "[history]\nperiod=decade\ntable=perhaps\nset=\n"])
def test_what_makes_no_sense_is_as_at_first(tmp_path: Path, written: str) -> None:
    path = tmp_path / "window.ini"
    path.write_text(written)
    assert restore(path) == Choices()


def test_the_page_shows_what_was_chosen_before(page: HistoryPage) -> None:
    page.choose(Choices(set_id="b", period=Period.MONTH, as_table=True))
    page.show_sessions((session("a"), session("b")), NOW)
    assert page.filters.sets.currentText() == "Set b"
    assert page.filters.periods.segment(1).isChecked()
    assert page.view.model().rowCount() == 1
    assert page.scores.table.isVisible()


def test_a_set_that_is_gone_means_all(page: HistoryPage) -> None:
    page.choose(Choices(set_id="gone"))
    page.show_sessions((session("a"), session("b")), NOW)
    assert page.filters.sets.currentText() == "All sets"
    assert page.view.model().rowCount() == 2


def test_each_choice_is_told(qtbot: QtBot, page: HistoryPage) -> None:
    page.show_sessions((session("a"), session("b")), NOW)
    with qtbot.waitSignal(page.choices_made) as period:
        page.filters.periods.segment(2).click()
    with qtbot.waitSignal(page.choices_made) as table:
        page.scores.toggle()
    with qtbot.waitSignal(page.choices_made) as chart:
        page.scores.switch.segment(0).click()
    assert [*period.args, *table.args, *chart.args] == [
        Choices(period=Period.TERM),
        Choices(period=Period.TERM, as_table=True),
        Choices(period=Period.TERM),
    ]
