"""What the article says in its own voice: sentences with no cue, no quotation and no hedge, that make sense alone."""

import re

from quizapp.generation.context import Context
from quizapp.generation.statements import is_sentence, stands_alone
from quizapp.model.base import Span
from quizapp.reviewing.words import word_count, words

_FEWEST_WORDS, _MOST_WORDS = 7, 26
# Words that may report what somebody says, thinks or wants, or how sure anything is, without any attribution.
_REPORTING = (
    "accord accus acknowledg add admit agre alleg announc argu ask assert believ call claim concern condemn conced "
    "confirm consider contend critic declar deny deni describ disput doubt estimat expect explain express fear feel "
    "felt find found hop indicat insist kn note promis predict propos question reject repl report respond reveal said "
    "say says show speak spoke stat suggest support suspect tell testif think thought told tweet urge view vow want "
    "warn write wrote object calculat conclu jok refrain mock embrac defend attack spar hail prais prefer oppos promot "
    "controvers course certain clear sure convers fail ignor"
).split()
_UNSURE = frozenset(
    "may might could would perhaps maybe likely unlikely possibly probably apparently seem seems seemed appear appears "
    "appeared potential potentially should must presumably arguably clearly obviously".split()
)
_CLEAN = re.compile(r"[A-Z][^“”\"‘:;?!()\[\]…—–]*[^.]\.")
_LONGER = 1.6
BACKSHIFTED = re.compile(r"\b(?:would|had|could|might)\b")
"""What reported speech is put back into: a statement with one of these tells that somebody said it."""
_DATELINE = re.compile(r"^[A-Z]{3,}")


def plain(context: Context) -> tuple[tuple[Span, str], ...]:
    """Return the sentences that are surely no words of a source, each with its words without the stop, in order.

    Surely is what a machine can see; that no source stands behind such a sentence, a person confirms.
    """
    found = []
    for sentence in context.graph.own_voice:
        text = " ".join(context.text(sentence).split())
        line = text.rstrip(".")
        if (
            _CLEAN.fullmatch(text)
            and not _DATELINE.match(text)
            and _FEWEST_WORDS <= word_count(line) <= _MOST_WORDS
            and not any(word.startswith(tuple(_REPORTING)) or word in _UNSURE for word in words(line))
            and not any(sentence.overlaps(hedge) for hedge in context.graph.hedges)
            and not any(paragraph in context.headlines for paragraph in context.paragraphs_of(sentence))
            and is_sentence(line)
            and stands_alone(line)
        ):
            found.append((sentence, line.replace("'", "’")))
    return tuple(found)


def beside(context: Context, statement: str, place: int) -> tuple[tuple[Span, str], ...]:
    """Return the sentences in the article's own voice that are as long as `statement`, the nearest to `place` first."""
    fit = [each for each in plain(context) if is_as_long(each[1], statement)]
    return tuple(sorted(fit, key=lambda each: abs(each[0].start - place)))


def is_as_long(one: str, two: str) -> bool:
    """Tell whether two statements are of like length: the longer has at most 1.6 times the characters (R20)."""
    return max(len(one), len(two)) <= _LONGER * min(len(one), len(two))
