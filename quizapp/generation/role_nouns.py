"""Common nouns for people: whom a "he" or "she" can mean though nobody is named."""

from functools import cache

from quizapp import paths
from quizapp.reviewing.words import words

_ROLES = "roles.tsv"
# Kin and people in the news whom nobody quotes by their role, so that the lexicon of sources has no need of them.
_MORE = frozenset(
    """
    brother sister father mother wife husband son daughter uncle aunt cousin boy girl child baby partner boyfriend
    girlfriend driver customer client patient victim suspect gunman attacker guest rider rival opponent colleague
    nominee candidate defendant player coach boss owner tenant teacher student pupil reporter
    """.split()
)
_MANY = frozenset({"people"})


@cache
def role_nouns(language: str = "en") -> frozenset[str]:
    """Return nouns for one person, "senator" or "sister"; those of no lexicon where the language has none."""
    file = paths.assets() / "lexicons" / language / _ROLES
    lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    return (_MORE | {line.partition("\t")[0] for line in lines if line and line[:1] != "#"}) - _MANY


def speaks_of_somebody(text: str, language: str = "en") -> bool:
    """Tell whether `text` has a noun for a person: "told the senator", "her client"."""
    return not role_nouns(language).isdisjoint(words(text))
