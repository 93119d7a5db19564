"""The control: what the storage that comes with TinyDB loses to the same faults. It must lose something."""

import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path

from tinydb import TinyDB, where
from tinydb.middlewares import CachingMiddleware
from tinydb.storages import JSONStorage


@contextmanager
def files_cut_at(length: int) -> Iterator[None]:
    """Let the system write the first `length` bytes of each file and refuse the rest."""
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (length, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)


def stock_torn(folder: Path) -> int:
    """Return how many of 100 torn writes cost the stock storage records."""
    lost, source = 0, random.Random(1)  # noqa: S311 - as above
    for number in range(100):
        path = folder / f"stock{number}.json"
        database = TinyDB(path)
        database.insert_multiple({"n": n, "text": "word " * 10} for n in range(20))
        with files_cut_at(source.randint(0, 1_500)):
            with suppress(OSError):
                database.update({"text": "longer " * 20}, where("n") == 7)
            with suppress(OSError):
                database.close()
        with suppress(ValueError), TinyDB(path) as database:
            if len(database) == 20:
                continue
        lost += 1
    return must_lose(lost)


def stock_at_once(folder: Path, scale: float) -> tuple[int, int]:
    """Let ten processes use the stock storage on one file.

    Return how many of the records are not there that were acknowledged to them, and how many those were.
    """
    path, count = folder / "stock.json", max(5, round(50 * scale))
    TinyDB(path).close()
    pipes = []
    children = []
    for first in range(0, 10 * count, count):
        reading, writing = os.pipe()
        children.append(os.fork() or insert_stock(path, range(first, first + count), writing))
        os.close(writing)
        pipes.append(reading)
    told: set[int] = set()
    for reading in pipes:
        with os.fdopen(reading) as pipe:
            told |= set(map(int, pipe.read().split()))
    for child in children:
        os.waitpid(child, 0)
    return must_lose(len(told) - found_in(path, told)), len(told)


def insert_stock(path: Path, numbers: range, writing: int) -> int:
    """Insert records in a process of its own, tell the number of each that was inserted, and end it.

    What another process spoils meanwhile ends the insertion of a record, not that of those after it.
    """
    try:
        for number in numbers:
            with suppress(ValueError, KeyError, TypeError, AttributeError), TinyDB(path) as database:
                database.insert({"n": number})
                os.write(writing, b"%d\n" % number)
    finally:
        os._exit(0)


def stock_killed(folder: Path) -> int:
    """Return how many acknowledged records kills cost that were inserted through TinyDB's own caching middleware.

    Without it the stock storage hands each write to the system whole, where a kill alone does not show its fault.
    """
    lost, source = 0, random.Random(1)  # noqa: S311 - as above
    for number in range(10):
        path = folder / f"stock{number}.json"
        reading, writing = os.pipe()
        process = os.fork() or insert_cached(path, writing)
        os.close(writing)
        time.sleep(source.uniform(0.02, 0.1))
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
        with os.fdopen(reading) as pipe:
            told = pipe.read().split()
        lost += len(told) - found_in(path, set(map(int, told)))
    return must_lose(lost)


def insert_cached(path: Path, writing: int) -> int:
    """Insert records until killed, and tell the number of each when it was inserted."""
    database = TinyDB(path, storage=CachingMiddleware(JSONStorage))  # type: ignore[no-untyped-call]
    for number in count():
        database.insert({"n": number})
        os.write(writing, b"%d\n" % number)
    return 0


REFUSED = """
import sys
from tinydb import TinyDB

database = TinyDB(sys.argv[1])
database.insert_multiple({"n": number, "text": "word " * 10} for number in range(20))
print("inserted", flush=True)
try:
    database.update({"text": ""})
except OSError:
    pass
"""


def stock_refused(folder: Path, refusals: Sequence[str]) -> int:
    """Return how many of 20 acknowledged records are lost when a call of an update is refused, over some calls."""
    lost = 0
    for refusal in refusals:
        for call in ("write", "fsync", "ftruncate"):
            path = folder / f"stock-{call}-{refusal}.json"
            which = f"inject={call}:error={refusal}:when=2+"
            command = [
                "strace",
                "-o",
                os.devnull,
                "-P",
                str(path),
                "-e",
                which,
                sys.executable,
                "-c",
                REFUSED,
            ]
            done = subprocess.run([*command, str(path)], capture_output=True, text=True)
            if done.stdout == "inserted\n":
                lost += 20 - found_in(path, set(range(20)))
    return must_lose(lost)


def stock_damaged(folder: Path) -> int:
    """Return how many flips of one byte of a stock file go unnoticed, or cost all of it."""
    path = folder / "stock.json"
    with TinyDB(path) as database:
        database.insert_multiple({"n": number, "text": "word"} for number in range(3))
        records = database.all()
    whole = path.read_bytes()
    lost = 0
    for place, byte in enumerate(whole):
        path.write_bytes(whole[:place] + bytes([byte ^ 1 << place % 8]) + whole[place + 1 :])
        try:
            with TinyDB(path) as database:
                lost += database.all() != records
        except (ValueError, TypeError, AttributeError):
            lost += 1
    return must_lose(lost)


def stock_copied(folder: Path) -> int:
    """Return how many of 100 backups of a stock file, copied over it on a full disk, cost records."""
    backup, path = folder / "backup.json", folder / "stock.json"
    with TinyDB(backup) as database:
        database.insert_multiple({"n": number, "text": "word " * 10} for number in range(20))
    lost, source = 0, random.Random(1)  # noqa: S311 - as above
    for _ in range(100):
        shutil.copyfile(backup, path)
        with files_cut_at(source.randint(0, 3_000)), suppress(OSError):
            shutil.copyfile(backup, path)
        lost += found_in(path, set(range(20))) < 20
    return must_lose(lost)


def found_in(path: Path, numbers: set[int]) -> int:
    """Return how many of the records with these numbers a stock file holds; none where it cannot be read."""
    try:
        with TinyDB(path) as database:
            return len(numbers & {record["n"] for record in database})
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return 0


def must_lose(lost: int) -> int:
    """Return `lost`; where the stock storage lost nothing, the fault was none."""
    if not lost:
        raise SystemExit("The stock storage lost nothing, so this tests nothing.")
    return lost
