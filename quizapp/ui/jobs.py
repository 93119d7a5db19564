"""Work off the window's thread: the one door to Qt's thread pool.

A job is cancelled cooperatively: its `report` raises `Cancelled` at the next progress, which ends the work.

While jobs run, Python's collector of cycles rests: it works in whichever thread makes the next object, and a worker
that came upon a closed page would delete its widgets, which only the window's thread may.
"""

import gc
import itertools
import logging
import threading
from collections.abc import Callable
from functools import cache
from typing import Any, NamedTuple, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt, QThreadPool, Signal, Slot

log = logging.getLogger(__name__)

T = TypeVar("T")
Report = Callable[[object], None]
"""What work calls with each step of progress; any frozen value will do."""

# Jobs in progress, by their numbers. A job that nothing refers to would be collected with its result undelivered.
_running: dict[int, "Job"] = {}
_numbers = itertools.count()
_resting: list[bool] = []
"""Whether the collector is to work again after the last job: one entry while it rests."""


class Cancelled(Exception):  # noqa: N818 - not an error: the work was asked to stop
    """Raised inside the work when somebody asked it to stop."""


class Job(QObject):
    """One piece of work in progress. Made by `run`; lives in the window's thread, and no other ever refers to it.

    A thread that held the last reference to it, or to what its work refers to, would delete widgets and the like
    while events for them are under way.
    """

    progressed = Signal(object)
    done = Signal(object)
    failed = Signal(object)
    ended = Signal()
    """After the end, however it came: done, failed or cancelled."""

    def __init__(self, stop: threading.Event, box: list[Callable[[Report], Any]]) -> None:
        super().__init__()
        self._stop = stop
        self._box = box
        """Holds the work until the window's thread knows that it is over."""

    @property
    def cancelled(self) -> bool:
        """Whether somebody asked the work to stop; its result is then thrown away."""
        return self._stop.is_set()

    def let_go(self) -> None:
        """Forget the work, which is over."""
        self._box.clear()

    def cancel(self) -> None:
        """Ask the work to stop at its next progress. Neither `done` nor `failed` follows; `ended` does."""
        self._stop.set()


class _Letter(NamedTuple):
    """What a worker tells of the job with this number."""

    number: int
    step: str
    """"reported", "returned" or "raised"."""
    value: object


class _Door(QObject):
    """Takes letters from any thread and delivers them in the window's. There is one, for as long as the program."""

    posted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.posted.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @Slot(object)
    def _deliver(self, letter: _Letter) -> None:
        job = _running.get(letter.number)
        if job is None:
            return
        if letter.step == "reported":
            if not job.cancelled:
                job.progressed.emit(letter.value)
            return
        try:
            if not job.cancelled:
                (job.done if letter.step == "returned" else job.failed).emit(letter.value)
            elif letter.step == "raised" and not isinstance(letter.value, Cancelled):
                log.warning("a job failed after it was cancelled", exc_info=_error(letter.value))
        finally:
            del _running[letter.number]
            job.let_go()
            _let_collect()
            job.ended.emit()


@cache
def _door() -> _Door:
    return _Door()


def _have_rest() -> None:
    if not _resting:
        _resting.append(gc.isenabled())
        gc.disable()


def _let_collect() -> None:
    if not _running and _resting and _resting.pop():
        gc.enable()


def _error(value: object) -> BaseException | None:
    return value if isinstance(value, BaseException) else None


def run(
    work: Callable[[Report], T],
    on_done: Callable[[T], object],
    on_failed: Callable[[Exception], object],
    on_progress: Callable[..., object] | None = None,
) -> Job:
    """Start `work` in the thread pool and return the job.

    The callbacks run in the calling thread, which must be the window's, through its event loop. Give bound methods
    of QObjects: they are disconnected when their object dies, so that a page closed in the meantime is not called.
    """
    stop, number, door = threading.Event(), next(_numbers), _door()
    box: list[Callable[[Report], Any]] = [work]
    del work  # `begin` must not hold it
    job = Job(stop, box)
    job.done.connect(on_done)
    job.failed.connect(on_failed)
    if on_progress is not None:
        job.progressed.connect(on_progress)
    _running[number] = job
    _have_rest()

    def report(progress: object) -> None:
        if stop.is_set():
            raise Cancelled
        door.posted.emit(_Letter(number, "reported", progress))

    def begin() -> None:
        try:
            result = box[0](report)
        except BaseException as error:  # whatever it is, the window must learn of it
            door.posted.emit(_Letter(number, "raised", error))
        else:
            door.posted.emit(_Letter(number, "returned", result))

    QThreadPool.globalInstance().start(begin)
    return job


def running() -> int:
    """Return how many jobs are under way or have not delivered yet."""
    return len(_running)


def close(milliseconds: int = 10_000) -> bool:
    """Ask all jobs to stop and wait for them; tell whether they did in time. Called when the window closes."""
    for job in tuple(_running.values()):
        job.cancel()
    finished = QThreadPool.globalInstance().waitForDone(milliseconds)
    if finished:
        # Deliver what the workers posted, so that no job is left behind.
        QCoreApplication.sendPostedEvents(_door())
    return finished
