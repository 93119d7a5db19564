"""A name at its place in an article."""

from dataclasses import dataclass

from quizapp.model.attribution import EntityType
from quizapp.model.base import Span


@dataclass(frozen=True, slots=True)
class NamedSpan:
    """A name at its place."""

    span: Span
    name: str
    """The words, without "the", a title or a possessive ending."""
    type: EntityType
