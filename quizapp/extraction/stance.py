"""Stance: what the source does to the content, by the cue, and by the words where the cue is neutral."""

import re

from quizapp.model.attribution import Stance

# "We do not attack ...", "That is not true": the source speaks of itself or of what was said, and says no.
_DENIAL = re.compile(
    r"^[\"“'‘]?(?:(?:we|i)(?: (?:do|did|have|had|are|were|was|am)(?: not|n['’]t)| never| don['’]t| didn['’]t"
    r"| have never| had nothing to do| have nothing to do| deny| categorically)"
    r"|(?:it|that|this|these|those|the (?:claims?|allegations?|accusations?|reports?|charges?))"
    r"(?: is| are| was| were|['’]s) (?:not true|untrue|false|a lie|lies|nonsense|fabricated|baseless|groundless|simply not)"
    r"|there (?:is|was) no (?:evidence|truth))\b",
    re.IGNORECASE,
)


def denies_by_words(content: str) -> bool:
    """Tell whether the words themselves say no to something said of the source."""
    return _DENIAL.match(content) is not None


NEUTRAL = frozenset({Stance.ASSERTS})
