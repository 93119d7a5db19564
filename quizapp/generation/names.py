"""Which names an option can show, and which of them stand for somebody who can speak."""

import re
from functools import lru_cache

from quizapp.generation.context import Context
from quizapp.generation.given_names import given_names
from quizapp.generation.remembering import once
from quizapp.generation.role_nouns import role_nouns
from quizapp.generation.screening import NO_GIVEN_NAMES
from quizapp.generation.spelling import DAMAGED
from quizapp.model.attribution import Entity, EntityType
from quizapp.reviewing.words import bare, content_stems

BODIES = frozenset({EntityType.ORGANISATION, EntityType.PLACE, EntityType.GROUP})
_ASKED_ABOUT = frozenset({EntityType.PERSON, EntityType.ORGANISATION, EntityType.PLACE})
_PARTICLES = frozenset("de del della van von der den da dos la le al el bin ibn of the".split())
# Words that no person's name has: a place, a body, a rank, or a piece of a sentence taken for a name.
_UNLIKE_A_PERSON = """
street avenue road lane square park bridge river hill mill farm island bay university college school party house act
court times post news tv county city hall center centre church hospital fund inc army navy air force capt gen lt
he she it they says said just follow after before out why how what is was outside inside near under over from with
"""
_SMALL_WORDS = frozenset({"the", "of", "for", "and", "on", "in", "to", "at", "&", "de", "la", "du", "des"})
_LONGEST_NAME = 7
_NO_PERSON = frozenset(_UNLIKE_A_PERSON.split())
# Words that stand for people without naming them, with a capital at the start of a sentence alone.
_NOBODY = frozenset(
    """
    others other some many most another several few more none all both each either neither somebody someone everybody
    everyone nobody anybody anyone those these this that they we you such one two three dozens hundreds thousands
    """.split()
)


def is_proper(entity: Entity) -> bool:
    """Tell whether the entity has a name that an option can show: "Ada Kern", "the Kremlin", not "one official"."""
    return _is_name(entity.name, of_person=entity.type is EntityType.PERSON)


@lru_cache(maxsize=4_096)
def _is_name(text: str, *, of_person: bool) -> bool:
    tokens = text.split()
    if not tokens or tokens[0].casefold() in _NOBODY:
        return False
    if of_person:
        named = all(token[:1].isupper() or token in _PARTICLES for token in tokens)
        return named and _NO_PERSON.isdisjoint(token.casefold() for token in tokens)
    return len(tokens) <= _LONGEST_NAME and all(
        token[:1].isupper() or token in _SMALL_WORDS for token in tokens
    )


@once
def is_cut(context: Context, entity: Entity) -> bool:
    """Tell whether a person's name lacks the given name before it in the article: "Falk Kern" of "Ada Falk Kern"."""
    if entity.type is not EntityType.PERSON:
        return False
    first, *more = entity.name.split()
    given = given_names(context.article.language)
    if first in given:
        return False
    before = context.words_before(entity.name)
    if more:
        return not given.keys().isdisjoint(before)
    titles = NO_GIVEN_NAMES | role_nouns(context.article.language)
    return any(word.casefold() not in titles and content_stems(word) for word in before)


@once
def is_damaged(context: Context, entity: Entity) -> bool:
    """Tell whether letters in or right beside the name were lost in decoding: "KÃ", "FranÃ§ois", "Fran�ois".

    UTF-8 read as Windows-1252 shows an "Ã" or "Â" before no letter, or "â€".
    """
    if any(DAMAGED.search(name) for name in context.names(entity.name)):
        return True
    return context.is_damaged and any(
        DAMAGED.search(context.word_around(mention)) for mention in entity.mentions
    )


def is_proper_outlet(name: str) -> bool:
    """Tell whether `name` is a name, undamaged, rather than a description: "the newspaper", "TV networks"."""
    return not DAMAGED.search(name) and all(
        any(map(str.isupper, token)) or token in _SMALL_WORDS or token[:1].isdigit()
        for token in re.sub(r"^[Tt]he ", "", name).split()
    )


def starts_with_common_word(context: Context, entity: Entity) -> bool:
    """Tell whether the article also writes the first word of a name small: "Outside Carrier" is no person."""
    return context.has_word(bare(entity.name).partition(" ")[0])


@once
def is_body(context: Context, entity: Entity) -> bool:
    """Tell whether a name that is no person's stands for somebody who can speak.

    A place must have somebody who speaks for it; "Police" at the start of a sentence is only a word, and a surname that
    somebody in the article bears is no body's.
    """
    if entity.type is EntityType.PERSON:
        return True
    if entity.type is EntityType.PLACE and not context.is_spoken_for(entity, by_places=False):
        return False
    name = entity.name.removeprefix("the ").removeprefix("The ")
    if " " in name:
        return True
    return (
        not starts_with_common_word(context, entity)
        and (name.isupper() or name in context.capitalised_within)
        and not any(
            other.type is EntityType.PERSON and name in other.name.split() for other in context.graph.entities
        )
    )


@once
def can_be_asked_about(context: Context, entity: Entity) -> bool:
    """Tell whether a stem can name the entity: a person, a body or a place with a name of its own.

    "The Republican" is somebody else's role, "Critics" are anybody; a single word must come twice to be a name.
    """
    return (
        entity.type in _ASKED_ABOUT
        and is_proper(entity)
        and not is_damaged(context, entity)
        and not is_cut(context, entity)
        and is_body(context, entity)
        and (len(entity.name.split()) > 1 or len(entity.mentions) > 1)
    )


@once
def acts(context: Context, entity: Entity) -> bool:
    """Tell whether the article cites a body, or names somebody who speaks for it: a government, not a mere place."""
    return cited_times(context, entity) > 0 or context.is_spoken_for(entity)


def cited_times(context: Context, entity: Entity) -> int:
    """Return how many attributions the entity is surely the named source of."""
    return context.cited[entity.name]


def capitalised(name: str) -> str:
    """Return `name` as an option starts: "The Kremlin"."""
    return name[:1].upper() + name[1:]
