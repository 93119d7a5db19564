"""Figures in statements: what somebody must have counted or measured, and what only looks like it."""

import re

_FIGURE = re.compile(
    r"(?:[$£€]\s?)?\b\d[\d,.]*(?:\s?%|\s(?:percentage points|percent|per cent|[mb]illion|trillion|thousand|hundred)\b)*"
    r"|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty)\b"
    r"(?:\s(?:percent|per cent|[mb]illion|thousand|hundred))?"
    r"|\b(?:dozens|hundreds|thousands|millions|billions)\b",
    re.IGNORECASE,
)
# What stands beside a number that nobody counted: an age, a date, a time, a rank, an article of a law.
_NOT_COUNTED_AFTER = re.compile(
    r"[- ](?:years?|months?|days?)"
    r"(?:[- ]old\b| (?:in (?:prison|jail)|of age|behind bars|later|earlier|ago|before|after))"
    r"|(?:st|nd|rd|th)\b|:\d|\s?[ap]\.?m\b|[- ](?:o’clock|[Aa]mendment)",
    re.IGNORECASE,
)
_NOT_COUNTED_BEFORE = re.compile(
    r"\b(?:aged?|article|section|title|chapter|number|no\.|route|channel|"
    r"january|february|march|april|may|june|july|august|september|october|november|december|jan\.|feb\.|aug\.|sept\.|oct\."
    r"|nov\.|dec\.)\s$|(?-i:\b[A-Z][\w.]*-)$",
    re.IGNORECASE,
)
# A small number of persons or things that the article has just spoken of: "the four accused", "one of the four".
_SPOKEN_OF_BEFORE = re.compile(
    r"\b(?:the|these|those|all|both|other|his|her|its|their|our|of|last|next|first|only|any)\s$",
    re.IGNORECASE,
)
_PERSONS_AFTER = re.compile(
    r"\s(?:\w+\s)?(?:accused|defendants?|men|women|brothers|sisters|sons|daughters|children|people|persons|officials"
    r"|candidates|colleagues|others|rivals|friends|suspects|plaintiffs|officers|aides|members"
    r"|of (?:them|us|you|the))\b",
    re.IGNORECASE,
)
_FEW = frozenset("two three four five six seven eight nine ten eleven twelve".split())
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")


def figure_in(line: str) -> str | None:
    """Return the first number in `line` that is no year, and no word that counts those concerned."""
    found = (
        each.group().rstrip(".,") for each in _FIGURE.finditer(line) if not _is_of_those_concerned(line, each)
    )
    return next((each for each in found if not _YEAR.fullmatch(each)), None)


def _is_of_those_concerned(line: str, figure: re.Match[str]) -> bool:
    """Tell whether a number word such as "four" counts a few whom it is about: who looks it up finds no table."""
    if not figure.group().isalpha() or figure.group().casefold() not in _FEW:
        return False
    return (
        _SPOKEN_OF_BEFORE.search(line, 0, figure.start()) is not None
        or _PERSONS_AFTER.match(line, figure.end()) is not None
    )


def is_counted(line: str, figure: str) -> bool:
    """Tell whether somebody must have counted or measured `figure`: no age, date, penalty, rank or article of a law."""
    at = line.find(figure)
    before, after = line[:at], line[at + len(figure) :]
    return not (_NOT_COUNTED_AFTER.match(after) or _NOT_COUNTED_BEFORE.search(before))
