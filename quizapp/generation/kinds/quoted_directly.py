"""Which of these people does the article quote in their own words?

Safe when somebody with a name surely speaks between quotation marks, and at least two others are named and never
quoted: no attribution with quotation marks is theirs or may be, and no marks stand in any sentence that names them, but
for those around what somebody else says of them. To be spoken of, or retold, is not to be heard.
"""

import re
from collections.abc import Iterable, Iterator
from functools import partial

from quizapp.generation import passages
from quizapp.generation.context import Context
from quizapp.generation.described import is_told_dead
from quizapp.generation.distractors import FEWEST, MOST
from quizapp.generation.draft import Draft, Kind
from quizapp.generation.forms import NO_KEY, AllOf, Answer
from quizapp.generation.given_names import given_names
from quizapp.generation.names import can_be_asked_about, starts_with_common_word
from quizapp.generation.places import Places
from quizapp.generation.quoting import quotations, quoted_spans
from quizapp.model.attribution import Attribution, Entity, EntityType, Mode
from quizapp.model.base import Span
from quizapp.model.question import Mark, Skill
from quizapp.reviewing.words import words

_MOST_RIGHT = 3
_LONGEST_NAME = 3
_MARKS = re.compile(r"[“”\"]|''|``")
# What is quoted elsewhere may be taken from these.
_WRITING = re.compile(
    r"\b(?:letters?|e-?mails?|written|wrote|writ(?:es?|ing)|statements?|speech(?:es)?|posts?|posted|tweet\w*|book|column|op-ed"
    r"|memos?|testimony|testified|transcripts?|interviews?|ad|ads|slogan|address|remarks?|quot\w+|messages?|words)\b",
    re.IGNORECASE,
)
_ROLE = re.compile(r"(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir) (?:[a-z-]+ )*[a-z-]+$")
_AFTER = 3
"""How many sentences after a name a quotation of nobody in particular may still be theirs."""


def _drafts(context: Context, records: Iterable[Attribution]) -> Iterator[Draft]:
    quoted = quoted_spans(context)
    heard: dict[str, Attribution] = {}
    for record in records:
        if record.source_entity and record.source_entity not in heard and _is_heard(context, record, quoted):
            heard[record.source_entity] = record
    right = _unrelated(context, heard, ())[:_MOST_RIGHT]
    if any(map(partial(_may_be_anybodys, context), context.graph.attributions)):
        return
    silent = sorted(
        (entity for entity in context.graph.entities if right and _is_unheard(context, entity)),
        key=lambda entity: -len(entity.mentions),
    )
    wrong = _unrelated(context, (entity.name for entity in silent), tuple(heard))[:MOST]
    if right and len(wrong) >= FEWEST:
        yield _draft(context, [(name, heard[name]) for name in right], wrong)


def _draft(context: Context, right: list[tuple[str, Attribution]], wrong: list[str]) -> Draft:
    ties = [passages.tie(context, record) for _, record in right]
    evidence = [each for _, record in right for each in passages.evidence(context, record) or ()]
    marks: set[Mark] = {mark for _, record in right for mark in passages.marks(record)}
    several = len(right) > 1
    keys = tuple(
        Answer(name, f"Quotation marks stand beside {tie}.")
        for (name, _), tie in zip(right, ties, strict=True)
    )
    others = tuple(
        Answer(name, f"The article names {name} and has nothing that {name} says between quotation marks.")
        for name in wrong
    )
    return Draft(
        stems=_STEMS_OF_SEVERAL if several else _STEMS,
        key=NO_KEY if several else keys[0],
        distractors=() if several else others,
        form=AllOf(keys, others) if several else None,
        evidence=tuple(dict.fromkeys(evidence)),
        marks=tuple(sorted(marks, key=lambda mark: (mark.span, mark.role.value))),
        attributions=tuple(record.id for _, record in right),
        rationale=(
            f"Between quotation marks the passage has the words of {' and of '.join(name for name, _ in right)}: "
            f"{', '.join(ties)}. {' and '.join(wrong)} are spoken of, or retold at most: a reader meets them in the "
            "words of others alone."
        ),
        difficulty=2,
        sure=True,
        beside=True,
    )


