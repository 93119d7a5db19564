"""The time that a session may take, counted while its window runs: see `model.timing` for what counts."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from quizapp.model.timing import TICK, Timing, ticked


class SessionClock(QObject):
    """Counts one session's time. `monotonic` returns seconds from anywhere, `counts` whether the session is in view."""

    passed = Signal(object)
    """Another second has passed: the `Timing` as it stands."""
    over = Signal()
    """No time is left; told once."""

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        monotonic: Callable[[], float] = time.monotonic,
        counts: Callable[[], bool] = lambda: True,
    ) -> None:
        super().__init__(parent)
        self._monotonic = monotonic
        self._counts = counts
        self._timing: Timing | None = None
        self._before = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(round(1000 * TICK))
        self._timer.timeout.connect(self.look)

    def begin(self, timing: Timing | None) -> None:
        """Count on from `timing`; null for a session without a limit."""
        self._timing = timing
        self._before = self._monotonic()
        if timing is None:
            self._timer.stop()
        else:
            self._timer.start()

    @property
    def running(self) -> bool:
        """Whether time is counted."""
        return self._timing is not None

    def stop(self) -> None:
        """Count no more; what has passed since the last second counts."""
        if self._timing is not None:
            self._count(self._timing)
            self._timing = None
        self._timer.stop()

    def look(self) -> None:
        """Count what has passed since the last look."""
        if self._timing is None:
            return
        if not self._counts():
            self._before = self._monotonic()
            return
        self._timing = timing = self._count(self._timing)
        if timing.over:
            self._timing = None
            self._timer.stop()
            self.over.emit()

    def _count(self, timing: Timing) -> Timing:
        after = self._monotonic()
        timing = ticked(timing, self._before, after)
        self._before = after
        self.passed.emit(timing)
        return timing
