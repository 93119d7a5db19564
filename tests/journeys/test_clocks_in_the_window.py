"""The time of a test in the real window, by a clock on the wall and a monotonic one that disagree, sleep included."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from quizapp.model.plan import Plan
from quizapp.model.session import Session, SessionMode
from quizapp.paths import Home
from quizapp.ui.session import start_choices
from quizapp.ui.session.end_page import EndPage
from quizapp.ui.session.exam_page import ExamPage
from tests import samples
from tests.journeys.stage import Stage

ENTER, ONE, TWO = Qt.Key.Key_Return, Qt.Key.Key_1, Qt.Key.Key_2
NIGHT = timedelta(hours=8)


class Hands:
    """A monotonic clock that is moved by hand."""

    def __init__(self, now: float) -> None:
        self.now = now

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def stage(qtbot: QtBot, home: Path) -> Iterator[Stage]:
    with Stage(qtbot, home) as made:
        made.store.sets.save(samples.question_set(ready=4, review=0))
        start_choices.keep(Plan(mode=SessionMode.TEST, minutes=10), Home(home).window)
        made.open()
        made.press(ENTER, ENTER)
        made.on(ExamPage)
        yield made


def measured_by(stage: Stage, hands: Hands) -> None:
    """Have the present session timed by `hands` from now on."""
    clock = stage.window.playing._time.clock
    clock._monotonic = hands
    clock.begin(session(stage).timing)
    clock._timer.stop()  # it is looked at by hand too


def session(stage: Stage) -> Session:
    sitting = stage.window.playing.sitting
    assert sitting is not None
    return sitting.session


def pass_seconds(stage: Stage, hands: Hands, seconds: int) -> None:
    for _second in range(seconds):
        hands.now += 1
        stage.window.playing._time.clock.look()


def spent(stage: Stage) -> float:
    """Return the seconds that are on the disk after another answer was given."""
    stage.press(TWO)
    stage.press(ONE)
    (kept,) = stage.store.sessions.open()
    assert kept.timing is not None
    return round(kept.timing.spent, 3)


def test_a_clock_on_the_wall_that_jumps_changes_nothing(stage: Stage) -> None:
    hands = Hands(5000)
    measured_by(stage, hands)
    before = spent(stage)
    pass_seconds(stage, hands, 3)
    stage.pass_time(timedelta(hours=1))  # summer time begins
    pass_seconds(stage, hands, 2)
    stage.pass_time(timedelta(days=-2))  # somebody puts it back, to have more time
    pass_seconds(stage, hands, 4)
    assert spent(stage) == before + 9


def test_a_night_asleep_costs_a_second_at_most(stage: Stage) -> None:
    hands = Hands(5000)
    measured_by(stage, hands)
    before = spent(stage)
    pass_seconds(stage, hands, 2)
    stage.pass_time(NIGHT)  # the monotonic clock slept too, as on Linux and macOS
    pass_seconds(stage, hands, 2)
    assert spent(stage) == before + 4
    stage.pass_time(NIGHT)
    hands.now += NIGHT.total_seconds()  # it ran on, as on Windows
    stage.window.playing._time.clock.look()
    assert spent(stage) == before + 5


def test_after_the_machine_began_anew_the_time_that_was_left_is_left(stage: Stage) -> None:
    hands = Hands(5000)
    measured_by(stage, hands)
    pass_seconds(stage, hands, 120)
    before = spent(stage)
    assert before >= 120
    stage.kill()
    stage.pass_time(NIGHT)
    stage.open()
    stage.press(ENTER)
    stage.on(ExamPage)
    young = Hands(3)  # a monotonic clock begins anew with the machine
    measured_by(stage, young)
    pass_seconds(stage, young, 10)
    assert before + 10 <= spent(stage) < before + 12
    pass_seconds(stage, young, 600)
    stage.on(EndPage)
    (finished,) = stage.store.sessions.finished()
    assert [response.place for response in finished.responses] == [0, 1], "before the night and after it"
