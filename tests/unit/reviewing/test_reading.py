"""An article as the rules look at it: what is prepared gives what a look at everything gives."""

import random

from quizapp.model.article import make_article
from quizapp.model.attribution import AttributionGraph, Entity, EntityType
from quizapp.model.base import Span
from quizapp.reviewing.reading import Reading

_TEXT = "Ada Kern met the Falk Party. " * 8


def _reading(sentences: tuple[Span, ...], *entities: Entity) -> Reading:
    graph = AttributionGraph(
        doc_id="d",
        sentences=sentences,
        paragraphs=(),
        entities=entities,
        outlets=(),
        hedges=(),
        own_voice=(),
        attributions=(),
    )
    return Reading(make_article(_TEXT), graph)


def test_the_sentences_that_a_passage_touches_are_those_that_overlap_it() -> None:
    sentences = tuple(Span(start, start + 28) for start in range(0, 29 * 8, 29))
    reading = _reading(sentences)
    source = random.Random(3)
    for _ in range(200):
        passage = [
            Span(start, start + 1 + int(source.random() * 70))
            for start in (int(source.random() * 150) for _ in range(1 + int(source.random() * 2)))
        ]
        touched = [each for each in sentences if any(each.overlaps(span) for span in passage)]
        assert reading.sentences_touched(*passage) == len(touched)


def test_an_entity_is_found_under_all_its_names_and_the_first_of_a_name_is_meant() -> None:
    party = Entity(name="the Falk Party", type=EntityType.ORGANISATION, mentions=(), aliases=("Falk",))
    other = Entity(name="Ben Falk", type=EntityType.PERSON, mentions=(), aliases=("Falk",))
    reading = _reading((), party, other)
    assert reading.entity("falk party") is party
    assert reading.entity("The Falk") is party
    assert reading.entity("BEN FALK") is other
    assert reading.entity("Kern") is None


def test_without_a_graph_nothing_is_known() -> None:
    reading = Reading(make_article(_TEXT))
    assert reading.entity("Ada Kern") is None
    assert (reading.sentences_touched(Span(0, 10)), reading.plain, reading.outlets) == (0, (), frozenset())
