"""Statements as sentences of their own: what a source says without its tag, and what the article says itself."""

import re

from quizapp.generation.clauses import clause
from quizapp.generation.context import Context
from quizapp.generation.places import Places
from quizapp.generation.quoting import quotations, shown
from quizapp.generation.remembering import once
from quizapp.generation.tidying import leans
from quizapp.model.attribution import Attribution, Mode
from quizapp.model.base import Span
from quizapp.reviewing.words import content_stems

_MARKS = frozenset('“”"‘')
_FIRST_PERSON = re.compile(r"\b(I|me|my|mine|we|us|our|ours|you|your|yours|let’s)\b", re.IGNORECASE)
_LEANING = re.compile(
    r"(he|she|it|they|this|that|these|those|there|here|and|but|so|nor|yet|his|her|its|their|\d+)\b",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\b(is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should|do|does|did|\w{3,}ed)\b"
    r"|\w’(s|re|t)\b|\b\w{4,}[^\W\ds]s\b"
)
_ABSOLUTE = re.compile(r"\b(?:always|never|all|only|none|every|completely|absolutely)\b", re.IGNORECASE)
_FEWEST_STEMS = 4
_ANSWERING = re.compile(
    r"(still|especially|first|second|also|again|then|too|what|whether|maybe|perhaps|yes|no|well|now|instead|some)\b",
    re.IGNORECASE,
)
# A plural is no verb: "A pile of cash, and suggestions of corruption".
_SURELY_VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should|do|does|did|\w{3,}ed)\b"
    r"|\w’(?:s|re|t|ll|ve)\b"
    r"|\b\w{2,}[^\W\ds]s (?:the|an?|to|that|his|her|its|their|us|me|him|them|not|on|in|no|more|all|you|for)\b"
)
# Praise, blame and slogans, by which nothing is stated that anybody could confirm.
_RHETORIC = re.compile(
    r"\b(?:great(?:er|est|ness)?|best|worst|better|worse|wonderful|terrific|terrible|horrible|amazing|incredibl[ey]|awesome"
    r"|fantastic|tremendous|beautiful|disaster(?:ous)?|disgrace\w*|shame\w*|pathetic|ridiculous|absurd|crazy|insane|stupid"
    r"|evil|hero\w*|sham|joke|unbelievabl[ey]|proud|love|hate|never|always|nobody|everybody|everyone|nothing|everything"
    r"|clear(?:er|est|ly)?|obvious(?:ly)?|truly|really|simply|just|should|must|ought|deserves?|need(?:s|ed)? to|so many"
    r"|too (?:much|many|little|few)|enough|more (?:\w+ )?than ever|most (?:\w+(?:ive|ous|ful|ant|ent|ible|able|ary))"
    r"|dream\w*|hope\w*|destiny|god|heaven|hell)\b|!",
    re.IGNORECASE,
)
_POINTING = re.compile(r"(?:it|this|that|these|those|there|what|who|which|such)\b", re.IGNORECASE)
# How people begin to speak: "Look, ...", "You know, ...".
_SPOKEN = re.compile(
    r"(?:look|listen|well|folks|see|oh|yeah|yes|no|ok(?:ay)?|hey|honestly|frankly|basically|you know|believe me|i mean"
    r"|(?:my )?friends|ladies and gentlemen|(?:mr|madam)\.? \w+|guys|man|boy|now|so)(?:,| [–—-])",
    re.IGNORECASE,
)
_COLLOQUIAL = re.compile(
    r"n[’']t\b|\w[’'](?:re|ve|ll|d|m)\b|\b(?:it|that|there|he|she|what|who|here|where|how|let|everybody|everyone|nobody)[’']s\b"
    r"|\w[’'](?!s\b)[a-z]|\b(?:gonna|gotta|wanna|ain|kinda|sorta|yeah|yep|nope|okay|damn|hell|heck|guys?|folks|stuff|crap"
    r"|^be|freaking|awesome|wow|gosh|man|dude|kiddo|whatsoever|darn|lousy)\b",
    re.IGNORECASE,
)
_FIGURE = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|[mb]illions?|half"
    r"|percent|per cent)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"\b[A-Z]\w+")
