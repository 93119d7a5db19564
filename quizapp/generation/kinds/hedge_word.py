"""Which word shows that this is not established?

Safe when the sentence has exactly one hedge, of those that mean nothing else ("allegedly", "unconfirmed"), once,
outside quotation marks, and no other word by which it might keep its distance: no "may", no "claim", no "said". The
wrong options are other words of reporting or certainty in the sentence, which are certainly no hedges.
"""

import re
from collections.abc import Iterable, Iterator

from quizapp.generation import passages
from quizapp.generation.context import Context
from quizapp.generation.distractors import FEWEST, MOST
from quizapp.generation.draft import Draft, Kind
from quizapp.generation.forms import Answer
from quizapp.model.attribution import Attribution
from quizapp.model.base import Span
from quizapp.model.question import Mark, Role, Skill
from quizapp.reviewing.words import content_stems, word_count

_HEDGES = frozenset(
    "alleged allegedly purported purportedly reportedly supposed supposedly apparent apparently presumed presumably "
    "suspected unconfirmed unverified unsubstantiated unproven rumored rumoured ostensibly seemingly possibly".split()
)
# Words by which a sentence may keep its distance, doubt or report, beside those that extraction lists.
_DISTANT = re.compile(
    r"\b(may|might|could|would|should|seem\w*|appear\w*|likely|unlikely|probabl\w+|perhaps|maybe|potential\w*|"
    r"uncertain\w*|doubt\w*|question\w*|claim\w*|alleg\w*|accus\w*|suspect\w*|suggest\w*|rumou?r\w*|report\w*|"
    r"said|say|says|according|told|believ\w*|think\w*|thought|expect\w*|attempt\w*|if|whether|unclear|unknown|"
    r"so-called|known|apparent\w*|speculat\w*|presum\w*|suppos\w*|purport\w*|estimat\w*|about|roughly|nearly|"
    r"almost|some|many|most|often|denied|deny|denies|not|never)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"(?<![\w’'-])[a-z]{5,}(?![\w’'-])")
# The heir apparent, what was apparent to all, and what is supposed to be.
_NO_HEDGE = re.compile(
    r"\b(?:heir|is|was|are|were|be|become|became|more|most|increasingly|made|no) apparent\b|\bsupposed to\b",
    re.IGNORECASE,
)
# "The alleged thief", not "she alleged that": a verb of saying is a cue, which ties a claim to its source.
_BEFORE_NOUN = re.compile(
    r"\b(?:an?|the|this|that|these|those|his|her|their|its|any|some|another|one|two|three|other|of|as|by|for|with|and|"
    r"including|over|about|in|from|to|new)\s$",
    re.IGNORECASE,
)
_MOST_WORDS = 34
# Words of reporting and of certainty that keep no distance.
_SURE = re.compile(
    r"confirm(?:s|ed|ing)?|announc(?:es?|ed|ing)|definitely|certainly|clearly|surely|undoubtedly|officially|publicly"
    r"|openly|proved|proven|established|verified|declar(?:es?|ed|ing)|told|stated|explain(?:s|ed|ing)?|describ(?:es?|ed|ing)"
    r"|reveal(?:s|ed|ing)?|discover(?:s|ed)?|show(?:s|ed|n)|known|official|certain|plainly|evidently|testified"
)


def _drafts(context: Context, _records: Iterable[Attribution]) -> Iterator[Draft]:
    for hedge in context.graph.hedges:
        sentence = context.sentence_at(hedge.start)
        if sentence is not None and (draft := _draft(context, sentence, hedge)):
            yield draft


def _draft(context: Context, sentence: Span, hedge: Span) -> Draft | None:
    text, word = " ".join(context.text(sentence).split()), context.text(hedge)
    plain = word.casefold()
    distant = [found.group().casefold() for found in _DISTANT.finditer(text)]
    fit = (
        plain in _HEDGES
        and len([other for other in context.graph.hedges if sentence.overlaps(other)]) == 1
        and len(re.findall(rf"\b{re.escape(plain)}\b", text, re.IGNORECASE)) == 1
        and all(each == plain for each in distant)
        and not _NO_HEDGE.search(text)
        and (plain.endswith("ly") or _BEFORE_NOUN.search(text[: text.casefold().index(plain)]) is not None)
        and not re.search(r"[“”\"‘]|''|``", text)
        and word_count(text) <= _MOST_WORDS
        and not any(paragraph in context.headlines for paragraph in context.paragraphs_of(sentence))
    )
    wrong = _like(text, plain) if fit else ()
    if len(wrong) < FEWEST:
        return None
    shown = text.rstrip(".").replace("'", "’")
    return Draft(
        stems=tuple(stem.format(words=shown) for stem in _STEMS),
        key=Answer(plain, f"“{plain}” keeps a distance: the article does not vouch for what follows."),
        distractors=tuple(
            Answer(other, f"“{other}” is part of what is told, not of how sure it is.") for other in wrong
        ),
        evidence=(sentence,),
        marks=(Mark(role=Role.CUE, span=hedge),),
        attributions=(),
        rationale=(
            f"The word “{plain}” in “{passages.shortened(text[text.casefold().index(plain) :], 6)}” says that the "
            "article passes this on without vouching for it. It is a hedge, neither a denial nor a confirmation."
        ),
        difficulty=1,
        sure=True,
    )


def _like(text: str, hedge: str) -> tuple[str, ...]:
    """Return up to 3 words of `text` that tell of a report or of certainty; any other is too plainly no hedge."""
    found = dict.fromkeys(word for word in _WORD.findall(text) if _SURE.fullmatch(word))
    return tuple(word for word in found if not content_stems(word) & content_stems(hedge))[:MOST]


_STEMS = (
    "Which word tells the reader that something in this sentence is not established: “{words}”?",
    "Read this sentence: “{words}”. By which word does the article keep its distance?",
)

KIND = Kind(
    "hedge_word",
    Skill.FACT_OR_ATTRIBUTED,
    2,
    _drafts,
    (
        "Next time, look for small words such as “alleged” or “reportedly”: they change what a sentence says.",
        "Next time, read the sentence without the hedge: if it then claims more, the hedge was doing its work.",
    ),
)
