"""Verbatim words for stems: which part of a quotation to show, and where to cut it."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from quizapp.generation.context import Context
from quizapp.generation.fragments import begins_before, is_fragment
from quizapp.generation.places import Places
from quizapp.generation.remembering import once
from quizapp.generation.spelling import DAMAGED
from quizapp.generation.typesetting import apostrophes, dashes, runs_on
from quizapp.model.attribution import Attribution
from quizapp.model.base import Span
from quizapp.reviewing.words import content_stems, word_count

FEWEST_WORDS = 5
"""Fewer words than this are a scare quote or say too little to ask about."""
MOST_WORDS = 30
"""More are cut at the border of a clause."""
_FEWEST_KEPT = 9

_FEWEST_OF_HALF = 7
_FEWEST_MEANINGFUL = 2
_FEWEST_OF_LEANING = 3
_FEWEST_OF_SENTENCE = 4
"""A whole sentence may be shorter: "Your reputation is amazing"."""
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|do|does|did|\w{2,}[^\Ws]s)\b|[’'](?:s|re|ve|ll)\b"
)
_POINTING = re.compile(
    r"^(?:And|But|So|Because|That|This)\b|\b[Tt]hat(?:[’']s| is| was)\b|\b(?:that|this|so)[.?!,]*$"
)
_RESUMED = re.compile(r',["”][^"“”\n]{3,80},\s["“][a-z]')
_TAG_WITHIN = re.compile(r',["”][^"“”\n]{3,80},\s["“](?=[a-z])')

_CURLY = re.compile(r"“([^“”]*)”")
_STRAIGHT = re.compile(r'"([^"]*)"')
# As typewriters and some news systems write double marks.
_DOUBLED = re.compile(r"(?:''|``)((?:[^'`\n]|'(?!'))*)''")
# As British papers print them. A closing mark follows the punctuation of the words; an apostrophe never does.
_SINGLE = re.compile(
    r"(?<!\w)['‘](?=\w)((?:[^'’‘\n]|(?<=\w)['’](?=\w)|(?<=s)['’](?= \w))+?[,.?!…])['’](?!\w)"
)
_DOUBLE = frozenset('"“”')
_SENTENCE = re.compile(r".+?(?:[.!?…]+(?=\s+[\W_]*[A-Z0-9])|\Z)", re.DOTALL)
_SENTENCE_END = re.compile(r"[.!?]\s+[“‘]?[A-Z]")
_NOT_AN_END = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Rev|St|No|vs|U\.S|[A-Z])\.$")
_MARKED_BORDER = re.compile(
    r"[;:—–]\s|\s[—–-]\s|,\s(?=(?:and|but|because|which|who|while|so|when|if|unless|as|although|though|or)\s)"
)
_WORDED_BORDER = re.compile(
    r"\s(?=(?:but|because|while|so|when|if|unless)\s"
    r"|and (?:I|we|you|he|she|it|they|there|this|that|the|an?|our|my|nobody|people)\s)"
)
_BROKEN_OFF = re.compile(r"\b(?:an?|the|of|to|and|or|with|for|in|at|by|from|my|our|your|their|its)\W*$")
# "Anyone I have talked to": a verb and its preposition may end a sentence.
_TALKED_TO = re.compile(
    r"\b(?:I|you|he|she|it|we|they)(?:[’'](?:ve|d|s|re))? (?:\w+ ){1,3}(?:to|of|with|for|at|from|in)\W*$"
)
_SUBORDINATE = re.compile(r"(?:If|When|While|As|Because|Although|Though|Since|After|Before|Unless)\s[^,]*$")
_CONJUNCTION = re.compile(r"(?:And|But|So|Or|Because|That|This|Which|Otherwise)\b")
_NEEDS_COMMA_AFTER = re.compile(
    r"(?:If|When|While|As|Because|Although|Though|Since|After|Before|Unless|Until|Once)\b"
    r"|\W*(?:[Ww]ell|[Yy]es|[Nn]o|[Ll]ook|[Ll]isten|[Oo]h|[Nn]ow|[Ff]rankly|[Hh]onestly)$"
)
_NEEDS_COMMA_BEFORE = re.compile(
    r"(?:and|but|or|nor|so|because|which|who|while|though|although|not|I|we|you|he|she|it|they|there)\b"
)
_THINKING = re.compile(
    r"\b(?:think|thinks|thought|say|says|said|know|knows|knew|believe|believes|hope|hopes|mean|means|feel|guess|see|sure)$"
)
# An opening mark, or one that may close: no apostrophe within a word.
_WITHIN = re.compile(r"‘|’(?!\w)")
# A verb with an ending or a subject of its own, or a request: "took" alone would need a list of verbs.
_STATES = re.compile(
    rf"{_FINITE.pattern}|\b\w{{2,}}ed\b|\b(?:I|[Ww]e|[Yy]ou|[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Tt]hat|who|which) \w{{3,}}"
    r"|^(?:Let|Make|Take|Give|Keep|Stop|Go|Look|Ask|Do|Don’t|Please)\b"
)
# The same words twice in a row: whoever speaks begins anew, or the words are a chant.
_STAMMER = re.compile(r"\b([\w’']+ \w[\w’]*(?: \w+)?)\W+\1\b|\b(\w{2,})\W* [—–-]+ \2\b", re.IGNORECASE)
_PUNCTUATION = frozenset(".,?!…")
_DANGLING = re.compile(
    r"(?:[\s,;:—–-]|\b(?:and|but|or|because|which|who|while|so|when|if|that|the|a|of|to))+$"
)


@once
def quoted_spans(context: Context) -> Places:
    """Return what stands between closed quotation marks, marks excluded, paragraph by paragraph."""
    text = context.article.text
    found = []
    for paragraph in context.graph.paragraphs:
        words = paragraph.of(text)
        straight = words.count('"') % 2 == 0
        patterns = [_CURLY, _DOUBLED, *([_STRAIGHT] if straight else [])]
        for pattern in patterns if not _DOUBLE.isdisjoint(words) or "''" in words else [_SINGLE]:
            found += [
                Span(paragraph.start + match.start(1), paragraph.start + match.end(1))
                for match in pattern.finditer(words)
            ]
    return Places(sorted(found))


@once
def quotations(context: Context, record: Attribution, quoted: Places) -> tuple[Span, ...]:
    """Return the stretches of `record` that a stem may quote, the most telling first.

    Each is a whole sentence or a whole quotation, verbatim, of at least 5 words, and occurs once in the article. The
    half of a sentence that a cue interrupts has at least 7 words and does not start with "and".
    """
    text = context.article.text
    found: list[Span] = []
    for part in _rejoined(text, quoted.overlapping(*record.content)):
        found += [part] if _TAG_WITHIN.search(part.of(text)) else _sentences(text, part)
    fit = [span for span in found if word_count(span.of(text)) >= _fewest(text, span) and _once(text, span)]
    fit = [
        span
        for span in fit
        if _says_enough(span.of(text)) and not is_fragment(span.of(text)) and not begins_before(text, span)
    ]
    return tuple(sorted(fit, key=lambda span: (_rank(span.of(text)), span)))


@lru_cache(maxsize=1_024)
def shown(text: str) -> str | None:
    """Return quoted `text` as a stem shows it: one line, cut at the border of a clause where it is long.

    Null where it is long and has no such border, or where it runs on without a blank or stammers. Quotation marks
    within become single ones, and a tag that cuts a sentence in two leaves nothing behind, or a comma.
    """
    line = _without_tag(dashes(" ".join(text.split()))).rstrip(" .,;:—–-")
    if runs_on(line) or DAMAGED.search(line) or _STAMMER.search(line):
        return None
    line = re.sub(r'["“](?=\w)', "‘", line)
    line = re.sub(r"[.,]’$", "’", apostrophes(re.sub(r'["”]', "’", line)))
    if word_count(line) > MOST_WORDS:
        cut = _cut(line)
        return f"{cut} …" if cut else None
    return line if line.count("(") == line.count(")") and _is_closed(line) else None


def _without_tag(line: str) -> str:
    """Return `line` without a tag in it: “The trouble,” Kern said, “is the dam” is “The trouble is the dam”.

    The comma before a tag is the tag's own, but for what needs one anyway: a condition, a second clause, a "well".
    """
    tag = _TAG_WITHIN.search(line)
    if tag is None:
        return line
    first, second = line[: tag.start()], line[tag.end() :]
    comma = _NEEDS_COMMA_AFTER.match(first) or (
        _NEEDS_COMMA_BEFORE.match(second) and not _THINKING.search(first)
    )
    return f"{first}{',' if comma else ''} {second}"


def _is_closed(line: str) -> bool:
    """Tell whether what is quoted within is closed: “she said, ‘You weren’t in line” breaks off within it."""
    is_open = False
    for found in _WITHIN.finditer(line):
        if found.group() == "‘":
            if is_open:
                return False
            is_open = True
        elif is_open:
            is_open = False
        elif line[found.start() - 1 : found.start()] in _PUNCTUATION:
            return False
    return not is_open


def makes_sense(words: str) -> bool:
    """Tell whether quoted words make a statement: a verb, more than two words of meaning, and no stammer.

    "She has been the only — the only" says nothing, and "the best, the best" no more than its half.
    """
    return (
        _STATES.search(words) is not None
        and len(content_stems(words)) > _FEWEST_MEANINGFUL
        and not _STAMMER.search(words)
    )


def _cut(line: str) -> str | None:
    """Return the longest beginning that ends at a mark of punctuation, or else before a word that starts a clause."""
    for borders in (_MARKED_BORDER, _WORDED_BORDER):
        for border in reversed(list(borders.finditer(line))):
            kept = line[: border.start()]
            whole = kept.count("(") == kept.count(")") and not _SUBORDINATE.match(kept)
            if _FEWEST_KEPT <= word_count(kept) <= MOST_WORDS and whole:
                return _DANGLING.sub("", kept)
    return None


def _sentences(text: str, part: Span) -> Iterator[Span]:
    """Yield the sentences of a quotation; one too short to ask about is joined to the next."""
    start = part.start
    for match in _SENTENCE.finditer(part.of(text)):
        end = part.start + match.end()
        piece = text[start:end]
        if end < part.end and (word_count(piece) < FEWEST_WORDS or _NOT_AN_END.search(piece)):
            continue
        yield _trimmed(text, Span(start, end))
        start = end


def _rejoined(text: str, parts: Iterable[Span]) -> Iterator[Span]:
    """Yield `parts`, the two halves of a sentence that a tag cuts in two as one where a stem can show it whole."""
    waiting = list(parts)
    while waiting:
        first = waiting.pop(0)
        tag = _TAG_WITHIN.match(text, first.end - 1)
        if waiting and tag and tag.end() == waiting[0].start:
            whole = Span(first.start, waiting[0].end)
            line = _without_tag(whole.of(text))
            if word_count(line) <= MOST_WORDS and not _SENTENCE_END.search(line):
                waiting.pop(0)
                yield whole
                continue
        yield first


def _trimmed(text: str, span: Span) -> Span:
    words = span.of(text)
    lead = len(words) - len(words.lstrip())
    return Span(span.start + lead, span.start + len(words.rstrip(" \n\t,")))


def _fewest(text: str, span: Span) -> int:
    """Return how many words a stretch needs: more where a cue cuts the sentence in two."""
    first_half = text[span.end : span.end + 1] == ","
    second_half = text[span.start].islower()
    if second_half and re.match(r"(and|but|or|nor)\b", span.of(text)):
        return MOST_WORDS
    words = span.of(text)
    whole = words[:1].isupper() and _FINITE.search(words.partition(" ")[2]) is not None
    if whole and not (first_half and _RESUMED.match(text, span.end)):
        return _FEWEST_OF_SENTENCE
    return _FEWEST_OF_HALF if (first_half and _RESUMED.match(text, span.end)) or second_half else FEWEST_WORDS


def _says_enough(words: str) -> bool:
    """Tell whether words do not break off, and are more than "I don’t know where that’s coming from"."""
    if _BROKEN_OFF.search(words) and not _TALKED_TO.search(words):
        return False
    fewest = _FEWEST_OF_LEANING if _POINTING.search(words) or words.endswith("?") else _FEWEST_MEANINGFUL
    return len(content_stems(words)) >= fewest


def _once(text: str, span: Span) -> bool:
    return text.count(span.of(text).rstrip(".,;:")) == 1


def _rank(words: str) -> tuple[bool, bool, int]:
    """Whole before cut, one sentence before two, a fragment or "And ...", then the more it says the better."""
    leans = not words[:1].isupper() or bool(_CONJUNCTION.match(words) or _SENTENCE_END.search(words))
    return word_count(words) > MOST_WORDS, leans, -len(content_stems(words))
