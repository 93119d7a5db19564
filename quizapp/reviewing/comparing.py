"""Rules on two questions of one set: R16, none gives away the key of another, and R35, no near duplicates."""

from collections.abc import Iterable, Mapping
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


class Told(NamedTuple):
    """What a text tells of a subject, prepared as `Asked` is."""

    text: str
    """Its words in order, each between spaces."""
    subject: frozenset[str]
    """The stems of its words that carry meaning."""
    keys: tuple[str, ...]
    """The names under which the key of its question goes, spelled like `text`."""


def told(text: str, key_names: tuple[str, ...] = ()) -> Told:
    """Return what of a stem, with the names of its key, is compared."""
    return Told(_spaced(text), content_stems(text), tuple(map(_spaced, key_names)))


def names_in(graph: AttributionGraph | None) -> dict[str, tuple[str, ...]]:
    """Return, for each name and alias in `graph`, case folded, all names of those who go by it."""
    found: dict[str, tuple[str, ...]] = {}
    for entity in graph.entities if graph is not None else ():
        names = (entity.name, *entity.aliases)
        for form in {name.casefold() for name in names}:
            found[form] = (*found.get(form, ()), *names)
    return found


def asked(
    question: Question,
    graph: AttributionGraph | None = None,
    *,
    known: Mapping[str, tuple[str, ...]] | None = None,
) -> Asked:
    """Return what of `question` is compared; with the `graph`, its key is known under all its names.

    `known` are `names_in(graph)`, given by whoever prepares many questions.
    """
    known = names_in(graph) if known is None else known

    def names(texts: Iterable[str]) -> tuple[str, ...]:
        others = [name for text in texts for name in known.get(text.casefold(), ())]
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
    return is_near(one.whole, other.whole) or asks_the_same(one.tie, other.tie)


def gives_away(one: Told, other: Told) -> bool:
    """Tell whether `one` answers the question `other`: it names that key while speaking of the same thing (R16)."""
    return _gives_away(one.text, one.subject, other.subject, other.keys)


def _names_a_party(one: Asked, other: Asked) -> bool:
    """Tell whether the stem of `one` names who accuses, is accused or denies, which `other` asks for."""
    return not one.tie.about.isdisjoint(other.tie.about) and any(name in one.stem for name in other.parties)


def _gives_away(stem: str, subject: frozenset[str], other: frozenset[str], keys: tuple[str, ...]) -> bool:
    for key in keys:
        if key in stem:
            return _is_about(subject, other)
    return False


def _is_about(subject: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether a stem that speaks of `subject` speaks of what `other` is about too."""
    return len(other & subject) >= _LEAST_SHARED and containment(other, subject) >= _SAME_SUBJECT


def is_near(one: frozenset[str], two: frozenset[str]) -> bool:
    """Tell whether two texts share 80 % of their words (R35)."""
    # The share is at most that of the sizes: most pairs need no look at the words.
    fewer, more = (len(one), len(two)) if len(one) < len(two) else (len(two), len(one))
    if fewer < _NEAR * more:
        return False
    return jaccard(one, two) >= _NEAR


def _spaced(text: str) -> str:
    return f" {' '.join(words(text))} "
