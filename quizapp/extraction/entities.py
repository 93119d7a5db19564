"""Entities: which names mean the same, under the fullest of them, and whom each may speak for."""

import re
from collections import Counter
from dataclasses import dataclass, field

from quizapp.extraction import lexicon
from quizapp.extraction.analysis import Analysis
from quizapp.extraction.names import NamedSpan, names_of
from quizapp.extraction.parsing import Token
from quizapp.model.attribution import Citation, EntityType, SourceType
from quizapp.model.base import Span


_OF_A_PERSON = frozenset(
    {SourceType.OFFICIAL, SourceType.EXPERT, SourceType.WITNESS, SourceType.ANONYMOUS, SourceType.GROUP}
)


@dataclass(slots=True, eq=False)
class Known:
    """An entity while it is being put together."""

    key: str
    """Its fullest name, without "the"."""
    type: EntityType
    mentions: list[Span] = field(default_factory=list)
    forms: Counter[str] = field(default_factory=Counter)
    """Every form by which it is called, and how often."""
    roles: set[str] = field(default_factory=set)
    """The nouns said of it, in lower case: "president", "spokesman"."""
    gender: str = ""
    source_type: SourceType | None = None
    affiliations: set[str] = field(default_factory=set)
    """Names of the entities and countries that it may speak for."""
    name: str = ""
    unnamed: bool = False
    """True for a source without a name, called by its own words."""


