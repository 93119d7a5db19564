"""Enter held down: it counts once, also where the desktop does not say that the presses after the first are repeats."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_TOO_SOON = 5
"""Milliseconds from a release to a press that no finger makes. X sends the two of a repeat with the same time, and Qt
tells the first of them from real ones only where both have arrived when it looks."""


class HeldEnter(QObject):
    """Swallows the presses of Enter that `watched` widgets get while it is held down after a first one."""

    def __init__(self, parent: QObject, *watched: QWidget) -> None:
        super().__init__(parent)
        self._released = 0
        for widget in watched:
            widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.key() not in _ENTER:
            return False
        if event.type() == QEvent.Type.KeyRelease:
            self._released = event.timestamp()
        elif event.type() == QEvent.Type.KeyPress:
            # Events that were made rather than typed have no time.
            soon = self._released and 0 <= event.timestamp() - self._released < _TOO_SOON
            return bool(event.isAutoRepeat() or soon)
        return False
