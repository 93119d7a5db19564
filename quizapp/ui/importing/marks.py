"""What was found, as marks in the article; no widgets."""

from bisect import bisect
from collections.abc import Iterable, Iterator
from operator import itemgetter

from quizapp.model.attribution import Attribution
from quizapp.model.base import Span
from quizapp.model.question import Mark, Role


def marks(attributions: Iterable[Attribution]) -> tuple[Mark, ...]:
    """Return a mark for each part of each attribution, in the order of the text, no two of them overlapping.

    Where parts overlap, as in an attribution inside another, the shorter ones are marked: they tell more.
    """
    kept: list[tuple[Span, Role]] = []
    # Pairs until the end: a long article has ten thousand parts, and a model's equality and hash cost a second.
    for span, role in sorted(set(_all(attributions)), key=_shortest_first):
        # Those kept are apart and in the order of the text: only the two neighbours can be in the way.
        place = bisect(kept, span, key=itemgetter(0))
        if not any(span.overlaps(other) for other, _role in kept[max(0, place - 1) : place + 1]):
            kept.insert(place, (span, role))
    return tuple(Mark(role=role, span=span) for span, role in kept)


def _all(attributions: Iterable[Attribution]) -> Iterator[tuple[Span, Role]]:
    for attribution in attributions:
        yield from ((span, Role.CONTENT) for span in attribution.content)
        if attribution.source is not None:
            yield attribution.source, Role.SOURCE
        if attribution.cue is not None:
            yield attribution.cue, Role.CUE
        if attribution.outlet is not None:
            yield attribution.outlet.span, Role.OUTLET


def _shortest_first(part: tuple[Span, Role]) -> tuple[int, Span, Role]:
    span, role = part
    return span.end - span.start, span, role