def _is_heard(context: Context, record: Attribution, quoted: Places) -> bool:
    """Tell whether somebody with a name surely speaks here between quotation marks, and says a sentence at least."""
    entity = context.entity(record.source_entity)
    return (
        entity is not None
        and entity.type is EntityType.PERSON
        and record.mode is not Mode.INDIRECT
        and record.cue is not None
        and context.sure(record)
        and 1 < len(entity.name.split()) <= _LONGEST_NAME
        and can_be_asked_about(context, entity)
        and not starts_with_common_word(context, entity)
        and bool(quotations(context, record, quoted))
        and passages.evidence(context, record) is not None
    )


def _is_unheard(context: Context, entity: Entity) -> bool:
    if (
        entity.type is not EntityType.PERSON
        or not 1 < len(entity.name.split()) <= _LONGEST_NAME
        or not can_be_asked_about(context, entity)
        or starts_with_common_word(context, entity)
        or entity.name.split()[0] not in given_names(context.article.language)
        or is_told_dead(context, entity)
        or not any(entity.name in context.text(mention) for mention in entity.mentions)
    ):
        return False
    if any(record.mode is not Mode.INDIRECT for record in context.spoken_by(entity.name)):
        return False
    # A surname may be somebody else's for the graph and theirs for the reader.
    named = (
        found.span()
        for found in re.finditer(rf"\b{re.escape(entity.name.split()[-1])}\b", context.article.text)
    )
    return all(
        _is_unquoted(context, entity, mention)
        for mention in {*entity.mentions, *(Span(*each) for each in named)}
    )


def _is_unquoted(context: Context, entity: Entity, mention: Span) -> bool:
    """Tell whether no quotation where the name stands, or shortly after it, may be theirs."""
    for sentence in context.sentences_of(mention):
        if _WRITING.search(context.text(sentence)):
            return False
        said = [
            span
            for record in context.attributions_at(sentence)
            # Within a report, marks may stand around what the one reported on said.
            if record.mode is Mode.DIRECT and _is_anothers(context, record, entity)
            for span in (*record.content, *((record.source,) if record.source else ()))
        ]
        # One character more on either side: the marks themselves may stand outside of what is said.
        if any(
            not any(span.start - 2 <= sentence.start + mark.start() < span.end + 2 for span in said)
            for mark in _MARKS.finditer(context.text(sentence))
        ):
            return False
    near = context.sentences_after(mention.start, _AFTER)
    return not any(
        record.mode is not Mode.INDIRECT and not _is_anothers(context, record, entity)
        for record in context.attributions_at(*near)
    )


def _is_anothers(context: Context, record: Attribution, entity: Entity) -> bool:
    """Tell whether somebody else than `entity`, named beside the words, says them; a "he" may be anybody."""
    name, source = record.source_entity, context.text(record.source) if record.source else ""
    return (
        name is not None
        and not context.related(name, entity.name)
        and (context.sure(record) or not set(words(source)).isdisjoint(words(name)))
    )


def _may_be_anybodys(context: Context, record: Attribution) -> bool:
    """Tell whether it is not sure who is quoted, and "the senator" may be whoever is named elsewhere."""
    source = context.text(record.source) if record.source else ""
    return (
        record.mode is not Mode.INDIRECT
        and not context.sure(record)
        and (_ROLE.match(source) is not None or record.source_entity is None)
    )


def _unrelated(context: Context, names: Iterable[str], beside: tuple[str, ...]) -> list[str]:
    """Return those of `names` that neither speak for one another or for those `beside`, nor share a word with them."""
    chosen: list[str] = []
    for name in names:
        if not any(
            context.related(name, other) or set(words(name)) & set(words(other))
            for other in (*chosen, *beside)
        ):
            chosen.append(name)
    return chosen


_STEMS = (
    "Which of these people does the article quote in their own words?",
    "Whose own words does the article quote?",
)
_STEMS_OF_SEVERAL = (
    "Which of these people does the article quote in their own words? Choose all that apply.",
    "Whose own words does the article quote? Choose all of these people who are heard between quotation marks.",
)

KIND = Kind(
    "quoted_directly",
    Skill.MISSING_VOICE,
    1,
    _drafts,
    (
        "Next time, count who is heard and who is only spoken of: it tells whose view shapes the article.",
        "Next time somebody is spoken of, ask whether the article lets them answer in their own words.",
    ),
)
