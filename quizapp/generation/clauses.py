"""Reported statements for stems: what stands outside quotation marks, as a clause that makes sense alone."""

import re

from quizapp.generation.context import Context
from quizapp.generation.given_names import FEMALE, MALE
from quizapp.generation.remembering import once
from quizapp.generation.tidying import is_unresolved, stands_alone, tidied, unquoted
from quizapp.model.attribution import Attribution, EntityType, Mode
from quizapp.model.base import Span
from quizapp.reviewing.words import content_stems, word_count

_SAYING = re.compile(
    r"\b(sa(y|ys|id|ying)|t(old|ells?|elling)|claim|argu|add(s|ed|ing)?\b|warn|stat(e|es|ed|ing|ement)\b|insist|explain"
    r"|testif|predict|estimat|suggest|acknowledg|admit|conced|confirm|maintain|stress|report|according to|wr(ote|ites)"
    r"|found|conclud|alleg|contend|announc|not(e|es|ed|ing)\b|indicat|reveal|believ|declar|assert|point|emphasi"
    r"|\bper\b|promis|vow|pledg|recall|repl(y|ies|ied)|remark|observ|caution|complain|agree[sd]?\b|show(s|ed|n)?\b|tweet"
    r"|jok(es|ed)|assur|feared?\b|hopes?\b|hoped\b|urg(es|ed)|decid|demand)",
    re.IGNORECASE,
)
# Verbs whose object may be a clause without "that"; after the others a noun phrase is as likely ("announced a deal").
_BARE = re.compile(
    r"\b(sa(y|ys|id|ying)|t(old|ells?|elling)|add(s|ed|ing)?|believes?|insist(s|ed)?|warn(s|ed)?|according to)\b",
    re.IGNORECASE,
)
# After these either may follow; a verb before any "that" or "who" shows the clause.
_ARGUED = re.compile(
    r"\b(argu(es?|ed)|claim(s|ed)|not(es|ed)|suggest(s|ed)|report(s|ed)|wr(ote|ites)|declar(es|ed)|predict(s|ed)|tweeted"
    r"|complain(s|ed)|caution(s|ed)|conced(es|ed)|acknowledg(es|ed)|admit(s|ted)|stress(es|ed)|emphasi[sz](es|ed))\b",
    re.IGNORECASE,
)
_FINITE = re.compile(
    r"(?:(?!\b(?:that|who|which|whose|where|as)\b)[^,;:“”])+? "
    r"(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|do|does|did)\b"
)
_NO_CLAUSE = re.compile(
    r"^(to|whether|if|how|what|why|when|where|who|as|so|not|for|of|about(?! \d)|on|in a|at a|this|these|those|it|they"
    r"|he|she|there’s|made|however|\w+ing|\w+ed)\b",
    re.IGNORECASE,
)
# "Selling the mill was a mistake": what is done is the subject.
_DOING_IS = re.compile(
    r"\w+ing (?!(?:and|or)\b)[^,;]*? (?:is|are|was|were|has been|had been|will be|would be|could be|might be) ",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\b(is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should|do|does|did|\w+ed|\w+s)\b"
)
# "It was wrong to close it": an "it" that stands for nothing before it.
_EMPTY_IT = re.compile(
    r"it (?:is|was|would be|will be|may be|might be|could be|has been) (?:not |\w+ly )?(?:“[\w\s-]+”|[\w-]+)(?: \w+)? "
    r"(?:to|for|that|if|whether)\b",
    re.IGNORECASE,
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
_SECOND_SAYING = re.compile(r"\b(?:and|but|or) (?:\w+ )?(?!and\b)\w+(?:s|ed|d) (?:that|whether|how)\b")
_TAG = re.compile(r"\s*,\s[^,.;:?!“”\"]+(?:,[^,.;:?!“”\"]+)?,\s*")
_LONGEST_TAG = 10
# After one of these a comma stood in the sentence before its tag did: "If they agree, he will go".
_OPENING = re.compile(
    r"(?:if|when|while|as|although|though|because|since|after|before|unless|until|once|in|on|at|by|for|with|without"
    r"|despite|under|during|given|from)\b",
    re.IGNORECASE,
)
_MORE = re.compile(
    r",\s(?!(?:as|who|which|while|when|where|an?|the|in|on|at|per|after|citing|adding|according|though|one of|whose"
    r"|himself|herself)\b)\w"
)
# Words that open a sentence and may occur in it only there, so that no small one shows that they are no names.
_OPENERS = frozenset(
    {"right", "today", "despite", "among", "nearly", "almost", "even", "some", "many", "most"}
)
_TITLE = re.compile(r"(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Prof|St)\b")
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
_FIRST_VERB = re.compile(r"\b(?:is|are|was|were|will|would|can|could|may|might|must|should)\b")
_PERFECT = re.compile(r"\b(?:has|have|had|having)\b")
_FOLDED = re.compile(
    r"\b(?:and|but) (?:then |also |later )?(?:set|put|cut|let|took|gave|went|began|made|left|sent|told|wrote|posted"
    r"|called|urged|asked|promised|announced|added|offered|showed|drove|brought|\w{3,}ed)"
    r" (?:the|an?|his|her|its|their|that|all|[A-Z])\b"
)
# Errors of typing: "could led to", "the the", "after three early votes wins on Tuesday".
_MISTYPED = re.compile(
    r"\b(?:could|would|will|should|might|may|must|can|shall) (?:not |also |never )?"
    r"(?:led|went|gone|took|taken|gave|given|made|came|was|were|been|had|has|is|are|did|done|knew|known|said|told|sent"
    r"|built|brought|bought|kept|met|paid|wrote|began|lost|(?!(?:need|feed|speed|seed|bleed|breed|heed|weed|shed|wed|bed"
    r"|embed|shred|sled|fred|\w*ceed)\b)\w{2,}ed)\b"
    r"|\b(\w+) \1\b"
    r"|\b(?:after|with|in|of|by|for|from|since|before|despite|to) (?:two|three|four|five|six|seven|eight|nine|ten)"
    r" (?:\w+ )?\w{2,}[^\Ws]s \w{2,}[^\Ws]s(?: (?:on|in|at|for|of|to|by|from)\b|$)",
    re.IGNORECASE,
)
_DEMANDING = re.compile(
    r"\b(?:demand|urg(?:e|ing)|insist|propos|recommend|request|requir|ask|suggest|order|plead|beg)",
    re.IGNORECASE,
)
_BE = re.compile(
    r"(?:(?P<modal>\b(?:to|will|would|can|could|may|might|must|should|shall|cannot)\b(?: \w+)?) )?\bbe\b"
)
_TENSED = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|do|does|did|\w{2,}ed|\w{2,}[^\Ws]s"
    r"|went|took|made|said|told|left|came|gave|got|knew|saw|won|lost|led|held|kept|felt)\b|[’'](?:s|re|ve|ll|d)\b|n[’']t\b"
)
_GENDERED = re.compile(r"\b(his|him|hers?|himself|herself)\b", re.IGNORECASE)
_CAPITAL = re.compile(r"\b[A-Z][\w’]+")
_WHO = re.compile(r"\b(?:who|whom|which|that)\b")
_FEWEST_BEFORE_A_FOLD = 6
_FARTHEST_NAME = 8
"""How many words may stand between a name and a "his" that surely is theirs."""
_QUOTE_MARKS = '“”"‘'


