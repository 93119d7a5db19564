"""Rules on two questions of one set: R16, none gives away the key of another, and R35, no near duplicates."""

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from quizapp.model.attribution import AttributionGraph
from quizapp.model.keying import offered, pairs
from quizapp.model.question import (
    MatchingQuestion,
    OrderingQuestion,
    Question,
    SelectionQuestion,
    TrueFalseQuestion,
)
from quizapp.reviewing.ties import Tie, asks_the_same, shows_stance, sources, subject, tie
from quizapp.reviewing.words import containment, content_stems, jaccard, words

_NEAR = 0.8
_SAME_SUBJECT = 0.5
_LEAST_SHARED = 2


class Relation(StrEnum):
    """What one question does to another."""

    GIVES_AWAY = "R16"
    """Its stem names the key of the other, or both halves of a pair, while speaking of the same thing."""
    NEAR_DUPLICATE = "R35"
    """It asks nearly the same; so does the other."""


class Asked(NamedTuple):
    """A question as it is compared with others: prepared once, compared many times."""

    stem: str
    """The words of the stem in order, each between spaces."""
    subject: frozenset[str]
    """The stems of the words that carry meaning in the stem."""
    whole: frozenset[str]
    """The words of stem and key; of pairs and orders, with all that is offered."""
    keys: tuple[str, ...]
    """The names under which the key goes, spelled like `stem`; none of a verdict, which is no name of anything."""
    tie: Tie
    """What it has to do with others on the same attributions."""
    parties: tuple[str, ...] = ()
    """The names of who accuses, is accused or denies, by the key; spelled like `stem`."""
    pairs: tuple["AskedPair", ...] = ()
    """Of a matching."""


class AskedPair(NamedTuple):
    """A pair as it is compared."""

    names: tuple[str, ...]
    """Those of the prompt, spelled like a stem."""
    option: frozenset[str]
    """The stems of the words that carry meaning in what belongs to it."""


def asked(question: Question, graph: AttributionGraph | None = None) -> Asked:
    """Return what of `question` is compared; with the `graph`, its key is known under all its names."""
    entities = graph.entities if graph is not None else ()

    def names(texts: Iterable[str]) -> tuple[str, ...]:
        others = [
            name
            for text in texts
            for entity in entities
            if text.casefold() in {form.casefold() for form in (entity.name, *entity.aliases)}
            for name in (entity.name, *entity.aliases)
        ]
        return tuple(spaced for name in dict.fromkeys((*texts, *others)) if (spaced := _spaced(name)).strip())

    keys = [option.text for option in question.options if option.id in question.right_options]
    shown = keys
    if isinstance(question, SelectionQuestion):
        keys = list(sources(question, graph))
        shown = []
    tied = tie(question, graph)
    matched: tuple[AskedPair, ...] = ()
    if isinstance(question, MatchingQuestion | OrderingQuestion):
        shown = [option.text for option in offered(question)]
    if isinstance(question, MatchingQuestion):
        matched = tuple(
            AskedPair(names([pair.prompt.text]), content_stems(pair.option.text))
            for pair in pairs(question)
            if pair.option is not None
        )
    return Asked(
        _spaced(question.stem),
        subject(question),
        frozenset(words(" ".join((question.stem, *shown)))),
        () if isinstance(question, TrueFalseQuestion) else names(keys),
        tied,
        names(tied.parties),
        matched,
    )


def tells(one: Asked, other: Asked) -> bool:
    """Tell whether the stem of `one` gives away the key of `other`, or half of it (R16)."""
    if shows_stance(one.tie, other.tie) or _names_a_party(one, other):
        return True
    return _gives_away(one.stem, one.subject, other.subject, other.keys) or any(
        any(name in one.stem for name in pair.names) and _is_about(one.subject, pair.option)
        for pair in other.pairs
    )


def alike(one: Asked, other: Asked) -> bool:
    """Tell whether two questions ask nearly the same (R35)."""
    return _is_near(one.whole, other.whole) or asks_the_same(one.tie, other.tie)


def is_near_duplicate(first: tuple[str, str], second: tuple[str, str]) -> bool:
    """Tell whether two pairs of stem and key share 80 % of their words (R35)."""
    one, two = (frozenset(words(" ".join(pair))) for pair in (first, second))
    return _is_near(one, two)


def gives_away(stem: str, other_stem: str, key_names: tuple[str, ...]) -> bool:
    """Tell whether `stem` answers the question `other_stem`: it names that key while speaking of the same thing (R16).

    `key_names` are the names under which the other question's key goes.
    """
    keys = tuple(_spaced(name) for name in key_names)
    return _gives_away(_spaced(stem), content_stems(stem), content_stems(other_stem), keys)


def _names_a_party(one: Asked, other: Asked) -> bool:
    """Tell whether the stem of `one` names who accuses, is accused or denies, which `other` asks for."""
    return not one.tie.about.isdisjoint(other.tie.about) and any(name in one.stem for name in other.parties)


def _gives_away(stem: str, subject: frozenset[str], other: frozenset[str], keys: tuple[str, ...]) -> bool:
    if not any(key in stem for key in keys):
        return False
    return _is_about(subject, other)


def _is_about(subject: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether a stem that speaks of `subject` speaks of what `other` is about too."""
    return len(other & subject) >= _LEAST_SHARED and containment(other, subject) >= _SAME_SUBJECT


def _is_near(one: frozenset[str], two: frozenset[str]) -> bool:
    # The share is at most that of the sizes: most pairs need no look at the words.
    if min(len(one), len(two)) < _NEAR * max(len(one), len(two)):
        return False
    return jaccard(one, two) >= _NEAR


def _spaced(text: str) -> str:
    return f" {' '.join(words(text))} "
