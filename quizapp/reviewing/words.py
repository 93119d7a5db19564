"""Words as the rules and the generator compare them: a light stemmer in place of a parser.

Comparing errs towards sameness: two words that only look related make an option unsafe, never a key.
"""

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*|\d[\d.,]*", re.UNICODE)
_POSSESSIVE = re.compile(r"[’']s?$")
_ENDINGS = ("ations", "ation", "ings", "ing", "ies", "ied", "ers", "er", "ed", "es", "s", "e", "y")
_SHORTEST_STEM = 3

# Words that carry no meaning of their own; a shared one says nothing about two texts.
_EMPTY_WORDS = """
a about above according after again against ago all also although am an and any are as at be because been
before being below between both but by can cannot could did do does doing done down during each else even
ever every few for from further had has have having he her here hers herself him himself his how however i
if in into is it its itself just last let like made make makes many may me might more most much must my
myself no nor not now of off on once one only or other our ours out over own per quite rather said same say
saying says shall she should since so some such than that the their theirs them themselves then there these
they this those though through to too two under until up upon us very was we were what when where whether
which while who whom whose why will with within without would yet you your yours yourself article attribute
attributed statement quoted words source don doesn didn isn aren wasn weren won can’t don’t doesn’t didn’t
isn’t aren’t wasn’t weren’t won’t it’s that’s there’s we’re they’re you’re i’m i’ve we’ve
"""
_EMPTY = frozenset(_EMPTY_WORDS.split())


@lru_cache(maxsize=16_384)
def words(text: str) -> tuple[str, ...]:
    """Return the words and numbers of `text` in order, case folded, without possessive endings."""
    return tuple(map(_plain, _WORD.findall(text)))


# Of the words of an article most come again and again.
@lru_cache(maxsize=16_384)
def _plain(word: str) -> str:
    return _POSSESSIVE.sub("", word.casefold())


@lru_cache(maxsize=16_384)
def word_count(text: str) -> int:
    """Return how many words `text` has, as a reader would count them."""
    return sum(1 for piece in text.split() if _WORD.search(piece))


@lru_cache(maxsize=16_384)
def stem_of(word: str) -> str:
    """Return `word` without its inflection: "denied", "denies" and "deny" become one."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word[: -len(ending)]
    return word


@lru_cache(maxsize=16_384)
def content_stems(text: str) -> frozenset[str]:
    """Return the stems of the words of `text` that carry meaning."""
    return frozenset(stems_in_order(text))


def stems_in_order(text: str) -> tuple[str, ...]:
    """Return the stems of the words of `text` that carry meaning, as they follow one another."""
    return tuple(map(stem_of, filter(_has_meaning, words(text))))


@lru_cache(maxsize=16_384)
def _has_meaning(word: str) -> bool:
    return len(word) > 1 and word.replace("'", "’") not in _EMPTY


def jaccard(first: frozenset[str], second: frozenset[str]) -> float:
    """Return the share of stems that two texts have in common, 0 to 1; 0 where both are empty."""
    union = first | second
    return len(first & second) / len(union) if union else 0.0


def containment(first: frozenset[str], second: frozenset[str]) -> float:
    """Return how much of the smaller text the larger one repeats, 0 to 1."""
    smaller = min(len(first), len(second))
    return len(first & second) / smaller if smaller else 0.0


def folded(text: str) -> str:
    """Return `text` after NFKC, case folding and stripping: two options that are the same then are the same."""
    return unicodedata.normalize("NFKC", text).casefold().strip()


@lru_cache(maxsize=16_384)
def bare(name: str) -> str:
    """Return `name` case folded, with plain apostrophes and no leading article, for comparison."""
    plain = " ".join(name.casefold().replace("’", "'").split())
    return plain.removeprefix("the ")
