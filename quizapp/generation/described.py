"""What an article calls those whom it names, close to their names: offices, parties, and that somebody is dead."""

import re
from functools import cache

from quizapp import paths
from quizapp.generation.context import Context
from quizapp.generation.remembering import once
from quizapp.model.attribution import Entity, EntityType
from quizapp.model.base import Span
from quizapp.reviewing.words import stem_of, words

_BEFORE, _AFTER = 40, 90
"""How many characters on either side of a name may describe who bears it."""
_WORDS_BEFORE = 4
_ROOT = 4
_CAPITAL = re.compile(r"\b[A-Z]\w{3,}")
_APPOSITION = re.compile(r"(?:’s|'s)?,\s(?:who\s|an?\s|the\s|\d|[A-Za-z])[^.;:“”\"\n]*")
_SIDES = frozenset(
    """
    republican democrat democratic democrats republicans gop conservative conservatives liberal labour tory left-wing
    right-wing green greens socialist nationalist opposition islamist
    """.split()
)
_OF_DEATH = (
    r"dead|died|killed|slain|murdered|assassinated|executed|beheaded|lynched|drowned|perished|strangled|stabbed"
    r"|gunned down|shot(?! (?:back|down|at))|victims?|buried|funeral|obituary|autopsy|corpse|coffin"
)
_DEAD_BEFORE = re.compile(
    r"\b(?:late|slain|murdered|dead|deceased|victims?|death of|killing of|murder of|shooting of|shooting death of"
    r"|slaying of|assassination of|funeral of|memory of|killed|shot|murdered|kill|killer of)(?:\s[\w.,’'-]+){0,4}\s$",
    re.IGNORECASE,
)
_DEAD_AFTER = re.compile(
    rf"(?:’s|')?s? (?:death|murder|killing|funeral|body|shooting|grave)\b|[^.;:“”\"\n]{{0,60}}\b(?:{_OF_DEATH})\b",
    re.IGNORECASE,
)


@once
def is_told_dead(context: Context, entity: Entity) -> bool:
    """Tell whether the article tells, beside the name of somebody who never speaks in it, of their death.

    Whoever the article cites may stand beside such a word all the same: "Kern, who shot the picture".
    """
    if entity.type is not EntityType.PERSON or context.cited[entity.name]:
        return False
    return any(
        _DEAD_BEFORE.search(before) or _DEAD_AFTER.match(after)
        for before, after in (_around(context, mention) for mention in entity.mentions)
    )


@once
def callings(context: Context, entity: Entity) -> frozenset[str]:
    """Return the offices and parties that the article names beside `entity`, as stems: "senator", "republican"."""
    return frozenset(
        stem_of(word)
        for mention in entity.mentions
        for word in _describing(context, mention)
        if word in _offices() or word in _SIDES
    )


def is_concerned(context: Context, text: str, entity: Entity) -> bool:
    """Tell whether `text` names what the article calls `entity` by: "Israel" where it has "the Israeli premier Kern".

    Whoever a statement is about, or whose country, hardly made it: as its source they are absurd on their face.
    """
    named = frozenset(root for word in _CAPITAL.findall(text) for root in _roots(word))
    return any(
        not named.isdisjoint(root for word in _CAPITAL.findall(title) for root in _roots(word))
        for title in (_title(context, mention) for mention in entity.mentions)
    )


def _title(context: Context, mention: Span) -> str:
    """Return what stands before a name and describes it, and the name: "the Israeli premier Ada Kern"."""
    before = _around(context, mention)[0].rpartition(",")[2]
    return " ".join([*before.split()[-_WORDS_BEFORE:], *context.text(mention).split()[:-1]])


def _roots(word: str) -> tuple[str, ...]:
    """Return how a name and its adjective begin alike: "Israel" and "Israeli", "Norway" and "Norwegian"."""
    return (word[:_ROOT].casefold(),) if word.casefold().rstrip(".") not in _offices() else ()


def speaks_by_office(context: Context, entity: Entity) -> bool:
    """Tell whether the article gives somebody an office or part in which people speak to the press."""
    return entity.type is not EntityType.PERSON or bool(callings(context, entity))


def _describing(context: Context, mention: Span) -> tuple[str, ...]:
    """Return the words of a title before a name, and of an apposition after it."""
    before, after = _around(context, mention)
    apposition = _APPOSITION.match(after)
    named = words(context.text(mention))
    return (
        *words(before.rpartition(",")[2])[-_WORDS_BEFORE:],
        *named[:-1],
        *(words(apposition.group()) if apposition else ()),
    )


def _around(context: Context, mention: Span) -> tuple[str, str]:
    """Return what stands in its sentence before and after a mention, no farther than may describe it."""
    sentence = context.sentence_at(mention.start) or mention
    start = max(min(sentence.start, mention.start), mention.start - _BEFORE)
    end = min(max(sentence.end, mention.end), mention.end + _AFTER)
    return context.text(Span(start, mention.start)), context.text(Span(mention.end, end))


@cache
def _offices(language: str = "en") -> frozenset[str]:
    """Return the nouns and titles of those who speak, folded and without stops: "spokesman", "sen"."""
    folder = paths.assets() / "lexicons" / language
    return frozenset(
        line.partition("\t")[0].casefold().rstrip(".")
        for file in ("roles.tsv", "titles.tsv")
        for line in (folder / file).read_text(encoding="utf-8").splitlines()
        if line and line[:1] != "#"
    ) - {"mr", "mrs", "ms", "miss", "sir", "lord", "lady", "source"}
