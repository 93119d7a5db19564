"""What people say of themselves: an office, a home, a family or a side, by which they are known before the passage."""

import re
from functools import cache

from quizapp import paths

_KIN = (
    r"father|mother|parents|wife|husband|spouse|sons?|daughters?|brothers?|sisters?|grand\w+|family|children|kids|uncle|aunt"
    r"|widow(?:er)?|mom|mum|dad"
)
_POST = (
    r"state|district|city|town|county|campaign|candidacy|presidency|administration|cabinet|ministry|government|party"
    r"|opponents?|rivals?|predecessor|successor|constituents?|supporters|delegates|running mate|tenure|term|company"
    r"|team"
)
_OFFICE = (
    r"candidate|nominee|president|senator|governor|mayor|minister|chancellor|congress(?:man|woman)|lawmaker|judge|sheriff"
    r"|secretary|frontrunner|front-runner|billionaire|doctor|lawyer|teacher|coach|player|socialist|conservative|republican"
    r"|democrat|immigrant|veteran|survivor"
)
_SELF = r"(?:I|they)(?:[’'](?:m|ve|d|re))?"
_OF_ONESELF = re.compile(
    rf"\b{_SELF}(?: \w+){{0,3}} (?:run|ran|running|stand|stood|standing) (?:for|against)\b"
    rf"|\b{_SELF}(?: \w+){{0,3}} (?:come|came|born|grew up|raised|live|lived|hail) (?:from|in|on)\b"
    rf"|\b{_SELF}(?: (?!the\b)\w+){{0,3}} (?:an? |the |your )(?:[\w-]+ ){{0,3}}(?:{_OFFICE})\b"
    rf"|\b{_SELF}(?: \w+){{0,3}} (?:elected|re-?elected|nominated|sworn in|inaugurated|took office|left office)\b"
    rf"|\b(?:[Mm]y|their) (?:own |late |[\w-]+ )?(?:{_KIN})\b"
    rf"|\b(?:[Mm]y|[Oo]ur) (?:own |[\w-]+ )?(?:{_POST})\b"
    r"|\b(?:elect|nominate|vote for|voted for) me\b"
    rf"|\b[Aa]s (?:your |an? |the )?(?:{_OFFICE}),? (?:I|they)\b"
)
_US = re.compile(r"\b(?:we|us|our|ours|ourselves)\b", re.IGNORECASE)


def is_of_oneself(words: str) -> bool:
    """Tell whether somebody describes themselves by office, candidacy, home, kin or side in `words`.

    "Every time I have run for office" fits one of several names alone, and so does "The Belgians have deceived us".
    "They" counts as "I" does: it stands for the source where a clause says what the source says of itself.
    """
    return _OF_ONESELF.search(words) is not None or (_US.search(words) is not None and _names_a_people(words))


def _names_a_people(words: str) -> bool:
    return re.search(rf"\b(?:{'|'.join(map(re.escape, _peoples()))})\b", words) is not None


@cache
def _peoples(language: str = "en") -> tuple[str, ...]:
    """Return what the people of each country are called: the plural names, which mean nothing but people."""
    file = paths.assets() / "lexicons" / language / "countries.tsv"
    lines = [line.split("\t") for line in file.read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
    return tuple(
        name.strip()
        for columns in lines
        for name in (columns[3].split(";") if len(columns) > 3 else ())
        if name.strip().endswith("s")
    )
