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
    r"|team|countr(?:y|ies)|nation|people|representatives?|citizens|military|army|troops|soldiers|borders?|church|faith"
    r"|religion|community|homeland|island|village"
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
    r"|\bI (?:\w+ )?(?:started|founded|created|built|launched|invented|composed|directed|starred)\b"
    r"|\b[Mm]y (?:own )?(?:blackness|whiteness|race|skin|gender|heritage|ethnicity|hair|womanhood|manhood|career|books?"
    r"|films?|movies?|shows?|songs?|music|fans|readers|viewers|patients|students|clients|firm|business|rallies|speeches)\b"
    rf"|\b[Aa]s (?:your |an? |the )?(?:{_OFFICE}),? (?:I|they)\b"
)


# "I’m disloyal", "we are fishermen": what somebody is; "I am going" is what they do.
_WHAT_ONE_IS = re.compile(
    r"\b(?:I(?:[’']m| am| was)|[Ww]e(?:[’']re| are| were)) "
    r"(?:not |also |still |just |only |\w+ly )*(?!not\b)(?!\w+ing\b)[\w-]+"
)
_SHORTEST_NAME = 3
"""Initials such as "US" may be words of other sorts."""
_I = re.compile(r"\b(?:I|me|my|mine|myself|we|us|our|ours|ourselves)\b", re.IGNORECASE)
_FAITH = re.compile(
    r"\b(?:Muslims?|Islam(?:ic)?|Christians?|Christianity|Catholics?|Jews?|Jewish|Mormons?|Hindus?|Buddhists?|Evangelicals?"
    r"|Protestants?|Sunnis?|Shiites?|atheists?)\b"
)
_IN_OFFICE = re.compile(rf"\b(?:{_OFFICE})s?\b", re.IGNORECASE)


def is_of_oneself(words: str) -> bool:
    """Tell whether somebody describes themselves by office, candidacy, home, kin or side in `words`.

    "Every time I have run for office" fits one of several names alone, and so does "The Belgians have deceived us".
    "I" or "our" beside a country, its people, a faith or an office does as well.
    "They" counts as "I" does: it stands for the source where a clause says what the source says of itself.
    """
    if _OF_ONESELF.search(words) or _WHAT_ONE_IS.search(words):
        return True
    return _I.search(words) is not None and (
        _names_a_people(words) or _FAITH.search(words) is not None or _IN_OFFICE.search(words) is not None
    )


def _names_a_people(words: str) -> bool:
    return _of_peoples().search(words) is not None


@cache
def _of_peoples() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, _peoples()))})\b")


def _peoples(language: str = "en") -> tuple[str, ...]:
    """Return what each country is called, and its people and what is theirs: "Spain", "Spanish", "Spaniards"."""
    file = paths.assets() / "lexicons" / language / "countries.tsv"
    lines = [line.split("\t") for line in file.read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
    return tuple(
        name
        for columns in lines
        for column in (*columns[:1], *columns[1:2], *columns[3:4])
        for each in column.split(";")
        if len(name := each.strip().removeprefix("the ")) > _SHORTEST_NAME
    )
