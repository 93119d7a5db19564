"""Names as the recogniser leaves them, made whole and given their sort by what stands beside them."""

import pytest

from quizapp.extraction import extract
from quizapp.model.article import make_article
from quizapp.model.attribution import EntityType


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Eva-Maria Schultheis posted: “It is late for the bridge.”", "Eva-Maria Schultheis"),
        ("Sydney, who owns the bridge, said that it was late.", "Sydney"),
        ("Norvale Brisk, a teacher, came late. The bridge, Brisk said, was closed.", "Norvale Brisk"),
    ],
)
def test_a_given_name_or_what_is_said_of_people_alone_makes_a_person(text: str, name: str) -> None:
    found = [entity for entity in extract(make_article(text)).entities if entity.name == name]
    assert [entity.type for entity in found] == [EntityType.PERSON]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Sydney, which owns the bridge, said that it was late.", "Sydney"),
        ("Sydney, a harbour, was late.", "Sydney"),
        ("The boats sailed to Sydney.", "Sydney"),
    ],
)
def test_a_place_stays_one(text: str, name: str) -> None:
    found = [entity for entity in extract(make_article(text)).entities if entity.name == name]
    assert [entity.type for entity in found] == [EntityType.PLACE]