@once
def clause(context: Context, record: Attribution) -> str | None:
    """Return the content of `record` as a clause without "that", fit to stand after it; null where it is none.

    The content must be one stretch outside quotation marks, or partly inside, with every pronoun explained by a
    name before it; or two that only source and cue part.
    """
    text = whole(context, record)
    if record.mode is Mode.DIRECT or text is None or _INVERTED.match(text):
        return None
    span = record.content[0]
    marked = re.match(r"that\s+", text)
    if marked:
        text = text[marked.end() :]
    before_cue = record.cue is not None and span.end <= record.cue.start
    cue = context.cue(record)
    if not _SAYING.search(cue) or text.startswith(("“", '"')):
        return None
    # "Asked if they agree" is a question; "If they agree, Kern said, he will go" is a condition.
    conditional = len(record.content) > 1 and text.startswith("If ")
    no_clause = _NO_CLAUSE.match(text) and not _DOING_IS.match(text) and not _EMPTY_IT.match(text)
    bare = _BARE.search(cue) or (_ARGUED.search(cue) and _FINITE.match(text))
    if not marked and not conditional and (no_clause or not (before_cue or bare)):
        return None
    tidy = tidied(text)
    tidy = unfolded(tidy) if tidy else None
    if (
        tidy is None
        or (_DEMANDING.search(cue) and is_subjunctive(tidy))
        or (_VAGUE.match(tidy) and not _EMPTY_IT.match(tidy))
        or not _VERB.search(tidy)
        or _SECOND_SAYING.search(tidy)
        or is_mistyped(tidy)
        or is_unresolved(context, tidy)
        or _may_be_the_source(context, record, tidy)
    ):
        return None
    if not stands_alone(context, record, _EMPTY_IT.sub("", tidy)) or (
        not marked and len(record.content) == 1 and _goes_on(context, record)
    ):
        return None
    if not marked and _starts_sentence(context, span.start) and not _keeps_capital(context, span.start, tidy):
        return tidy[:1].lower() + tidy[1:]
    # "Groundwater, he said, could ...": that it is spelled so at the start alone tells nothing of a name.
    if len(record.content) > 1 and tidy[:1].isupper() and not _is_known_name(context, span.start):
        return None
    return tidy


