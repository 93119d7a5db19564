"""Which sets fit what was typed."""

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from quizapp.storing import SetSummary


def matching(summaries: Sequence[SetSummary], text: str) -> tuple[SetSummary, ...]:
    """Return the sets of which the title or the outlet holds every word of `text`, in their order.

    Neither capitals nor accents matter; a word may be part of one.
    """
    words = _plain(text).split()
    return tuple(
        summary
        for summary in summaries
        if all(word in _plain(f"{summary.title}\n{summary.outlet}") for word in words)
    )


@lru_cache(maxsize=10_000)  # the same names, with each key that is typed
def _plain(text: str) -> str:
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in parts if not unicodedata.combining(character))
