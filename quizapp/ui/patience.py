"""What the window does while a write waits for another process: it goes on painting, and says so."""

import threading
import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEventLoop

from quizapp.i18n import _

_SILENT = 0.4
"""Seconds that nobody notices; then one is told."""
_PAUSE = 0.5
"""Seconds without a call after which the next one belongs to another wait."""


class Patience:
    """Called again and again while a write waits. What is typed and clicked meanwhile is kept for afterwards."""

    def __init__(self, say: Callable[[str], object]) -> None:
        self._say = say
        self._began = self._called = float("-inf")
        self._told = False

    def __call__(self) -> None:
        """Let the window paint; a job that waits holds up nobody."""
        if threading.current_thread() is not threading.main_thread():
            return
        now = time.monotonic()
        if now - self._called > _PAUSE:
            self._began, self._told = now, False
        self._called = now
        if now - self._began > _SILENT and not self._told:
            self._told = True
            self._say(_("Another window or command is saving just now; this waits until it has…"))
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