def names_one_of_two(context: Context, text: str) -> bool:
    """Tell whether a bare surname in `text` is that of two persons of the article: out of its place, it names neither.

    With the given name or a title before it, or with one of the two named in full, it is clear.
    """
    shared = context.bare_surnames_of_two
    return any(
        found.group() in shared
        and not re.search(r"[A-Z][\w’.-]*\s$", text[: found.start()])
        and not any(name in text for name in shared[found.group()])
        for found in _CAPITAL.finditer(text)
    )


def _may_be_the_source(context: Context, record: Attribution, text: str) -> bool:
    """Tell whether a "his" or "she" that stands far from a name before it may be whoever speaks.

    Of "Falk is a bully who will win no votes from his village", the village is hardly Falk's.
    """
    found = _GENDERED.search(unquoted(text))
    if found is None or record.source_entity is None:
        return False
    entity = context.entity(record.source_entity)
    gender = MALE if found.group(1).casefold().startswith("hi") else FEMALE
    if entity is None or entity.type is not EntityType.PERSON or not context.may_go_by(entity.name, gender):
        return False
    before = unquoted(text)[: found.start()]
    since = before[max((name.end() for name in _CAPITAL.finditer(before)), default=0) :]
    return word_count(since) > _FARTHEST_NAME or _WHO.search(since) is not None


def unfolded(text: str) -> str | None:
    """Return `text` without a second verb at its end that may be the article's: "he was glad to sell it and set ...".

    After "is" or "would", a past verb with an object goes on with whoever speaks as well as with what is said; what
    stands before it was said either way. Null where that is less than 6 words.
    """
    verb = _FIRST_VERB.search(text)
    found = _FOLDED.search(text, verb.end()) if verb and not _PERFECT.search(text) else None
    if found is None:
        return text
    kept = text[: found.start()].rstrip(" ,")
    return kept if word_count(kept) >= _FEWEST_BEFORE_A_FOLD and kept.count("“") == kept.count("”") else None


def is_subjunctive(text: str) -> bool:
    """Tell whether a clause has the bare verb that stands after "demanded that": "the flag be removed", "he resign"."""
    return any(not found["modal"] for found in _BE.finditer(text)) or not _TENSED.search(text)


def is_mistyped(text: str) -> bool:
    """Tell whether a word of `text` stands twice, or a past form follows "could", as in "it could led to a quarrel"."""
    return _MISTYPED.search(text) is not None


def whole(context: Context, record: Attribution) -> str | None:
    """Return the content of `record` in one piece; null where more than a tag such as ", Kern said," parts it.

    "If they agree, Kern said, he will go" is "If they agree, he will go"; "The dig, per the Gazette, cost more" is
    "The dig cost more".
    """
    first = context.text(record.content[0]).strip()
    if len(record.content) == 1:
        return first
    if len(record.content) != 2 or record.mode is not Mode.INDIRECT or record.cue is None:
        return None
    gap = Span(record.content[0].end, record.content[1].start)
    tag = context.text(gap)
    within = gap.covers(record.cue) and (record.source is None or gap.covers(record.source))
    if not within or not _TAG.fullmatch(tag) or word_count(tag) > _LONGEST_TAG:
        return None
    second = context.text(record.content[1]).strip()
    if not second[:1].islower() or first[-1:] in ".?!":
        return None
    return f"{first.rstrip(' ,')}{', ' if _OPENING.match(first) else ' '}{second}"


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


def _is_known_name(context: Context, start: int) -> bool:
    return any(
        len(entity.mentions) > 1 or " " in entity.name
        for entity, _ in context.mentions_in(Span(start, start + 1))
    )


def _keeps_capital(context: Context, start: int, text: str) -> bool:
    first = re.match(r"\w+", text)
    word = first.group() if first else ""
    if not content_stems(word) or word.casefold() in _OPENERS or _NUMBER.match(text):
        return False
    if _TITLE.match(text) or context.has_within(word):
        return True
    named = bool(context.mentions_in(Span(start, start + 1)))
    return named or (not context.has_word(word.lower()) and _NAME_ALONE.match(text) is not None)
