"""Signatures: who said a quotation, named after a dash below or behind it."""

import re

from quizapp.extraction.analysis import Analysis
from quizapp.extraction.draft import Draft, Mention
from quizapp.extraction.quotations import Quotation
from quizapp.extraction.quoted_speech import is_whole
from quizapp.model.base import Span

# A name in up to five words, alone or before a comma and what its bearer is.
_SIGNED = re.compile(
    r"\s*[—–-]{1,2}\s*((?:[A-Z][\w.'’-]*)(?: (?:[A-Z][\w.'’-]*|of|de|van|von|al)){0,5})"
    r"(?: ?(?:, |\()[^“”\"\n]{2,80})?$"
)
# Fewer words are a title.
_SHORTEST = 3


def signed(quotation: Quotation, analysis: Analysis) -> Draft | None:
    """`"We will build it again." — Ada Lund, mayor of Elmsea`, also with the dash in a paragraph of its own."""
    text = analysis.text
    if not is_whole(quotation, analysis) or len(quotation.inner(text).split()) < _SHORTEST:
        return None
    index = analysis.paragraph_index(quotation.span.start)
    paragraph = analysis.paragraphs[index]
    behind = text[quotation.span.end : paragraph.end]
    start = quotation.span.end
    if quotation.span.start != paragraph.start:
        return None
    if not behind.strip() and index + 1 < len(analysis.paragraphs):
        paragraph = analysis.paragraphs[index + 1]
        start, behind = paragraph.start, paragraph.of(text)
    match = _SIGNED.match(behind)
    if match is None:
        return None
    span = Span(start + match.start(1), start + match.end(1))
    tokens = analysis.parse.between(*span)
    if not tokens or any(token.pos in {"VERB", "AUX"} for token in tokens):
        return None
    dash = start + len(behind) - len(behind.lstrip())
    return Draft(
        rule="signature",
        source=Mention(span, tokens[-1]),
        cue=Span(dash, dash + 1),
        head=None,
        contents=(quotation.span,),
    )
