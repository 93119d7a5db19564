"""Spans by place: the index finds what a look at each of them finds."""

import random

from quizapp.generation.places import Places
from quizapp.model.base import Span


def _some(source: random.Random, count: int) -> list[Span]:
    starts = [int(source.random() * 200) for _ in range(count)]
    return [Span(start, start + int(source.random() * 30)) for start in starts]


def test_the_index_finds_what_a_look_at_each_span_finds() -> None:
    source = random.Random(5)
    for _ in range(200):
        spans = _some(source, 20)
        where = _some(source, 3)
        places = Places(spans)
        assert places.overlapping(*where) == tuple(
            span for span in spans if any(each.start < each.end and span.overlaps(each) for each in where)
        )
        assert places.numbers(where[0]) == [at for at, span in enumerate(spans) if span.overlaps(where[0])]


def test_the_last_spans_before_a_place() -> None:
    sentences = [Span(0, 10), Span(11, 20), Span(21, 30)]
    places = Places(sentences)
    assert places.before(21, 1) == (Span(11, 20),)
    assert places.before(20, 5) == (Span(0, 10), Span(11, 20))
    assert places.before(9, 2) == ()


def test_nothing_is_found_among_no_spans() -> None:
    assert Places(()).overlapping(Span(0, 9)) == ()
