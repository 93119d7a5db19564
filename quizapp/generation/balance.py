"""What keeps a set balanced: sources, places, difficulties and openings that it has already used."""

import re
from collections import Counter

from quizapp.generation.draft import Draft
from quizapp.generation.ordering import Candidate

_PARTS = 3
"""A set asks about the beginning, the middle and the end of an article."""
_LONGEST_OPENING = 5
_CONTENT = re.compile(r"[“:]| (?:that|whether) ")


class Balance:
    """What a set has used of an article of so many characters."""

    def __init__(self, chosen: tuple[Candidate, ...], length: int) -> None:
        """Count what `chosen` uses."""
        self._length = max(1, length)
        self._attributions = attribution_uses(chosen)
        self._keys = Counter(candidate.key for candidate in chosen)
        self._parts = Counter(self._part(candidate.draft) for candidate in chosen)
        self._difficulties = Counter(candidate.draft.difficulty for candidate in chosen)

    def cost(self, draft: Draft) -> tuple[int, int, int]:
        """Return what speaks against `draft` as the next one, the gravest first.

        An attribution that is asked about already; an answer that is the key already; a part of the article and a
        difficulty that the set has plenty of.
        """
        return (
            sum(self._attributions[place] for place in draft.attributions),
            self._keys[draft.key.text],
            self._parts[self._part(draft)] + self._difficulties[draft.difficulty],
        )

    def _part(self, draft: Draft) -> int:
        return draft.where * _PARTS // self._length


def attribution_uses(chosen: tuple[Candidate, ...]) -> Counter[str]:
    """Return how many of `chosen` rest on each attribution."""
    return Counter(place for candidate in chosen for place in candidate.draft.attributions)


def opening(stem: str) -> str:
    """Return the first words of `stem`, five at most, up to the content that it asks about.

    Stems that differ in their contents alone open alike; so do others, which is as tiring to read.
    """
    return " ".join(_CONTENT.split(stem, maxsplit=1)[0].split()[:_LONGEST_OPENING])
