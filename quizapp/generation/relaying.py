"""Who only passes on the words of another, and who else the article names for nearly the same words."""

import re
from itertools import pairwise

from quizapp.generation.context import Context
from quizapp.model.attribution import Attribution, EntityType, SourceType
from quizapp.model.base import Span
from quizapp.reviewing.words import containment

_SAYS = re.compile(
    r"\b(?:tell(?:s|ing)?|told|say(?:s|ing)|said|ask(?:s|ed|ing)|quot(?:es|ed|ing)|wr(?:ote|iting)|repl(?:ied|ying)"
    r"|add(?:ed|ing)|recall(?:s|ed|ing)|shout(?:s|ed|ing)|remark(?:s|ed|ing)|insist(?:s|ed|ing)|assur(?:es|ed|ing))\b",
    re.IGNORECASE,
)
_LEAST_SHARED = 0.3
"""How much of the shorter content returns in what somebody with a name says of the same: a summary changes words."""
_FEWEST_STEMS = 2


def is_of_another(context: Context, record: Attribution, asked: Span | None) -> bool:
    """Tell whether the words may be those of somebody whom the source of `record` retells.

    So they may where another attribution stands within, or where a second verb of saying stands between the source
    and the words: "an aide said Kern calmed them, telling her colleagues, ...". `asked` is the part that is quoted.
    """
    if record.nested_in is not None or record.id in context.nesting:
        return True
    words = asked or record.content[0]
    known = sorted(span for span in (record.source, record.cue, words) if span)
    between = [Span(one.end, two.start) for one, two in pairwise(known) if one.end < two.start]
    within = [] if asked else [words]
    return any(_SAYS.search(context.text(stretch)) for stretch in (*between, *within))


def is_said_by_name(context: Context, record: Attribution) -> bool:
    """Tell whether a person with a name says nearly the same anywhere in the article, whoever `record` gives it to."""
    stems = context.stems(record)
    for other in context.similar(record):
        entity = context.entity(other.source_entity)
        named = entity is not None and entity.type is EntityType.PERSON and any(map(str.isupper, entity.name))
        if other.id == record.id or not named or other.source_type is SourceType.ANONYMOUS:
            continue
        shared = stems & context.stems(other)
        if len(shared) >= _FEWEST_STEMS and containment(stems, context.stems(other)) >= _LEAST_SHARED:
            return True
    return False
