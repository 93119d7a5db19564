"""Spans looked up by place, in time that hardly grows with how many there are."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate

from quizapp.model.base import Span


class Places:
    """Spans in any order, overlapping or not, with an index of where they stand; nothing in it changes."""

    def __init__(self, spans: Iterable[Span]) -> None:
        """Index `spans`; what is found is told by their numbers in this order."""
        self.spans = tuple(spans)
        self._order = sorted(range(len(self.spans)), key=lambda number: self.spans[number])
        self._starts = [self.spans[number].start for number in self._order]
        self._reach = list(accumulate((self.spans[number].end for number in self._order), max))
        self._ends = sorted(span.end for span in self.spans)
        self._found: dict[tuple[Span, ...], tuple[Span, ...]] = {}

    def numbers(self, where: Span) -> list[int]:
        """Return the numbers of the spans that overlap `where`, ascending."""
        found = []
        at = bisect_left(self._starts, where.end) - 1
        # Further back nothing reaches so far: `_reach` is the furthest end of a span and all before it.
        while at >= 0 and self._reach[at] > where.start:
            number = self._order[at]
            if self.spans[number].end > where.start:
                found.append(number)
            at -= 1
        return sorted(found)

    def overlapping(self, *where: Span) -> tuple[Span, ...]:
        """Return the spans that overlap any of `where`, in their own order; an empty `where` overlaps nothing."""
        found = self._found.get(where)
        if found is None:
            numbers = {number for span in where if span.start < span.end for number in self.numbers(span)}
            found = self._found[where] = tuple(self.spans[number] for number in sorted(numbers))
        return found

    def before(self, place: int, most: int) -> tuple[Span, ...]:
        """Return the last `most` spans that end at or before `place`, of spans that are given in the text's order."""
        end = bisect_right(self._ends, place)
        return self.spans[max(0, end - most) : end]
