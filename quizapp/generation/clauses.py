"""Reported words for stems: what stands outside quotation marks, as a clause or a phrase that makes sense alone."""

import re

from quizapp.generation.context import Context
from quizapp.generation.quoting import apostrophes
from quizapp.model.attribution import Attribution, Entity, EntityType, Mode
from quizapp.model.base import Span
from quizapp.reviewing.words import content_stems, word_count

_FEWEST_WORDS = 5
_MOST_WORDS = 32
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
_PERSONAL = re.compile(r"\b(I|me|my|mine|we|us|our|ours|you|your|yours|myself|ourselves|here)\b")
_OF_ITSELF = re.compile(r"^that (?:he|she|it|they) had (?=\w+(?:ed|en|wn|ne|ld|nt|pt|de|id|ad|un|ut)\b)")
_VAGUE = re.compile(
    r"(this|these|those|such|it|they|he|she|is|are|was|were|has|have|had|will|would|can|could|may|might|do|does|did)\b",
    re.IGNORECASE,
)
_INVERTED = re.compile(
    r"(and|but|so|still|yet|also|indeed|instead|then|thus|though|the fact that|nor|neither|never|rarely|seldom|hardly"
    r"|only)\b",
    re.IGNORECASE,
)
_HE_SHE = re.compile(r"\b(he|she|him|his|her|hers|himself|herself)\b", re.IGNORECASE)
_HE = re.compile(r"\b(he|him|his|himself)\b", re.IGNORECASE)
_SHE = re.compile(r"\b(she|her|hers|herself)\b", re.IGNORECASE)
_TOLD = re.compile(r"\b(told|asked|gave|warned|assured) (him|her|them|it)\b", re.IGNORECASE)
_BROKEN_OFF = re.compile(
    r"\s+(is|are|was|were|has|have|had|will|would|can|could|may|might|must|of|to|than)\s"
)
_IT_THEY = re.compile(r"\b(it|its|they|them|their|theirs|itself|themselves)\b", re.IGNORECASE)
_LOOSE_END = re.compile(
    r",\s(?:which|who|whom|whose|where|when|while|although|though|as|after|adding|saying|but|and|with|calling)\s.*$",
    re.DOTALL,
)
_MORE = re.compile(
    r",\s(?!as|who|which|while|when|where|an?|the|in|on|at|per|after|citing|adding|according|though)\w"
)
# Words that open a sentence and may occur in it only there, so that no small one shows that they are no names.
_OPENERS = frozenset(
    {"right", "today", "despite", "among", "nearly", "almost", "even", "some", "many", "most"}
)
_UNFIT = ("—", ";", ":", "''", "``")
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
    tidy = None if _VAGUE.match(text) else _tidied(text)
    if tidy is None or not _VERB.search(tidy) or not _self_contained(context, record, tidy):
        return None
    if not marked and _goes_on(context, record):
        return None
    if not marked and _starts_sentence(context, span.start) and not _keeps_capital(context, span.start, tidy):
        return tidy[:1].lower() + tidy[1:]
    return tidy


def phrase(context: Context, record: Attribution) -> str | None:
    """Return the content of `record` as what stands after "denied" or "cast doubt on"; null where it says too little.

    It must follow its cue, outside quotation marks, and be more than "the allegations". What a source denies of
    itself is put without the pronoun: "denied that she had held back the report" becomes "having held back ...".
    """
    if record.mode is Mode.DIRECT or len(record.content) != 1 or record.cue is None:
        return None
    span = record.content[0]
    if span.start < record.cue.end:
        return None
    text = _tidied(_OF_ITSELF.sub("having ", context.text(span).strip()))
    if text and text.startswith("having") and _other_person_before(context, record):
        return None
    if text is None or len(content_stems(text)) < 2 or not _self_contained(context, record, text):
        return None
    return text


