"""Work off the window's thread arrives in it, can be cancelled, and never outlives the window."""

import gc
import threading
from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from pytestqt.qtbot import QtBot

from quizapp.ui import jobs
from quizapp.ui.jobs import Report


class Listener(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.done: list[object] = []
        self.failed: list[Exception] = []
        self.progress: list[object] = []
        self.threads: set[int] = set()

    def on_done(self, result: object) -> None:
        self.threads.add(threading.get_ident())
        self.done.append(result)

    def on_failed(self, error: Exception) -> None:
        self.threads.add(threading.get_ident())
        self.failed.append(error)

    def on_progress(self, progress: object) -> None:
        self.threads.add(threading.get_ident())
        self.progress.append(progress)


@pytest.fixture
def listener(qapp: object) -> Iterator[Listener]:
    yield Listener()
    assert jobs.close(), "a job did not end"


def test_result_and_progress_arrive_in_the_calling_thread(qtbot: QtBot, listener: Listener) -> None:
    worker: list[int] = []

    def work(report: Report) -> str:
        worker.append(threading.get_ident())
        report(0.5)
        report(1.0)
        return "result"

    job = jobs.run(work, listener.on_done, listener.on_failed, listener.on_progress)
    with qtbot.waitSignal(job.ended):
        pass
    assert listener.done == ["result"]
    assert listener.progress == [0.5, 1.0]
    assert listener.failed == []
    assert listener.threads == {threading.get_ident()}
    assert worker != [threading.get_ident()]
    assert jobs.running() == 0


def test_result_arrives_though_nobody_keeps_the_job(qtbot: QtBot, listener: Listener) -> None:
    def work(report: Report) -> int:
        return 7

    jobs.run(work, listener.on_done, listener.on_failed)
    qtbot.waitUntil(lambda: listener.done == [7])


def test_failure_arrives_with_its_cause(qtbot: QtBot, listener: Listener) -> None:
    def work(report: Report) -> None:
        raise OSError("disk full")

    job = jobs.run(work, listener.on_done, listener.on_failed)
    with qtbot.waitSignal(job.ended):
        pass
    assert [str(error) for error in listener.failed] == ["disk full"]
    assert listener.done == []


def test_cancelling_ends_the_work_at_its_next_progress(qtbot: QtBot, listener: Listener) -> None:
    started, go_on, steps = threading.Event(), threading.Event(), []

    def work(report: Report) -> str:
        for step in range(3):
            report(step)
            steps.append(step)
            started.set()
            go_on.wait(5)
        return "never"

    job = jobs.run(work, listener.on_done, listener.on_failed, listener.on_progress)
    assert started.wait(5)
    job.cancel()
    with qtbot.waitSignal(job.ended):
        go_on.set()
    assert steps == [0]
    assert (listener.done, listener.failed) == ([], [])


def test_result_of_a_cancelled_job_is_thrown_away(qtbot: QtBot, listener: Listener) -> None:
    go_on = threading.Event()

    def work(report: Report) -> str:
        go_on.wait(5)
        return "too late"

    job = jobs.run(work, listener.on_done, listener.on_failed)
    job.cancel()
    with qtbot.waitSignal(job.ended):
        go_on.set()
    assert listener.done == []


def test_callbacks_of_a_dead_page_are_not_called(qtbot: QtBot, listener: Listener) -> None:
    page, go_on = Listener(), threading.Event()
    done = page.done

    def work(report: Report) -> str:
        go_on.wait(5)
        return "nobody there"

    job = jobs.run(work, page.on_done, page.on_failed)
    page.deleteLater()
    QCoreApplication.sendPostedEvents(page, QEvent.Type.DeferredDelete)
    assert not shiboken6.isValid(page)
    with qtbot.waitSignal(job.ended):
        go_on.set()
    assert done == []


def test_closing_waits_for_the_work(listener: Listener) -> None:
    ended: list[bool] = []
    started = threading.Event()

    def work(report: Report) -> None:
        started.set()
        try:
            while True:
                report(None)
        finally:
            ended.append(True)

    jobs.run(work, listener.on_done, listener.on_failed)
    assert started.wait(5)
    assert jobs.close()
    assert ended == [True]
    assert jobs.running() == 0


def test_no_worker_deletes_what_belongs_to_the_window(qtbot: QtBot, listener: Listener) -> None:
    deleted_in: list[int] = []

    class Page(QObject):
        def __del__(self) -> None:
            deleted_in.append(threading.get_ident())

    def work(report: Report) -> None:
        for _round in range(20_000):  # enough for the collector to have worked
            cycle: list[object] = []
            cycle.append(cycle)

    page = Page()
    page.itself = page  # type: ignore[attr-defined]
    job = jobs.run(work, listener.on_done, listener.on_failed)
    del page
    with qtbot.waitSignal(job.ended):
        pass
    assert gc.isenabled()
    gc.collect()
    assert deleted_in == [threading.get_ident()]
