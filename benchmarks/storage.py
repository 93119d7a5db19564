"""What storing costs beside its floor: `python benchmarks/storage.py [--check] [--only NAME ...]`.

Each figure is taken in one run with its floor, alternating, on the file system of the temporary folder (set TMPDIR to
choose another; a RAM disk shows nothing, since it has no fsync worth the name, and is refused). The large library has
1,000 sets of 100 questions and 20,000 sessions of 50 answers; `--scale 0.1` makes a tenth of it, with the same bars.
`window` needs Xvfb and xdotool.
"""

import argparse
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from itertools import repeat
from pathlib import Path
from typing import NamedTuple

from pydantic_core import from_json
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.blocking import blocked_by, longest_frame
from benchmarks.floors import (
    beside,
    in_turn,
    ninety_fifth,
    ratio,
    require_a_disk,
    rows_of,
    timed,
    wal_database,
    written,
)
from benchmarks.library import NOW, made, question_set, session_on
from benchmarks.startup import time_to_window, virtual_screen
from quizapp.model.answering import chosen
from quizapp.model.session import answer, finish
from quizapp.paths import Home
from quizapp.storing import Store
from quizapp.ui.history.page import HistoryPage

parse: Callable[[bytes], object] = from_json
PARSER = "pydantic_core.from_json, since orjson is not installed"
if find_spec("orjson") is not None:  # the floor that is named for it, where it is installed
    parse = import_module("orjson").loads
    PARSER = "orjson.loads"

RUNS = 200
SITTING = 20
LARGE_SET = 500
SETTLED = 12
"""Quarters of a second in which a process that has settled asks for no more memory."""
SEARCHED = ("harbour surveyed", "perrin quarry 2031", "lighthouse")


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
    parser.add_argument("--scale", type=float, default=1.0, help="size of the large library (default: 1)")
    arguments = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    missed = False
    for name in arguments.only:
        with tempfile.TemporaryDirectory() as folder:
            require_a_disk(Path(folder))
            for figure in MEASUREMENTS[name](Path(folder), arguments.scale):
                missed |= figure.value > figure.bar
                print(
                    f"{figure.name:44} {figure.value:7.2f} of at most {figure.bar:<6g} {figure.detail}",
                    flush=True,
                )
    return 1 if arguments.check and missed else 0


def durable_answer(folder: Path, _scale: float) -> Iterator[Figure]:
    """Answers of a sitting, on the disk, beside inserts of the same records into SQLite (WAL, synchronous FULL)."""
    ours, floor = answer_times(Home(folder / "home"), folder)
    middle, high = (statistics.median, ninety_fifth)
    yield Figure("durable answer, median", middle(ours) / middle(floor), 4, beside(ours, floor))
    yield Figure("durable answer, 95th percentile", high(ours) / high(floor), 6, beside(ours, floor, high))


