"""Outlets of the lists: where a word is one, and where it is part of a longer name or a person's."""

import pytest

from quizapp.extraction import extract
from quizapp.model.article import make_article
from quizapp.model.attribution import EntityType


@pytest.mark.parametrize(
    ("text", "outlets"),
    [
        ("Ada Lund told Politico that it was late.", ["Politico"]),
        ("Forbes said that it was late.", ["Forbes"]),
        ("The Harbour Times said that it was late.", ["The Harbour Times"]),
        ("Ada Forbes met the mayor. Forbes said that it was late.", []),
        ("Ada Forbes met the mayor. “It is late,” Forbes said.", []),
        ("Ada Lund sold politico boats.", []),
    ],
)
def test_outlets_of_the_lists(text: str, outlets: list[str]) -> None:
    entities = extract(make_article(text)).entities
    assert [entity.name for entity in entities if entity.type is EntityType.OUTLET] == outlets
