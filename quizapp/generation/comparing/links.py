"""The same claim in two articles: linked only where nobody would doubt that it is the same."""

from collections import Counter
from typing import NamedTuple

from quizapp.generation.context import Context
from quizapp.generation.quoting import FEWEST_WORDS, quoted_spans
from quizapp.model.attribution import Attribution, Polarity
from quizapp.reviewing.words import bare, containment, word_count, words

_MOST_ALIKE = 0.6
_FEWEST_SHARED = 4
_FEWEST_SHARED_WITH_ONE_NAME = 5


class Link(NamedTuple):
    """One claim as each of the two articles has it."""

    first: Attribution
    second: Attribution
    quoted: bool
    """Whether both quote the same words of it."""


def links(first: Context, second: Context) -> tuple[Link, ...]:
    """Return the claims that both articles report, in the order of the first.

    Both quote the same five words or more, or their contents share most of their words and two names, or one name
    and more words; both are plainly said and of high confidence, with the same stance. A claim that could be linked
    to two is linked to none.
    """
    quotes = [_quotations(context) for context in (first, second)]
    found: list[Link] = []
    for one in first.askable:
        for two in second.askable:
            if not (first.sure(one) and second.sure(two)):
                continue
            quoted = bool(quotes[0][one.id] & quotes[1][two.id])
            if quoted or _same(first, one, second, two):
                found.append(Link(one, two, quoted))
    ones = Counter(link.first.id for link in found)
    twos = Counter(link.second.id for link in found)
    return tuple(link for link in found if ones[link.first.id] == twos[link.second.id] == 1)


def _quotations(context: Context) -> dict[str, frozenset[tuple[str, ...]]]:
    """Return the words of each quotation of five or more in what may be asked about, sentence by sentence."""
    quoted = quoted_spans(context)
    found: dict[str, frozenset[tuple[str, ...]]] = {}
    for record in context.askable:
        texts = [context.text(span) for span in quoted.overlapping(*record.content)]
        sentences = [
            sentence for text in texts for sentence in text.replace("!", ".").replace("?", ".").split(".")
        ]
        found[record.id] = frozenset(
            words(sentence.strip(" ,;:—–-")) for sentence in sentences if word_count(sentence) >= FEWEST_WORDS
        )
    return found


def _same(first: Context, one: Attribution, second: Context, two: Attribution) -> bool:
    if one.polarity is not Polarity.AFFIRMED or one.stance is not two.stance:
        return False
    stems = first.stems(one), second.stems(two)
    shared = len(stems[0] & stems[1])
    if shared < _FEWEST_SHARED or containment(*stems) < _MOST_ALIKE:
        return False
    names = len(_named(first, one) & _named(second, two))
    return names >= 2 or (names == 1 and shared >= _FEWEST_SHARED_WITH_ONE_NAME)


def _named(context: Context, record: Attribution) -> frozenset[str]:
    """Return the last word of the name of whoever the content names, and of its source."""
    names = {name for span in record.content for name in context.entities_in(span)}
    if record.source_entity and context.entity(record.source_entity):
        names.add(record.source_entity)
    return frozenset(bare(name).split()[-1] for name in names if bare(name))
