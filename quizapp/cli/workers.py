"""Work in processes of their own, a thing at a time each; what comes out keeps the order of what goes in.

A worker is started anew rather than forked, on every system alike, and one that ends by itself (no memory left, a
fault in a library) costs the thing it was at and no other.
"""

import multiprocessing
import signal
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import count
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Generic, TypeVar

T = TypeVar("T")
R = TypeVar("R")

_SPAWN = multiprocessing.get_context("spawn")
# Things ahead of the one that is waited for, per worker: a slow one must not hold up the others, nor fill the memory.
_AHEAD = 8


@dataclass(frozen=True, slots=True)
class Done(Generic[R]):
    """What the work gave."""

    result: R


@dataclass(frozen=True, slots=True)
class Crashed:
    """The worker ended before the work was done."""

    exit_code: int | None
    """As `multiprocessing` has it: the negative number of a signal, or what the process returned."""


@dataclass(slots=True)
class _Worker(Generic[T]):
    process: BaseProcess
    connection: Connection
    busy_with: int | None = None


@dataclass(slots=True)
class _Pool(Generic[T, R]):
    """Workers, started when there is something for them to do."""

    work: Callable[[T], R]
    size: int
    workers: list[_Worker[T]] = field(default_factory=list)

    def give(self, number: int, thing: T) -> bool:
        """Give `thing` to a worker that is free; tell whether there was one."""
        worker = next((worker for worker in self.workers if worker.busy_with is None), None)
        if worker is None:
            if len(self.workers) >= self.size:
                return False
            worker = self._started()
        worker.busy_with = number
        # One that has ended already is met in `finished`.
        with suppress(BrokenPipeError, ConnectionResetError):
            worker.connection.send(thing)
        return True

    def _started(self) -> _Worker[T]:
        ours, theirs = _SPAWN.Pipe()
        process = _SPAWN.Process(target=_serve, args=(theirs, self.work), daemon=True)
        process.start()
        theirs.close()
        worker: _Worker[T] = _Worker(process, ours)
        self.workers.append(worker)
        return worker

    def finished(self) -> Iterator[tuple[int, Done[R] | Crashed | Exception]]:
        """Wait until some worker is done, and yield what came of what it had."""
        busy = [(worker, worker.busy_with) for worker in self.workers if worker.busy_with is not None]
        ready = wait([worker.connection for worker, _number in busy])
        for worker, number in busy:
            if worker.connection not in ready:
                continue
            worker.busy_with = None
            try:
                yield number, worker.connection.recv()
            except (EOFError, ConnectionResetError):
                self.workers.remove(worker)
                worker.process.join()
                yield number, Crashed(worker.process.exitcode)

    def close(self) -> None:
        """End the workers, whatever they are at."""
        for worker in self.workers:
            worker.connection.close()
            worker.process.terminate()
        for worker in self.workers:
            worker.process.join()


def in_processes(
    work: Callable[[T], R], things: Iterable[T], jobs: int
) -> Iterator[tuple[T, Done[R] | Crashed]]:
    """Yield each of `things`, in their order, with what `work` gave for it; at most `jobs` are worked on at a time.

    `work` is a function of a module, and things and results can be pickled. An exception that it raises is raised
    here, in its turn. `things` are taken as they are needed.
    """
    pool = _Pool(work, jobs)
    numbered = zip(count(), things, strict=False)
    given: dict[int, T] = {}
    outcomes: dict[int, Done[R] | Crashed | Exception] = {}
    try:
        following = next(numbered, None)
        for turn in count():
            while turn not in outcomes:
                while following is not None and following[0] < turn + _AHEAD * jobs and pool.give(*following):
                    given[following[0]] = following[1]
                    following = next(numbered, None)
                if not given:
                    return
                outcomes.update(pool.finished())
            outcome = outcomes.pop(turn)
            if isinstance(outcome, Exception):
                raise outcome
            yield given.pop(turn), outcome
    finally:
        pool.close()


def _serve(connection: Connection, work: Callable[[T], R]) -> None:
    """Do what comes through `connection`, one thing after another, until it is closed."""
    # Ctrl+C reaches every process of a terminal; whoever started this one ends it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    while True:
        try:
            thing = connection.recv()
        except EOFError:
            return
        outcome: Done[R] | Exception
        try:
            outcome = Done(work(thing))
        except Exception as error:  # raised again where the results are taken
            outcome = error
        connection.send(outcome)
