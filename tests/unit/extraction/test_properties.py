"""What holds of the graph of any text at all."""

from collections.abc import Iterator
from itertools import pairwise

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from quizapp.extraction import extract
from quizapp.model.article import verbatim_article
from quizapp.model.attribution import Attribution, AttributionGraph
from quizapp.model.base import Span

# The examples are the same in every run: a test that fails now and then helps nobody.
SETTINGS = settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
MARKS = list("“”\"‘’'«»„()[]{}—–-:;,.?!…\n\t \u00a0\u2028\u200f\u0301")
PIECES = (
    *MARKS,
    *(f" {word}" for word in "Ada Lund he she said denied claimed that the report late it was not".split()),
    "“It is late,” Ada Lund said. ",
    "Peter Holm said Ada Lund had claimed that it was safe. ",
    "The claim was denied by the firm. ",
    "According to Norland, ",
    ", per the Harbour Gazette, ",
    "SMITH: We will not pay.\n",
    "He accused her of lying. ",
    "The mayor called the figures into question. ",
    "cast doubt on the claims",
    "Ada Lund’s claim that it was late",
    "pointed the fact out",
    "https://example.org/a?b=c#d",
    "🚢🏳️‍🌈",
)
# Half a surrogate pair is no character: what reads files refuses it.
ANYTHING = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=300)
NEARLY_NEWS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=25).map("".join)
TEXTS = (ANYTHING | NEARLY_NEWS).filter(lambda text: bool(text.strip()))


def graph_of(text: str) -> AttributionGraph:
    return extract(verbatim_article(text))


def spans_of(graph: AttributionGraph) -> Iterator[Span]:
    yield from (*graph.sentences, *graph.paragraphs, *graph.hedges, *graph.own_voice)
    for mentions in (*(e.mentions for e in graph.entities), *(o.mentions for o in graph.outlets)):
        yield from mentions
    for attribution in graph.attributions:
        yield from attribution.content
        yield from attribution.hedges
        yield from (span for span in (attribution.source, attribution.cue) if span is not None)
        if attribution.outlet is not None:
            yield attribution.outlet.span


@SETTINGS
@given(TEXTS)
@example("The mayor called the figures into question.")
@example("Ada Lund brushed the claim off.")
@example("That is pretty much what Ada Lund has threatened to do.")
def test_spans_lie_in_the_text_and_cues_outside_their_contents(text: str) -> None:
    graph = graph_of(text)
    assert all(0 <= span.start < span.end <= len(text) for span in spans_of(graph))
    for attribution in graph.attributions:
        assert_parts_are_apart(attribution)


def assert_parts_are_apart(attribution: Attribution) -> None:
    contents = attribution.content
    assert list(contents) == sorted(contents)
    assert not any(first.overlaps(second) for first, second in pairwise(contents))
    if attribution.cue is not None:
        assert not any(attribution.cue.overlaps(span) for span in contents)


@SETTINGS
@given(TEXTS)
@example("per# <0o,peR 1 @B01qP")
def test_links_lead_to_other_attributions(text: str) -> None:
    by_id = {attribution.id: attribution for attribution in graph_of(text).attributions}
    for attribution in by_id.values():
        assert set(attribution.responds_to) <= by_id.keys() - {attribution.id}
        outer, seen = attribution.nested_in, {attribution.id}
        while outer is not None:
            assert outer not in seen
            seen.add(outer)
            outer = by_id[outer].nested_in


@SETTINGS
@given(TEXTS, TEXTS)
def test_what_was_read_before_does_not_matter(first: str, second: str) -> None:
    before = graph_of(first), graph_of(second)
    after = graph_of(second), graph_of(first)
    assert before == after[::-1]
