"""Circumstances: when, where and how it was said, which the parser takes for a part of what was said."""

import re

from quizapp.extraction.analysis import Analysis
from quizapp.extraction.cues import Cue
from quizapp.extraction.draft import Draft
from quizapp.model.base import Span

# Between a tag and the second half of its quotation: "she said as she left the room, “is dead.”"
_BETWEEN_HALVES = re.compile(
    r"(?:as|when|while|before|after|on|in|at|during|with)\b[^“”\"]*,\s*$", re.IGNORECASE
)
# Occasions of saying at the end of a clause; what is said may be about a letter or a speech.
_OCCASION = re.compile(
    r" (?:in|during|at) (?:an?|the) (?:[\w’'-]+ ){0,2}"
    r"(?:interview|(?:press|news) (?:conference|briefing|release)|briefing|statement)"
    r"(?: (?:on|with|to|in|at|for|from|by|after|before|last|this)\b[^,;“”\"]*"
    r"|(?: (?:sun|mon|tues|wednes|thurs|fri|satur)day))?$",
    re.IGNORECASE,
)
_PAPER = re.compile(
    r" (?:in|at) (?:an?|the|his|her|its|their) (?:[\w’'-]+ ){0,2}"
    r"(?:letter|e-?mail|tweet|post|speech|address|memo|note|message|text|blog|column|call|video)\b[^,;“”\"]*$",
    re.IGNORECASE,
)
# What somebody does next, whose verb the parser takes for an adjective: "said it was safe and left".
_LEAVES = re.compile(
    r" and (?:then )?(?:left|fled|set off|hung up)(?: (?:the|for|in|at|with|to)\b[^,;“”\"]*)?$"
)
_RULES = frozenset({"clause", "parted", "unmarked"})


def without_manner(span: Span, cue: Cue, quotations: list[Span], analysis: Analysis) -> Span:
    """Return `span`, the part behind a tag, from where its quotation begins, if what stands before tells of the saying.

    `“The deal,” Ada Lund said as she left the room, “is dead.”`
    """
    following = [quotation.span for quotation in analysis.quotations_in(span)]
    if not quotations or not following or span.start < cue.verb.end or quotations[0].start > cue.verb.start:
        return span
    lead = analysis.text[span.start : following[0].start]
    return Span(following[0].start, span.end) if _BETWEEN_HALVES.match(lead) else span


def without_occasion(draft: Draft, analysis: Analysis) -> Draft:
    """Return the draft without the occasion of saying at the end of what was said.

    `Ada Lund said the bridge was safe in an interview on Monday.`
    """
    last = draft.contents[-1]
    if draft.rule not in _RULES or draft.cue is None or last.start < draft.cue.start:
        return draft
    occasion = _OCCASION.search(last.of(analysis.text)) or _LEAVES.search(last.of(analysis.text))
    if occasion is None:
        return draft
    shorter = analysis.content(last.start, last.start + occasion.start())
    return draft.with_contents(*draft.contents[:-1], shorter) if shorter is not None else draft


def ends_in_occasion(draft: Draft, analysis: Analysis) -> bool:
    """Tell whether a content ends with what may say where it was said: `... was safe in a letter to the mayor.`"""
    last = draft.contents[-1]
    if draft.rule not in _RULES or draft.cue is None or last.start < draft.cue.start:
        return False
    return _PAPER.search(last.of(analysis.text)) is not None
