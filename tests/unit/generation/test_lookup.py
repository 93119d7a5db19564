"""Who may speak for whom, by what the article says of them."""

import pytest

from quizapp.generation.lookup import Lookup
from quizapp.model.article import make_article
from quizapp.model.attribution import AttributionGraph
from quizapp.model.base import Span
from tests.unit.generation.saying import saying


def _lookup(text: str, *names: str) -> Lookup:
    entities = tuple(
        {
            "name": name,
            "type": "person",
            "mentions": (Span(text.index(name), text.index(name) + len(name)),),
        }
        for name in names
    )
    graph = AttributionGraph.model_validate(
        {
            "schema": 1,
            "doc_id": "d",
            "sentences": (Span(0, len(text)),),
            "paragraphs": (Span(0, len(text)),),
            "entities": entities,
            "outlets": (),
            "hedges": (),
            "own_voice": (),
            "attributions": (),
        }
    )
    return Lookup(make_article(text), graph)


@pytest.mark.parametrize(
    ("text", "related"),
    [
        ("Ada Kern of the Falk Party won the vote.", True),
        ("Ada Kern, who manages the campaign of Falk Party, won.", True),
        ("Ada Kern, a lawyer for Falk Party, was late.", True),
        ("Ada Kern, from Falk Party, was late.", True),
        ("Ada Kern accused Falk Party of fraud.", False),
        ("Ada Kern, Bruno Roth and Falk Party won.", False),
        ("Ada Kern met the press. Falk Party did not.", False),
    ],
)
def test_the_one_who_is_described_by_another_may_speak_for_it(text: str, related: bool) -> None:
    name = "Falk Party"
    lookup = _lookup(text, "Ada Kern", name)
    assert lookup.related("Ada Kern", name) is related
    assert lookup.related(name, "Ada Kern") is related


def test_a_name_is_related_to_its_initials() -> None:
    context = saying("Ada Kern said that it rained.", "that it rained")
    assert context.related("the ACN", "Alliance of Coast Nurses")
    assert context.related("Alliance of Coast Nurses", "AOCN")
    assert not context.related("ACN", "Alliance of Forest Nurses")
    assert not context.related("A", "Alliance")
