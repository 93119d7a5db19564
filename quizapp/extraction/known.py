"""An entity while it is being put together."""

from collections import Counter
from dataclasses import dataclass, field

from quizapp.extraction import lexicon
from quizapp.model.attribution import EntityType, SourceType
from quizapp.model.base import Span


@dataclass(slots=True, eq=False)
class Known:
    """An entity, changed by each step that learns more of it. Compared by identity."""

    key: str
    """Its fullest name, without "the"."""
    type: EntityType
    mentions: list[Span] = field(default_factory=list)
    forms: Counter[str] = field(default_factory=Counter)
    """Every form by which it is called, and how often."""
    roles: set[str] = field(default_factory=set)
    """The nouns said of it, in lower case: "president", "spokesman"."""
    epithets: set[str] = field(default_factory=set)
    """What is apposed to its name, without articles, in lower case: "race director"."""
    gender: str = ""
    source_type: SourceType | None = None
    affiliations: set[str] = field(default_factory=set)
    """Names of the entities and countries that it may speak for."""
    name: str = ""
    unnamed: bool = False
    """True for a source without a name, called by its own words."""
    open: bool = False
    """True where such a one may be somebody whom the article names: it stays open who."""


def gender_of(name: str) -> str:
    """Return the gender that the first word of a name tells: "f", "m" or ""."""
    return lexicon.given_names().get(name.split()[0], "")


def undetermined(words: str) -> str:
    """Return a description without its article: "a former director" and "the former director" are one."""
    first, _, rest = words.partition(" ")
    return rest.lower() if first.lower() in {"a", "an", "the", "one", "this", "that"} else words.lower()
