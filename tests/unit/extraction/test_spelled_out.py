"""Whose names titles, given names and full names elsewhere show to be people's."""

import pytest

from quizapp.extraction import extract
from quizapp.model.article import make_article
from quizapp.model.attribution import EntityType


def last_entity(text: str) -> tuple[str | None, EntityType | None]:
    graph = extract(make_article(text))
    name = graph.attributions[-1].source_entity
    return name, next((entity.type for entity in graph.entities if entity.name == name), None)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(
            "Billionaire Mark Cuban bought a team. Cuban said that he loved it.",
            "Mark Cuban",
            id="a people's word, spelled out",
        ),
        pytest.param(
            "Mayor Petra Ilves came. Ilves said that it would cost more.", "Petra Ilves", id="behind a title"
        ),
        pytest.param("A former nurse, Karin Dahl, said that it was late.", "Karin Dahl", id="given name"),
    ],
)
def test_a_person(text: str, name: str) -> None:
    assert last_entity(text) == (name, EntityType.PERSON)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Mark Cuban left. Cubans said that it was late.", id="the people"),
        pytest.param("Mark Cuban left. The Cuban Parliament said that it was late.", id="its body"),
        pytest.param("Ada Paris spoke in Paris. Paris said that it was late.", id="a place beside a person"),
        pytest.param("Prime Minister Norway said that it was late.", id="a country"),
    ],
)
def test_no_person(text: str) -> None:
    assert last_entity(text)[1] is not EntityType.PERSON
