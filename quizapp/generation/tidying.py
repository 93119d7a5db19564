"""Reported words on one line: without loose ends, with printed quotation marks, and making sense alone."""

import re

from quizapp.generation.context import Context
from quizapp.generation.given_names import FEMALE, MALE, may_be
from quizapp.generation.spelling import DAMAGED
from quizapp.generation.typesetting import apostrophes, dashes, runs_on, spans_of_figures
from quizapp.model.attribution import Attribution, EntityType
from quizapp.model.base import Span
from quizapp.reviewing.words import content_stems, word_count

_MOST_WORDS = 32
_LONG = 16
_FEWEST_KEPT = 6
_LOOSE_END = re.compile(
    r",\s(?:which|who|whom|whose|where|when|while|although|though|as|after|but|and|with|[a-z]+ing)\s.*$",
    re.DOTALL,
)
# The article's own remark on what was said: "..., a mistake that is likely to cost him the title".
_REMARK = re.compile(
    r",\s(?:an?|the|one)\s[\w’'-]+(?:\s[\w’'-]+){0,3}\s(?:that|which|who|whose)\s.*$", re.DOTALL
)
# The verb of a subject that a relative clause follows: "the state of emergency, which ..., would be extended".
_GOES_ON = re.compile(
    r",\s(?=(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|did|do)\b)"
)
_INSERTED = re.compile(r",\s(?:which|who|whom|whose|where)\s[^,]*,")
# As typewriters and some news systems write double marks.
_DOUBLED = re.compile(r"(?:''|``)((?:[^'`]|'(?!'))*)''")
_UNFIT = ("—", "--", ";", ":", "''", "``")
_OWN_PERSON = re.compile(r"\b(I|me|my|mine|we|us|our|ours|you|your|yours|myself|ourselves|here)\b")
# Words that lean on a sentence before: "however", "of that program", "In an era of change, it ...".
_LEANING = re.compile(
    r"\b(?:however|therefore|moreover|meanwhile|such(?! as\b))\b"
    r"|\b(?:of|in|under|by|for|to|on|at|with|from|about|than) (?:that|this|these|those) "
    r"(?!(?:year|month|week|day|morning|afternoon|evening|night|spring|summer|fall|autumn|winter|season|time)\b)[a-z]"
    r"|^(?:the (?:rest|latter|former|others?|same|two|three)|both|neither|others|one|none)\b(?! of)"
    r"|^(?:(?:in|by) (?:contrast|turn|fact|addition|short|that case)|instead|as a result|also)\b"
    r"|^for (?:example|instance)\b"
    r"|^(?:in|on|at|after|before|during|with|by|for|from|as|when|if|while|since|under|because) [^,]*, (?:it|they)\b",
    re.IGNORECASE,
)
_OFTEN = 3
"""A thing that is spoken of so many times is what the article is about."""
# "Too" at the end adds to what was said before; a "third choice" follows two others.
_UNRESOLVED = re.compile(
    r",? (?:too|as well|either|again)$|\b(?:his|her|its|their) (?:first|second|third|fourth|last|other|next) choice\b"
    r"|\b(?:even|still) (?:more|less|fewer|\w{2,}er)\b(?!.*\bthan\b)",
    re.IGNORECASE,
)
# A thing that was introduced before, as the subject, with nothing that tells which: "the plan would", "the group has".
_THE_THING = re.compile(
    r"the (?P<thing>plan|group|move|deal|measure|proposal|decision|bill|law|report|study|company|agency|program(?:me)?"
    r"|issue|case|incident|attack|statement|letter|meeting|vote|project|policy|effort|strategy|idea|change|system|figure|result"
    r"|man|woman|suspect|couple|pair|organi[sz]ation|document|video|photo|post|comment|remark|question|claim|allegation"
    r"|charge|event|party|site|team|film|book|show|rule|order|process|situation|problem|candidate|nominee|campaign|agreement"
    r"|firm|business|store|operation|operator|victim|crowd|race|debate|speech|message|list|poll|survey)s?"
    r" (?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|did|do|\w+ed|\w+s)\b",
    re.IGNORECASE,
)
_HE_SHE = re.compile(r"\b(he|she|him|his|her|hers|himself|herself)\b", re.IGNORECASE)
_HE = re.compile(r"\b(he|him|his|himself)\b", re.IGNORECASE)
_SHE = re.compile(r"\b(she|her|hers|herself)\b", re.IGNORECASE)
_IT_THEY = re.compile(r"\b(it|its|they|them|their|theirs|itself|themselves)\b", re.IGNORECASE)
_OWN = re.compile(
    r"(?:that )?(?:his|her|its|their) (?!own\b)\w+ (?!.*\b(?:he|she|him|they|them)\b)", re.IGNORECASE
)
_TOLD = re.compile(
    r"\b(told|asked|gave|warned|assured|ma[dk]es?|lets?|left|kept|helped|showed|called) (him|her|them|it)\b",
    re.IGNORECASE,
)
_BROKEN_OFF = re.compile(
    r"[’'](?:s\s|\s[a-z0-9])|\s+(is|are|was|were|has|have|had|will|would|can|could|may|might|must|of|to|than)\s"
)
_FEWEST_BEFORE_IT = 4