def answer_times(home: Home, folder: Path) -> tuple[list[float], list[float]]:
    """Return the seconds that `RUNS` answers took in a store, and the same records in SQLite."""
    store = Store(home)
    played = question_set(0, SITTING)
    store.sets.save(played)
    ours: list[float] = []
    floor: list[float] = []
    with wal_database(folder / "floor.sqlite") as database:
        database.execute("CREATE TABLE IF NOT EXISTS answers (session TEXT, place INTEGER, record TEXT)")
        for number in range(RUNS // SITTING):
            session, material = session_on(played, number)
            store.sessions.save_open(session, material)
            for asked in session.asked:
                session = answer(session, material, chosen(*asked.options[:1]), seconds=3, now=NOW)
                record = session.responses[-1].model_dump_json()
                ours.append(timed(lambda: store.sessions.save_open(session, material)))  # noqa: B023 - called at once
                row = (session.id, session.place, record)
                floor.append(timed(lambda: database.execute("INSERT INTO answers VALUES (?, ?, ?)", row)))  # noqa: B023
            store.sessions.finish(finish(session, NOW))
    return ours, floor


def large_set(folder: Path, _scale: float) -> Iterator[Figure]:
    """A set of 500 questions: opened, beside parsing its file; saved with one changed, beside writing its bytes."""
    store = Store(Home(folder / "home"))
    kept = question_set(0, LARGE_SET)
    store.sets.save(kept)
    path = folder / "home" / "sets" / f"{kept.id}.json"
    content = path.read_bytes()
    opening, parsing = in_turn(
        40, lambda: timed(lambda: store.sets.load(kept.id)), lambda: timed(lambda: parse(content))
    )
    print(f"{'':44} the floor of opening a set is {PARSER}")
    yield Figure("open a set of 500 questions", ratio(opening, parsing), 4, beside(opening, parsing))

    saving, writing = [], []
    for number in range(40):
        first = kept.questions[0].model_copy(update={"stem": f"Who denies it, asked for time {number}?"})
        changed = kept.model_copy(update={"questions": (first, *kept.questions[1:])})
        saving.append(timed(lambda: store.sets.save(changed)))  # noqa: B023 - called at once
        writing.append(timed(lambda: written(folder / "floor.json", content)))
    yield Figure("change one of 500 questions and save", ratio(saving, writing), 4, beside(saving, writing))


def answer_after_many(folder: Path, scale: float) -> Iterator[Figure]:
    """An answer with 1,000,000 earlier ones, beside one with 1,000: sittings in turn."""
    few, many = made(folder / "few", 0.001), made(folder / "many", scale)
    after_few: list[float] = []
    after_many: list[float] = []
    for _ in range(3):
        after_few += answer_times(few, folder)[0]
        after_many += answer_times(many, folder)[0]
    name = "answer after 1,000,000 beside after 1,000"
    yield Figure(name, ratio(after_many, after_few), 1.2, beside(after_many, after_few))


def history(folder: Path, scale: float) -> Iterator[Figure]:
    """A history of 1,000,000 answers: its size, its first figures and its rebuild."""
    home = made(folder / "home", scale)
    size = sum(path.stat().st_size for path in home.sessions.iterdir()) / 1e6
    yield Figure("size of the history in MB", size / scale, 400, f"({size:.0f} MB at scale {scale:g})")

    store = Store(home)
    yield rebuild(store, folder / "floor.sqlite")

    application = QApplication([])
    page = [timed(empty_page) for _ in range(15)]
    figures = [timed(store.summaries.totals) for _ in range(15)]
    both = [sum(pair) for pair in zip(page, figures, strict=True)]
    yield Figure("first figures with the empty page", ratio(both, page), 1.2, beside(both, page))
    application.shutdown()


def rebuild(store: Store, path: Path) -> Figure:
    """Return how long making the index anew takes, beside GROUP BY over the same answers in SQLite."""
    store.summaries.refresh()
    with wal_database(path) as database:
        database.execute("CREATE TABLE answers (skill TEXT, certainty TEXT, score REAL)")
        database.execute("BEGIN")
        rows = [
            row
            for tally in store.summaries.tallies()
            for row in repeat((tally.skill, tally.certainty, tally.score / tally.answers), tally.answers)
        ]
        random.Random(1).shuffle(rows)  # noqa: S311 - the same on each run
        database.executemany("INSERT INTO answers VALUES (?, ?, ?)", rows)
        database.execute("COMMIT")
        query = "SELECT skill, certainty, count(*), sum(score) FROM answers GROUP BY skill, certainty"
        ours, floor = [], []
        for _ in range(3):
            store.index.remove()
            ours.append(timed(store.summaries.refresh))
            floor.append(timed(lambda: database.execute(query).fetchall()))
    return Figure("rebuild of the summaries", ratio(ours, floor), 12, beside(ours, floor))


def empty_page() -> None:
    """Make the history page of a person who has played nothing, as far as its first picture."""
    page = HistoryPage()
    page.resize(1280, 800)
    page.grab()
    page.deleteLater()


def search(folder: Path, scale: float) -> Iterator[Figure]:
    """Words in all questions, beside the same words in a bare FTS5 table of the same texts."""
    store = Store(made(folder / "home", scale))
    with wal_database(folder / "floor.sqlite") as database, ThreadPoolExecutor(1) as pool:
        database.execute("CREATE VIRTUAL TABLE words USING fts5 (stem, options)")
        database.execute("BEGIN")
        for summary in store.sets.summaries():
            for question in store.sets.load(summary.id).questions:
                options = "\n".join(option.text for option in question.options)
                database.execute("INSERT INTO words VALUES (?, ?)", (question.stem, options))
        database.execute("COMMIT")
        query = "SELECT stem FROM words WHERE words MATCH ? ORDER BY rank LIMIT 200"
        first = timed(lambda: store.search.find("harbour"))
        time.sleep(2.1)  # the folder was written just now, which makes its time worth nothing
        store.search.find("harbour")
        for text in SEARCHED:
            wanted = " ".join(f'"{word}"*' for word in text.split())
            find = partial(store.search.find, text)
            ours, jobs, floor = in_turn(
                12,
                partial(timed, find),
                lambda: pool.submit(timed, find).result(),  # noqa: B023 - called at once
                partial(timed, partial(rows_of, database, query, wanted)),
            )
            yield Figure(f"search for {text!r}", ratio(ours, floor), 2, beside(ours, floor))
            yield Figure(f"{'':10} in a job's thread", ratio(jobs, floor), 2, beside(jobs, floor))
    print(f"{'':44} the first search, which makes the index, took {first:.1f} s")
    yield from blocking(store)


def blocking(store: Store) -> Iterator[Figure]:
    """How long the window is blocked while a job searches, beside a bare table view that fills for as long.

    The longest of either counts, since that is what a person notices; both bear what else the computer does.
    """
    application = QApplication([])
    for name, words, makes in (
        ("window blocked by a search", SEARCHED * 4, False),
        ("window blocked while the index is made", ("harbour",) * 3, True),
    ):
        ours, floor = [], []
        for word in words:
            if makes:
                store.index.remove()
            start = time.perf_counter()
            ours.append(blocked_by(application, partial(store.search.find, word)))
            floor.append(longest_frame(time.perf_counter() - start))
        longest = ([max(ours)], [max(floor)])
        yield Figure(name, ratio(*longest), 1, beside(*longest))
    application.shutdown()


def memory(folder: Path, scale: float) -> Iterator[Figure]:
    """What a process holds when it has listed everything, beside the same on an empty data folder."""
    script = (  # the most that was held since this program began; getrusage tells of the one that started it too
        "from pathlib import Path; from quizapp.paths import home; from quizapp.storing import Store;"
        "store = Store(home()); store.sets.summaries(), store.sessions.open(), store.summaries.totals();"
        "print(*[line.split()[1] for line in Path('/proc/self/status').open() if line.startswith('VmHWM')])"
    )

    def held(home: Path) -> int:
        command = [sys.executable, "-c", script]
        return int(subprocess.check_output(command, env={**os.environ, "QUIZAPP_HOME": str(home)}))

    large = made(folder / "large", scale).root
    held(large)  # the index is there on any day but the first
    ours, floor = held(large), held(folder / "empty")
    yield Figure(
        "memory with the library open", ours / floor, 1.5, f"({ours >> 10} MB beside {floor >> 10} MB)"
    )


def window(folder: Path, scale: float) -> Iterator[Figure]:
    """The window over the large library, beside the window over an empty one."""
    homes = [made(folder / "large", scale).root, folder / "empty"]
    times: list[list[float]] = [[], []]
    with virtual_screen() as display:
        os.environ |= {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        screen = QGuiApplication([]).primaryScreen()
        for run in range(11):
            for home, taken in zip(homes, times, strict=True):
                os.environ["QUIZAPP_HOME"] = str(home)
                seconds = time_to_window([sys.executable, "-m", "quizapp"], screen)
                if run:  # the first makes byte code and the index
                    taken.append(seconds)
        held = []
        for home in homes:
            os.environ["QUIZAPP_HOME"] = str(home)
            time_to_window(
                [sys.executable, "-m", "quizapp"], screen, lambda number: held.append(settled(number))
            )
    over_large, over_empty = times
    yield Figure(
        "window over the large library", ratio(over_large, over_empty), 1.15, beside(over_large, over_empty)
    )
    ours, floor = held
    yield Figure("memory of that window", ours / floor, 1.5, f"({ours >> 10} MB beside {floor >> 10} MB)")


def settled(process: int) -> int:
    """Return the most that a process held, in kB, once that stays the same: what it reads at its start is read."""
    held = [0] * SETTLED
    while held[-1] == 0 or held[-1] != held[-SETTLED]:
        time.sleep(0.25)
        lines = Path(f"/proc/{process}/status").read_text().splitlines()
        held.append(next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")))
    return held[-1]


MEASUREMENTS: dict[str, Callable[[Path, float], Iterator[Figure]]] = {
    "answer": durable_answer,
    "set": large_set,
    "many": answer_after_many,
    "history": history,
    "search": search,
    "memory": memory,
    "window": window,
}


if __name__ == "__main__":
    sys.exit(main())
