"""A gazetteer of outlets: names that exist, for options that an article does not name itself."""

from functools import cache

from quizapp import paths


@cache
def listed_outlets(language: str = "en") -> tuple[str, ...]:
    """Return the names of the lexicon in the order of its lines; empty where the language has none.

    A line holds one outlet, its name first, further fields after tabs; lines that start with "#" are comments.
    """
    folder = paths.assets() / "lexicons" / language
    names: dict[str, None] = {}
    for file in sorted(folder.glob("outlets*")):
        for line in file.read_text(encoding="utf-8").splitlines():
            name = line.partition("\t")[0].strip().replace("'", "’")
            if name and not name.startswith("#"):
                names[name] = None
    return tuple(names)


@cache
def known_outlets(language: str = "en") -> tuple[str, ...]:
    """Return the listed names that an option can show, without mere initials: they stand for a longer name."""
    names = [name for name in listed_outlets(language) if not name.isupper()]
    return tuple(name for name in names if f"The {name}" not in names)