_HE_SHE = re.compile(r"\b(he|she|him|his|her|hers)\b", re.IGNORECASE)
_FRAGMENT = re.compile(r"(To|\w+ing)\b(?! (is|was|will|would|has|had|can|could|may)\b)")
_THAT_LEFT = re.compile(r"\b(and|or|but) (that|whether|how|why)\b")
# Whether the source is not sure, or the article, such a word does not tell.
_HEDGED = re.compile(
    r"\b(?:apparently|reportedly|allegedly|seemingly|supposedly|ostensibly)\b", re.IGNORECASE
)
_SECOND_THAT = re.compile(r"(,? (?:and|or|but)) that (?=(?:the|an?|it|they|[A-Z]\w+|\w+s) )")


def statement(context: Context, record: Attribution, quoted: Places) -> tuple[str, Span | None] | None:
    """Return what `record` reports as a sentence without its tag, marks and stop, and where it stands if it is quoted.

    Null where no part of it makes sense alone, or where "I" or "we" would tell that somebody speaks.
    """
    if record.mode is Mode.DIRECT:
        for span in quotations(context, record, quoted):
            line = shown(context.text(span))
            if line and is_sentence(line) and stands_alone(line):
                return line, span
        return None
    line = reported_sentence(context, record)
    return (line, None) if line and stands_alone(line) else None


@once
def reported_sentence(context: Context, record: Attribution) -> str | None:
    """Return what `record` says outside quotation marks, or partly inside, as a sentence without marks and stop."""
    said = clause(context, record)
    if said is None:
        return None
    # In a paraphrase, marks are those of a scare quote; they stay, and it is no plain sentence.
    line = said.replace("“", "").replace("”", "").rstrip(" .,") if record.mode is Mode.MIXED else said
    line = _SECOND_THAT.sub(r"\1 ", line[:1].upper() + line[1:])
    if _HEDGED.search(line):
        return None
    return line if is_sentence(line) and not _THAT_LEFT.search(line) else None


def is_sentence(line: str) -> bool:
    """Tell whether `line` is one sentence, whole, without marks, that asks and exclaims nothing."""
    return line[:1].isupper() and line[-1] not in "…?!" and _MARKS.isdisjoint(line) and ". " not in line


def stands_alone(line: str) -> bool:
    """Tell whether a sentence makes sense alone and does not betray its form.

    "I", "we" and "you" betray direct speech without a look at the article, and so does "Look, ...".
    """
    if _SPOKEN.match(line):
        return False
    if _FRAGMENT.match(line) or _LEANING.match(line) or _HE_SHE.search(line) or leans(line):
        return False
    return _VERB.search(line) is not None and not _FIRST_PERSON.search(line)


def sounds_spoken(line: str) -> bool:
    """Tell whether contractions, slang or a request betray that somebody speaks: "it couldn’t be clearer", "gonna"."""
    return _COLLOQUIAL.search(line) is not None


def says_enough(line: str) -> bool:
    """Tell whether a statement is worth asking about: four words with a meaning, a verb, and no answer to
    a sentence before."""
    enough = len(content_stems(line)) >= _FEWEST_STEMS and not _ANSWERING.match(line)
    return enough and _SURELY_VERB.search(line) is not None


def is_checkable(context: Context, line: str) -> bool:
    """Tell whether a statement could be looked into: a named subject or a number, a verb, and no verdict or slogan.

    "The northern bridge lost two bolts" can be denied or confirmed; "It could not be clearer" cannot.
    """
    if not says_enough(line) or _RHETORIC.search(line) or _FIRST_PERSON.search(line):
        return False
    subject = _SURELY_VERB.split(line, maxsplit=1)[0]
    if _POINTING.match(line):
        return False
    return (
        _FIGURE.search(line) is not None
        or _NAME.search(subject[1:]) is not None
        or any(mention in line for entity in context.graph.entities for mention in context.names(entity.name))
    )


def is_as_tempered(key: str, wrong: str) -> bool:
    """Tell whether `wrong` has no "always" or "never" that `key` lacks: such words give a wrong option away (R22)."""
    return _ABSOLUTE.search(wrong) is None or _ABSOLUTE.search(key) is not None
