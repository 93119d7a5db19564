"""What the benchmarks of storing measure with: times, ratios, and the least that the system can do."""

import os
import sqlite3
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path


def timed(action: Callable[[], object]) -> float:
    """Return the seconds that `action` takes."""
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def in_turn(runs: int, *actions: Callable[[], float]) -> list[list[float]]:
    """Return the seconds that each of `actions` tells, in so many rounds that begin with each of them as often.

    Whoever comes after a long one is more likely to be interrupted by what else the computer does.
    """
    times: list[list[float]] = [[] for _ in actions]
    for run in range(runs):
        for place in range(len(actions)):
            number = (run + place) % len(actions)
            times[number].append(actions[number]())
    return times


def written(path: Path, content: bytes) -> None:
    """Write and force to the disk: the least that a save can do."""
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


@contextmanager
def wal_database(path: Path) -> Iterator[sqlite3.Connection]:
    """Give an SQLite database whose every statement is durable when it returns."""
    database = sqlite3.connect(path, isolation_level=None)
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = FULL")
    try:
        yield database
    finally:
        database.close()


def ratio(ours: Sequence[float], floor: Sequence[float]) -> float:
    """Return how many times the median of `floor` the median of `ours` is."""
    return statistics.median(ours) / statistics.median(floor)


def ninety_fifth(times: Sequence[float]) -> float:
    """Return the 95th percentile."""
    return statistics.quantiles(times, n=20)[-1]


def beside(
    ours: Sequence[float], floor: Sequence[float], of: Callable[[Sequence[float]], float] = statistics.median
) -> str:
    """Return both times in words."""
    return f"({of(ours) * 1000:.2f} ms beside {of(floor) * 1000:.2f} ms)"


def require_a_disk(folder: Path) -> None:
    """End the program where an fsync costs nothing: no figure would mean anything."""
    mounts = Path("/proc/mounts")
    if not mounts.exists():
        return
    lines = [line.split() for line in mounts.read_text().splitlines()]
    within = [line for line in lines if folder.resolve().is_relative_to(line[1])]
    if max(within, key=lambda line: len(line[1]))[2] in {"tmpfs", "ramfs"}:
        raise SystemExit(f"{folder} is in memory; set TMPDIR to a folder on a disk.")


def rows_of(database: sqlite3.Connection, query: str, *values: str) -> list[object]:
    """Return what `query` gives."""
    return database.execute(query, values).fetchall()
