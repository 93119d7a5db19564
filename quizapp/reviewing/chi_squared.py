"""Pearson's chi-squared test of whether places are taken equally often."""

from collections.abc import Sequence
from types import MappingProxyType

_CRITICAL = MappingProxyType({1: 6.635, 2: 9.210, 3: 11.345, 4: 13.277})
"""The values that chi-squared exceeds once in a hundred, by degrees of freedom (any table of the distribution)."""


def chi_squared(counts: Sequence[int]) -> float:
    """Return the statistic of `counts` against equal ones: the squared differences over what is expected.

    `counts` has at least two entries, and not all are 0.
    """
    expected = sum(counts) / len(counts)
    return sum((count - expected) ** 2 for count in counts) / expected


def is_uniform(counts: Sequence[int]) -> bool:
    """Tell whether chance alone brings counts as uneven as these, 2 to 5 of them, in more than 1 case of 100."""
    critical = _CRITICAL.get(len(counts) - 1)
    return critical is None or chi_squared(counts) <= critical
