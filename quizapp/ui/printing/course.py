"""How far the setting and painting of blocks has come."""

from collections.abc import Callable

Report = Callable[[float], object]
"""What is called with the share that is done, 0 to 1, at each hundredth. What it raises ends the work."""


class Course:
    """Counts `blocks`: each is set, which is half of the work on it, and painted."""

    def __init__(self, blocks: int, report: Report) -> None:
        self._blocks, self._report = max(1, blocks), report
        self._done = 0.0
        self._told = -1

    def advance(self, blocks: float) -> None:
        """Count so many blocks as set, or as painted."""
        self._done += blocks / 2
        hundredths = int(100 * self._done / self._blocks)
        if hundredths > self._told:
            self._told = hundredths
            self._report(min(1.0, hundredths / 100))
