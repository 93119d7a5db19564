"""Reported statements for stems: what stands outside quotation marks, as a clause that makes sense alone."""

import re

from quizapp.generation.context import Context
from quizapp.generation.tidying import is_broken_off, leans, names_another, stands_alone, tidied
from quizapp.model.attribution import Attribution, Mode
from quizapp.model.base import Span
from quizapp.reviewing.words import content_stems

_SAYING = re.compile(
    r"\b(sa(y|ys|id|ying)|t(old|ells?|elling)|claim|argu|add(s|ed|ing)?\b|warn|stat(e|es|ed|ing|ement)\b|insist|explain"
    r"|testif|predict|estimat|suggest|acknowledg|admit|conced|confirm|maintain|stress|report|according to|wr(ote|ites)"
    r"|found|conclud|alleg|contend|announc|not(e|es|ed|ing)\b|indicat|reveal|believ|declar|assert|point|emphasi"
    r"|promis|vow|pledg|recall|repl(y|ies|ied)|remark|observ)",
    re.IGNORECASE,
)
# Verbs whose object may be a clause without "that"; after the others a noun phrase is as likely ("announced a deal").
_BARE = re.compile(
    r"\b(sa(y|ys|id|ying)|t(old|ells?|elling)|add(s|ed|ing)?|believes?|insist(s|ed)?|warn(s|ed)?|according to)\b",
    re.IGNORECASE,
)
_NO_CLAUSE = re.compile(
    r"^(to|whether|if|how|what|why|when|where|who|as|so|not|for|of|about|on|in a|at a|this|these|those|it|they"
    r"|he|she|there’s|made|however|\w+ing|\w+ed)\b",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\b(is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should|do|does|did|\w+ed|\w+s)\b"
)
_VAGUE = re.compile(
    r"(this|these|those|such|it|they|he|she|is|are|was|were|has|have|had|will|would|can|could|may|might|do|does|did)\b",
    re.IGNORECASE,
)
_INVERTED = re.compile(
    r"(and|but|so|still|yet|also|indeed|instead|then|thus|though|the fact that|nor|neither|never|rarely|seldom|hardly"
    r"|only)\b",
    re.IGNORECASE,
)
# A second saying within the first, which would no longer stand behind one verb: "... and concedes that ...".
_SECOND_SAYING = re.compile(r"\b(?:and|but|or) (?:\w+ )?\w+(?:s|ed|d) (?:that|whether|how)\b")
_OF_ONESELF = re.compile(
    r"(?:that )?(?:he|she) (?P<verb>(?:would|will|had|could|might|can|should)(?: not| never)?) (?P<rest>.+)",
    re.DOTALL,
)
_ANY_PRONOUN = re.compile(
    r"\b(I|me|my|we|us|our|you|your|he|she|it|they|him|her|his|hers|its|them|their|one|himself|herself|so|this)\b",
    re.IGNORECASE,
)
_FEWEST_STEMS = 3
_MORE = re.compile(
    r",\s(?!(?:as|who|which|while|when|where|an?|the|in|on|at|per|after|citing|adding|according|though)\b)\w"
)
# Words that open a sentence and may occur in it only there, so that no small one shows that they are no names.
_OPENERS = frozenset(
    {"right", "today", "despite", "among", "nearly", "almost", "even", "some", "many", "most"}
)
_NUMBER = re.compile(
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|"
    r"hundreds?|thousands?|millions?|dozens?|half)\b",
    re.IGNORECASE,
)
# A name, even where extraction knows none: before a verb, or before another capital; "Teenage drivers" is none.
_NAME_ALONE = re.compile(
    r"\w+(?:[’']s)? (?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|do|does|did|\w+ed)\b"
    r"|\w+(?:[’']s)? [A-Z]|[A-Z]{2}"
)
_QUOTE_MARKS = '“”"‘'


def clause(context: Context, record: Attribution) -> str | None:
    """Return the content of `record` as a clause without "that", fit to stand after it; null where it is none.

    The content must be one stretch outside quotation marks, or partly inside, with every pronoun explained by a
    name before it.
    """
    if record.mode is Mode.DIRECT or len(record.content) != 1:
        return None
    span = record.content[0]
    text = context.text(span).strip()
    if _INVERTED.match(text):
        return None
    marked = re.match(r"that\s+", text)
    if marked:
        text = text[marked.end() :]
    before_cue = record.cue is not None and span.end <= record.cue.start
    cue = context.cue(record)
    if not _SAYING.search(cue) or text.startswith(("“", '"')):
        return None
    if not marked and (_NO_CLAUSE.match(text) or not (before_cue or _BARE.search(cue))):
        return None
    tidy = None if _VAGUE.match(text) else tidied(text)
    if tidy is None or not _VERB.search(tidy) or _SECOND_SAYING.search(tidy):
        return None
    if not stands_alone(context, record, tidy) or (not marked and _goes_on(context, record)):
        return None
    if not marked and _starts_sentence(context, span.start) and not _keeps_capital(context, span.start, tidy):
        return tidy[:1].lower() + tidy[1:]
    return tidy


def own_clause(context: Context, record: Attribution) -> str | None:
    """Return what the source of `record` says of itself, with "they" for its "he" or "she"; null where it is unsafe.

    It stands after "who said that": "he would ask for a review" becomes "they would ask for a review". The pronoun is
    the source's where nobody else is named in its sentence or the one before.
    """
    if record.mode is not Mode.INDIRECT or len(record.content) != 1 or record.cue is None:
        return None
    span = record.content[0]
    own = _OF_ONESELF.match(context.text(span).strip())
    if own is None or span.start < record.cue.end or not _BARE.search(context.cue(record)):
        return None
    tidy = tidied(own["rest"])
    if tidy is None or leans(tidy) or is_broken_off(context, record) or _ANY_PRONOUN.search(tidy):
        return None
    if (
        len(content_stems(tidy)) < _FEWEST_STEMS
        or _SECOND_SAYING.search(tidy)
        or names_another(context, record)
    ):
        return None
    return f"they {own['verb']} {tidy}"


def _goes_on(context: Context, record: Attribution) -> bool:
    """Tell whether the cue stands within what was said: "It could be done, he said, only by night"."""
    content = record.content[0]
    ends = [span.end for span in (record.source, record.cue) if span and span.start >= content.end]
    if not ends:
        return False
    end = max(ends)
    sentence = context.sentence_at(end - 1)
    return sentence is not None and _MORE.match(context.text(Span(end, sentence.end))) is not None


def _starts_sentence(context: Context, start: int) -> bool:
    sentence = context.sentence_at(start)
    return sentence is not None and not context.text(Span(sentence.start, start)).strip(_QUOTE_MARKS + " \n")


def _keeps_capital(context: Context, start: int, text: str) -> bool:
    first = re.match(r"\w+", text)
    word = first.group() if first else ""
    if not content_stems(word) or word.casefold() in _OPENERS or _NUMBER.match(text):
        return False
    named = bool(context.mentions_in(Span(start, start + 1)))
    return named or (not context.has_word(word.lower()) and _NAME_ALONE.match(text) is not None)
