"""Where everything of the chart of scores stands: from values to shapes, without Qt.

Lengths are pixels, the origin is the top left corner, shares are 0 to 1.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Literal, NamedTuple

Align = Literal["left", "middle", "right"]

_GAP = 8.0
_DAY_GAP = 16.0
"""The least room between two days below the axis."""
_TIGHT = 34.0
"""Pixels between gridlines under which every second one goes."""
_CROWDED = 12.0
"""Pixels between dots under which they are drawn small."""
_DOT, _SMALL_DOT = 4.0, 2.0


class Spot(NamedTuple):
    """A point of the picture."""

    x: float
    y: float


@dataclass(frozen=True)
class Level:
    """The level at one session with the range where it most likely lies."""

    share: float
    low: float
    high: float


@dataclass(frozen=True)
class Entry:
    """One session: its day as a label, its score (None when it has too few answers) and the level reached."""

    day: str
    score: float | None
    level: Level | None


@dataclass(frozen=True)
class Frame:
    """The room for the picture, and how wide words are in it."""

    width: float
    height: float
    line: float
    """The height of a line of words."""
    measure: Callable[[str], float] = field(repr=False)
    mirrored: bool = False
    """True where reading, and so time, runs from right to left."""


@dataclass(frozen=True)
class Words:
    """Some words in one line; `spot` is the middle of their height at the side that `align` names."""

    text: str
    spot: Spot
    align: Align


@dataclass(frozen=True)
class Gridline:
    """A horizontal line with its label."""

    left: float
    right: float
    y: float
    label: Words


@dataclass(frozen=True)
class Place:
    """Where a session stands. Without a score it has no dot but a tick below the axis, from `spot` downwards."""

    spot: Spot
    scored: bool


@dataclass(frozen=True)
class Stretch:
    """Neighbouring sessions that have a level: the line through them and both edges of the band around it."""

    line: tuple[Spot, ...]
    upper: tuple[Spot, ...]
    lower: tuple[Spot, ...]


@dataclass(frozen=True)
class Shapes:
    """All that is painted; `places` has one for each entry, in order."""

    gridlines: tuple[Gridline, ...]
    stretches: tuple[Stretch, ...]
    places: tuple[Place, ...]
    dot: float
    """The radius of a dot."""
    days: tuple[Words, ...]
    last: Words | None
    """The label beside the last dot."""

    @property
    def crowded(self) -> bool:
        """Whether the dots stand so close that each can only be small."""
        return self.dot == _SMALL_DOT


def layout(entries: Sequence[Entry], scale: Sequence[str], last: str, frame: Frame) -> Shapes:
    """Return the shapes of `entries`, oldest first, which need not be scored but must be at least one.

    `scale` is the labels of the axis from 0 to 1, evenly spaced, at most five; `last` is the label of the last dot.
    """
    left = max(frame.measure(label) for label in scale) + _GAP
    labelled = entries[-1].score is not None
    after = frame.measure(last) + _GAP + _DOT if labelled else _DOT
    right = max(left + 1, frame.width - after)
    top, bottom = frame.line / 2, max(frame.line, frame.height - 2 * frame.line)

    def y(share: float) -> float:
        return bottom - share * (bottom - top)

    xs = _spread(len(entries), left + 2 * _DOT, right - (0 if labelled else 2 * _DOT))
    shapes = Shapes(
        gridlines=_gridlines(scale, left, right, top, bottom),
        stretches=_stretches(entries, xs, y),
        places=tuple(
            Place(Spot(x, bottom if entry.score is None else y(entry.score)), entry.score is not None)
            for x, entry in zip(xs, entries, strict=True)
        ),
        dot=_SMALL_DOT if len(xs) > 1 and xs[1] - xs[0] < _CROWDED else _DOT,
        days=_days([entry.day for entry in entries], xs, bottom + 1.25 * frame.line, frame),
        last=Words(last, Spot(xs[-1] + _DOT + _GAP, y(entries[-1].score or 0)), "left") if labelled else None,
    )
    return _mirrored(shapes, frame.width) if frame.mirrored else shapes


def nearest(shapes: Shapes, x: float) -> int:
    """Return the index of the session whose place is nearest to `x`."""
    return min(range(len(shapes.places)), key=lambda index: abs(shapes.places[index].spot.x - x))


def _spread(count: int, first: float, last: float) -> list[float]:
    if count == 1:
        return [(first + last) / 2]
    return [first + (last - first) * index / (count - 1) for index in range(count)]


def _gridlines(
    scale: Sequence[str], left: float, right: float, top: float, bottom: float
) -> tuple[Gridline, ...]:
    steps = len(scale) - 1
    tight = (bottom - top) / steps < _TIGHT and steps % 2 == 0
    return tuple(
        Gridline(left, right, height, Words(label, Spot(left - _GAP, height), "right"))
        for index, label in enumerate(scale)
        if not (tight and index % 2)
        for height in (bottom - (bottom - top) * index / steps,)
    )


def _stretches(
    entries: Sequence[Entry], xs: Sequence[float], y: Callable[[float], float]
) -> tuple[Stretch, ...]:
    found = []
    for _known, group in groupby(
        zip(xs, (entry.level for entry in entries), strict=True), lambda pair: pair[1] is not None
    ):
        pairs = [(x, level) for x, level in group if level is not None]
        if pairs:
            found.append(
                Stretch(
                    line=tuple(Spot(x, y(level.share)) for x, level in pairs),
                    upper=tuple(Spot(x, y(level.high)) for x, level in pairs),
                    lower=tuple(Spot(x, y(level.low)) for x, level in pairs),
                )
            )
    return tuple(found)


def _days(days: Sequence[str], xs: Sequence[float], y: float, frame: Frame) -> tuple[Words, ...]:
    """Return the days that fit below the axis without touching: the last, the first, then those between."""

    def ends(index: int) -> tuple[float, float]:
        width = frame.measure(days[index])
        left = min(max(0.0, xs[index] - width / 2), frame.width - width)
        return left, left + width

    def words(index: int) -> Words:
        left, right = ends(index)
        return Words(days[index], Spot((left + right) / 2, y), "middle")

    last = len(days) - 1
    shown: list[Words] = []
    end = float("-inf")
    for index in range(last):
        left, right = ends(index)
        repeated = days[index] in {days[last], *(words.text for words in shown[-1:])}
        if not repeated and left >= end + _DAY_GAP and right + _DAY_GAP <= ends(last)[0]:
            shown.append(words(index))
            end = right
    return (*shown, words(last))


def _mirrored(shapes: Shapes, width: float) -> Shapes:
    def spot(at: Spot) -> Spot:
        return Spot(width - at.x, at.y)

    def spots(many: tuple[Spot, ...]) -> tuple[Spot, ...]:
        return tuple(spot(one) for one in many)

    def words(some: Words) -> Words:
        return replace(some, spot=spot(some.spot), align=_OTHER_SIDE[some.align])

    return Shapes(
        gridlines=tuple(
            Gridline(width - line.right, width - line.left, line.y, words(line.label))
            for line in shapes.gridlines
        ),
        stretches=tuple(
            Stretch(spots(each.line), spots(each.upper), spots(each.lower)) for each in shapes.stretches
        ),
        places=tuple(replace(place, spot=spot(place.spot)) for place in shapes.places),
        dot=shapes.dot,
        days=tuple(words(day) for day in shapes.days),
        last=words(shapes.last) if shapes.last else None,
    )


_OTHER_SIDE: dict[Align, Align] = {"left": "right", "middle": "middle", "right": "left"}
