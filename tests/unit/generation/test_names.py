"""Which names an option can show."""

import pytest

from quizapp.generation.context import Context
from quizapp.generation.names import is_body, is_cut
from quizapp.model.attribution import Entity, EntityType
from quizapp.model.base import Span
from tests.unit.generation.saying import saying


def _is_cut(text: str, name: str) -> bool:
    context: Context = saying(text, "that it rained", others=(name,))
    return is_cut(context, next(entity for entity in context.graph.entities if entity.name == name))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Clara Falk Dorn came. Ada Kern said that it rained. Falk Dorn left.", "Falk Dorn"),
        ("Ada Kern said that it rained. Later Petra Dorn came.", "Dorn"),
    ],
)
def test_a_name_that_follows_a_given_name_is_cut(text: str, name: str) -> None:
    assert _is_cut(text, name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ada Kern said that it rained. Thank you Falk Dorn.", "Falk Dorn"),
        ("Ada Kern said that it rained to Bishop Petra Dorn.", "Petra Dorn"),
        ("Ada Kern said that it rained. Despite Dorn it was dry.", "Dorn"),
    ],
)
def test_a_title_before_a_name_is_no_part_of_it(text: str, name: str) -> None:
    assert not _is_cut(text, name)


@pytest.mark.parametrize(
    ("text", "name", "can"),
    [
        ("Witnesses ran. Ada Kern said that it rained.", "Witnesses", False),
        ("The Kremlin closed. Ada Kern said that it rained on the Kremlin.", "the Kremlin", True),
        ("Ada Kern said that it rained on the Kern campaign.", "Kern", False),
        ("Ada Kern said that it rained on the NRA.", "NRA", True),
    ],
)
def test_a_single_word_is_a_body_where_it_has_its_capital_within_a_sentence(
    text: str, name: str, *, can: bool
) -> None:
    context: Context = saying(text, "that it rained", others=("Ada Kern",))
    body = Entity(name=name, type=EntityType.ORGANISATION, mentions=(Span(0, 3),))
    assert is_body(context, body) is can
