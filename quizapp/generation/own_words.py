"""What a source says of itself, for stems: "he would resign" asked as "who said that they would resign"."""

import re

from quizapp.generation.context import Context
from quizapp.generation.tidying import is_broken_off, leans, names_another, tidied
from quizapp.model.attribution import Attribution, EntityType, Mode
from quizapp.reviewing.words import content_stems

# Verbs that look the same after "he" and "they", or whose plural is known.
_PLURAL = {
    "is": "are",
    "was": "were",
    "has": "have",
    "does": "do",
    "isn’t": "aren’t",
    "wasn’t": "weren’t",
    "hasn’t": "haven’t",
    "doesn’t": "don’t",
    "hopes": "hope",
    "knows": "know",
    "believes": "believe",
    "wants": "want",
    "thinks": "think",
    "expects": "expect",
    "plans": "plan",
    "intends": "intend",
    "feels": "feel",
    "needs": "need",
    "supports": "support",
    "opposes": "oppose",
}
_AUXILIARY = (
    "would|will|had|could|might|can|should|must|did|won’t|can’t|wouldn’t|couldn’t|hadn’t|didn’t|were|are|have"
)
_PAST = (
    r"\w{3,}ed|felt|thought|knew|saw|took|went|came|got|gave|left|found|made|sold|bought|heard|met|won|lost|spent|wrote"
    r"|held|kept"
)
_OF_ONESELF = re.compile(
    rf"(?:that )?(?P<who>he|she|they) (?P<verb>{_AUXILIARY}|{'|'.join(_PLURAL)}|{_PAST})"
    r"(?P<no> not| never)? (?P<rest>.+)",
    re.DOTALL,
)
_OF_ONES_OWN = re.compile(r"(?:that )?(?P<who>his|her|its|their) (?!own\b)(?P<rest>[a-z].+)", re.DOTALL)
_ANY_PRONOUN = re.compile(
    r"\b(I|me|my|we|us|our|you|your|he|she|it|they|him|her|his|hers|its|them|their|one|himself|herself|itself"
    r"|themselves|so|too|this(?! (?:year|month|week|season|spring|summer|fall|autumn|winter)))\b",
    re.IGNORECASE,
)
_SAYING = re.compile(
    r"\b(sa(y|ys|id|ying)|t(old|ells?|elling)|add(s|ed|ing)?|believes?|insist(s|ed)?|warn(s|ed)?|acknowledg(es?|ed)"
    r"|admit(s|ted)?|explain(s|ed)?|stress(es|ed)?|emphasiz(es|ed)|announced?|according to)\b",
    re.IGNORECASE,
)
# A second saying within the first, which would no longer stand behind one verb: "... and concedes that ...".
_SECOND_SAYING = re.compile(r"\b(?:and|but|or) (?:\w+ )?\w+(?:s|ed|d) (?:that|whether|how)\b")
# "He would nominate X but supports Y": after "they", a second verb would have to change too.
_SECOND_VERB = re.compile(r"\b(?:and|but|or) (?:is|was|has|does|\w+[^su\W]s) ", re.IGNORECASE)
_FEWEST_STEMS = 3
# "Asked her to go" is no possessive.
_NO_NOUN = r"(?!(?:to|and|or|for|in|on|at|as|that|with|by|from|about|when|if|was|is|had)\b)"
_POSSESSIVES = {
    "he": re.compile(r"\bhis(?= [a-z])|\bhimself\b"),
    "she": re.compile(rf"\bher(?= {_NO_NOUN}[a-z])|\bherself\b"),
}
_NOTHING = re.compile(r"(?!)")
_GENDERED = frozenset({"he", "she", "his", "her"})
_PEOPLE = frozenset({EntityType.PERSON})
_BODIES = frozenset({EntityType.ORGANISATION, EntityType.GROUP, EntityType.OUTLET, EntityType.PLACE})


def own_clause(context: Context, record: Attribution) -> str | None:
    """Return what the source of `record` says of itself, with "they" for its "he" or "she"; null where it is unsafe.

    It stands after "who said that": "he would ask for a review" becomes "they would ask for a review", "its plant had
    closed" becomes "their plant had closed". The pronoun is the source's where nobody else whom it may mean is named
    in its sentence, nor in the one before where the source itself is a "she".
    """
    if record.mode is Mode.DIRECT or len(record.content) != 1 or record.cue is None:
        return None
    text = " ".join(context.text(record.content[0]).split()).replace("'", "’")
    acts, has = _OF_ONESELF.match(text), _OF_ONES_OWN.match(text)
    own = acts or has
    if own is None or record.content[0].start < record.cue.end or not _SAYING.search(context.cue(record)):
        return None
    if not _is_the_source(context, record, own["who"]):
        return None
    plain = tidied(own["rest"])
    if plain is None or leans(plain) or is_broken_off(context, record):
        return None
    theirs = _theirs(context, record, own["who"])
    if _ANY_PRONOUN.search(theirs.sub("", plain)):
        return None
    tidy = theirs.sub(lambda found: "themselves" if found.group().endswith("self") else "their", plain)
    if len(content_stems(tidy)) < _FEWEST_STEMS or _SECOND_SAYING.search(tidy):
        return None
    if acts is None:
        return f"their {tidy}"
    plural = acts["who"] == "they" or not _SECOND_VERB.search(tidy)
    return f"they {_PLURAL.get(acts['verb'], acts['verb'])}{acts['no'] or ''} {tidy}" if plural else None


def _theirs(context: Context, record: Attribution, pronoun: str) -> re.Pattern[str]:
    """Return what matches the source's own "his" or "her": nothing where the content names others who may have it."""
    others = any(
        entity.type is EntityType.PERSON and entity.name != record.source_entity
        for entity, _ in context.mentions_in(record.content[0])
    )
    return _NOTHING if others else _POSSESSIVES.get(pronoun, _NOTHING)


def _is_the_source(context: Context, record: Attribution, pronoun: str) -> bool:
    """Tell whether `pronoun`, which opens what the source says, can mean nobody else."""
    entity = context.entity(record.source_entity)
    gendered = pronoun in _GENDERED
    person = entity is not None and entity.type is EntityType.PERSON
    if entity is not None and pronoun not in {"they", "their"} and gendered is not person:
        return False
    source = context.text(record.source) if record.source else ""
    named_here = not content_stems(source).isdisjoint(content_stems(record.source_entity or ""))
    meant = _PEOPLE if gendered else _BODIES if pronoun == "its" else _PEOPLE | _BODIES
    return not names_another(context, record, types=meant, back=0 if named_here else 1)
