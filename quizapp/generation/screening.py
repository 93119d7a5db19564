"""Which attributions may be asked about: what a careful reader would not put a question on is left out."""

import re
from collections.abc import Callable

from quizapp.generation.lookup import Lookup
from quizapp.generation.spelling import DAMAGED
from quizapp.generation.why import Why
from quizapp.model.attribution import Attribution, EntityType, Modality, Polarity
from quizapp.model.base import Span
from quizapp.reviewing.words import bare, content_stems

_REFUSAL = re.compile(
    r"\b(not|never|neither|nor|without|hardly|refus\w*|declin\w*|fail\w*|stopp\w*)\b|n[’']t\b", re.IGNORECASE
)
_REACH = 40
"""How many characters before a cue may take it back."""
_TITLE_WORDS = """
mr mrs ms miss dr sir lady lord president vice senator sen governor gov representative rep congressman congresswoman
secretary minister chancellor premier general gen colonel col captain capt lieutenant lt sergeant sgt major judge
justice professor prof mayor chief director king queen prince princess pope republican democrat candidate nominee
officer inspector detective coach
"""
_TITLES = frozenset(_TITLE_WORDS.split())
# Words that may open a sentence before a surname: "Despite Kern, ...", "On Monday Kern ...".
_OPENER_WORDS = """
despite unlike besides among given according although though whereas meanwhile yet still even today yesterday tonight
monday tuesday wednesday thursday friday saturday sunday
"""
NO_GIVEN_NAMES = _TITLES | frozenset(_OPENER_WORDS.split())
"""Titles, and words that may open a sentence before a surname."""
# Where somebody plays another, who says it is no source.
_SHOW = re.compile(
    r"\b(?:impersonat\w+|sketch(?:es)?|skits?|Saturday Night Live|SNL|parod(?:y|ies|ied|ying)|satir\w+"
    r"|fictional(?:ly)?|lampoon\w*|spoof\w*|in character|role-play\w*|doppelg(?:ä|a|ae)ngers?|played by"
    r"|portrayed by)\b",
    re.IGNORECASE,
)
_PART = re.compile(r"\b(?:(?:play(?:s|ed|ing)|portray\w*) (?:the \S+ )?|dressed (?:up )?as )[A-Z]\w+")
_JOINED = re.compile(r"\b(and|or|nor|both)\b|&", re.IGNORECASE)


def obstacle(lookup: Lookup, record: Attribution) -> Why | None:
    """Return why `record` cannot be asked about; null where it was plainly said, by one source."""
    return next((why for why, stands in _OBSTACLES if stands(lookup, record)), None)


def is_joint(lookup: Lookup, record: Attribution) -> bool:
    """Tell whether several speak at once ("Kern and Falk said"): an answer that names one would be half right."""
    source = lookup.text(record.source) if record.source else ""
    return bool(_JOINED.search(source)) and not _is_one_name(lookup, record)


def has_namesake(lookup: Lookup, record: Attribution) -> bool:
    """Tell whether the source is a bare surname that the article also gives to somebody else."""
    entity = lookup.entity(record.source_entity)
    if record.source is None or entity is None or entity.type is not EntityType.PERSON:
        return False
    source = lookup.text(record.source)
    given, _, surname = entity.name.rpartition(" ")
    if not given or given.split()[0] in source or surname not in source:
        return False
    return any(
        other not in given.split() and other.casefold() not in NO_GIVEN_NAMES and content_stems(other)
        for other in lookup.words_before(surname)
    )


def is_refused(lookup: Lookup, record: Attribution) -> bool:
    """Tell whether words before the cue take it back: "would neither confirm nor deny", "declined to say"."""
    if record.cue is None:
        return False
    sentence = lookup.sentences_of(record.cue)
    start = max([sentence[0].start, record.cue.start - _REACH] if sentence else [record.cue.start])
    if record.source and start < record.source.end <= record.cue.start:
        start = record.source.end
    # A comma closes what was said of the source in passing: "an official, who was not named, suggested".
    near = lookup.text(Span(start, record.cue.end)).rpartition(",")[2]
    return bool(_REFUSAL.search(near))


def is_cut_off(lookup: Lookup, record: Attribution) -> bool:
    """Tell whether the source stops before its end: at an abbreviation, "Navy Capt", or a letter lost in decoding."""
    if record.source and lookup.is_damaged and DAMAGED.search(lookup.word_around(record.source)):
        return True
    return record.source is not None and bool(
        re.match(r"\.\s+[A-Z]", lookup.article.text[record.source.end : record.source.end + 4])
        and record.cue
        and record.cue.start < record.source.start
        and len(lookup.text(record.source).split()[-1]) <= 4
    )


def is_said_of(lookup: Lookup, record: Attribution) -> bool:
    """Tell whether the source is named inside what somebody else says: then the words may be that other's."""
    return record.source is not None and any(
        other.source_entity != record.source_entity
        and any(span.covers(record.source) for span in other.content)
        for other in lookup.attributions_at(record.source)
    )


def is_in_headline(lookup: Lookup, record: Attribution) -> bool:
    """Tell whether the content stands in a paragraph whose longer words nearly all have capitals."""
    return any(paragraph in lookup.headlines for paragraph in lookup.paragraphs_of(record.content[0])[:1])


def is_played(lookup: Lookup, record: Attribution) -> bool:
    """Tell whether somebody may be played here: the passage or a sentence beside it tells of a part, or a paragraph
    around it of a sketch, a parody or an impersonation.
    """
    spans = (
        *record.content,
        *((record.cue,) if record.cue else ()),
        *((record.source,) if record.source else ()),
    )
    here = lookup.sentences_of(*spans)
    if not here:
        return False
    near = (
        *lookup.sentences_before(here[0].start, 1),
        *here,
        *lookup.sentences_after(here[-1].end, 1),
    )
    around = Span(near[0].start, near[-1].end)
    return any(
        _SHOW.search(lookup.text(each)) for each in (*near, *_paragraphs_around(lookup, around))
    ) or any(_PART.search(lookup.text(sentence)) for sentence in near)


def _paragraphs_around(lookup: Lookup, span: Span) -> tuple[Span, ...]:
    """Return the paragraphs of `span`, and the one before and after them."""
    every = lookup.graph.paragraphs
    places = [place for place, paragraph in enumerate(every) if paragraph.overlaps(span)]
    return every[max(0, places[0] - 1) : places[-1] + 2] if places else ()


def _is_one_name(lookup: Lookup, record: Attribution) -> bool:
    assert record.source is not None  # noqa: S101 - the caller has looked
    source = bare(lookup.text(record.source))
    if any(
        entity.type is EntityType.PERSON
        and entity.name != record.source_entity
        and bare(entity.name) in source
        for entity in lookup.graph.entities
    ):
        return False
    return record.source_entity is not None and source in {
        bare(name) for name in lookup.names(record.source_entity)
    }


_OBSTACLES: tuple[tuple[Why, Callable[[Lookup, Attribution], bool]], ...] = (
    (Why.NEGATED, lambda _lookup, record: record.polarity is not Polarity.AFFIRMED),
    (Why.NOT_STATED, lambda _lookup, record: record.modality is not Modality.STATED),
    (Why.WITHIN, lambda _lookup, record: record.nested_in is not None),
    (Why.JOINT, is_joint),
    (Why.REFUSED, is_refused),
    (Why.CUT_OFF, is_cut_off),
    (Why.SAID_OF, is_said_of),
    (Why.HEADLINE, is_in_headline),
    (Why.NOT_STATED, is_played),
)