def tidied(text: str) -> str | None:
    """Return `text` on one line, without a remark at its end that is the article's own; null where it cannot be shown.

    Straight quotation marks are curled. Words of more than one sentence, or more than 32, cannot be shown.
    """
    line = _DOUBLED.sub(r'"\1"', " ".join(text.split())).rstrip(" .,;:—–-")
    line = _shorter(line, _REMARK)
    if word_count(line) > _LONG:
        line = _without_loose_end(line)
    curled = _curled(line)
    if (
        curled is None
        or word_count(line) > _MOST_WORDS
        or line.endswith("…")
        or any(mark in line for mark in _UNFIT)
        or runs_on(line)
        or DAMAGED.search(line)
    ):
        return None
    curled = spans_of_figures(dashes(apostrophes(re.sub(r"[.,](’?)”$", r"\1”", curled))))
    return curled if line.count("(") == line.count(")") else None


def stands_alone(context: Context, record: Attribution, text: str) -> bool:
    """Tell whether `text`, from the content of `record`, makes sense alone.

    It is whole, has no "we" or "here", and each "he" or "it" in it comes after a name or words it can mean.
    """
    if is_broken_off(context, record):
        return False
    plain = unquoted(text)
    if leans(plain) or _OWN_PERSON.search(plain):
        return False
    if (_HE.search(plain) and _SHE.search(plain)) or _TOLD.search(plain):
        return False
    gendered = _HE_SHE.search(plain)
    if gendered and not any(
        0 <= plain.find(name) < gendered.start()
        for entity in context.graph.entities
        if entity.type is EntityType.PERSON
        and entity.name != record.source_entity
        and may_be(entity.name, FEMALE if _SHE.search(plain) else MALE)
        for name in (entity.name, *entity.aliases)
    ):
        return False
    neutral = _IT_THEY.search(plain)
    return neutral is None or word_count(plain[: neutral.start()]) >= _FEWEST_BEFORE_IT


def leans(text: str) -> bool:
    """Tell whether `text` refers to a sentence before it: "however", "of that program", "the rest"."""
    return _LEANING.search(text) is not None


def is_unresolved(context: Context, text: str) -> bool:
    """Tell whether `text` speaks of something that only a sentence before it names: "the plan was wrong", "..., too".

    So does a comparison with nothing, "even more boats". What the title names, or the article speaks of often, is
    known: in an article on a plan, "the plan" is that one.
    """
    if _UNRESOLVED.search(text):
        return True
    subject = _THE_THING.match(text)
    if subject is None or not content_stems(subject["thing"]).isdisjoint(
        content_stems(context.article.title)
    ):
        return False
    named = re.compile(rf"\b{subject['thing']}s?\b", re.IGNORECASE)
    return len(named.findall(context.article.text)) < _OFTEN


def points_back(text: str) -> bool:
    """Tell whether `text` is unclear without the article: "the plan was wrong", "even more boats"."""
    return _UNRESOLVED.search(text) is not None or _THE_THING.match(text) is not None


def is_broken_off(context: Context, record: Attribution) -> bool:
    """Tell whether the content stops before its verb or its object: the article goes on with "is" or "of"."""
    return bool(_BROKEN_OFF.match(context.article.text, record.content[-1].end))


def speaks_of_source(context: Context, record: Attribution, text: str) -> bool:
    """Tell whether a "she" or "its" in `text` can only be the source: the sentence names nobody else before it.

    What somebody has ("that his client ...") is taken for the source's own whoever else is named.
    """
    plain = unquoted(text)
    if leans(plain) or _OWN_PERSON.search(plain) or _TOLD.search(plain):
        return False
    if not (_HE_SHE.search(plain) or _IT_THEY.search(plain)) or (_HE.search(plain) and _SHE.search(plain)):
        return False
    start = record.content[0].start
    return bool(_OWN.match(plain)) or not any(
        entity.type is EntityType.PERSON
        and entity.name != record.source_entity
        and sentence.start <= mention.start < start
        for sentence in context.sentences_of(record.content[0])
        for entity, mention in context.mentions_in(sentence)
    )


def names_another(
    context: Context,
    record: Attribution,
    *,
    types: frozenset[EntityType] = frozenset({EntityType.PERSON}),
    back: int = 1,
) -> bool:
    """Tell whether anybody of `types` but the source is named before the content, in its sentence or `back` before."""
    start = record.content[0].start
    here = context.sentences_of(record.content[0])[0].start
    window = next((before.start for before in context.sentences_before(here, back)), here)
    return any(
        entity.type in types and entity.name != record.source_entity and window <= mention.start < start
        for entity, mention in context.mentions_in(Span(window, start))
    )


def unquoted(text: str) -> str:
    """Return `text` without what stands between quotation marks in it."""
    return re.sub(r"“[^”]*”", "", text)


def before_content(context: Context, record: Attribution) -> str:
    """Return what stands in the sentence before the content of `record`."""
    start = record.content[0].start
    sentence = context.sentences_of(record.content[0])[0]
    return context.text(Span(min(sentence.start, start), start))


def _shorter(line: str, ending: re.Pattern[str]) -> str:
    kept = ending.sub("", line)
    return kept if word_count(kept) >= _FEWEST_KEPT else line


def _without_loose_end(line: str) -> str:
    """Return `line` up to its first loose end; where the sentence goes on after that, without what stands between."""
    found = _LOOSE_END.search(line)
    goes_on = _GOES_ON.search(line, found.start() + 1) if found else None
    if found is None or goes_on is None:
        return _shorter(line, _LOOSE_END)
    return line[: found.start()] + line[goes_on.start() + 1 :] if _INSERTED.match(found.group()) else line


def _curled(line: str) -> str | None:
    """Return `line` with straight quotation marks curled; null where the marks do not pair."""
    if line.count('"') % 2:
        return None
    while '"' in line:
        line = line.replace('"', "“", 1).replace('"', "”", 1)
    return line if line.count("“") == line.count("”") else None
