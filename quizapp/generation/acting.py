"""Who does something in an article: the subject of a finite verb, not a name in a comparison, a title or a credit."""

import re

from quizapp.generation.context import Context
from quizapp.generation.remembering import once
from quizapp.model.attribution import Entity
from quizapp.model.base import Span
from quizapp.reviewing.words import word_count

# Right after a name, or after a description between commas: "Kern, the mayor, has opened".
_ACTS = re.compile(
    r"(?:,[^,.;\n]{1,60},)? (?:\w+ly |also |still |never |then |now )?"
    r"(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|did|won|lost|took|gave|made|went|came"
    r"|ran|led|told|said|says|began|left|saw|met|sent|wrote|built|brought|kept|held|put|set|spoke|drew|chose|fell|grew|stood"
    r"|bought|sold|paid|caught|taught|fought|hit|broke|drove|wore|flew|sat|got|found|became|\w{3,}ed|\w{2,}[^su\W]s)\b"
)
# Before a name, these make another the subject, or compare: "the aides of Kern were", "like Kern is".
_NO_SUBJECT = re.compile(
    r"\b(?:of|by|with|for|to|from|about|against|like|than|as|under|since|after|before|between|behind|over|at|in|on) "
    r"(?:[A-Z][\w.]* )*$|[’'] ?$"
)
_CREDIT = re.compile(
    r"\W*(?:(?:additional |further )?(?:reporting|editing|writing|edited|reported|written|compiled|photo\w*"
    r"|contributed|with files)\b"
    r"|by [A-Z])",
    re.IGNORECASE,
)
_CONTRIBUTED = re.compile(r"\bcontributed (?:to|reporting)\b|\b(?:Editing|Reporting|Writing) by\b")
_LAST = 2
_SHORT = 25
"""The last two paragraphs with fewer words are notes and credits."""
_BEFORE = 40


def times_acting(context: Context, entity: Entity) -> int:
    """Return how often `entity` is the subject of a finite verb in the body of the article, as far as words tell."""
    return len(acting(context, entity))


@once
def acting(context: Context, entity: Entity) -> tuple[Span, ...]:
    """Return the mentions of `entity` that are the subject of a finite verb in the body of the article."""
    text = context.article.text
    return tuple(
        mention
        for mention in entity.mentions
        if _ACTS.match(text, mention.end) is not None
        and not _NO_SUBJECT.search(text[max(0, mention.start - _BEFORE) : mention.start])
        and not any(_is_note(context, paragraph) for paragraph in context.paragraphs_of(mention))
    )


def _is_note(context: Context, paragraph: Span) -> bool:
    words = context.text(paragraph)
    if paragraph in context.headlines or _CREDIT.match(words) or _CONTRIBUTED.search(words):
        return True
    return paragraph in context.graph.paragraphs[-_LAST:] and word_count(words) < _SHORT
