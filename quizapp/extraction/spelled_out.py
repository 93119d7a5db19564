"""Spelled out: names that a title, a given name or a full name elsewhere shows to be people's."""

import re
from dataclasses import replace
from functools import cache

from quizapp.extraction import lexicon
from quizapp.extraction.analysis import Analysis
from quizapp.extraction.named_span import NamedSpan
from quizapp.model.attribution import EntityType
from quizapp.model.base import Span

_NO_PERSON = frozenset({EntityType.ORGANISATION, EntityType.PLACE, EntityType.GROUP})
_WORD = re.compile(r"[A-Z][a-z’'-]+(?:[A-Z][a-z]+)?")
_LONGEST = 3
_LONGEST_TITLE = 30
_SHORTEST = 3


def with_people_spelled_out(found: list[NamedSpan], analysis: Analysis) -> list[NamedSpan]:
    """Return the names, with those as people's that the article elsewhere, or a word before them, shows to be one's.

    `Mayor Petra Ilves`, `Karin Dahl said`, and `Cuban said` where Mark Cuban was named.
    """
    reporting = _reporting(analysis)
    typed = [
        replace(name, type=EntityType.PERSON)
        if name.type in _NO_PERSON and _is_a_persons(name, reporting, analysis)
        else name
        for name in found
    ]
    typed += _missed(typed, analysis)
    surnames = {
        name.name.split()[-1] for name in typed if name.type is EntityType.PERSON and " " in name.name
    }
    return [
        replace(name, type=EntityType.PERSON)
        if name.type in _NO_PERSON and name.name in surnames and _is_called(name, analysis)
        else name
        for name in typed
    ]


def _reporting(analysis: Analysis) -> frozenset[str]:
    """Return the last words of names without an article that are subjects of reporting verbs."""
    return frozenset(
        token.text
        for token in analysis.parse.tokens
        if token.dep == "nsubj" and token.head.lemma in lexicon.verbs() and not token.has("det")
    )


def _is_a_persons(name: NamedSpan, reporting: frozenset[str], analysis: Analysis) -> bool:
    words = name.name.split()
    if not 1 <= len(words) <= _LONGEST or not all(_WORD.fullmatch(word) for word in words):
        return False
    if (
        any(_marks_no_person(word) for word in words)
        or name.name in lexicon.places() | lexicon.stands_for().keys()
    ):
        return False
    if _titled(name.span.start, analysis.text):
        return True
    return len(words) > 1 and words[0] in lexicon.given_names() and words[-1] in reporting


def _marks_no_person(word: str) -> bool:
    return word in lexicon.bodies() or word in lexicon.outlet_words() or word in lexicon.outlets()


def _titled(start: int, text: str) -> bool:
    return _title().search(text, max(0, start - _LONGEST_TITLE), start) is not None


@cache
def _title() -> re.Pattern[str]:
    longest_first = sorted(lexicon.titles(), key=lambda title: (-len(title), title))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest_first))}) $")


def _missed(found: list[NamedSpan], analysis: Analysis) -> list[NamedSpan]:
    """Find the full names of those whom the recogniser saw under their surnames alone."""
    lone = {
        name.name
        for name in found
        if name.type is EntityType.PERSON and " " not in name.name and len(name.name) >= _SHORTEST
    }
    full = {name.name.split()[-1] for name in found if name.type is EntityType.PERSON and " " in name.name}
    taken = {offset for name in found if " " in name.name for offset in range(*name.span)}
    spans = [
        Span(*match.span())
        for surname in sorted(lone - full)
        for match in re.finditer(rf"(?<![\w-])([A-Z][a-z]+) {re.escape(surname)}(?![\w-])", analysis.text)
        if match[1] in lexicon.given_names() and taken.isdisjoint(range(*match.span()))
    ]
    return [NamedSpan(span, span.of(analysis.text), EntityType.PERSON) for span in spans]


def _is_called(name: NamedSpan, analysis: Analysis) -> bool:
    """Tell whether a people's or a place's word is a name where it stands: `Cuban said`, not `the Cuban envoy`."""
    if name.type is EntityType.PLACE and _placed(name.name, analysis.text):
        return False
    tokens = analysis.parse.between(*name.span)
    return (
        len(tokens) == 1 and tokens[0].pos == "PROPN" and not tokens[0].has("det") and tokens[0].dep != "amod"
    )


def _placed(name: str, text: str) -> bool:
    """Tell whether the article goes somewhere of this name: `in Paris`."""
    return re.search(rf"\b(?:in|to|from|near|at|outside|of) {re.escape(name)}\b", text) is not None
