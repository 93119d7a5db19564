"""The real window in this process: composed as the application does, over a data folder, driven by keys."""

import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Self, TypeVar

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from quizapp.app import compose
from quizapp.paths import Home
from quizapp.storing import Store
from quizapp.ui import jobs
from quizapp.ui.main_window import MainWindow

if TYPE_CHECKING:
    from quizapp.ui.importing.build import Build

Page = TypeVar("Page", bound=QWidget)

CTRL = Qt.KeyboardModifier.ControlModifier
START = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


class Clock:
    """Tells a time that is one second later each time it is asked."""

    def __init__(self) -> None:
        self._now = START

    def __call__(self) -> datetime:
        self._now += timedelta(seconds=1)
        return self._now

    def pass_by(self, time: timedelta) -> None:
        """Let time go by."""
        self._now += time


class Stage:
    """Opens and kills windows over the data folder at `home`, and presses keys as a person does."""

    def __init__(self, qtbot: QtBot, home: Path, build: "Build | None" = None) -> None:
        self._qtbot = qtbot
        self._home = Home(home)
        self._build = build
        self._clock = Clock()
        self._openings = 0
        self.window: MainWindow

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *failure: object) -> None:
        if shiboken6.isValid(self.window):
            self.kill()
        assert jobs.close(), "work did not end with the window"

    @property
    def store(self) -> Store:
        """The data folder, read anew."""
        return Store(self._home, self._clock)

    def now(self) -> datetime:
        """Tell the time in the window."""
        return self._clock()

    def pass_time(self, time: timedelta) -> None:
        """Let time go by, such as days."""
        self._clock.pass_by(time)

    def open(self, size: tuple[int, int] | None = (1280, 800)) -> MainWindow:
        """Open a window and wait until it shows what is stored. Each opening draws other numbers.

        `size` is None for the size that was kept.
        """
        self._openings += 1
        self.window = compose(
            self._home, clock=self._clock, source=random.Random(self._openings), build=self._build
        )
        if size is not None:
            self.window.resize(*size)
        with self._qtbot.waitSignal(self.window.ready):
            self.window.show()
        self.window.activateWindow()
        self._qtbot.waitUntil(lambda: QApplication.activeWindow() is self.window)
        return self.window

    def kill(self) -> None:
        """Take the window away without closing it: nothing that is saved on closing is saved."""
        self.window.hide()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(self.window, QEvent.Type.DeferredDelete)
        assert not shiboken6.isValid(self.window)

    def press(self, *keys: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press keys one after the other, each in the widget that has the focus then."""
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self.window, key, modifiers)
            QApplication.processEvents()

    def walk_to(self, widget: QWidget, most: int = 6) -> None:
        """Press Tab until `widget` has the focus, which it must after `most` stops."""
        for _stop in range(most):
            if widget.hasFocus():
                return
            self.press(Qt.Key.Key_Tab)
        assert widget.hasFocus(), QApplication.focusWidget()

    def wait(self, condition: Callable[[], bool]) -> None:
        """Wait until `condition` holds."""
        self._qtbot.waitUntil(condition, timeout=30_000)

    def on(self, kind: type[Page]) -> Page:
        """Return the page that is shown, which must be of this kind."""
        page = self.window.stack.currentWidget()
        assert isinstance(page, kind), page
        return page
