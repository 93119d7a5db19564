"""Which line stands on which page: groups stay whole where they can, and no line is left alone. Without Qt."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple


class Line(NamedTuple):
    """A line of text: the room above it (dropped at the top of a page) and its height."""

    above: float
    height: float


@dataclass(frozen=True)
class Lines:
    """The lines of one group; a `whole` one is cut only when it is taller than a page."""

    lines: tuple[Line, ...]
    whole: bool = True


class Placed(NamedTuple):
    """Line `line` of group `group` stands `y` below the top of its page."""

    group: int
    line: int
    y: float


def paginate(groups: Sequence[Lines], height: float) -> tuple[tuple[Placed, ...], ...]:
    """Return what stands on each page of this height. A line taller than a page gets a page of its own."""
    pages: list[list[Placed]] = [[]]
    y = 0.0
    for number, group in enumerate(groups):
        start = 0
        while start < len(group.lines):
            end, bottom = _fitting(group, start, y, height, fresh=not pages[-1])
            for index in range(start, end):
                line = group.lines[index]
                y += line.above if pages[-1] else 0
                pages[-1].append(Placed(number, index, y))
                y += line.height
            start = end
            if start < len(group.lines):
                pages.append([])
                y = 0.0
            else:
                y = bottom
    return tuple(tuple(page) for page in pages)


def _fitting(group: Lines, start: int, y: float, height: float, *, fresh: bool) -> tuple[int, float]:
    """Return the end of the lines from `start` that go on the page filled down to `y`, and where they end."""
    end, bottom = start, y
    for index in range(start, len(group.lines)):
        line = group.lines[index]
        below = bottom + (0 if fresh and index == start else line.above) + line.height
        if below > height:
            break
        end, bottom = index + 1, below
    left = len(group.lines) - end
    if not left:
        return end, bottom
    if fresh:
        # On a page of its own it is cut where the page is full, but for one line of at least three left over.
        alone = left == 1 and end - start > 2
        return max(start + 1, end - alone), bottom
    if group.whole:
        return start, y
    if left == 1:
        end -= 1
    return (end, bottom) if end - start >= 2 else (start, y)
