"""An error that nobody caught: saved, logged, said once, with a report to copy."""

import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from quizapp.ui.components.button import Button
from quizapp.ui.crash import Crash
from quizapp.ui.crash_report import CrashReport


class Saver:
    def __init__(self, *, broken: bool = False) -> None:
        self.calls = 0
        self._broken = broken

    def __call__(self) -> None:
        self.calls += 1
        if self._broken:
            raise OSError("disk full")


def dialogs() -> list[CrashReport]:
    return [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, CrashReport)]


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    yield window
    for dialog in dialogs():
        dialog.close()


def fault() -> Exception:
    """Return an error that was raised, so that it has a traceback."""
    with pytest.raises(KeyboardInterrupt) as caught:
        raise KeyboardInterrupt
    return AttributeError("no such thing").with_traceback(caught.value.__traceback__)


def test_saves_and_says_so(qtbot: QtBot, window: QWidget) -> None:
    saver = Saver()
    Crash(saver, window).failed(fault())
    qtbot.waitUntil(lambda: bool(dialogs()))
    (dialog,) = dialogs()
    assert saver.calls == 1
    assert "are saved" in dialog.words
    assert "AttributeError: no such thing" in dialog.report.toPlainText()
    assert "test_crash.py" in dialog.report.toPlainText()


def test_says_when_saving_fails_too(qtbot: QtBot, window: QWidget) -> None:
    Crash(Saver(broken=True), window).failed(fault())
    qtbot.waitUntil(lambda: bool(dialogs()))
    assert "could not be saved" in dialogs()[0].words


def test_one_dialog_for_a_fault_that_repeats(qtbot: QtBot, window: QWidget) -> None:
    saver = Saver()
    crash = Crash(saver, window)
    for _ in range(3):
        crash.failed(fault())
    qtbot.waitUntil(lambda: saver.calls == 3)
    assert len(dialogs()) == 1


def test_the_report_can_be_copied_without_closing(qtbot: QtBot, window: QWidget) -> None:
    Crash(Saver(), window).failed(fault())
    qtbot.waitUntil(lambda: bool(dialogs()))
    (dialog,) = dialogs()
    copy = next(button for button in dialog.findChildren(Button) if "Copy" in button.label())
    copy.click()
    assert "AttributeError: no such thing" in QGuiApplication.clipboard().text()
    assert dialog.isVisible()


def test_the_report_can_be_read(qtbot: QtBot, window: QWidget) -> None:
    Crash(Saver(), window).failed(fault())
    qtbot.waitUntil(lambda: bool(dialogs()))
    (dialog,) = dialogs()
    assert not dialog.report.isVisible()
    before = dialog.height()
    show = next(button for button in dialog.findChildren(Button) if "Show" in button.label())
    show.click()
    assert dialog.report.isVisible()
    assert dialog.height() > before
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_hears_of_errors_in_other_threads(
    qtbot: QtBot, window: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    saver = Saver()
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    crash = Crash(saver, window)
    crash.install()

    def work() -> None:
        raise RuntimeError("in a thread")

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: saver.calls == 1)
    assert "in a thread" in dialogs()[0].report.toPlainText()
