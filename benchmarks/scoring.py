"""What of the attributions of an article was found: matching found ones with annotated ones, and counting.

An attribution is given as in JSON: `{"source": [start, end] | null, "cue": [start, end] | null, "content": [[start,
end], ...]}`, offsets in code points; `source_spans` and `cue_spans` hold all parts where there are several.

Only words count, never marks. Attributions with the same source and the same cue are one. Contents are matched one to
one, the closest first, where the coefficient of Dice (Ecology 26, 1945) of their words is at least .5. A source is
right where it shares a word with the annotated one and lies in it by half at least, articles left out; where none is
annotated, none is right. The kind of speech is read off the quotation marks, for annotated and found alike.

The view of speech leaves out what somebody believes or wishes: annotated attributions whose cue is no word of speech
ask for nothing, and what is found there, or with a cue of belief or wish, is no mistake. The words stand in `cues/`.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

CLOSE = 0.5
"""The least coefficient of Dice of two contents that are one."""

_DIRECT = 0.9  # the share of quoted words from which a content is direct
_WORD = re.compile(r"[^\W_]+(?:[.,'’-][^\W_]+)*|[$€£%]")
_ARTICLES = frozenset({"the", "a", "an"})
_OPENING, _STRAIGHT = "“„«", '"'
_MARK = re.compile('[“„«”»"\n]')
# Words with a capital that are no name.
_NO_NAMES = frozenset("a an he i it one she some that the these they this those we who you".split())

Spans = tuple[tuple[int, int], ...]


class Group(StrEnum):
    """Which attributions are counted together."""

    ALL = "all"
    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"
    NAMED = "named"
    """The source holds a word with a capital that is no article or pronoun: a proper noun, or what opens a sentence."""
    DENIAL = "denial"
    """The cue holds a word of denial or doubt."""


class Measure(StrEnum):
    """What has to be right."""

    CONTENT = "content@.5"
    E2E = "E2E"
    """Content and source."""
    TRIPLE = "triple"
    """Content, source and cue."""


class Figure(NamedTuple):
    """Precision, recall and their harmonic mean, in percent."""

    precision: float
    recall: float
    f1: float


class Text:
    """The words of a text: where each begins and ends, and whether it is quoted."""

    def __init__(self, text: str) -> None:
        found = list(_WORD.finditer(text))
        self.words = [match.group() for match in found]
        self._starts = [match.start() for match in found]
        self._ends = [match.end() for match in found]
        self.quoted: set[int] = set()
        for start, end in _quotations(text):
            self.quoted.update(range(bisect_left(self._starts, start), bisect_left(self._starts, end)))

    def within(self, spans: Spans) -> frozenset[int]:
        """Return the places of the words that lie in `spans` by more than half of their letters."""
        letters: Counter[int] = Counter()
        for start, end in spans:
            for place in range(bisect_right(self._ends, start), bisect_left(self._starts, end)):
                letters[place] += min(end, self._ends[place]) - max(start, self._starts[place])
        return frozenset(
            place for place, count in letters.items() if 2 * count > self._ends[place] - self._starts[place]
        )

    def lowered(self, places: Iterable[int]) -> frozenset[str]:
        """Return the words at these places in lower case."""
        return frozenset(self.words[place].lower() for place in places)


@dataclass(frozen=True)
class Marked:
    """An attribution as the places of the words that it marks."""

    source: frozenset[int]
    cue: frozenset[int]
    content: frozenset[int]
    groups: frozenset[Group]
    is_speech: bool
    is_attitude: bool

    def is_close_to(self, other: "Marked") -> float:
        """Return the coefficient of Dice of the two contents."""
        return 2 * len(self.content & other.content) / (len(self.content) + len(other.content))

    def has_source_of(self, gold: "Marked") -> bool:
        """Tell whether the source found is the one annotated."""
        if not gold.source or not self.source:
            return not gold.source and not self.source
        return 2 * len(gold.source & self.source) >= len(self.source)

    def has_cue_of(self, gold: "Marked") -> bool:
        """Tell whether the cues share a word, or neither has one."""
        return bool(gold.cue & self.cue) or not (gold.cue or self.cue)


@dataclass
class Tally:
    """Counts of one group: how many are annotated and found, and how many of each are matched and right."""

    gold: int = 0
    found: int = 0
    gold_right: Counter[Measure] = field(default_factory=Counter)
    found_right: Counter[Measure] = field(default_factory=Counter)

    def figure(self, measure: Measure) -> Figure:
        """Return what the counts come to; 0 where there is nothing to count."""
        precision = 100 * self.found_right[measure] / max(1, self.found)
        recall = 100 * self.gold_right[measure] / max(1, self.gold)
        both = precision + recall
        return Figure(precision, recall, 2 * precision * recall / both if both else 0.0)


class Scores:
    """The counts over articles, by group."""

    def __init__(self, *, speech: bool) -> None:
        self.speech = speech
        """Whether only speech counts, or beliefs and wishes too."""
        self.of: defaultdict[Group, Tally] = defaultdict(Tally)

    def add(self, text: str, gold: Sequence[Mapping[str, Any]], found: Sequence[Mapping[str, Any]]) -> None:
        """Count one article, whose annotated and found attributions are given as in JSON."""
        words = Text(text)
        annotated, ours = marked(words, gold), marked(words, found)
        aside = [one for one in annotated if self.speech and not one.is_speech]
        asked = [one for one in annotated if not (self.speech and not one.is_speech)]
        pairs = paired(asked, ours)
        for place, one in enumerate(ours):
            if place in pairs.values() or not (self.speech and _is_excused(one, aside)):
                self._count(one, "found")
        for one in asked:
            self._count(one, "gold")
        for first, second in pairs.items():
            for measure in _right(asked[first], ours[second]):
                for group in asked[first].groups:
                    self.of[group].gold_right[measure] += 1
                for group in ours[second].groups:
                    self.of[group].found_right[measure] += 1

    def _count(self, one: Marked, side: str) -> None:
        for group in one.groups:
            tally = self.of[group]
            setattr(tally, side, getattr(tally, side) + 1)


def marked(words: Text, items: Sequence[Mapping[str, Any]]) -> list[Marked]:
    """Return the attributions `items` by words; those with one source and one cue are one, those without words none."""
    contents: dict[object, tuple[Spans, Spans, list[tuple[int, int]]]] = {}
    for number, item in enumerate(items):
        source, cue = _spans(item, "source"), _spans(item, "cue")
        key: object = (source, cue) if source and cue else number
        contents.setdefault(key, (source, cue, []))[2].extend((start, end) for start, end in item["content"])
    each = (
        (words.within(source), words.within(cue), words.within(tuple(content)))
        for source, cue, content in contents.values()
    )
    return [_marked(words, source, cue, content) for source, cue, content in each if content]


def paired(gold: Sequence[Marked], found: Sequence[Marked]) -> dict[int, int]:
    """Match places in `gold` and `found` one to one, the closest contents first, of equals those with the source."""
    candidates = [
        (-one.is_close_to(other), not other.has_source_of(one), first, second)
        for first, one in enumerate(gold)
        for second, other in enumerate(found)
        if one.is_close_to(other) >= CLOSE
    ]
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, first, second in sorted(candidates):
        if first not in pairs and second not in taken:
            pairs[first] = second
            taken.add(second)
    return pairs


@cache
def cue_words(name: str) -> frozenset[str]:
    """Return the words of `cues/<name>.txt`, one a line; lines that begin with "#" are comments."""
    lines = (Path(__file__).parent / "cues" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


def _marked(words: Text, source: frozenset[int], cue: frozenset[int], content: frozenset[int]) -> Marked:
    kind = _kind(len(content & words.quoted) / len(content))
    groups = {Group.ALL, kind}
    if any(
        words.words[place][0].isupper() and words.words[place].lower() not in _NO_NAMES for place in source
    ):
        groups.add(Group.NAMED)
    spoken = words.lowered(cue)
    if spoken & cue_words("denial"):
        groups.add(Group.DENIAL)
    is_speech = bool(spoken & cue_words("speech")) or (not cue and kind is not Group.INDIRECT)
    bare = frozenset(place for place in source if words.words[place].lower() not in _ARTICLES)
    return Marked(
        source=bare or source,
        cue=cue,
        content=content,
        groups=frozenset(groups),
        is_speech=is_speech,
        is_attitude=not is_speech and bool(spoken & cue_words("attitude")),
    )


def _kind(quoted: float) -> Group:
    if quoted >= _DIRECT:
        return Group.DIRECT
    return Group.MIXED if quoted else Group.INDIRECT


def _is_excused(one: Marked, aside: Sequence[Marked]) -> bool:
    """Tell whether what matches no speech is a belief or a wish: by its cue, or since it lies in one annotated."""
    return one.is_attitude or any(
        one.is_close_to(other) >= CLOSE or 2 * len(one.content & other.content) >= len(one.content)
        for other in aside
    )


def _right(gold: Marked, found: Marked) -> Iterator[Measure]:
    yield Measure.CONTENT
    if found.has_source_of(gold):
        yield Measure.E2E
        if found.has_cue_of(gold):
            yield Measure.TRIPLE


def _spans(item: Mapping[str, Any], role: str) -> Spans:
    several = item.get(f"{role}_spans")
    one = item.get(role)
    spans = several or ([one] if one else [])
    return tuple((start, end) for start, end in spans)


def _quotations(text: str) -> Iterator[tuple[int, int]]:
    """Yield what lies between double marks; a paragraph ends what is open (news leaves out the mark there)."""
    start: int | None = None
    for mark in _MARK.finditer(text):
        if mark[0] in _OPENING or (mark[0] == _STRAIGHT and start is None):
            start = mark.start() if start is None else start
        elif start is not None:
            yield start, mark.start()
            start = None
    if start is not None:
        yield start, len(text)
