"""The word lists, read from `assets/lexicons/<language>/`: one entry a line, columns parted by tabs, `#` a comment."""

from dataclasses import dataclass
from functools import cache

from quizapp import paths
from quizapp.model.attribution import SourceType, Stance

PERSONAL = {
    "he": "m",
    "him": "m",
    "his": "m",
    "himself": "m",
    "she": "f",
    "her": "f",
    "hers": "f",
    "herself": "f",
}
"""The pronouns that tell a gender."""

DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
"""The days of the week, in small letters."""


def rows(name: str, language: str = "en") -> list[list[str]]:
    """Return the entries of one list, each as its columns."""
    path = paths.assets() / "lexicons" / language / f"{name}.tsv"
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line.strip() and not line.startswith("#")]


@dataclass(frozen=True, slots=True)
class ReportingVerb:
    """A verb that can introduce a content."""

    lemma: str
    particle: str
    """Its second word ("point out", "cast doubt"), or ""."""
    stance: Stance
    contents: frozenset[str]
    """How its content may stand beside it; the file says what each word means."""

    def takes(self, *forms: str) -> bool:
        """Tell whether its content may stand in one of these forms."""
        return not self.contents.isdisjoint(forms)

    @property
    def prepositions(self) -> frozenset[str]:
        """The prepositions after which its content may stand."""
        return frozenset(
            word for form in self.contents if form.startswith("prep:") for word in form[5:].split(",")
        )


@cache
def verbs() -> dict[str, tuple[ReportingVerb, ...]]:
    """Return the reporting verbs by lemma, those with a particle first."""
    found: dict[str, list[ReportingVerb]] = {}
    for cue, stance, contents in rows("verbs"):
        lemma, _, particle = cue.partition(" ")
        entry = ReportingVerb(lemma, particle, Stance(stance), frozenset(contents.split()))
        found.setdefault(lemma, []).append(entry)
    return {
        lemma: tuple(sorted(entries, key=lambda entry: not entry.particle))
        for lemma, entries in found.items()
    }


@dataclass(frozen=True, slots=True)
class ReportingNoun:
    """A noun that names an act of saying ("claim", "allegation")."""

    lemma: str
    stance: Stance


@cache
def nouns() -> dict[str, ReportingNoun]:
    """Return the reporting nouns by lemma."""
    return {lemma: ReportingNoun(lemma, Stance(stance)) for lemma, stance in rows("nouns")}


@cache
def deniable() -> frozenset[str]:
    """Return the nouns for what can be denied, by lemma ("claim", "involvement")."""
    return frozenset(row[0] for row in rows("deniable"))


@cache
def other_senses() -> dict[str, frozenset[str]]:
    """Return, by the lemma of a reporting verb, the objects with which it reports nothing."""
    return {verb: frozenset(objects.split()) for verb, objects in rows("other_senses")}


@cache
def roles() -> dict[str, SourceType]:
    """Return what sort of source a common noun stands for ("spokesman", "witness", "study")."""
    return {lemma: SourceType(kind) for lemma, kind in rows("roles")}


@dataclass(frozen=True, slots=True)
class Country:
    """A country or union, with what else it is called and what stands for it."""

    name: str
    spellings: tuple[str, ...]
    metonyms: tuple[str, ...]
    adjectives: tuple[str, ...]


@cache
def countries() -> tuple[Country, ...]:
    """Return the countries of the list."""
    found = []
    for row in rows("countries"):
        name, *lists = [*row, "", "", ""][:4]
        spellings, metonyms, adjectives = (tuple(part for part in cell.split("; ") if part) for cell in lists)
        found.append(Country(name, spellings, metonyms, adjectives))
    return tuple(found)


@cache
def spelled_countries() -> dict[str, str]:
    """Return each spelling of a country's name, and the name as shown."""
    return {word: country.name for country in countries() for word in (country.name, *country.spellings)}


@cache
def stands_for() -> dict[str, str]:
    """Return each metonym, adjective and people, without "the", and the country it stands for."""
    return {
        bare(word): country.name
        for country in countries()
        for word in (*country.metonyms, *country.adjectives)
    }


@cache
def places() -> frozenset[str]:
    """Return the names of countries and of what stands for them, without "the"."""
    return frozenset(
        bare(word)
        for country in countries()
        for word in (country.name, *country.spellings, *country.metonyms)
    )


@cache
def seats() -> dict[tuple[str, str], str]:
    """Return the seat of each (country, office): ("Russia", "president") -> "the Kremlin"."""
    return {(country, office): seat for seat, country, office in rows("seats")}


@cache
def outlets() -> dict[str, str]:
    """Return the listed outlets, without "the", and the name as listed."""
    return {bare(row[0]): row[0] for row in rows("outlets")}


@dataclass(frozen=True, slots=True)
class Title:
    """What a title before a name tells."""

    gender: str
    """"f", "m" or ""."""
    source_type: SourceType


@cache
def titles() -> dict[str, Title]:
    """Return the titles by their words."""
    return {
        title: Title("" if gender == "-" else gender, SourceType(kind))
        for title, gender, kind in rows("titles")
    }


@cache
def given_names() -> dict[str, str]:
    """Return the gender of each listed given name."""
    return {name: gender for gender, names in rows("given_names") for name in names.split()}


@cache
def hedges() -> dict[str, str]:
    """Return each hedge and the tag that it must have, "" for any."""
    return {word: "" if tag == "-" else tag for word, tag in rows("hedges")}


def bare(name: str) -> str:
    """Return `name` without "the" before it."""
    return name[4:] if name[:4].lower() == "the " else name


@cache
def outlet_words() -> frozenset[str]:
    """Return the words that end a publication's name, as written."""
    return frozenset(row[0] for row in rows("outlet_words"))


@cache
def outlet_endings() -> tuple[str, ...]:
    """Return how single words end that name newspapers in other languages ("Dagbladet")."""
    return tuple(row[0] for row in rows("outlet_endings"))


@cache
def bodies() -> frozenset[str]:
    """Return the words that mark a capitalised name as a body's, never a publication's, as written."""
    return frozenset(row[0] for row in rows("bodies"))
