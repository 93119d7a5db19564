"""What stands after "denied", "doubted" or "accused X" in a stem."""

import re

from quizapp.generation.context import Context
from quizapp.generation.tidying import (
    before_content,
    is_broken_off,
    leans,
    names_another,
    speaks_of_source,
    stands_alone,
    tidied,
    unquoted,
)
from quizapp.model.attribution import Attribution, Entity, EntityType, Mode, Stance
from quizapp.reviewing.words import content_stems

_FEWEST_STEMS = 2
_NEGATED = re.compile(
    r"\b(?:not|never|no|none|nothing|nobody|nowhere|neither|nor|cannot|untrue|false|baseless|unfounded|groundless)\b"
    r"|n[’']t\b",
    re.IGNORECASE,
)
_DENYING = re.compile(r"\bden(?:y|ies|ied|ying)\b", re.IGNORECASE)
_ACCUSING = frozenset({Stance.ACCUSES, Stance.CONDEMNS})
_ACCUSATIONS = (
    (re.compile(r"\baccus(es|ed|ing|e)\b", re.IGNORECASE), ("accused", "of")),
    (re.compile(r"\bblam(es|ed|ing|e)\b", re.IGNORECASE), ("blamed", "for")),
)
_PERFECT = re.compile(r"that (?:he|she|it|they) had (?=\w+(?:ed|en|wn|ne|ld|nt|pt|de|id|ad|un|ut)\b)")
_CONTINUOUS = re.compile(r"that (?:he|she|it|they) (?:was|were) (?=\w+ing\b)")
# After one of these, "she" may be whom the source speaks for: "her lawyer denied that she had ...".
_FOR_ANOTHER = re.compile(
    r"\b(his|her|their|its|lawyers?|attorneys?|counsel|agents?|spokes\w+|aides?|brother|sister|father|mother|wife"
    r"|husband|son|daughter)\b",
    re.IGNORECASE,
)
# A client is the source's, whoever else is named.
_CLIENT = re.compile(r"that (?:his|her|their) clients?\b")
_OWN_OPENING = re.compile(
    r"that (?:(?P<possessive>his|her|its|their)(?= (?!own\b)[a-z])"
    r"|(?:he|she|it) (?P<verb>(?:would|could|might|should|had|did|was|is|has)(?: not| never)?\b(?!’)|\w+ed\b))"
)
_PLURAL = {"was": "were", "is": "are", "has": "have"} | {
    f"{one} {no}": f"{more} {no}"
    for no in ("not", "never")
    for one, more in (("was", "were"), ("is", "are"), ("has", "have"))
}
_PRONOUN = re.compile(
    r"\b(I|me|my|we|us|our|you|your|he|she|it|they|him|her|his|hers|its|them|their|himself|herself|itself|themselves)\b",
    re.IGNORECASE,
)
_GENDERED = re.compile(r"that (?:he|she|his|her)\b")
_NEUTRAL = re.compile(r"that its?\b")
_BODIES = frozenset({EntityType.ORGANISATION, EntityType.GROUP, EntityType.OUTLET})
_PEOPLE = frozenset({EntityType.PERSON})
_THEY = ("that they ", "that their ")


def phrase(context: Context, record: Attribution) -> str | None:
    """Return the content of `record` as what stands after "denied" or "doubted"; null where it says too little.

    It must follow its cue, outside quotation marks, and be more than "the allegations". What a source denies of
    itself is put without the pronoun: "denied that she had held back the report" becomes "having held back ...".
    "That his party had ..." becomes "that their party had ...", where nobody else can be meant: it follows "who", and
    tells neither whether a man or a woman is asked for nor whether a body is.

    What is negated already is not denied once more: "said that the charge is not true" denies the charge, and "denied
    that the charge is not true" would say the contrary.
    """
    if record.mode is Mode.DIRECT or len(record.content) != 1 or record.cue is None:
        return None
    if _NEGATED.search(context.content(record)):
        return None
    span = record.content[0]
    if span.start < record.cue.end or is_broken_off(context, record):
        return None
    text = tidied(context.text(span).strip())
    if text is None or len(content_stems(text)) < _FEWEST_STEMS:
        return None
    if stands_alone(context, record, text):
        return text
    for_another = _FOR_ANOTHER.search(before_content(context, record)) is not None
    if speaks_of_source(context, record, text) and not for_another:
        for opening, act in ((_PERFECT, "having "), (_CONTINUOUS, "")):
            own = opening.sub(act, text, count=1)
            if own != text and stands_alone(context, record, own):
                return own
    if not _CLIENT.match(text) and (for_another or _is_another_meant(context, record, text)):
        return None
    return _with_they(text)


