"""The time of a session, by clocks that sleep, jump and disagree."""

import itertools

import pytest

from quizapp.model.timing import Timing, passed, ticked


def run(*readings: float, limit: float = 600) -> Timing:
    """Return the timing after looks at the monotonic clock at these seconds."""
    timing = Timing(limit=limit)
    for before, after in itertools.pairwise(readings):
        timing = ticked(timing, before, after)
    return timing


def test_time_passes_as_the_clock_goes() -> None:
    assert run(100, 101, 102.5, 104).spent == 4
    assert run(0, *range(1, 601)).over
    assert not run(0, *range(1, 600)).over
    assert run(0, *range(1, 600)).left == 1


def test_a_busy_moment_is_counted() -> None:
    assert run(0, 1, 5.5, 6).spent == 6


@pytest.mark.parametrize("night", [60, 8 * 3600, 30 * 24 * 3600])
def test_sleep_is_not_counted_where_the_clock_runs_on(night: float) -> None:
    """As on Windows: the monotonic clock shows the whole night."""
    assert run(0, 1, 2, 2 + night, 3 + night).spent == 4  # two seconds, one tick for the pause, one second


def test_sleep_is_not_counted_where_the_clock_stands_still() -> None:
    """As on Linux and macOS, whatever the clock on the wall says in the meantime."""
    assert run(0, 1, 2, 2, 3).spent == 3


def test_a_clock_that_goes_back_takes_nothing_away() -> None:
    """A monotonic clock begins anew when the machine does."""
    assert passed(5000, 3) == 0
    assert run(5000, 5001, 3, 4).spent == 2


def test_no_more_is_left_than_nothing() -> None:
    assert Timing(limit=10, spent=12).left == 0
    assert Timing(limit=10, spent=12).over
