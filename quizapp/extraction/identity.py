"""Identity: whether the name under which a source goes is certainly that of whom its words mean."""

import re
from functools import lru_cache

from quizapp.extraction import lexicon
from quizapp.extraction.analysis import Analysis
from quizapp.extraction.draft import Mention
from quizapp.extraction.known import Known
from quizapp.extraction.outlets import is_outlet_name
from quizapp.model.attribution import EntityType

_PLURAL = frozenset({"NNS", "NNPS"})
_POSSESSIVE = frozenset({"PRP$", "WP$"})
# "one company" need not be the company that was named since.
_INDEFINITE = frozenset("one some two three several many most".split())
_ARTICLES = frozenset("a an another".split())
# Words that begin a sentence before a name more often than a name.
_OPENERS = frozenset(
    "outside inside near after before under since while when as but and for in on at if".split()
)
_BARE = 2
_MARKS = frozenset('“”"')
_JOINED_NAMES = re.compile(r"[A-Z][\w.’'-]* and (?:[a-z]+ )*[A-Z]")
_PARTIES = frozenset({"Democrat", "Republican", "Independent", "Conservative", "Labour"})


def is_certain(source: Mention, meant: Known | None, analysis: Analysis) -> bool:
    """Tell whether nothing speaks against `meant`, which `source` was resolved to."""
    if meant is None or meant.open:
        return False
    words = source.span.of(analysis.text)
    return not (
        (meant.unnamed and _leans_on_another(source, analysis))
        or _is_party(words)
        or _differs_in_number(source, meant)
        or _was_anyone(words, meant)
        or _is_outlet_too(words, meant)
        or _is_no_name(words, meant, analysis)
        or _is_one_of_several(words, meant)
        or _is_in_a_title(words, meant)
        or _is_mashed(words, meant, analysis.text)
    )


def _leans_on_another(source: Mention, analysis: Analysis) -> bool:
    """`His lawyers` and `whose lawyers` leave open whose."""
    first = analysis.parse.between(*source.span)[:1]
    return bool(first) and first[0].tag in _POSSESSIVE


def _is_party(words: str) -> bool:
    """`Ada Lund, Democrat of Velmar, said`: the parser may take the label for the subject."""
    first, _, rest = words.partition(" ")
    return first in _PARTIES and rest.startswith("of ")


def _differs_in_number(source: Mention, meant: Known) -> bool:
    """`Two clerks, Ada Lund and Peter Holm` are not Ada Lund, and `the witness` is not the witnesses of before."""
    if source.head.pos != "NOUN" or source.head.text in meant.name.split():
        return False
    if meant.type is EntityType.PERSON:
        return source.head.tag in _PLURAL and not meant.unnamed
    return meant.type is EntityType.GROUP and meant.unnamed and source.head.tag == "NN" and _is_plural(meant)


def _is_plural(group: Known) -> bool:
    """Tell whether a group without a name is called by a bare plural ("witnesses"), not "a member of the family"."""
    return " " not in group.name and group.name.lower().endswith("s")


def _was_anyone(words: str, meant: Known) -> bool:
    """`One company lists him. Velmar Wealth keeps its own list. The company says ...`: which of them?"""
    if _without_article(words) == _without_article(meant.name):
        return False
    opening = meant.name.split()[0].lower()
    # "the official" is the one of whom the article told; "the May lawsuit" need not be "a lawsuit".
    someone = meant.type is EntityType.PERSON and len(words.split()) == _BARE
    return opening in _INDEFINITE or (opening in _ARTICLES and not someone)


def _without_article(words: str) -> str:
    first, _, rest = words.lower().partition(" ")
    return rest if first in {"a", "an", "the"} else words.lower()


def _is_outlet_too(words: str, meant: Known) -> bool:
    """A surname alone that is a publication's name as well, where no "Mr." tells: `Bloomberg said`."""
    return meant.type is EntityType.PERSON and " " not in words and is_outlet_name(words)


def _is_no_name(words: str, meant: Known, analysis: Analysis) -> bool:
    """`Trump Says He` and `Outside Carrier` are no names, though capitals make them look so.

    A word that the article also writes small is doubted, unless it is a given name ("bill", "mark").
    """
    if meant.type is not EntityType.PERSON or meant.unnamed or " " in words or " " not in meant.name:
        return False
    others = [word for word in meant.name.split() if word != words and word.isalpha() and word[0].isupper()]
    doubtful = _OPENERS | _small_words(analysis.text)
    return any(word not in lexicon.given_names() and word.lower() in doubtful for word in others)


def _is_in_a_title(words: str, meant: Known) -> bool:
    """`the “Medicare for all” paper`: what is named within the title of a paper did not say it."""
    last = words.split()[-1]
    return not meant.unnamed and bool(_MARKS & set(words)) and last not in meant.name.split()


def _is_one_of_several(words: str, meant: Known) -> bool:
    """`Mayor Lund and Clerk Holm said`: two spoke, and the name is that of one."""
    return (
        meant.type is EntityType.PERSON
        and not meant.unnamed
        and " and " in words
        and " and " not in meant.name
        and _JOINED_NAMES.search(words) is not None
    )


def _is_mashed(words: str, meant: Known, text: str) -> bool:
    """`the pro-Island League Gazette account`: "League Gazette" is the end of one name and the head of another.

    The name's first word then ends another name elsewhere, or stands right behind a hyphened one.
    """
    first, _, rest = meant.name.partition(" ")
    if not rest or words == meant.name or " " in words or first in lexicon.given_names():
        return False
    if meant.unnamed or not meant.name.endswith(words):
        return False
    behind = re.escape(first)
    if re.search(rf"-[A-Z][a-z]+ {re.escape(meant.name)}\b", text):
        return True
    ending = re.search(rf"\b(?!The )[A-Z][a-z]+ {behind}\b(?! {re.escape(rest)}\b)", text)
    return meant.type is not EntityType.PERSON and ending is not None


@lru_cache(maxsize=4)
def _small_words(text: str) -> frozenset[str]:
    return frozenset(word for word in text.split() if word.isalpha() and word.islower())
