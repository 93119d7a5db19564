"""Work off the window's thread: the one door to Qt's thread pool.

A job is cancelled cooperatively: its `report` raises `Cancelled` at the next progress, which ends the work.
"""

import logging
import threading
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt, QThreadPool, Signal, Slot

log = logging.getLogger(__name__)

T = TypeVar("T")
Report = Callable[[object], None]
"""What work calls with each step of progress; any frozen value will do."""

# Jobs in progress. A job that nothing refers to would be collected with its result undelivered.
_running: set["Job"] = set()


class Cancelled(Exception):  # noqa: N818 - not an error: the work was asked to stop
    """Raised inside the work when somebody asked it to stop."""


class Job(QObject):
    """One piece of work in progress. Made by `run`; lives in the window's thread."""

    progressed = Signal(object)
    done = Signal(object)
    failed = Signal(object)
    ended = Signal()
    """After the end, however it came: done, failed or cancelled."""

    # From the worker's thread; queued, so that everything above is emitted in the window's thread.
    _reported = Signal(object)
    _returned = Signal(object)
    _raised = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._stop = threading.Event()
        self._reported.connect(self._on_reported, Qt.ConnectionType.QueuedConnection)
        self._returned.connect(self._on_returned, Qt.ConnectionType.QueuedConnection)
        self._raised.connect(self._on_raised, Qt.ConnectionType.QueuedConnection)

    @property
    def cancelled(self) -> bool:
        """Whether somebody asked the work to stop; its result is then thrown away."""
        return self._stop.is_set()

    def cancel(self) -> None:
        """Ask the work to stop at its next progress. Neither `done` nor `failed` follows; `ended` does."""
        self._stop.set()

    def _work(self, work: Callable[[Report], object]) -> None:
        try:
            result = work(self._report)
        except BaseException as error:  # whatever it is, the window must learn of it
            self._raised.emit(error)
        else:
            self._returned.emit(result)

    def _report(self, progress: object) -> None:
        if self.cancelled:
            raise Cancelled
        self._reported.emit(progress)

    @Slot(object)
    def _on_reported(self, progress: object) -> None:
        if not self.cancelled:
            self.progressed.emit(progress)

    @Slot(object)
    def _on_returned(self, result: object) -> None:
        if not self.cancelled:
            self.done.emit(result)
        self._end()

    @Slot(object)
    def _on_raised(self, error: BaseException) -> None:
        if not self.cancelled:
            self.failed.emit(error)
        elif not isinstance(error, Cancelled):
            log.warning("a job failed after it was cancelled", exc_info=error)
        self._end()

    def _end(self) -> None:
        _running.discard(self)
        self.ended.emit()


def run(
    work: Callable[[Report], T],
    on_done: Callable[[T], object],
    on_failed: Callable[[Exception], object],
    on_progress: Callable[..., object] | None = None,
) -> Job:
    """Start `work` in the thread pool and return the job.

    The callbacks run in the calling thread, through its event loop. Give bound methods of QObjects: they are
    disconnected when their object dies, so that a page closed in the meantime is not called.
    """
    job = Job()
    job.done.connect(on_done)
    job.failed.connect(on_failed)
    if on_progress is not None:
        job.progressed.connect(on_progress)
    _running.add(job)
    QThreadPool.globalInstance().start(lambda: job._work(work))
    return job


def running() -> int:
    """Return how many jobs are under way or have not delivered yet."""
    return len(_running)


def close(milliseconds: int = 10_000) -> bool:
    """Ask all jobs to stop and wait for them; tell whether they did in time. Called when the window closes."""
    for job in tuple(_running):
        job.cancel()
    finished = QThreadPool.globalInstance().waitForDone(milliseconds)
    if finished:
        # Deliver what the workers posted, so that no job is left behind.
        for job in tuple(_running):
            QCoreApplication.sendPostedEvents(job)
    return finished
