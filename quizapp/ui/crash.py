"""The last resort: an error that nobody caught is logged, what can be saved is saved, and one dialog says so."""

import logging
import sys
import threading
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

logger = logging.getLogger(__name__)


class Crash(QObject):
    """Catches what nobody caught, in every thread. `install` puts it in place, `remove` takes it out again.

    `save` saves what can be saved; it is called once per error, in the window's thread, and may fail itself.
    """

    _caught = Signal(object)

    def __init__(self, save: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._save = save
        self._showing = False
        # Queued: the dialog opens in the window's thread, after the event that failed has been dealt with.
        self._caught.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Receive uncaught errors from now on."""
        sys.excepthook = self._uncaught
        threading.excepthook = self._uncaught_in_thread

    def remove(self) -> None:
        """Give the hooks back to Python."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def failed(self, error: BaseException) -> None:
        """Treat `error` as one that nobody caught: for failures that a job brings to the window's thread."""
        logger.critical("an error that nobody caught", exc_info=error)
        self._caught.emit(error)

    def _uncaught(self, kind: type[BaseException], error: BaseException, _: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QGuiApplication.quit()
        else:
            self.failed(error)

    def _uncaught_in_thread(self, failure: threading.ExceptHookArgs) -> None:
        if failure.exc_value is not None:
            self.failed(failure.exc_value)

    @Slot(object)
    def _show(self, error: BaseException) -> None:
        saved = True
        try:
            self._save()
        except Exception:
            logger.exception("saving after an error failed")
            saved = False
        # A fault in painting repeats itself many times a second: one dialog is enough.
        if self._showing:
            return
        self._showing = True
        parent = self.parent()
        # Only a crash needs them, and the window appears sooner without.
        from quizapp.ui.crash_report import CrashReport

        dialog = CrashReport(error, saved, parent if isinstance(parent, QWidget) else None)
        dialog.finished.connect(self._closed)
        dialog.open()

    @Slot()
    def _closed(self) -> None:
        self._showing = False
