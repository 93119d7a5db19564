"""Listed: countries, seats of government and outlets, found by the lists, and outlets called by a single word."""

import re
from functools import cache

from quizapp.extraction import lexicon
from quizapp.model.attribution import EntityType
from quizapp.model.base import Span

# Capitalised words right before a name, without "The" at their head.
_RUN_BEFORE = re.compile(r"(?<![\w.])(?!The )(?:[A-Z][a-z]+ ){1,3}$")
_LONGEST_RUN = 40
# Where an article cites "the Post": "told the Post", "the Post reported".
_CITING = r"(?:told|tells|telling|interview with|according to|per|reported by|reported in|published by|published in)"
_REPORTING = r"(?:first |had |has |also |later )?report(?:ed|s)"
# Words that end a publication's name and say nothing alone.
_NEVER_ALONE = frozenset({"Daily", "Weekly", "Podcast", "Online", "Press"})


def listed(text: str) -> list[tuple[Span, EntityType]]:
    """Return where countries, seats and outlets of the lists stand, in order, and "the Post" where it is one."""
    found: list[tuple[Span, EntityType]] = []
    borne: dict[str, bool] = {}
    for match in _listed_pattern().finditer(text):
        word = match.group()
        kind = EntityType.PLACE if word in lexicon.places() else EntityType.OUTLET
        span = Span(*match.span())
        if kind is EntityType.OUTLET and " " not in word:
            if word not in borne:
                borne[word] = _is_borne(word, text)
            whole = _fuller_outlet(span, text, borne=borne[word])
            if whole is None:
                continue
            span = whole
        found.append((span, kind))
    taken = {offset for span, _ in found for offset in range(*span)}
    found += [(span, EntityType.OUTLET) for span in _lone(text) if taken.isdisjoint(range(*span))]
    return sorted(found)


def _is_borne(word: str, text: str) -> bool:
    """Tell whether somebody in the article has a listed outlet's name for a surname."""
    if word in lexicon.outlet_words():
        return False
    return re.search(rf"(?<!\w)(?!The )[A-Z][a-z]+ {re.escape(word)}\b", text) is not None


def _fuller_outlet(span: Span, text: str, *, borne: bool) -> Span | None:
    """Return the whole name that ends in a listed one; None where it is a person's, who bears it in the article.

    "The Harbour Times" is no "Times"; "Jana Hill", and "Hill" beside her, are no "The Hill".
    """
    word = span.of(text)
    before = _RUN_BEFORE.search(text, max(0, span.start - _LONGEST_RUN), span.start)
    if before is None:
        alone = text[max(0, span.start - 4) : span.start].lower() != "the "
        return None if alone and borne else span
    if word not in lexicon.outlet_words():
        return None
    return Span(before.start(), span.end)


@cache
def _listed_pattern() -> re.Pattern[str]:
    # A place and a publication's last word are a publication: "Moscow Times".
    ending = f"(?:(?: [A-Z][a-z]+)? (?:{'|'.join(sorted(lexicon.outlet_words()))})\\b)?"
    # A station's number or desk is part of its name: "Fox 35", "TMZ Sports"; a count is not: "Fox 35 percent".
    desk = r"(?: (?:Sports|Business|Politics)\b| \d{1,2}\b(?! [a-z%])(?![.,]\d))?"
    outlets, places = _spelled(set(lexicon.outlets())), _spelled(set(lexicon.places()))
    return re.compile(rf"(?<![\w.-])(?:(?:{outlets}){ending}{desk}|(?:{places}){ending})(?![\w-]|\.\w)")


def _spelled(words: set[str]) -> str:
    """Return the alternatives of a pattern, the longest first, with either apostrophe."""
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace("'", "['’]") for word in longest_first)


def _lone(text: str) -> list[Span]:
    """Return where "the Post" and "the Gazette" stand, which the article cites at least once."""
    found: dict[str, list[Span]] = {}
    for match in _lone_pattern().finditer(text):
        found.setdefault(match.group(1), []).append(Span(*match.span(1)))
    return [
        span
        for word, spans in found.items()
        if re.search(rf"\b{_CITING} the {word}\b(?! [a-z]+(?:s|er)\b)|\b[Tt]he {word} {_REPORTING}\b", text)
        for span in spans
    ]


@cache
def _lone_pattern() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, lexicon.outlet_words() - _NEVER_ALONE)))
    return re.compile(rf"\b[Tt]he ({words})\b(?!-| [A-Z])")
