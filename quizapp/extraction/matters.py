"""Matters: what an attribution is about, whose side its source is on, and whom its content names."""

from dataclasses import dataclass

from quizapp.extraction import lexicon
from quizapp.extraction.analysis import Analysis
from quizapp.extraction.entities import Entities
from quizapp.extraction.known import undetermined
from quizapp.extraction.parsing import Token
from quizapp.model.attribution import Attribution, EntityType

# "the Kremlin's latest claims about it" at most.
_FEW = 8
# "the claim", "those allegations": a determiner and the noun.
_DETERMINED = 2
_POINTING = frozenset("the this that these those both such".split())
_PRONOUNS = frozenset({"it", "that", "this"})
# "That is not true at all".
_SHORT = 5
_CHARGES = frozenset({"accusation", "allegation", "charge"})
_PARTS = frozenset({"involvement", "role", "part", "wrongdoing", "responsibility", "guilt", "misconduct"})
_TELLING = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})
_EMPTY = frozenset({"be", "do", "have", "own"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_COUNTED = frozenset({"NOUN", "PROPN", "VERB"})
_PLAIN = frozenset("say do be have make take go get claim statement part report".split())


@dataclass(frozen=True, slots=True)
class Matter:
    """What an attribution is about."""

    lemmas: frozenset[str]
    told: frozenset[str]
    """All that it says by way of nouns, verbs and adjectives, "not" with them, by lemma."""
    circle: frozenset[str]
    """The source and whom it may speak for."""
    names: frozenset[str]
    """The entities that the content names, and whom these may speak for."""
    of_claims: bool
    """True where the content is no more than somebody's claims ("the union's accusations")."""
    of_the_claim: bool
    """True where it is no more than a claim that was just told ("the claim", "these allegations")."""
    points: str
    """How it only points at what was said: "that", "it" or the like; "her" for "her claim"; else ""."""
    of_a_charge: bool
    """True where it is only a charge, or any part in one ("the allegations", "any wrongdoing")."""
    doers: frozenset[str]
    """The entities of which the content says that they did something, and whom these may speak for."""
    told_of: bool
    """True where the content names whom or what it speaks of ("that the bridge was safe", not "selling it")."""
    unnamed: bool
    """True where the source is called by no name ("the company")."""


class Matters:
    """What each attribution of an article is about, worked out once."""

    def __init__(self, analysis: Analysis, entities: Entities) -> None:
        self._analysis = analysis
        self._entities = entities
        self._known: dict[str, Matter] = {}
        self._unnamed = [(known.name, undetermined(known.name)) for known in entities.known if known.unnamed]

    def of(self, attribution: Attribution) -> Matter:
        """Return what `attribution` is about."""
        if attribution.id not in self._known:
            self._known[attribution.id] = self._matter(attribution)
        return self._known[attribution.id]

    def _matter(self, attribution: Attribution) -> Matter:
        lemmas: set[str] = set()
        names: set[str] = set()
        for span in attribution.content:
            for token in self._analysis.parse.between(*span):
                if token.pos in _COUNTED and token.lemma not in _PLAIN and token.text.isalpha():
                    lemmas.add(token.lemma)
                country = lexicon.stands_for().get(token.text)
                if country is not None:
                    names.add(country)
                known = self._entities.of_token(token)
                if known is not None:
                    names.add(known.name)
                    if known.type is not EntityType.PERSON:
                        names |= known.affiliations
            words = span.of(self._analysis.text).lower()
            names.update(name for name, bare in self._unnamed if bare in words)
        circle = circle_of(attribution.source_entity, self._entities)
        first = self._analysis.parse.between(*attribution.content[0])
        last = [token for span in attribution.content for token in self._analysis.parse.between(*span)]
        of_claims = len(first) <= _FEW and any(token.lemma in lexicon.nouns() for token in first)
        bare = of_claims and len(first) == _DETERMINED and first[0].lower in _POINTING
        source = self._entities.named(attribution.source_entity) if attribution.source_entity else None
        return Matter(
            frozenset(lemmas),
            frozenset(_told(last)),
            circle,
            frozenset(names),
            of_claims,
            bare or _is_called(first, attribution),
            _pointer(first),
            _is_charge(first),
            self._doers(last),
            any(token.dep in _SUBJECTS and token.pos in {"NOUN", "PROPN"} for token in last),
            source is not None and source.unnamed,
        )

    def gender_of(self, attribution: Attribution) -> str:
        """Return "f" or "m" for a person, "fm" where either may be, "-" for what is no person, "" for nobody known."""
        known = self._entities.named(attribution.source_entity) if attribution.source_entity else None
        if known is None:
            return ""
        return (known.gender or "fm") if known.type is EntityType.PERSON else "-"

    def _doers(self, tokens: list[Token]) -> frozenset[str]:
        """Return of whom the content says that they did something; to be something or to say it is no deed."""
        found: set[str] = set()
        for token in tokens:
            if token.dep != "nsubj" or token.head.pos != "VERB" or _reports(token.head):
                continue
            known = self._entities.of_token(token)
            if known is not None:
                found |= {known.name, *known.affiliations}
            else:
                phrase = {word.lower for word in token.subtree()}
                found.update(name for name, bare in self._unnamed if set(bare.split()) <= phrase)
        return frozenset(found)


def _reports(verb: Token) -> bool:
    return any(not entry.particle for entry in lexicon.verbs().get(verb.lemma, ()))


def _told(tokens: list[Token]) -> set[str]:
    """Return the words that tell something; of the names only their last words, "not" for any negation."""
    told = {
        token.lemma
        for token in tokens
        if token.pos in _TELLING and token.text.isalpha() and token.dep not in {"aux", "auxpass"}
        if not (token.pos == "PROPN" and token.dep == "compound")
    }
    if any(token.dep == "neg" or token.lower == "never" for token in tokens):
        told.add("not")
    return told - _EMPTY


def _pointer(tokens: list[Token]) -> str:
    """Return the word by which `it`, `that` or `“That is false”` points at what was said, or `her` in `her claim`."""
    words = [token for token in tokens if token.pos != "PUNCT"]
    if not words:
        return ""
    first = words[0]
    if first.lower in _PRONOUNS and (len(words) == 1 or (words[1].lemma == "be" and len(words) <= _SHORT)):
        return first.lower
    owned = first.tag == "PRP$" and len(words) == _DETERMINED and words[1].lemma in lexicon.nouns()
    return first.lower if owned else ""


def _is_called(tokens: list[Token], attribution: Attribution) -> bool:
    """`called the claim false`: what is judged is a claim that was just told."""
    return (
        attribution.rule == "predicative"
        and len(tokens) > _DETERMINED
        and tokens[0].lower in _POINTING
        and tokens[1].lemma in lexicon.nouns()
        and tokens[2].pos == "ADJ"
    )


def _is_charge(tokens: list[Token]) -> bool:
    """`the allegations`, `any wrongdoing`, `any role in the fire`."""
    words = [token for token in tokens if token.pos != "PUNCT"]
    if not words or len(words) > _FEW:
        return False
    noun = words[0] if len(words) == 1 else words[1]
    charge = (
        noun.lemma in _CHARGES and len(words) <= _DETERMINED and words[0].lower in _POINTING | {noun.lower}
    )
    return charge or (noun.lemma in _PARTS and (words[0].lower == "any" or words[0] is noun))


def circle_of(name: str | None, entities: Entities) -> frozenset[str]:
    """Return the entity and whom it may speak for."""
    if name is None:
        return frozenset()
    known = entities.named(name)
    return frozenset({name, *(known.affiliations if known else ())})
