"""Stand-ins: words that the parser misreads, as it gets to see them; each has the length of the word it stands for."""

import re

from quizapp.extraction import lexicon

PER = "Per"
_STAND_IN = "Tom"
"""A given name that parsers know, for the one that they take for the preposition."""
_NAMED = re.compile(rf"\b{PER} (?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)(?P<after>,(?! \d\d,)| [A-Z]|)")
_OPENS = frozenset('\n.!?:“"‘”’(')
_LAST_WORD = re.compile(r"(?:[\w.’'-]+ )?([\w.’'-]+,?) $")
_LONGEST_TITLE = 30
# "Five Pounds Per Gallon", as headlines write it.
_MEASURES = frozenset(
    "Annum Barrel Capita Cent Day Diem Family Gallon Game Head Hour House Household Kilo Kilometre Liter Litre Mile"
    " Minute Month Night Person Pound Pupil Se Second Share Student Ticket Ton Tonne Unit Vote Week Worker Year".split()
)


def as_parsed(text: str) -> str:
    """Return the text with the given name "Per" as one that the parser knows for a name, nothing moved."""
    return _NAMED.sub(
        lambda match: _STAND_IN + match.group()[len(PER) :] if _is_given(match) else match.group(), text
    )


def as_written(parsed: str, written: str) -> str:
    """Return a token's words as the article has them, where another word stood in for them."""
    return written if parsed == _STAND_IN and written == PER else parsed


def _is_given(match: "re.Match[str]") -> bool:
    """Tell `said Per Holm` and `Per Holm said` from `Per Reuters, ...` and `Five Pounds Per Gallon`."""
    name, text = match["name"], match.string
    words = name.split()
    if words[0] in _MEASURES or words[0] == "The" or words[-1] in lexicon.outlet_words():
        return False
    if name in lexicon.outlets() or words[0] in lexicon.outlets():
        return False
    before = text[max(0, match.start() - _LONGEST_TITLE) : match.start()]
    stripped = before.rstrip(" ")
    if not stripped or stripped[-1] in _OPENS:
        return match["after"] == ""
    last = _LAST_WORD.search(before)
    if last is None:
        return False
    return (
        last[1][0].islower() or last[1].endswith(",") or any(stripped.endswith(t) for t in lexicon.titles())
    )
