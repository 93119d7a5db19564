"""The time of a session: counted by the monotonic clock alone, over once, and taken on where it stopped."""

from pytestqt.qtbot import QtBot

from quizapp.model.timing import Timing
from quizapp.ui.session_clock import SessionClock


class Hands:
    """A monotonic clock that is moved by hand."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def counted(hands: Hands, timing: Timing) -> tuple[SessionClock, list[Timing], list[str]]:
    clock = SessionClock(monotonic=hands)
    passed: list[Timing] = []
    over: list[str] = []
    clock.passed.connect(passed.append)
    clock.over.connect(lambda: over.append("over"))
    clock.begin(timing)
    return clock, passed, over


def test_time_passes_and_is_over_once(qtbot: QtBot) -> None:
    hands = Hands()
    clock, passed, over = counted(hands, Timing(limit=60, spent=57))
    for _second in range(5):
        hands.now += 1
        clock.look()
    assert [timing.left for timing in passed] == [2, 1, 0]
    assert over == ["over"]
    assert not clock.running


def test_sleep_costs_a_second(qtbot: QtBot) -> None:
    hands = Hands()
    clock, passed, over = counted(hands, Timing(limit=60))
    hands.now += 3600
    clock.look()
    assert passed[-1].spent == 1
    assert over == []


def test_a_stopped_clock_has_counted_what_passed_and_counts_no_more(qtbot: QtBot) -> None:
    hands = Hands()
    clock, passed, _over = counted(hands, Timing(limit=60))
    hands.now += 0.5
    clock.stop()
    hands.now += 3
    clock.look()
    assert [timing.spent for timing in passed] == [0.5]


def test_time_out_of_view_costs_nothing(qtbot: QtBot) -> None:
    hands, view = Hands(), [True]
    clock = SessionClock(monotonic=hands, counts=lambda: view[0])
    passed: list[Timing] = []
    clock.passed.connect(passed.append)
    clock.begin(Timing(limit=60))
    for in_view in (True, False, False, True):
        view[0] = in_view
        hands.now += 1
        clock.look()
    assert [timing.spent for timing in passed] == [1, 2]


def test_without_a_limit_nothing_is_counted(qtbot: QtBot) -> None:
    hands = Hands()
    clock = SessionClock(monotonic=hands)
    clock.begin(None)
    assert not clock.running


def test_it_ticks_by_itself(qtbot: QtBot) -> None:
    clock = SessionClock()
    with qtbot.waitSignal(clock.passed, timeout=5000):
        clock.begin(Timing(limit=60))
    clock.stop()
