"""Words as print has them: apostrophes, dashes and spans of figures, where an article has what a typewriter had."""

import re

_DASH = re.compile(r"(?<=\S)\s*(?:--+)\s*(?=\S)")
_HYPHEN = re.compile(r"(?<=\S) - (?=\S)")
_SPAN = re.compile(
    r"\b(?P<word>between|from) (?P<low>[$£€]?\d[\d.,]*) ?[-–] ?(?P<high>[$£€]?\d[\d.,]*)(?=[\s%])"
)
_JOINS = {"between": "and", "from": "to"}
# A figure and a word, or two sentences, run together: "5percentage points", "Kern:You base it", "it?I left".
_RUN_ON = re.compile(
    r"\b\d+(?:[.,]\d+)?(?!(?:st|nd|rd|th|am|pm|km|kg|cm|mm|mph|bn|tn|min|hrs?)\b)[a-z]{3,}"
    r"|[a-z]{2}[:;,?!.](?:[A-Z][a-z]+|I)\b(?!\.\w)"
    r"|\b[a-z]+[,;?!][a-z]+\b"
)
_ADDRESS = re.compile(r"https?://\S+|\b[\w.]+\.(?:com|org|net|gov|co|tv|edu)\b", re.IGNORECASE)


def apostrophes(line: str) -> str:
    """Return `line` with typewriter apostrophes and single quotation marks as print has them."""
    return re.sub(r"(?<!\w)'(?=\w)", "‘", line).replace("'", "’")


def dashes(line: str) -> str:
    """Return `line` with a dash for two hyphens, or for one between blanks."""
    return _HYPHEN.sub(" – ", _DASH.sub(" – ", line))


def spans_of_figures(line: str) -> str:
    """Return `line` with "between 600 and 700" for "between 600-700"."""
    return _SPAN.sub(
        lambda found: f"{found['word']} {found['low']} {_JOINS[found['word']]} {found['high']}", line
    )


def runs_on(line: str) -> bool:
    """Tell whether a blank is missing in `line`: "5percentage points", "Kern:You"."""
    return _RUN_ON.search(_ADDRESS.sub("", line)) is not None
