"""What keeps a set balanced: sources, places, difficulties and openings that it has already used."""

import re
from collections import Counter
from functools import lru_cache

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
        self.uses = Counter(place for candidate in chosen for place in candidate.draft.attributions)
        """How many questions rest on each attribution."""
        self.openings = Counter(opening(candidate.stem) for candidate in chosen)
        """How many stems have each `opening`."""
        self._keys = Counter(candidate.key for candidate in chosen)
        self._parts = Counter(self._part(candidate.draft) for candidate in chosen)
        self._difficulties = Counter(candidate.draft.difficulty for candidate in chosen)

    def cost(self, draft: Draft) -> tuple[int, int, int]:
        """Return what speaks against `draft` as the next one, the gravest first.

        An attribution that is asked about already; an answer that is the key already; a part of the article and a
        difficulty that the set has plenty of.
        """
        return (
            sum(self.uses[place] for place in draft.attributions),
            self._keys[draft.key.text],
            self._parts[self._part(draft)] + self._difficulties[draft.difficulty],
        )

    def _part(self, draft: Draft) -> int:
        return draft.where * _PARTS // self._length


@lru_cache(maxsize=4_096)
def opening(stem: str) -> str:
    """Return the first words of `stem`, five at most, up to the content that it asks about.

    Stems that differ in their contents alone open alike; so do others, which is as tiring to read.
    """
    return " ".join(_CONTENT.split(stem, maxsplit=1)[0].split()[:_LONGEST_OPENING])
