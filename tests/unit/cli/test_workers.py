"""Work in real processes: started, crossed, failed, ended."""

import multiprocessing
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from quizapp.cli.workers import Crashed, Done, in_processes


def doubled(number: int) -> int:
    return 2 * number


def ended_at_three(number: int) -> int:
    if number == 3:
        os._exit(7)
    return number


def failed_at_three(number: int) -> int:
    if number == 3:
        raise ValueError("three")
    return number


def across(pipe: tuple[str, str]) -> str:
    """Read from a pipe what another worker writes, or write it."""
    way, path = pipe
    if way == "read":
        return Path(path).read_text()
    Path(path).write_text("written by the other")
    return "wrote"


def test_what_comes_out_keeps_the_order() -> None:
    things = list(range(30))
    assert list(in_processes(doubled, things, 2)) == [(number, Done(2 * number)) for number in things]


def test_no_things_need_no_processes() -> None:
    assert list(in_processes(doubled, [], 2)) == []


@pytest.mark.skipif(sys.platform == "win32", reason="needs a named pipe")
def test_two_work_at_the_same_time_and_a_later_one_may_be_done_first(tmp_path: Path) -> None:
    path = str(tmp_path / "pipe")
    os.mkfifo(path)
    outcomes = [outcome for _, outcome in in_processes(across, [("read", path), ("write", path)], 2)]
    assert outcomes == [Done("written by the other"), Done("wrote")]


def test_a_worker_that_ends_costs_one_thing() -> None:
    outcomes = [outcome for _, outcome in in_processes(ended_at_three, range(6), 2)]
    assert outcomes == [Done(0), Done(1), Done(2), Crashed(7), Done(4), Done(5)]


def test_what_the_work_raises_is_raised_in_its_turn() -> None:
    results = in_processes(failed_at_three, range(6), 2)
    assert [next(results) for _ in range(3)] == [(number, Done(number)) for number in range(3)]
    with pytest.raises(ValueError, match="three"):
        next(results)
    assert multiprocessing.active_children() == []


def test_things_are_taken_as_they_are_needed_and_nothing_runs_on() -> None:
    taken: list[int] = []

    def things() -> Iterator[int]:
        for number in range(1_000_000):
            taken.append(number)
            yield number

    results = in_processes(doubled, things(), 2)
    assert next(results) == (0, Done(0))
    assert len(taken) < 100
    results.close()  # type: ignore[attr-defined] # it is a generator
    assert multiprocessing.active_children() == []
