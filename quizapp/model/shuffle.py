"""A seeded order that is the same on every Python version.

`random.shuffle` and `sample` may change between versions; `random.Random(seed).random()` is promised not to
(library reference, "Notes on Reproducibility"), so the permutation is our own, over that alone.
"""

from collections.abc import Sequence
from typing import Protocol, TypeVar

T = TypeVar("T")


class Source(Protocol):
    """A source of numbers: `random.Random`, or a fixed one in a test."""

    def random(self) -> float:
        """Return the next number in [0, 1)."""


def shuffled(items: Sequence[T], source: Source) -> tuple[T, ...]:
    """Return `items` in an order drawn from `source` (Durstenfeld's form of the Fisher-Yates shuffle)."""
    order = list(items)
    for last in range(len(order) - 1, 0, -1):
        other = int(source.random() * (last + 1))
        order[last], order[other] = order[other], order[last]
    return tuple(order)
