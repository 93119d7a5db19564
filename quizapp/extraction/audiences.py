"""Audiences: whether whoever was told something is an outlet, though no list has it.

Congress, a council and a person are told things too; where it is not certain, an audience is no outlet.
"""

import re

from quizapp.extraction import lexicon
from quizapp.extraction.analysis import Analysis
from quizapp.extraction.parsing import Token
from quizapp.model.base import Span

# "the Norwegian newspaper Dagbladet": the noun right before the name.
_KINDS = frozenset(
    "newspaper paper daily weekly tabloid magazine broadcaster outlet network website site portal blog station agency"
    " newswire podcast programme program channel".split()
)
# "told the news agency Ritz", but "told the agency Norwave": these need a word that tells which sort.
_OF_NEWS = frozenset(
    {"agency", "site", "website", "portal", "channel", "network", "station", "program", "programme"}
)
_NEWSY = frozenset("news newspaper tv television radio media broadcast telegram youtube wire press".split())
_SHOWS = frozenset({"podcast", "show", "programme", "program", "newscast", "newsletter"})
_LONGEST_LEAD = 5
_LEADING = frozenset({"ADJ", "NOUN", "PROPN", "DET"})
# What stands before the name of an outlet where it carries something, and after it where it reports.
_BEFORE = r"(?:told|tells?|telling|told to|with|to|by|according to|per|citing) (?:the |The )?"
_AFTER = r" (?:first |has |had |also |later )?report(?:ed|s)\b"
_LABELS = frozenset({"ORG", "WORK_OF_ART", "PRODUCT"})


def after_kind(tokens: list[Token], at: int, end: int) -> int | None:
    """Return where the name begins in `the Norwegian newspaper Dagbladet`, from token `at`; None where none does.

    `end` is the offset at which the sentence ends.
    """
    for place in range(at, min(at + _LONGEST_LEAD, len(tokens) - 1)):
        token, following = tokens[place], tokens[place + 1]
        if token.start >= end or token.pos not in _LEADING:
            return None
        if token.lower in _KINDS and token.pos == "NOUN":
            if following.tag != "NNP" or following.start >= end:
                return None
            before = {word.lower for word in tokens[at:place]}
            return place + 1 if token.lower not in _OF_NEWS or before & _NEWSY else None
    return None


def is_show(tokens: list[Token], end: int) -> bool:
    """Tell whether the name that ends before the offset `end` is a programme's: `the Harbour Talk podcast`."""
    following = next((token for token in tokens if token.start >= end), None)
    return following is not None and following.lower in _SHOWS and following.start == end + 1


def is_told_as_outlet(words: str, span: Span, analysis: Analysis) -> bool:
    """Tell whether an unlisted name can only be that of an outlet to which somebody spoke.

    It has two words or more, none of them a person's or a body's; the recogniser takes it for no person or place;
    somebody is quoted in the sentence; and the article names it only where somebody tells it something or it reports.
    """
    parts = words.split()
    if (
        len(parts) <= 1
        or words.isupper()
        or parts[0] in lexicon.given_names()
        or parts[0] in lexicon.titles()
    ):
        return False
    if lexicon.bodies() & set(parts) or any(part.lower() in lexicon.roles() for part in parts):
        return False
    if {words, *parts} & (lexicon.places() | lexicon.stands_for().keys()):
        return False
    labels = {name.label for name in analysis.parse.names if name.span.overlaps(span)}
    if len(labels) != 1 or not labels <= _LABELS:
        return False
    sentence = analysis.sentence_at(span.start)
    return bool(analysis.quotations_in(sentence)) and _only_carries(words, analysis.text)


def _only_carries(words: str, text: str) -> bool:
    name = re.escape(words)
    carrying = len(re.findall(rf"\b{_BEFORE}{name}\b|\b{name}\b{_AFTER}", text))
    return carrying == len(re.findall(rf"\b{name}\b", text))
