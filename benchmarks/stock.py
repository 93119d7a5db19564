"""The control: what the storage that comes with TinyDB loses to the same faults. It must lose something."""

import os
import random
import resource
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tinydb import TinyDB, where


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


def stock_at_once(folder: Path, scale: float) -> int:
    """Return how many records ten processes lost that used the stock storage on one file."""
    path, count = folder / "stock.json", max(5, round(50 * scale))
    TinyDB(path).close()
    for child in [os.fork() or insert_stock(path, count) for _ in range(10)]:
        os.waitpid(child, 0)
    try:
        with TinyDB(path) as database:
            return must_lose(10 * count - len(database))
    except ValueError:
        return 10 * count


def insert_stock(path: Path, count: int) -> int:
    """Insert records in a process of its own, and end it."""
    try:
        with suppress(ValueError), TinyDB(path) as database:
            for number in range(count):
                database.insert({"n": number})
    finally:
        os._exit(0)


def must_lose(lost: int) -> int:
    """Return `lost`; where the stock storage lost nothing, the fault was none."""
    if not lost:
        raise SystemExit("The stock storage lost nothing, so this tests nothing.")
    return lost
