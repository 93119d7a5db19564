"""A test in the real window: answers in any order, changed, flagged, killed, resumed with its time, handed in."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from quizapp.model.session import Certainty, SessionMode
from quizapp.model.timing import Timing
from quizapp.ui import jobs
from quizapp.ui.home.page import HomePage
from quizapp.ui.printing.result_dialog import ResultDialog
from quizapp.ui.session.end_page import EndPage
from quizapp.ui.session.exam_page import ExamPage
from quizapp.ui.session.overview_page import OverviewPage
from quizapp.ui.session.replay_page import ReplayPage
from quizapp.ui.session.start_page import StartPage
from tests import samples
from tests.journeys.stage import CTRL, Stage

ENTER, ESCAPE, ONE, TWO = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_1, Qt.Key.Key_2
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def stage(qtbot: QtBot, home: Path) -> Iterator[Stage]:
    with Stage(qtbot, home) as made:
        made.store.sets.save(samples.question_set(ready=4, review=0))
        made.open()
        yield made


def begin(stage: Stage, *, certainty: bool = False) -> ExamPage:
    """Choose a test of ten minutes on the start sheet, by keys."""
    stage.press(ENTER)
    sheet = stage.on(StartPage)
    sheet.mode.segment(0).setFocus()
    stage.press(Qt.Key.Key_Right)
    sheet.minutes.setFocus()
    stage.press(Qt.Key.Key_Down, Qt.Key.Key_Down)
    if certainty:
        sheet.certainty.setFocus()
        stage.press(Qt.Key.Key_Space)
    assert "at most 10 minutes, feedback at the end" in sheet.foretells
    stage.press(ENTER)
    return stage.on(ExamPage)


def answers(stage: Stage) -> list[tuple[int, tuple[str, ...]]]:
    """Return what is on disk: places and choices."""
    (session,) = stage.store.sessions.open()
    return [(response.place, response.choice) for response in session.responses]


def test_each_answer_is_on_disk_as_soon_as_it_is_given_or_changed(stage: Stage) -> None:
    page = begin(stage)
    (session,) = stage.store.sessions.open()
    assert session.mode is SessionMode.TEST
    first, second = session.asked[0].options[:2]
    stage.press(ONE)
    assert answers(stage) == [(0, (first,))]
    stage.press(TWO)
    assert answers(stage) == [(0, (second,))]
    assert page.place == 0, "choosing goes nowhere"
    stage.press(ENTER)
    assert page.place == 1
    stage.press(Qt.Key.Key_S)
    assert page.place == 2, "skipped"
    assert answers(stage) == [(0, (second,))]
    said = page.top_bar.place
    assert said == "Question 3 of 4 · 1 answered", "nothing says what is right"


def test_killed_and_resumed_it_has_its_answers_flags_and_time(stage: Stage) -> None:
    page = begin(stage)
    stage.press(TWO, ENTER, Qt.Key.Key_L)
    stage.window.playing._time.clock.begin(Timing(limit=600, spent=125.0))
    stage.window.playing._time.clock.look()
    stage.press(ONE)
    (before,) = stage.store.sessions.open()
    assert before.timing is not None
    assert before.timing.spent >= 125
    stage.kill()
    stage.open()
    assert stage.on(HomePage).lead.primary.label() == "Continue"
    stage.press(ENTER)
    page = stage.on(ExamPage)
    (after,) = stage.store.sessions.open()
    assert (after.responses, after.flagged, after.asked) == (before.responses, (1,), before.asked)
    assert page.place == 2, "the first that is not answered"
    assert page.top_bar.time.isVisible()
    assert page.top_bar.time.text().startswith(("7:5", "7:4"))
    page._back.click()
    assert page.question_view.choice == (before.asked[1].options[0],), "as it was answered"


def test_all_places_are_shown_before_handing_in(stage: Stage) -> None:
    page = begin(stage)
    stage.press(ONE, ENTER, ENTER, ONE, Qt.Key.Key_L, ENTER, ONE, ENTER)
    overview = stage.on(OverviewPage)
    assert [(each.answered, each.flagged) for each in overview.places] == [
        (True, False),
        (False, False),
        (True, True),
        (True, False),
    ]
    assert overview.places[1].hasFocus(), "what waits comes first"
    stage.press(ENTER)
    assert (stage.on(ExamPage), page.place) == (page, 1)
    stage.press(ONE)
    page._all.click()
    overview = stage.on(OverviewPage)
    assert all(each.answered for each in overview.places)
    assert stage.store.sessions.finished() == ()
    stage.press(ESCAPE)
    assert stage.on(ExamPage).place == 1
    page._all.click()
    stage.press(ENTER)
    stage.on(EndPage)
    (finished,) = stage.store.sessions.finished()
    assert len(finished.responses) == 4
    assert stage.store.sessions.open() == ()


def test_what_is_not_answered_is_said_at_the_end_and_earns_nothing(stage: Stage) -> None:
    begin(stage)
    (session,) = stage.store.sessions.open()
    right = session.asked[0].options.index("a")
    stage.press(Qt.Key(ONE + right), *[ENTER] * 4)
    overview = stage.on(OverviewPage)
    overview._hand_in.click()
    end = stage.on(EndPage)
    assert end._figure.accessibleName() == "1 of 4 right"
    assert end._word.text() == "3 are not answered."
    assert not end._nothing.isVisible()


def test_when_the_time_is_over_it_is_handed_in(stage: Stage) -> None:
    begin(stage)
    stage.press(ONE)
    playing = stage.window.playing
    playing._time.clock.begin(Timing(limit=600, spent=600.0))
    playing._time.clock.look()
    stage.on(EndPage)
    assert "The time is over" in stage.window.messages.last
    (finished,) = stage.store.sessions.finished()
    assert len(finished.responses) == 1


def test_certainty_is_told_and_changed_in_a_test_too(stage: Stage) -> None:
    page = begin(stage, certainty=True)
    stage.press(ONE, Qt.Key.Key_C, ENTER)
    page._back.click()
    assert page.question_view.certainty.certainty is Certainty.HIGH
    stage.press(Qt.Key.Key_Z)
    (session,) = stage.store.sessions.open()
    assert [response.certainty for response in session.responses] == [Certainty.LOW]


def test_leaving_keeps_the_time_that_has_passed(stage: Stage) -> None:
    begin(stage)
    stage.press(ONE)
    stage.window.playing._time.clock.begin(Timing(limit=600, spent=33.0))
    stage.press(ESCAPE)
    (session,) = stage.store.sessions.open()
    assert session.timing is not None
    assert 33 <= session.timing.spent < 40


def test_its_result_is_saved_for_paper_from_the_end_and_from_the_history(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "result.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (str(place), ""))
    begin(stage)
    stage.press(ONE, *[ENTER] * 4)
    stage.on(OverviewPage)._hand_in.click()
    stage.on(EndPage).print.click()
    (dialog,) = stage.window.findChildren(ResultDialog)
    assert dialog.focusWidget() is dialog.save
    dialog.save.click()
    stage.wait(lambda: jobs.running() == 0)
    assert place.read_bytes().startswith(b"%PDF-")
    place.unlink()
    stage.window.show_history()
    page = stage.window.recounting.page
    assert page.view.model().index(0, 0).data() == "Tunnel shut after leak · test"
    (session,) = stage.store.sessions.finished()
    page.opened.emit(session)
    stage.on(ReplayPage)
    stage.window.activateWindow()
    stage.wait(stage.window.isActiveWindow)
    stage.press(Qt.Key.Key_P, modifiers=CTRL)
    (dialog,) = (each for each in stage.window.findChildren(ResultDialog) if each.isVisible())
    dialog.save.click()
    stage.wait(lambda: jobs.running() == 0)
    assert place.read_bytes().startswith(b"%PDF-")
