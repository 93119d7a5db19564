"""Given names: who surely bears one, and whom "he" or "she" can mean."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from quizapp import paths

FEMALE, MALE = "f", "m"


@cache
def given_names(language: str = "en") -> Mapping[str, str]:
    """Return the gender that each given name of the lexicon mostly has, "f" or "m"; empty where the language has none.

    A line holds a gender and names, parted by a tab; lines that start with "#" are comments.
    """
    file = paths.assets() / "lexicons" / language / "given_names.tsv"
    if not file.exists():
        return MappingProxyType({})
    lines = (line.split("\t") for line in file.read_text(encoding="utf-8").splitlines() if line[:1] != "#")
    return MappingProxyType({name: gender for gender, names in lines for name in names.split()})


def may_be(name: str, gender: str, language: str = "en") -> bool:
    """Tell whether a person of this name may be of that gender: unless the given name is known as the other's."""
    known = given_names(language).get(name.split()[0] if name.split() else "")
    return known is None or known == gender