class Entities:
    """The entities of an article."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self.known: list[Known] = []
        self._at: dict[int, Known | None] = {}
        found = names_of(analysis)
        persons = self._persons(found)
        self._others([name for name in found if name.span not in persons])
        self._name_all()
        for known in self.known:
            for span in known.mentions:
                self._describe(known, span)
        self._vote_genders()
        self._affiliate()

    def at(self, span: Span) -> Known | None:
        """Return the entity named within `span`, the last where there are several; None for none or an ambiguous one."""
        found = None
        for token in self._analysis.parse.between(span.start, span.end):
            found = self._at.get(token.start) or found
        return found

    def of_token(self, token: Token) -> Known | None:
        """Return the entity whose name `token` belongs to."""
        return self._at.get(token.start)

    def ambiguous(self, token: Token) -> bool:
        """Tell whether `token` is a name that several entities share."""
        return token.start in self._at and self._at[token.start] is None

    def named(self, name: str) -> Known | None:
        """Return the entity of this name, with or without "the"."""
        bare = lexicon.bare(name)
        return next((known for known in self.known if known.key == bare or known.name == name), None)

    def add(self, name: str, kind: EntityType, span: Span) -> Known:
        """Return the entity of this name, made where there is none, with one more mention."""
        known = next((known for known in self.known if known.name == name), None)
        if known is None:
            known = Known(name, kind, name=name)
            self.known.append(known)
        if span not in known.mentions:
            known.mentions.append(span)
        known.forms[span.of(self._analysis.text)] += 1
        return known

    def cited(self, span: Span) -> None:
        """Take what is named at `span` for an outlet: the article cites it as one."""
        known = self.at(span)
        if (
            known is None
            or known.type is EntityType.OUTLET
            or (known.type is EntityType.PERSON and known.key.split()[-1] not in lexicon.outlet_words())
        ):
            return
        if known.key in lexicon.places():
            return
        known.type = EntityType.OUTLET
        name = span.of(self._analysis.text)
        if all(other.name != name for other in self.known if other is not known):
            known.name = name

    def outlet_name(self, citation: Citation) -> Citation:
        """Return the citation under the name that the outlet has as an entity."""
        known = self.at(citation.span)
        if known is None or known.type is not EntityType.OUTLET:
            return citation
        return citation.model_copy(update={"name": known.name})

    # -- grouping -----------------------------------------------------------------------------------------------

    def _persons(self, found: list[NamedSpan]) -> set[Span]:
        """Group the names of people: surnames and given names go to the one full name that has them."""
        votes: dict[str, Counter[EntityType]] = {}
        for name in found:
            votes.setdefault(name.name, Counter())[name.type] += 1
        full: dict[str, Known] = {}
        for name in found:
            words = name.name.split()
            if len(words) < 2 or votes[name.name].most_common(1)[0][0] is not EntityType.PERSON:
                continue
            same = next((key for key in full if _same_person(key, name.name)), None)
            known = full.setdefault(same or name.name, Known(same or name.name, EntityType.PERSON))
            self._mention(known, name.span)
        self.known.extend(full.values())
        used = {span for known in full.values() for span in known.mentions}
        alone: dict[str, Known] = {}
        for name in found:
            if name.span in used or " " in name.name:
                continue
            bearers = [known for key, known in full.items() if name.name in _own_words(key)]
            surnamed = [known for known in bearers if known.key.split()[-1] == name.name]
            if name.type in {EntityType.OUTLET, EntityType.GROUP} or (
                name.name in lexicon.places() and name.type is EntityType.PLACE
            ):
                continue
            bearers = surnamed or bearers
            if len(bearers) > 1:
                bearers = self._by_title(bearers, name.span) or bearers
            if len(bearers) == 1:
                self._mention(bearers[0], name.span)
            elif bearers:
                self._at[name.span.start] = None
            elif votes[name.name].most_common(1)[0][0] is EntityType.PERSON:
                if name.name not in alone:
                    alone[name.name] = Known(name.name, EntityType.PERSON)
                    self.known.append(alone[name.name])
                self._mention(alone[name.name], name.span)
            else:
                continue
            used.add(name.span)
        return used

    def _by_title(self, bearers: list[Known], span: Span) -> list[Known]:
        """Narrow those who share a surname by "Mr." or "Mrs." before it."""
        before = self._analysis.text[max(0, span.start - 5) : span.start].split()
        title = lexicon.titles().get(before[-1]) if before else None
        if title is None or not title.gender:
            return []
        return [known for known in bearers if _gender_of(known.key) == title.gender]

    def _others(self, found: list[NamedSpan]) -> None:
        groups: dict[str, Known] = {}
        for name in found:
            if name.type is EntityType.GROUP or name.span.start in self._at:
                continue
            key = lexicon.bare(
                lexicon.spelled_countries().get(
                    name.name, lexicon.spelled_countries().get("the " + name.name, name.name)
                )
            )
            key = _straight(key)
            if key not in groups:
                groups[key] = Known(key, name.type)
            self._mention(groups[key], name.span)
        self._shortened(groups)
        self.known.extend(groups.values())

    def _shortened(self, groups: dict[str, Known]) -> None:
        """Join acronyms that the text defines, and short forms that only one longer name begins or ends with."""
        text = self._analysis.text
        for key in sorted(groups, key=len):
            if key not in groups or key in lexicon.places():
                continue
            longer = [
                known
                for other, known in groups.items()
                if other != key
                and known.type is not EntityType.PLACE
                and (
                    other.startswith(key + " ")
                    or (known.type is EntityType.OUTLET and other.endswith(" " + key))
                    or f"{other} ({key})" in text
                )
            ]
            if len(longer) == 1 and groups[key].type is not EntityType.PLACE:
                short = groups.pop(key)
                for span in short.mentions:
                    self._mention(longer[0], span)

    def _mention(self, known: Known, span: Span) -> None:
        known.mentions.append(span)
        known.forms[span.of(self._analysis.text)] += 1
        for token in self._analysis.parse.between(span.start, span.end):
            self._at[token.start] = known

    # -- naming -------------------------------------------------------------------------------------------------

    def _name_all(self) -> None:
        text = self._analysis.text
        taken: set[str] = set()
        for known in self.known:
            name = known.key
            if known.type is not EntityType.PERSON:
                articles = [
                    text[max(0, s.start - 4) : s.start] for s in known.mentions if not self._modifies(s)
                ]
                with_article = [word for word in articles if word.lower() == "the "]
                if name in {lexicon.bare(shown) for shown in lexicon.spelled_countries().values()}:
                    name = next(s for s in lexicon.spelled_countries().values() if lexicon.bare(s) == name)
                elif 2 * len(with_article) >= len(articles) and with_article:
                    # "The Guardian" keeps its capital only where a sentence does not force it.
                    capital = known.type is EntityType.OUTLET and "the " not in with_article
                    name = ("The " if capital or self._titled(known) else "the ") + name
            if name in taken:
                name = f"{name} ({known.type.value})"
            taken.add(name)
            known.name = name

    def _modifies(self, span: Span) -> bool:
        """Tell whether the name only modifies a noun ("the Telegram channel")."""
        tokens = self._analysis.parse.between(*span)
        return (
            bool(tokens) and tokens[-1].dep in {"compound", "amod", "nmod"} and tokens[-1].head not in tokens
        )

    def _titled(self, known: Known) -> bool:
        """Tell whether "The" is written with a capital inside a sentence."""
        text = self._analysis.text
        return any(
            text[s.start - 4 : s.start] == "The " and self._analysis.sentence_at(s.start).start < s.start - 4
            for s in known.mentions
        )

    # -- what is said of them -----------------------------------------------------------------------------------

    def _describe(self, known: Known, span: Span) -> None:
        """Take in titles, appositions and whom the phrase around a mention names."""
        tokens = self._analysis.parse.between(span.start, span.end)
        if not tokens:
            return
        head = next((t for t in tokens if t.head not in tokens), tokens[-1])
        around: list[Token] = []
        for token in tokens:
            around.extend(c for c in token.children if c.index < tokens[0].index and c.dep not in {"punct"})
        before = [t for child in around for t in child.subtree() if t.index < tokens[0].index]
        appositions = [c for t in tokens for c in t.children if c.dep == "appos" and c.index > head.index]
        after = [t for child in appositions for t in child.subtree()]
        if (
            head.dep == "appos"
            and head.head.pos in {"NOUN", "PROPN"}
            and self.of_token(head.head) is not known
        ):
            before.extend(t for t in head.head.subtree() if t.index < tokens[0].index)
        if known.type is not EntityType.PERSON:
            return
        self._entitle(known, before, span)
        self._gender(known)
        for token in (*before, *after):
            if token.pos in {"NOUN", "PROPN"} and token.lower in lexicon.roles():
                role = lexicon.roles()[token.lower]
                if role in _OF_A_PERSON:
                    known.roles.add(token.lower)
                if (
                    role in {SourceType.OFFICIAL, SourceType.EXPERT, SourceType.WITNESS}
                    and not known.source_type
                ):
                    known.source_type = role
            country = lexicon.stands_for().get(token.text)
            if country:
                known.affiliations.add(country)
            other = self.of_token(token)
            if other is not None and other is not known and other.type is not EntityType.PERSON:
                known.affiliations.add(other.name)

    def _entitle(self, known: Known, before: list[Token], span: Span) -> None:
        text = self._analysis.text
        if before:
            start = min(token.start for token in before)
            phrase = text[start : span.end]
            if "," not in phrase and len(phrase) <= 80 and phrase[:1].isupper():
                known.forms[phrase] += 1
        lead = text[max(0, span.start - 30) : span.start].rstrip()
        for title, meaning in lexicon.titles().items():
            if lead.endswith(title):
                known.gender = known.gender or meaning.gender
                known.roles.add(title.lower())
                if meaning.source_type is not SourceType.PERSON:
                    known.source_type = known.source_type or meaning.source_type

    @staticmethod
    def _gender(known: Known) -> None:
        known.gender = known.gender or _gender_of(known.key)

    def _vote_genders(self) -> None:
        """Learn a gender from sentences that name one person alone and then say "he" or "she"."""
        votes: dict[int, Counter[str]] = {}
        analysis = self._analysis
        for sentence in analysis.sentences:
            people: list[Known] = []
            gender = ""
            for token in analysis.parse.between(*sentence):
                if analysis.quotation_at(token.start) is not None:
                    continue
                known = self.of_token(token)
                if known is not None and known.type is EntityType.PERSON and known not in people:
                    people.append(known)
                if token.lower in lexicon.PERSONAL and len(people) == 1 and not gender:
                    gender = lexicon.PERSONAL[token.lower]
            if gender and len(people) == 1:
                votes.setdefault(id(people[0]), Counter())[gender] += 1
        for known in self.known:
            counted = votes.get(id(known))
            if counted and not known.gender and len(counted) == 1:
                known.gender = next(iter(counted))

    def _affiliate(self) -> None:
        """Close what each may speak for: the spokesman's Kremlin speaks for Russia."""
        by_name = {known.name: known for known in self.known}
        for known in self.known:
            if known.type is not EntityType.PERSON:
                country = lexicon.stands_for().get(known.key)
                if country:
                    known.affiliations.add(country)
        for _ in range(3):
            for known in self.known:
                for name in list(known.affiliations):
                    if name in by_name:
                        known.affiliations |= by_name[name].affiliations
                known.affiliations.discard(known.name)


def _own_words(name: str) -> list[str]:
    return [word for word in name.split() if word[0].isupper() and len(word) > 2]


def _gender_of(name: str) -> str:
    return lexicon.given_names().get(name.split()[0], "")


def _same_person(one: str, other: str) -> bool:
    """Tell whether two full names differ by a middle name alone."""
    first, second = one.split(), other.split()
    return first[0] == second[0] and first[-1] == second[-1]


def _straight(name: str) -> str:
    return re.sub("’", "'", name) if name in lexicon.outlets() else name
