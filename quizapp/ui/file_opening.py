"""Files that the system hands over while the application runs, as macOS does for a double click."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication
from typing_extensions import override


class FileOpening(QObject):
    """Hears the events of `app`. What comes before `begin` waits for it: a double click that starts us is one."""

    opened = Signal(object)
    """The `Path` of a file."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._begun = False
        self._waiting: list[Path] = []
        app.installEventFilter(self)

    def begin(self) -> None:
        """Emit what came so far, and from now on each file as it comes."""
        self._begun = True
        waiting, self._waiting = self._waiting, []
        for path in waiting:
            self.opened.emit(path)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QFileOpenEvent) or not event.file():
            return False
        path = Path(event.file())
        if self._begun:
            self.opened.emit(path)
        else:
            self._waiting.append(path)
        return True
