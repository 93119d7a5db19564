"""Whom an article names and never lets speak: nothing in it tells what they say of anything."""

import re

from quizapp.generation.acting import times_acting
from quizapp.generation.context import Context
from quizapp.generation.given_names import given_names
from quizapp.generation.names import can_be_asked_about, starts_with_common_word
from quizapp.model.attribution import Attribution, Confidence, Entity, EntityType
from quizapp.model.base import Span
from quizapp.reviewing.words import content_stems, word_count, words

# Beside a name, these may tell that somebody speaks or agrees, without any attribution.
_SPEAKING = tuple(
    "according added adds agre announc argu ask assert back believ call claim complain condemn confirm critici declar "
    "demand denied denies deny disput doubt endors express favor favour favors insist join likewise object oppos plead "
    "pledg prais promis quoted refus reject remark reported respond repl said say speak spoke stat support tell testif "
    "think thought told tweet urge view vow want warn write writ wrote made author contribut jok cheer".split()
)
# Of the dead, of the past and of those who stand trial, nobody asks whether they agree.
_NO_PARTY = re.compile(
    r"\b(?:1[89]|20)\d\d\b|\b(?:dead|died|dies|death|kill\w*|shot|shoot\w*|murder\w*|victims?|late|former|convicted|indicted"
    r"|allegedly|charged|guilty|mouse)\b",
    re.IGNORECASE,
)
_STAND_IN = re.compile(r"(?:he|she|they)\b", re.IGNORECASE)
_AFTER = 2
"""How many sentences after a name a "he" or "she" may still be theirs."""
_FEWEST_WORDS, _MOST_WORDS = 2, 3
_FEWEST_ACTS = 2
"""Whoever does less is named for a comparison, or in passing."""
_FEWEST_OF_SENTENCE = 8
"""A line with fewer words is a headline or names an author."""


def silent(context: Context) -> tuple[Entity, ...]:
    """Return the people who act in the article, and whom it cites nowhere and gives no word of speech, in its order."""
    return tuple(entity for entity in context.graph.entities if _is_silent(context, entity))


def _is_silent(context: Context, entity: Entity) -> bool:
    return (
        entity.type is EntityType.PERSON
        and can_be_asked_about(context, entity)
        and _FEWEST_WORDS <= len(entity.name.split()) <= _MOST_WORDS
        and any(entity.name in context.text(mention) for mention in entity.mentions)
        and entity.name.split()[0] in given_names(context.article.language)
        and not starts_with_common_word(context, entity)
        and times_acting(context, entity) >= _FEWEST_ACTS
        and not context.spoken_by(entity.name)
        and not any(other.name != entity.name and _may_be(entity, other) for other in context.graph.entities)
        and all(_says_nothing(context, mention) for mention in entity.mentions)
    )


def _may_be(entity: Entity, other: Entity) -> bool:
    """Tell whether `other` may be the same person under a part of the name, or one of the family."""
    return other.type is EntityType.PERSON and words(other.name)[-1:] == words(entity.name)[-1:]


def _says_nothing(context: Context, mention: Span) -> bool:
    """Tell whether nobody speaks where the name stands: in the words of another, or in a sentence with no speech.

    Nor may a "he" or "she" shortly after it be theirs, nor a source that goes by what the sentence calls them.
    """
    sentences = context.sentences_of(mention)
    if not sentences:
        return False
    within = [
        span for record in context.attributions_at(mention) for span in record.content if span.covers(mention)
    ]
    # In what somebody else says, their verb is not of this name; a verb within it may be.
    around = min(within, key=lambda span: span.end - span.start, default=sentences[0])
    if any(word.startswith(_SPEAKING) for word in words(context.text(around))):
        return False
    here = context.text(sentences[0])
    if _NO_PARTY.search(here) or word_count(here) < _FEWEST_OF_SENTENCE:
        return False
    near = (sentences[0], *context.sentences_after(sentences[0].end, _AFTER))
    return not any(
        _may_be_theirs(context, record, here, near, mention) for record in context.graph.attributions
    )


def _may_be_theirs(
    context: Context, record: Attribution, here: str, near: tuple[Span, ...], mention: Span
) -> bool:
    source = context.text(record.source) if record.source else ""
    beside = bool(record.source and any(sentence.overlaps(record.source) for sentence in near))
    if _STAND_IN.match(source) or record.source_entity is None:
        sure = record.confidence is Confidence.HIGH and record.source_entity is not None
        return beside and not sure and record.content[0].start > mention.start
    # "The mayor said", where the sentence with the name has a mayor.
    nameless = not any(map(str.isupper, record.source_entity))
    return nameless and not content_stems(source).isdisjoint(content_stems(here))
