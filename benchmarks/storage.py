"""What storing costs beside its floor: `python benchmarks/storage.py [--check] [--only NAME ...]`.

Each figure is taken in one run with its floor, alternating, on the file system of the temporary folder (set TMPDIR to
choose another; a RAM disk shows nothing, since it has no fsync worth the name, and is refused).
"""

import argparse
import os
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import pydantic_core

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.library import NOW, question_set, session_on
from quizapp.model.session import answer, finish
from quizapp.paths import Home
from quizapp.storing import Store

RUNS = 200
SITTING = 20
LARGE_SET = 500


class Figure(NamedTuple):
    """One line of the table: what was measured, in how many times its floor, and how many it may be."""

    name: str
    value: float
    bar: float
    detail: str


def main() -> int:
    """Measure, print the figures, and return 1 with --check when a bar is missed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", action="store_true", help="exit 1 when a figure is above its bar")
    parser.add_argument("--only", nargs="+", choices=MEASUREMENTS, default=list(MEASUREMENTS), metavar="NAME",
                        help=f"measure only these of {', '.join(MEASUREMENTS)}")  # fmt: skip
    arguments = parser.parse_args()
    missed = False
    for name in arguments.only:
        with tempfile.TemporaryDirectory() as folder:
            require_a_disk(Path(folder))
            for figure in MEASUREMENTS[name](Path(folder)):
                missed |= figure.value > figure.bar
                print(
                    f"{figure.name:44} {figure.value:7.2f} of at most {figure.bar:<6g} {figure.detail}",
                    flush=True,
                )
    return 1 if arguments.check and missed else 0


def durable_answer(folder: Path) -> Iterator[Figure]:
    """Answers of a sitting, on the disk, beside inserts of the same records into SQLite (WAL, synchronous FULL)."""
    ours, floor = answer_times(folder)
    middle, high = (statistics.median, ninety_fifth)
    yield Figure("durable answer, median", middle(ours) / middle(floor), 4, beside(ours, floor))
    yield Figure("durable answer, 95th percentile", high(ours) / high(floor), 6, beside(ours, floor, high))


def answer_times(folder: Path) -> tuple[list[float], list[float]]:
    """Return the seconds that `RUNS` answers took in a store, and the same records in SQLite."""
    store = Store(Home(folder / "home"))
    played = question_set(0, SITTING)
    store.sets.save(played)
    ours: list[float] = []
    floor: list[float] = []
    with wal_database(folder / "floor.sqlite") as database:
        database.execute("CREATE TABLE answers (session TEXT, place INTEGER, record TEXT)")
        for number in range(RUNS // SITTING):
            session, material = session_on(played, number)
            store.sessions.save_open(session, material)
            for asked in session.asked:
                session = answer(
                    session, material.questions[asked.question], asked.options[:1], seconds=3, now=NOW
                )
                record = session.responses[-1].model_dump_json()
                ours.append(timed(lambda: store.sessions.save_open(session, material)))  # noqa: B023 - called at once
                row = (session.id, session.place, record)
                floor.append(timed(lambda: database.execute("INSERT INTO answers VALUES (?, ?, ?)", row)))  # noqa: B023
            store.sessions.finish(finish(session, NOW))
    return ours, floor


def large_set(folder: Path) -> Iterator[Figure]:
    """A set of 500 questions: opened, beside parsing its file; saved with one changed, beside writing its bytes."""
    store = Store(Home(folder / "home"))
    kept = question_set(0, LARGE_SET)
    store.sets.save(kept)
    path = folder / "home" / "sets" / f"{kept.id}.json"
    content = path.read_bytes()
    opening = [timed(lambda: store.sets.load(kept.id)) for _ in range(40)]
    parsing = [timed(lambda: pydantic_core.from_json(content)) for _ in range(40)]
    yield Figure("open a set of 500 questions", ratio(opening, parsing), 4, beside(opening, parsing))

    saving, writing = [], []
    for number in range(40):
        first = kept.questions[0].model_copy(update={"stem": f"Who denies it, asked for time {number}?"})
        changed = kept.model_copy(update={"questions": (first, *kept.questions[1:])})
        saving.append(timed(lambda: store.sets.save(changed)))  # noqa: B023 - called at once
        writing.append(timed(lambda: written(folder / "floor.json", content)))
    yield Figure("change one of 500 questions and save", ratio(saving, writing), 4, beside(saving, writing))


MEASUREMENTS: dict[str, Callable[[Path], Iterator[Figure]]] = {
    "answer": durable_answer,
    "set": large_set,
}


def timed(action: Callable[[], object]) -> float:
    """Return the seconds that `action` takes."""
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


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


if __name__ == "__main__":
    sys.exit(main())
