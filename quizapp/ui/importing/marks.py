"""What was found, as marks in the article; no widgets."""

from bisect import bisect
from collections.abc import Iterable, Iterator

from quizapp.model.attribution import Attribution
from quizapp.model.question import Mark, Role


def marks(attributions: Iterable[Attribution]) -> tuple[Mark, ...]:
    """Return a mark for each part of each attribution, in the order of the text, no two of them overlapping.

    Where parts overlap, as in an attribution inside another, the shorter ones are marked: they tell more.
    """
    kept: list[Mark] = []
    for mark in sorted(
        set(_all(attributions)), key=lambda mark: (mark.span.end - mark.span.start, mark.span, mark.role)
    ):
        # Those kept are apart and in the order of the text: only the two neighbours can be in the way.
        place = bisect(kept, mark.span, key=lambda other: other.span)
        if not any(mark.span.overlaps(other.span) for other in kept[max(0, place - 1) : place + 1]):
            kept.insert(place, mark)
    return tuple(kept)


def _all(attributions: Iterable[Attribution]) -> Iterator[Mark]:
    for attribution in attributions:
        yield from (Mark(role=Role.CONTENT, span=span) for span in attribution.content)
        if attribution.source is not None:
            yield Mark(role=Role.SOURCE, span=attribution.source)
        if attribution.cue is not None:
            yield Mark(role=Role.CUE, span=attribution.cue)
        if attribution.outlet is not None:
            yield Mark(role=Role.OUTLET, span=attribution.outlet.span)
