"""Wrong options of the same sort as the key: from the article first, never invented."""

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import chain, islice

from quizapp.generation.acting import times_acting
from quizapp.generation.context import Context
from quizapp.generation.described import is_told_dead, speaks_by_office
from quizapp.generation.judging import Verdict, same_outlet
from quizapp.generation.names import (
    BODIES,
    acts,
    cited_times,
    is_body,
    is_cut,
    is_damaged,
    is_proper,
    is_proper_outlet,
    starts_with_common_word,
)
from quizapp.generation.outlets import known_outlets, listed_outlets
from quizapp.generation.passing import named_in_passing
from quizapp.generation.remembering import once
from quizapp.generation.spelling import initials
from quizapp.model.attribution import Attribution, Entity, EntityType
from quizapp.model.base import Span
from quizapp.reviewing.words import bare, content_stems

FEWEST = 2
"""Three options are enough (Haladyna, Downing and Rodriguez 2002), and fewer are not."""
MOST = 3
_FEWEST_MENTIONS = 2
"""How often the article must name somebody whom it never cites: a passing mention may be of anything."""

_HE_SHE = re.compile(r"\b(?:he|she|him|his|her|hers)\b", re.IGNORECASE)


def sources(
    context: Context, record: Attribution, judge: Callable[[str], Verdict], *, beside: str = ""
) -> tuple[str, ...]:
    """Return the names of up to 3 sources that `judge` finds false; fewer than 2 make no question.

    They have the key's type; a bare surname, which no whole name can stand beside, makes none.
    Other sources of the article come first, the nearest before the rest; whom it mentions
    and never cites comes in only where there are too few, with an office to speak in, or as one at most; nobody does
    whose death it tells. Those who may speak for one another stand together only where nothing else is left; who is
    named in passing makes up the second. People named in the stem, `beside`, are left out: nobody takes them for its
    source. Bodies named there come last, and so does whoever its "her" may be.
    """
    key = context.entity(record.source_entity)
    if (
        key is None
        or not is_proper(key)
        or is_damaged(context, key)
        or is_cut(context, key)
        or not is_body(context, key)
        or (len(key.name.split()) == 1 and (key.type is EntityType.PERSON or len(key.mentions) == 1))
    ):
        return ()
    stem = content_stems(beside)
    here = record.content[0].start
    spoken_of = context.last_named(here, but=key.name) if _HE_SHE.search(beside) else None
    ranked = sorted(
        (
            entity
            for entity in _of_type(context, key)
            if not is_told_dead(context, entity)
            and (entity.type is not EntityType.PERSON or stem.isdisjoint(content_stems(entity.name)))
        ),
        key=lambda entity: (
            cited_times(context, entity) == 0,
            bool(content_stems(entity.name) & stem) or entity.name == spoken_of,
            cited_times(context, entity) == 0 and not speaks_by_office(context, entity),
            context.distance(entity, here),
        ),
    )
    judged = cache(judge)

    def wrong(entities: Iterable[Entity]) -> Iterator[str]:
        return (entity.name for entity in entities if judged(entity.name) is Verdict.FALSE)

    # No name is judged before it is needed: a long text holds many.
    cited = [entity for entity in ranked if cited_times(context, entity) > 0]
    first = _filled_up(wrong(cited), wrong(ranked[len(cited) :]), to=FEWEST)
    chosen = list(islice(_apart(context, first, related=False), MOST))
    if len(chosen) < FEWEST:
        chosen = list(islice(_apart(context, wrong(ranked), related=False), FEWEST))
    if len(chosen) < FEWEST:
        chosen = list(islice(_apart(context, chain(chosen, wrong(ranked)), related=True), FEWEST))
    if len(chosen) == FEWEST - 1:
        passing = (
            entity
            for entity in named_in_passing(context, key)
            if not content_stems(entity.name) & stem and not is_told_dead(context, entity)
        )
        chosen = list(islice(_apart(context, chain(chosen, wrong(passing)), related=False), FEWEST))
    return tuple(chosen) if _can_be_taken_for_sources(context, chosen) else ()


def _can_be_taken_for_sources(context: Context, names: Iterable[str]) -> bool:
    """Tell whether at most one of `names` is of a body that is not cited, or of somebody without an office to speak in.

    A court or a party that the article never cites is a source on paper alone.
    """
    silent = [
        entity for name in names if (entity := context.entity(name)) and not cited_times(context, entity)
    ]
    if len(silent) > 1 and len(silent) == len(tuple(names)):
        return False
    return (
        sum(each.type is not EntityType.PERSON or not speaks_by_office(context, each) for each in silent) <= 1
    )


def actors(context: Context, *pair: Entity) -> Iterator[str]:
    """Yield names of third parties to the two of `pair`: of the type of either, related to neither, cited first."""
    people = any(entity.type is EntityType.PERSON for entity in pair)
    fit = (
        entity
        for entity in sorted(
            (entity for entity in context.graph.entities if entity.mentions),
            key=lambda entity: (cited_times(context, entity) == 0, entity.mentions[0].start),
        )
        if is_proper(entity)
        and not is_damaged(context, entity)
        and not is_cut(context, entity)
        and (acts(context, entity) if entity.type in BODIES else people and entity.type is EntityType.PERSON)
        and not any(context.related(entity.name, other.name) for other in pair)
        and (any(entity.type is other.type for other in pair) or not people)
    )
    return _apart(context, (entity.name for entity in fit), related=False)


