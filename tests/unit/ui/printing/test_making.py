"""Pages are made off the window's thread: it goes on living, and after a second offers to stop."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from quizapp.model.worksheet import Version
from quizapp.ui import jobs
from quizapp.ui.printing.dialog import Request, Target
from quizapp.ui.printing.making import Making, MakingDialog
from quizapp.ui.printing.paper import Paper
from quizapp.ui.printing.saving import save
from tests import samples

BOTH = Request("set-1", (Version.A, Version.B), True, True, Paper.A4, Target.PDF)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 600)
    window.show()
    yield window
    qtbot.waitUntil(lambda: jobs.running() == 0)


class Held:
    """Work that goes on, a step after the other, until it is let go or stopped."""

    def __init__(self) -> None:
        self.released = threading.Event()
        self.stopped = False

    def __call__(self, report: jobs.Report) -> str:
        try:
            while not self.released.wait(0.005):
                report(0.4)
        except jobs.Cancelled:
            self.stopped = True
            raise
        return "made"


def shown(qtbot: QtBot, making: Making) -> MakingDialog:
    qtbot.waitUntil(lambda: making.dialog is not None and making.dialog.isVisible(), timeout=5000)
    assert making.dialog is not None
    return making.dialog


def test_what_is_quick_shows_nothing(qtbot: QtBot, window: QWidget) -> None:
    making = Making(lambda report: report(1.0), window)
    with qtbot.waitSignal(making.done):
        making.start()
    assert making.dialog is None


def test_after_a_second_it_shows_how_far_it_is(qtbot: QtBot, window: QWidget) -> None:
    work = Held()
    making = Making(work, window)
    with qtbot.waitSignal(making.done, timeout=10_000) as caught:
        making.start()
        dialog = shown(qtbot, making)
        qtbot.waitUntil(lambda: dialog.bar.share == pytest.approx(0.4))
        work.released.set()
    assert caught.args == ["made"]
    assert not dialog.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_it_is_stopped_by_a_key(qtbot: QtBot, window: QWidget, key: Qt.Key) -> None:
    work = Held()
    making = Making(work, window)
    told: list[object] = []
    making.done.connect(told.append)
    making.failed.connect(told.append)
    making.start()
    dialog = shown(qtbot, making)
    QTest.keyClick(dialog.cancel, key)
    qtbot.waitUntil(lambda: jobs.running() == 0)
    assert work.stopped
    assert not told


def test_once_all_is_made_it_is_too_late_to_stop(qtbot: QtBot, window: QWidget) -> None:
    dialog = MakingDialog(window)
    dialog.open()
    dialog.show_share(1.0)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert not dialog.cancel.isEnabled()
    dialog.deleteLater()


def test_what_fails_is_told_with_what_was_raised(qtbot: QtBot, window: QWidget) -> None:
    def work(_report: jobs.Report) -> object:
        raise KeyError("gone")

    making = Making(work, window)
    with qtbot.waitSignal(making.failed) as caught:
        making.start()
    assert isinstance(caught.args[0], KeyError)


def test_the_window_lives_while_hundreds_of_questions_are_made(
    qtbot: QtBot, window: QWidget, tmp_path: Path
) -> None:
    threads: set[int] = set()
    beats = 0

    def beat() -> None:
        nonlocal beats
        beats += 1

    def work(report: jobs.Report) -> object:
        threads.add(threading.get_ident())
        return save(samples.question_set("set-1", ready=200), BOTH, tmp_path / "sheet.pdf", report)

    clock = QTimer(interval=10)
    clock.timeout.connect(beat)
    clock.start()
    making = Making(work, window)
    with qtbot.waitSignal(making.done, timeout=30_000) as caught:
        making.start()
    assert [path.exists() for path in caught.args[0]] == [True, True]
    assert threads.isdisjoint({threading.get_ident()})
    assert beats > 5
