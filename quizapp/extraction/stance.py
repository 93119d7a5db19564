"""Stance: what the source does to the content, by the cue, and by the words where the cue is neutral."""

import re

# "We do not attack ...", "That is not true": the source speaks of itself or of what was said, and says no.
_DENIAL = re.compile(
    r"^[\"“'‘]?(?:(?:we|i)(?: (?:do|did|have|had|are|were|was|am)(?: not|n['’]t)| never| don['’]t| didn['’]t"
    r"| have never| had nothing to do| have nothing to do| deny| categorically)"
    r"|(?:it|that|this|these|those|the (?:claims?|allegations?|accusations?|reports?|charges?))"
    r"(?: is| are| was| were|['’]s)"
    r" (?:not true|untrue|false|a lie|lies|nonsense|fabricated|baseless|groundless|simply not)"
    r"|there (?:is|was) no (?:evidence|truth))\b",
    re.IGNORECASE,
)


def denies_by_words(content: str) -> bool:
    """Tell whether the words themselves say no to something said of the source."""
    return _DENIAL.match(content) is not None


# "that the United States was behind the attack": whoever says so accuses.
_ACCUSATION = re.compile(
    r"\b(?:is|are|was|were|be|been|being) (?:directly |personally |partly |largely |fully )?"
    r"(?:behind|responsible for|guilty of|complicit in|to blame for|implicated in) "
    r"(?:the|a|an|this|that|these|those|last|his|her|its|their)\b"
)
_NO = re.compile(r"\b(?:not|never|nobody|no one)\b|n['’]t\b")
_SELF = re.compile(r"\b(?:I|[Ww]e)\b")


def accuses_by_words(content: str) -> bool:
    """Tell whether the words lay a deed at somebody's door."""
    found = _ACCUSATION.search(content)
    return found is not None and not _NO.search(content) and not _SELF.search(content) and len(content) < 200
