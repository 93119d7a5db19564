"""How much room a question has, and which settings of it are tried in it, the roomiest first."""

from typing import NamedTuple


class Setting(NamedTuple):
    """How a question is set."""

    dense: bool
    """With less air."""
    parts: bool
    """With the passage taken apart below it."""


class Room(NamedTuple):
    """The room for a question."""

    beside: bool = False
    """The article stands beside it and shows the same as the passage taken apart."""
    narrow: bool = False
    low: bool = False
    height: int = 0
    """Pixels before the page has to scroll."""

    def settings(self, *, revealed: bool) -> tuple[Setting, ...]:
        """Return what is tried until all can be seen, the roomiest first and the tightest last."""
        if not revealed:
            return tuple(dict.fromkeys((Setting(self.low, False), Setting(True, False))))
        if self.beside and self.narrow:
            return Setting(self.low, False), Setting(True, False)
        with_parts = (Setting(self.low, True), Setting(True, True))
        return (*with_parts, Setting(True, False)) if self.beside else with_parts