def charge(context: Context, record: Attribution, target: Entity, preposition: str) -> str | None:
    """Return what `target` is accused of: the content after name and `preposition`; null where that is too little."""
    if record.mode is Mode.DIRECT or len(record.content) != 1:
        return None
    text = context.text(record.content[0])
    names = "|".join(re.escape(name) for name in sorted(context.names(target.name), key=len, reverse=True))
    opening = re.match(rf"(?:the\s+)?(?:{names})\s+{preposition}\s+", text, re.IGNORECASE)
    charged = _tidied(text[opening.end() :].strip()) if opening else None
    if charged is None or len(content_stems(charged)) < 2 or not _self_contained(context, record, charged):
        return None
    return charged


def _tidied(text: str) -> str | None:
    line = " ".join(text.split()).rstrip(" .,;:—–-")
    if word_count(line) > 16:
        line = _LOOSE_END.sub("", line) if word_count(_LOOSE_END.sub("", line)) >= 6 else line
    curled = _curled(line)
    if curled is None or word_count(line) > _MOST_WORDS or any(mark in line for mark in _UNFIT):
        return None
    curled = apostrophes(re.sub(r"[.,](’?)”$", r"\1”", curled))
    return curled if line.count("(") == line.count(")") else None


def _curled(line: str) -> str | None:
    """Return `line` with straight quotation marks curled; null where the marks do not pair."""
    if line.count('"') % 2:
        return None
    while '"' in line:
        line = line.replace('"', "“", 1).replace('"', "”", 1)
    return line if line.count("“") == line.count("”") else None


def _self_contained(context: Context, record: Attribution, text: str) -> bool:
    """Tell whether the words make sense alone: whole, no "we" or "here", and each "he" or "it" after a name for it."""
    if _BROKEN_OFF.match(context.article.text, record.content[0].end):
        return False
    plain = re.sub(r"“[^”]*”", "", text)
    if re.search(r"\b(however|therefore|moreover|meanwhile)\b", plain, re.IGNORECASE):
        return False
    if _PERSONAL.search(plain):
        return False
    names = [
        name
        for entity in context.graph.entities
        if entity.type is EntityType.PERSON and entity.name != record.source_entity
        for name in (entity.name, *entity.aliases)
    ]
    if (_HE.search(plain) and _SHE.search(plain)) or _TOLD.search(plain):
        return False
    gendered = _HE_SHE.search(plain)
    if gendered and not any(0 <= plain.find(name) < gendered.start() for name in names):
        return False
    neutral = _IT_THEY.search(plain)
    return neutral is None or word_count(plain[: neutral.start()]) >= 4


def _goes_on(context: Context, record: Attribution) -> bool:
    """Tell whether the cue stands within what was said: "It could be done, he said, only by night"."""
    content = record.content[0]
    ends = [span.end for span in (record.source, record.cue) if span and span.start >= content.end]
    if not ends:
        return False
    end = max(ends)
    return any(
        _MORE.match(context.text(Span(end, sentence.end)))
        for sentence in context.graph.sentences
        if sentence.start < end <= sentence.end
    )


def _other_person_before(context: Context, record: Attribution) -> bool:
    """Tell whether somebody else is named before the content: then "she" in it may be that other."""
    start = record.content[0].start
    return any(
        entity.type is EntityType.PERSON
        and entity.name != record.source_entity
        and any(sentence.start <= mention.start < start for mention in entity.mentions)
        for sentence in context.sentences_of(record.content[0])
        for entity in context.graph.entities
    )


def _starts_sentence(context: Context, start: int) -> bool:
    return any(
        sentence.start <= start and not context.text(Span(sentence.start, start)).strip(_QUOTE_MARKS + " \n")
        for sentence in context.graph.sentences
        if sentence.start <= start < sentence.end
    )


def _keeps_capital(context: Context, start: int, text: str) -> bool:
    first = re.match(r"\w+", text)
    word = first.group() if first else ""
    if not content_stems(word) or word.casefold() in _OPENERS:
        return False
    named = any(
        mention.start <= start < mention.end
        for entity in context.graph.entities
        for mention in entity.mentions
    )
    lower = re.search(rf"(?<![\w-]){re.escape(word.lower())}(?![\w-])", context.article.text)
    return named or lower is None
