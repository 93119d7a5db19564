"""A profile: one of several learners on a computer, by a name and a colour; no account, no password."""

import unicodedata
from enum import StrEnum
from operator import not_
from typing import Annotated

from pydantic import AfterValidator, AwareDatetime, Field

from quizapp.model.base import Frozen, Id, normalised
from quizapp.model.session import DEFAULT_PROFILE

LONGEST_NAME = 40


class Colour(StrEnum):
    """The colours to choose from; the interface says what each looks like, light or dark."""

    PETROL = "petrol"
    RED = "red"
    AMBER = "amber"
    GREEN = "green"
    BLUE = "blue"
    PLUM = "plum"


def tidied(name: str) -> str:
    """Return `name` in one line, without what cannot be seen, and no longer than `LONGEST_NAME`."""
    seen = "".join(" " if character.isspace() else character for character in normalised(name))
    seen = "".join(character for character in seen if unicodedata.category(character) not in {"Cc", "Cf"})
    return " ".join(seen.split())[:LONGEST_NAME].rstrip()


def _require_tidy(name: str) -> str:
    if name != tidied(name):
        raise ValueError("not a name in one line")
    return name


class Profile(Frozen):
    """One learner."""

    id: Id
    """Its own, never made from the name."""
    name: Annotated[str, AfterValidator(_require_tidy)] = ""
    """As the learner wrote it; empty for the first profile as long as nobody named it."""
    colour: Colour = Colour.PETROL
    known_as: Id | None = None
    """The id under which the first profile goes to other computers, each of which has a first profile of its own."""
    deleted: AwareDatetime | None = None
    """When it was deleted; what is its own goes a while later, and until then it can be brought back."""
    erased: bool = Field(default=False, exclude_if=not_)
    """Whether all that was its own is gone: what stays of the first profile, which would else be there again."""

    @property
    def is_first(self) -> bool:
        """Whether it is the one that is there from the start."""
        return self.id == DEFAULT_PROFILE


FIRST = Profile(id=DEFAULT_PROFILE)
"""The one that is there from the start."""


def initials(name: str) -> str:
    """Return one or two letters that stand for `name`, "" for an empty one: a colour alone tells nobody apart.

    >>> initials("Ada Lovelace"), initials("ben"), initials("Anna Maria von Berg"), initials("7b")
    ('AL', 'B', 'AB', '7')
    """
    words = [word for word in (_lettered(part) for part in name.split()) if word]
    chosen = (words[0], words[-1]) if len(words) > 1 else words
    return "".join(word[0].upper()[:1] for word in chosen)


def _lettered(word: str) -> str:
    """Return `word` from its first letter or digit on; "" where it has none."""
    return next((word[place:] for place, character in enumerate(word) if character.isalnum()), "")
