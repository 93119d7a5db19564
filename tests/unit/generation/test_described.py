"""What an article calls those whom it names: dead, of an office, of a country."""

import pytest

from quizapp.generation import described
from quizapp.generation.context import Context
from quizapp.model.attribution import Entity
from tests.unit.generation.saying import saying


def _named(text: str) -> tuple[Context, Entity]:
    context = saying(f"{text} Ada Kern said the mill was open.", "the mill was open", others=("Ivo Falk",))
    entity = context.entity("Ivo Falk")
    assert entity is not None
    return context, entity


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("The police found Ivo Falk dead on the quay.", True),
        ("A guard was tried for the murder of Ivo Falk.", True),
        ("The late Ivo Falk had owned the mill.", True),
        ("Ivo Falk, a miller, was shot in his yard.", True),
        ("Ivo Falk bought the mill.", False),
        ("Ivo Falk shot back with a letter.", False),
    ],
)
def test_a_death_is_told_beside_a_name(text: str, dead: bool) -> None:
    assert described.is_told_dead(*_named(text)) is dead


@pytest.mark.parametrize(
    ("text", "speaks"),
    [
        ("Senator Ivo Falk bought the mill.", True),
        ("Ivo Falk, a spokesman for the mill, was there.", True),
        ("Ivo Falk bought the mill.", False),
    ],
)
def test_an_office_is_one_to_speak_in(text: str, speaks: bool) -> None:
    assert described.speaks_by_office(*_named(text)) is speaks


def test_a_statement_on_a_country_concerns_its_premier() -> None:
    context, entity = _named("The Norwegian premier Ivo Falk bought the mill.")
    assert described.is_concerned(context, "Norway has sold its mills too early", entity)
    assert not described.is_concerned(context, "Denmark has sold its mills too early", entity)
