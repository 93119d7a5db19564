"""A rate of right answers with the range where it most likely lies; no rate from too few answers.

The range is Wilson's score interval (E. B. Wilson, JASA 22, 1927), which Brown, Cai and DasGupta (Statistical Science
16, 2001) recommend for few answers. Two rates are compared by Newcombe's interval of a difference, his method 10
(R. G. Newcombe, Statistics in Medicine 17, 1998, 873-890).
"""

from math import sqrt
from typing import NamedTuple

ENOUGH = 5
"""The fewest answers that a rate is taken from."""

NINE_IN_TEN = 1.6449
"""Standard deviations of the normal distribution that hold the middle nine tenths."""


class Range(NamedTuple):
    """From `low` to `high`, both included."""

    low: float
    high: float


class Rate(NamedTuple):
    """So many points (`right`) of so many possible (`of`, at least `ENOUGH`)."""

    right: float
    of: int

    @property
    def share(self) -> float:
        """The points reached, 0 to 1."""
        return self.right / self.of

    @property
    def likely(self) -> Range:
        """Where the share lies nine times in ten."""
        return wilson(self.right, self.of)


def rate(right: float, of: int) -> Rate | None:
    """Return the rate, or None when it would rest on fewer than `ENOUGH` answers."""
    return Rate(right, of) if of >= ENOUGH else None


def wilson(right: float, of: int, z: float = NINE_IN_TEN) -> Range:
    """Return Wilson's score interval of `right` out of `of` (at least 1), `z` standard deviations wide."""
    share, squared = right / of, z * z
    middle = share + squared / (2 * of)
    spread = z * sqrt(share * (1 - share) / of + squared / (4 * of * of))
    scale = 1 + squared / of
    return Range(max(0.0, (middle - spread) / scale), min(1.0, (middle + spread) / scale))


def difference(old: Rate, new: Rate, z: float = NINE_IN_TEN) -> Range:
    """Return Newcombe's interval of how much higher `new` is than `old`; one that holds 0 tells nothing."""
    before, after = wilson(old.right, old.of, z), wilson(new.right, new.of, z)
    change = new.share - old.share
    down = sqrt((new.share - after.low) ** 2 + (before.high - old.share) ** 2)
    up = sqrt((after.high - new.share) ** 2 + (old.share - before.low) ** 2)
    return Range(change - down, change + up)
