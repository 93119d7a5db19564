"""What storing survives: `python benchmarks/faults.py [--check] [--only NAME ...] [--scale 0.1]`.

Real faults of the system on a real file system, while a library is worked on at random; after each, everything that
was acknowledged must be there. Beside it the storage that comes with TinyDB goes through the same, and must lose at
least one record: otherwise the fault tests nothing, and the program ends with an error. What ends with `calls` needs
strace.
"""

import argparse
import logging
import os
import random
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import cast

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.commanding import command_calls, commands, unreadable_files
from benchmarks.damaging import damaged
from benchmarks.library import NOW, question_set, session_on
from benchmarks.refusing import REFUSALS, Call, traced
from benchmarks.stock import (
    files_cut_at,
    stock_at_once,
    stock_killed,
    stock_refused,
    stock_torn,
)
from benchmarks.workload import Ledger, Workload
from quizapp.errors import UserError
from quizapp.model.session import finish
from quizapp.paths import Home
from quizapp.storing import Store
from quizapp.storing.migrations import MIGRATIONS, Migration

MIGRATING = 0.1
"""The share of torn writes that are of files of an earlier version."""
STEPS_UNDER_REFUSAL = 12


def main() -> int:
    """Do the faults, print what came of them, and return 1 with --check when anything was lost."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", action="store_true", help="exit 1 when anything was lost")
    parser.add_argument("--scale", type=float, default=1.0, help="how many faults, of the full number")
    parser.add_argument("--only", nargs="+", choices=FAULTS, default=list(FAULTS), metavar="NAME",
                        help=f"only these of {', '.join(FAULTS)}")  # fmt: skip
    parser.add_argument("--work", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.work:
        return work_under_strace(Home(arguments.work))
    logging.disable()
    lost = 0
    for name in arguments.only:
        with tempfile.TemporaryDirectory() as folder:
            start = time.perf_counter()
            wrong, words = FAULTS[name](Path(folder), arguments.scale)
            lost += len(wrong)
            print(f"{name:13} {words}; {len(wrong)} wrong; {time.perf_counter() - start:.0f} s", flush=True)
            for sentence in wrong[:10]:
                print(f"          {sentence}")
    return 1 if arguments.check and lost else 0


Outcome = tuple[list[str], str]
"""What went wrong, and what was done."""


def torn_writes(folder: Path, scale: float) -> Outcome:
    """Cut every write of a step at a random length."""
    home, ledger, source = Home(folder / "home"), Ledger(), random.Random(1)  # noqa: S311 - the same on each run
    wrong: list[str] = []
    workload = Workload(home, 1, ledger.tell)
    for _ in range(20):
        workload.step()
    torn: Counter[str] = Counter()
    while torn.total() < 1000 * scale:
        refused = ledger.refused
        migrates = source.random() < MIGRATING
        if migrates:
            one_schema_more()
        with files_cut_at(source.randint(0, 6_000)):
            kind = workload.step()
        if ledger.refused > refused:
            torn["migration" if migrates else kind] += 1
            wrong += ledger.losses(home)
        else:
            workload.step()
    kinds = ", ".join(f"{kind} {count}" for kind, count in sorted(torn.items()))
    return wrong, (
        f"{torn.total()} torn writes ({kinds}), {ledger.done} steps done; "
        f"stock storage lost {stock_torn(folder)} of 100 files"
    )


def one_schema_more() -> None:
    """Make every file that is there one of an earlier version, to be migrated when it is next written."""
    migrations = cast("dict[str, Sequence[Migration]]", MIGRATIONS)
    for kind, steps in migrations.items():
        migrations[kind] = (*steps, dict)


def kills(folder: Path, scale: float) -> Outcome:
    """Kill a process at a random moment of its work."""
    home, ledger, source = Home(folder / "home"), Ledger(), random.Random(2)  # noqa: S311
    wrong: list[str] = []
    count = round(1000 * scale)
    for number in range(count):
        told = killed(home, number + 1, source.uniform(0.005, 0.15))
        for event, key, value in told:
            ledger.tell(event, key, value)
        if number % 10 == 9 or number == count - 1:
            wrong += ledger.losses(home)
    leftovers = sum(1 for _ in home.root.rglob(".*.tmp"))
    return wrong, (
        f"{count} kills, {ledger.done} steps done, {leftovers} half-written files never seen; "
        f"TinyDB's caching middleware lost {stock_killed(folder)} records"
    )


def steps(home: Home, seed: int, tell: Callable[[str, str, str], None]) -> None:
    """Work until killed."""
    workload = Workload(home, seed, tell)
    while True:
        workload.step()


def killed(home: Home, seed: int, after: float) -> list[tuple[str, str, str]]:
    """Let a process of its own work for so many seconds, kill it, and return what it told."""
    reading, writing = os.pipe()
    process = os.fork()
    if not process:
        os.close(reading)
        try:
            steps(home, seed, lambda *told: void(os.write(writing, line(*told).encode())))
        finally:
            os._exit(1)
    os.close(writing)
    time.sleep(after)
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)
    with os.fdopen(reading) as pipe:
        told = [each.split() for each in pipe.read().splitlines()]
    return [(event, key, value) for event, key, value in told]


def line(*words: str) -> str:
    """Return what a `Workload` tells as a line of words."""
    return " ".join(word or "-" for word in words) + "\n"


def void(_: object) -> None:
    """Return nothing."""


def calls(folder: Path, scale: float) -> Outcome:
    """Refuse each system call on the data folder in turn, with each of `REFUSALS`."""
    counted = under_strace(folder / "count")[0]
    wrong: list[str] = []
    reached: Counter[str] = Counter()
    source = random.Random(3)  # noqa: S311 - as above
    for refusal in REFUSALS:
        chosen = source.sample(counted, max(1, round(len(counted) * scale)))
        for number, (call, ordinal) in enumerate(chosen):
            home = folder / f"{refusal}{number}"
            refused, faults = under_strace(home, (call, ordinal), refusal)
            reached.update(f"{name} {refusal}" for name, _ in refused if name == call)
            wrong += [f"{call} {ordinal} {refusal}: {fault}" for fault in faults]
            shutil.rmtree(home, ignore_errors=True)
    names = ", ".join(f"{call} {count}" for call, count in sorted(reached.items()))
    missed = {call for call, _ in counted} - {name.split()[0] for name in reached}
    wrong += [f"never reached: {call}" for call in missed] if scale == 1 else []
    return wrong, (
        f"{reached.total()} calls refused ({names}); "
        f"stock storage lost {stock_refused(folder, REFUSALS)} records to 9 refused calls"
    )


def under_strace(home: Path, refused: Call | None = None, error: str = "EIO") -> tuple[list[Call], list[str]]:
    """Work on a new library; return the calls on it, or that which was refused, and what went wrong."""
    done = traced([sys.executable, __file__, "--work", str(home)], home, refused, error)
    ledger = Ledger()
    for each in done.out.splitlines():
        event, key, value = each.split()
        ledger.tell(event, key, value)
    wrong = [] if done.code == 0 else [f"ended with {done.code}: {done.err[-300:]}"]
    return done.calls, wrong + ledger.losses(Home(home))


def work_under_strace(home: Home) -> int:
    """Work a little, tell it on stdout, and make a backup: what a traced process does."""
    workload = Workload(home, 5, lambda *told: print(line(*told), end="", flush=True))
    for _ in range(STEPS_UNDER_REFUSAL):
        workload.step()
    workload.store.back_up()
    workload.store.summaries.totals()
    return 0


def at_once(folder: Path, scale: float) -> Outcome:
    """Let two and ten processes work on one data folder at the same time."""
    wrong: list[str] = []
    for processes in (2, 10):
        home = Home(folder / f"{processes}")
        Store(home).sets.save(question_set(0, 4))
        children = [
            os.fork() or finish_sessions(home, number, round(50 * scale)) for number in range(processes)
        ]
        failed = [child for child in children if os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])]
        wrong += [f"{len(failed)} of {processes} processes failed"] if failed else []
        finished = {session.id for session in Store(home).sessions.finished()}
        expected = processes * round(50 * scale)
        wrong += [f"{len(finished)} of {expected} sessions"] if len(finished) != expected else []
    lost, told = stock_at_once(folder, scale)
    return wrong, f"2 and 10 processes at once; stock storage lost {lost} of {told} acknowledged records"


def patiently(action: Callable[[], None]) -> None:
    """Do `action`, again where another process saved for long, as the sentence then says."""
    for _ in range(10):
        with suppress(UserError):
            return action()
    raise SystemExit("refused ten times")


def finish_sessions(home: Home, number: int, count: int) -> int:
    """Finish sessions in a process of its own, and end it."""
    code = 1
    try:
        store = Store(home)
        played = store.sets.load("set-000000")
        for each in range(count):
            session, material = session_on(played, number * 1000 + each)
            patiently(lambda: store.sessions.save_open(session, material))  # noqa: B023 - called at once
            patiently(lambda: store.sessions.finish(finish(session, NOW)))  # noqa: B023
        code = 0
    finally:
        os._exit(code)


FAULTS: dict[str, Callable[[Path, float], Outcome]] = {
    "torn": torn_writes,
    "kills": kills,
    "calls": calls,
    "at-once": at_once,
    "damaged": damaged,
    "commands": commands,
    "command-calls": command_calls,
    "unreadable": unreadable_files,
}

if __name__ == "__main__":
    sys.exit(main())
