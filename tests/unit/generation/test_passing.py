"""Whom an article names in passing, and whom a given name can mean."""

import pytest

from quizapp.generation import judging
from quizapp.generation.context import Context
from quizapp.generation.distractors import sources
from quizapp.generation.given_names import FEMALE, MALE, given_names, may_be
from quizapp.generation.passing import named_in_passing
from quizapp.model.attribution import Entity, EntityType
from quizapp.model.base import Span

_FIRST = Span(0, 3)


def _context(context: Context, *entities: Entity) -> Context:
    """Return the article as if it cited Rafael Stroud and Marta Oyelaran alone, and had these entities besides."""
    cited = ("Rafael Stroud", "Marta Oyelaran")
    graph = context.graph.model_copy(
        update={
            "entities": (*(each for each in context.graph.entities if each.name in cited), *entities),
            "attributions": tuple(each for each in context.graph.attributions if each.source_entity in cited),
        }
    )
    return Context(context.article, graph)


def _entity(name: str, kind: EntityType = EntityType.PERSON, *, mentions: int = 1) -> Entity:
    return Entity(name=name, type=kind, mentions=(_FIRST,) * mentions)


@pytest.mark.parametrize(
    ("entity", "found"),
    [
        (_entity("Nancy Loft"), True),
        (_entity("Nancy R. Loft"), True),
        (_entity("Nancy Loft: Saying"), False),
        (_entity("Tequila Sunrises"), False),
        (_entity("Nancy"), False),
        (_entity("Rafael Stroud Wins"), False),
        (_entity("Nancy Loft", mentions=2), False),  # named more than in passing
        (_entity("Nancy Loft", EntityType.ORGANISATION), False),
    ],
)
def test_a_person_in_passing_has_a_given_name(entity: Entity, found: bool, context: Context) -> None:
    there = _context(context, entity)
    key = there.entity("Rafael Stroud")
    assert key is not None
    assert [each.name for each in named_in_passing(there, key)] == ([entity.name] if found else [])


def test_a_body_in_passing_is_named_twice_or_by_what_it_is(context: Context) -> None:
    bodies = [
        _entity("the Water Commission", EntityType.ORGANISATION),
        _entity("Harbour Trust", EntityType.ORGANISATION, mentions=2),
        _entity("HMRC", EntityType.ORGANISATION, mentions=2),
        _entity("Quay Fund", EntityType.ORGANISATION),
        _entity("Lightermen", EntityType.ORGANISATION, mentions=2),
    ]
    key = _entity("Brightwater", EntityType.ORGANISATION)
    found = [each.name for each in named_in_passing(_context(context, *bodies), key)]
    assert found == ["the Water Commission", "Harbour Trust", "HMRC"]


def test_one_named_in_passing_makes_up_the_second_wrong_option(context: Context) -> None:
    record = next(each for each in context.graph.attributions if each.id == "a9")

    def offered(*entities: Entity) -> tuple[str, ...]:
        there = _context(context, *entities)
        return sources(there, record, lambda name: judging.claimed(there, record, name))

    assert len(offered()) < 2
    assert offered(_entity("Nancy Loft")) == ("Marta Oyelaran", "Nancy Loft")
    # Never two; who is named twice and does nothing is no better known.
    assert offered(_entity("Nancy Loft"), _entity("Kate Moor")) == ("Marta Oyelaran", "Nancy Loft")
    idle = _entity("Kate Moor", mentions=2)
    assert offered(_entity("Nancy Loft"), idle) == ("Marta Oyelaran", "Nancy Loft")


def test_a_given_name_tells_whom_a_pronoun_can_mean() -> None:
    assert not may_be("Bernie Ostrander", FEMALE)
    assert may_be("Bernie Ostrander", MALE)
    assert may_be("Nadia Ferrant", FEMALE)
    assert may_be("Quill Ferrant", MALE)
    assert may_be("Quill Ferrant", FEMALE)
    assert given_names("xx") == {}
    assert may_be("", MALE)
