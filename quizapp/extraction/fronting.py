"""Fronting: what stands before source and cue at the head of a sentence, and whether it belongs to what was said."""

import re

from quizapp.extraction.analysis import Analysis
from quizapp.extraction.draft import Draft
from quizapp.model.base import Span

# "Even in her own town, Ada Lund said ...", "Whether it rains or not, ...", "Of the two, ...": of what was said.
# Not so "Even as the town slept, ..." nor "On Monday, ...", which tell when and where it was said.
_OF_CONTENT = re.compile(
    r"(?:(?:but|and|yet) )?(?:even (?:in|at|if|with|without|among|on|for)|whether|if|unless|no matter|because|until"
    r"|without|despite (?!that|this|all)|unlike|of|among|for all|regardless)(?:\b|(?<= ))",
    re.IGNORECASE,
)
_RULES = frozenset({"clause", "parted", "unmarked", "introduced", "tag"})
# "But “it is late,” she said": the article's own joint.
_JOINT = re.compile(r"(?:but|and|yet)\b,? (?=\S)", re.IGNORECASE)
_JOINT_BEFORE_QUOTATION = re.compile(r"(?:but|and|yet|so|still|or)\b,? (?=[\"“'‘])", re.IGNORECASE)


def without_joint(draft: Draft, analysis: Analysis) -> Draft:
    """Return the draft without "But", "And" or "Yet" of the article's at the head of a content before its tag.

    `But “it is late,” Ada Lund said.`: the marks show where her words begin.
    """
    first = draft.contents[0]
    if draft.cue is None or first.start > draft.cue.start or analysis.quotation_at(first.start) is not None:
        return draft
    if first.start != _opening(first.start, analysis):
        return draft
    words = first.of(analysis.text)
    joint = _JOINT.match(words) or _JOINT_BEFORE_QUOTATION.match(words)
    if joint is None:
        return draft
    shorter = analysis.content(first.start + joint.end(), first.end)
    return draft.with_contents(shorter, *draft.contents[1:]) if shorter is not None else draft


def leaves_condition(draft: Draft, analysis: Analysis) -> bool:
    """Tell whether a phrase that opens the sentence belongs to what was said, and is not part of the content.

    `Even in her own town, Ada Lund said it would close`; `Whether it rains or not, she said, “we will wait.”`
    """
    if draft.rule not in _RULES or draft.source is None or draft.cue is None:
        return False
    start = _opening(draft.cue.start, analysis)
    end = min(draft.source.span.start, draft.cue.start, draft.contents[0].start)
    if end <= start:
        return False
    lead = Span(start, end).of(analysis.text)
    return _OF_CONTENT.match(lead) is not None and lead.rstrip().endswith((",", ",”", ',"'))


def _opening(offset: int, analysis: Analysis) -> int:
    """Return where the sentence of `offset` begins, after a dateline."""
    start = analysis.sentence_at(offset).start
    dateline = analysis.dateline_end(offset)
    return dateline if start < dateline <= offset else start