def outlets(context: Context, record: Attribution, judge: Callable[[str], Verdict]) -> tuple[str, ...]:
    """Return up to 3 outlets that are not cited here: those cited elsewhere, then known ones to make it 2.

    Known ones come in only beside outlets that exist: among invented ones the key would be the odd one out.
    """
    own = [context.article.outlet, *(outlet.name for outlet in context.graph.outlets if outlet.own)]
    elsewhere = [
        outlet.name
        for outlet in context.graph.outlets
        if any(not is_in_dateline(context, mention) for mention in outlet.mentions)
        and is_proper_outlet(outlet.name)
        and not any(name and same_outlet(outlet.name, name) for name in own)
    ]
    language = context.article.language
    listed = {bare(name) for name in listed_outlets(language)}
    real = not context.article.fiction and any(bare(name) in listed for name in elsewhere)
    absent = (
        name
        for name in _mixed(known_outlets(language) if real else (), by=context.article.sha256 + record.id)
        if not context.holds(name)
        and not context.has_capitals(initials(name))
        and not any(other and same_outlet(name, other) for other in (*own, *elsewhere))
    )
    chosen: list[str] = []
    # Where the article names two others, one that stands nowhere in it is seen through.
    others = [name for name in elsewhere if not (record.outlet and same_outlet(name, record.outlet.name))]
    for names, enough in ((elsewhere, MOST), (absent, FEWEST if len(others) < FEWEST else 0)):
        for name in names:
            if len(chosen) >= enough:
                break
            chosen_already = any(same_outlet(name, other) for other in chosen)
            if not chosen_already and judge(name) is Verdict.FALSE:
                chosen.append(name)
    return tuple(chosen)


def is_in_dateline(context: Context, mention: Span) -> bool:
    """Tell whether a mention of an outlet only opens or signs a paragraph: "HOLM, Dec. 8 (UPI) — ", "(Reuters)"."""
    text = context.article.text
    return bool(
        _DATELINE_AFTER.match(text, mention.end)
        and _DATELINE_BEFORE.search(text[max(0, mention.start - _LONGEST_DATELINE) : mention.start])
    )


_LONGEST_DATELINE = 60
_DATELINE_BEFORE = re.compile(r"(?:^|\n)[^\n.?!]{0,30}(?:\.[^\n?!]{0,24})?\(?$|(?:^|\n)[^\n]{0,50}\($")
_DATELINE_AFTER = re.compile(r"\)?\s*(?:--|[—–]|-\s)|\)\s*(?:\n|$)")


@once
def _of_type(context: Context, key: Entity) -> tuple[Entity, ...]:
    """Return the entities that may stand beside `key` as wrong answers, by what they are."""
    return tuple(_like(context, key))


def _like(context: Context, key: Entity) -> Iterator[Entity]:
    for entity in context.graph.entities:
        unfit = not is_proper(entity) or is_damaged(context, entity) or is_cut(context, entity)
        if not entity.mentions or unfit or entity.name == key.name:
            continue
        if key.type is EntityType.PERSON and entity.type is EntityType.PERSON:
            known = cited_times(context, entity) or (
                len(entity.mentions) >= _FEWEST_MENTIONS
                # A figure of speech or a character does nothing and has no title.
                and (times_acting(context, entity) > 0 or speaks_by_office(context, entity))
            )
            if known and 2 <= len(entity.name.split()) <= 4 and not starts_with_common_word(context, entity):
                yield entity
        elif (
            key.type in BODIES
            and (
                entity.type is not EntityType.PLACE
                or key.type is EntityType.PLACE
                or cited_times(context, entity)
            )
            and entity.type in BODIES
            and acts(context, entity)
            and is_body(context, entity)
        ):
            yield entity


def _filled_up(names: Iterable[str], more: Iterable[str], *, to: int) -> Iterator[str]:
    """Yield `names`, and of `more` only what makes it `to` of them."""
    count = 0
    for count, name in enumerate(names, start=1):  # noqa: B007 - the last count is what matters
        yield name
    yield from islice(more, max(0, to - count))


def _apart(context: Context, names: Iterable[str], *, related: bool) -> Iterator[str]:
    """Yield `names` without repeats and without one that is part of another; unrelated ones only, unless `related`."""
    chosen: list[str] = []
    for name in names:
        clash = (
            bare(name) in bare(other)
            or bare(other) in bare(name)
            or (not related and context.related(name, other))
            for other in chosen
        )
        if not any(clash):
            chosen.append(name)
            yield name


def _mixed(names: tuple[str, ...], *, by: str) -> tuple[str, ...]:
    """Return `names` in an order that depends on `by` alone, so that questions differ in their options."""
    return tuple(sorted(names, key=lambda name: hashlib.sha256(f"{by} {name}".encode()).digest()))