def reported(context: Context, record: Attribution) -> str | None:
    """Return the content of `record` as it stands after its source’s name and "denied"; null as for `phrase`."""
    asked = phrase(context, record)
    if asked is None or not asked.startswith(_THEY):
        return asked
    return tidied(context.text(record.content[0]).strip())


def is_put_so(context: Context, record: Attribution) -> bool:
    """Tell whether "denied" or "doubted" before its `reported` words says what `record` does.

    What "said that ..." or "took issue with ..." denies is another thing than stands behind these words.
    """
    if record.stance is Stance.DENIES:
        return _DENYING.search(context.cue(record)) is not None
    return record.stance is Stance.DOUBTS


def _is_another_meant(context: Context, record: Attribution, text: str) -> bool:
    """Tell whether the first pronoun of `text` may stand for somebody else who is named before it."""
    source = context.text(record.source) if record.source else ""
    named_here = not content_stems(source).isdisjoint(content_stems(record.source_entity or ""))
    meant = _BODIES if _NEUTRAL.match(text) else _PEOPLE if _GENDERED.match(text) else _PEOPLE | _BODIES
    return names_another(context, record, types=meant, back=0 if named_here else 1)


def _with_they(text: str) -> str | None:
    """Return "that he would ..." or "that its plant ..." with "they" or "their"; null where it is put otherwise.

    Nothing after it may stand for anybody: no other pronoun, and no words of the source's own.
    """
    own = _OWN_OPENING.match(text)
    if own is None:
        return None
    rest = text[own.end() :]
    if _PRONOUN.search(unquoted(rest)) or leans(text):
        return None
    if own["possessive"]:
        return f"that their{rest}"
    verb = own["verb"]
    return f"that they {_PLURAL.get(verb, verb)}{rest}"


def accusation(context: Context, record: Attribution) -> tuple[str, str] | None:
    """Return how `record` accuses, in the past and with the preposition of its charge: "accused", "of"."""
    if record.stance not in _ACCUSING:
        return None
    return next((verb for cue, verb in _ACCUSATIONS if cue.search(context.cue(record))), None)


def target(context: Context, record: Attribution, preposition: str) -> tuple[Entity, str] | None:
    """Return whom `record` accuses and of what: a name at the start of the content, `preposition` and the charge.

    Null where the content starts otherwise, or where the charge says too little.
    """
    if record.mode is Mode.DIRECT or len(record.content) != 1 or not _follows(record):
        return None
    text = " ".join(context.text(record.content[0]).split())
    within = context.mentions_in(record.content[0])
    named = {entity.name: entity for entity, mention in within if record.content[0].covers(mention)}
    for entity in named.values():
        names = "|".join(
            re.escape(name) for name in sorted(context.names(entity.name), key=len, reverse=True)
        )
        opening = re.match(
            rf"(?:the\s+)?(?:{names})(?:, (?!and\b)[^,;:“”]+,)? {preposition} ", text, re.IGNORECASE
        )
        charge = _charge(context, record, text, opening.end()) if opening else None
        if charge:
            return entity, charge
    return None


def described_target(context: Context, record: Attribution, preposition: str) -> tuple[str, str] | None:
    """Return whom `record` accuses, where it is "the organisers" and no name, and of what; null as for `target`."""
    if record.mode is Mode.DIRECT or len(record.content) != 1 or not _follows(record):
        return None
    text = " ".join(context.text(record.content[0]).split())
    body = r"(the (?:[a-z][\w’-]+ ){1,3}(?:of (?:the )?[\w’-]+ )?)"
    opening = re.match(rf"{body}{preposition} (?=\w+ing\b)", text)
    charge = _charge(context, record, text, opening.end()) if opening else None
    return (opening.group(1).strip(), charge) if opening and charge else None


def _charge(context: Context, record: Attribution, text: str, start: int) -> str | None:
    charged = tidied(text[start:])
    if charged is None or len(content_stems(charged)) < _FEWEST_STEMS:
        return None
    # "its" in a charge is the accused's, who is named before it in the stem.
    return charged if stands_alone(context, record, text[:start] + charged) else None


def _follows(record: Attribution) -> bool:
    return record.cue is not None and record.content[0].start >= record.cue.end
