"""Whom an article names in passing: a last resort for wrong options, so more is asked of such a name."""

import re
from collections.abc import Iterator

from quizapp.generation.context import Context
from quizapp.generation.given_names import given_names
from quizapp.generation.names import is_body, is_damaged, is_proper
from quizapp.model.attribution import Entity, EntityType
from quizapp.reviewing.words import bare

_NAME = re.compile(r"[A-Z][\w’'-]+(?: [A-Z]\.)?(?: [A-Z][\w’'-]+){1,2}")
_INITIALS = re.compile(r"(?:[Tt]he )?[A-Z]{3,5}")
_FEWEST_MENTIONS_OF_A_BODY = 2
# A name with one of these is surely a body's, though it stands in the article once.
_BODY = re.compile(
    r"\b(?:Department|Ministry|Bureau|Agency|Commission|Committee|Council|Association|Federation|Institution|Institute"
    r"|Foundation|University|Court|Union|Party|Society|Authority|Board of|Office of)\b"
)


def named_in_passing(context: Context, key: Entity) -> Iterator[Entity]:
    """Yield who is of the type of `key`, is cited nowhere, and surely bears a name, in the graph's order.

    A person is named once, with a given name that is known as one; a body by several words or by initials, at least
    twice or with a word such as "Council". What extraction takes for a name by mistake ("Harbour Lights", a headline)
    is so kept away.
    """
    names = frozenset(bare(entity.name) for entity in context.graph.entities)
    for entity in context.graph.entities:
        if (
            entity.type is not key.type
            or entity.name == key.name
            or not entity.mentions
            or not is_proper(entity)
            or is_damaged(context, entity)
        ):
            continue
        if context.cited[entity.name] or _holds_another(entity.name, names):
            continue
        if entity.type is EntityType.PERSON:
            known = entity.name.split()[0] in given_names(context.article.language)
            if len(entity.mentions) == 1 and known and _NAME.fullmatch(entity.name):
                yield entity
        elif entity.type is EntityType.ORGANISATION and (
            len(entity.mentions) >= _FEWEST_MENTIONS_OF_A_BODY or _BODY.search(entity.name)
        ):
            several = len(bare(entity.name).split()) > 1 or _INITIALS.fullmatch(entity.name)
            if several and is_body(context, entity):
                yield entity


def _holds_another(name: str, names: frozenset[str]) -> bool:
    """Tell whether some of the words of `name`, not all, are a name themselves: "Rafael Stroud Wins"."""
    words = bare(name).split()
    pieces = (
        words[start:end]
        for start in range(len(words))
        for end in range(start + 1, len(words) + 1)
        if end - start < len(words)
    )
    return any(" ".join(piece) in names for piece in pieces)
