"""How much of a session's time has passed, by a clock that may sleep, jump or be put back.

Time is counted while the program runs and nothing else: whoever closes the laptop, quits or loses power goes on later
with the time that was left. The monotonic clock measures; it stands still in sleep on Linux and macOS and runs on in
sleep on Windows, so a pause between two ticks that no running program makes is taken for sleep. The clock on the wall
plays no part: it jumps at the hour of summer time, and a pupil can set it.
"""

from pydantic import Field

from quizapp.model.base import Frozen

TICK = 1.0
"""Seconds between two looks at the clock."""

LONGEST = 5.0
"""Seconds between two looks that still pass as running; of a longer pause one tick is counted."""


class Timing(Frozen):
    """The time that a session may take, and how much of it has passed."""

    limit: float = Field(gt=0)
    """Seconds."""
    spent: float = Field(default=0.0, ge=0)
    """Seconds; may go a little beyond the limit."""

    @property
    def left(self) -> float:
        """Seconds that are left, at least 0."""
        return max(0.0, self.limit - self.spent)

    @property
    def over(self) -> bool:
        """Whether no time is left."""
        return self.spent >= self.limit


def passed(before: float, after: float) -> float:
    """Return the seconds to count between two readings of the monotonic clock, at least 0."""
    pause = max(0.0, after - before)
    return pause if pause <= LONGEST else TICK


def ticked(timing: Timing, before: float, after: float) -> Timing:
    """Return `timing` after the monotonic clock went from `before` to `after`."""
    return timing.model_copy(update={"spent": timing.spent + passed(before, after)})
