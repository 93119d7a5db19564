"""Signatures: who said something, named after a dash below or behind it."""

import re

from quizapp.extraction import lexicon
from quizapp.extraction.analysis import Analysis
from quizapp.extraction.draft import Draft, Mention
from quizapp.extraction.parsing import Token
from quizapp.extraction.quotations import Quotation
from quizapp.extraction.quoted_speech import is_whole
from quizapp.model.base import Span

# A name in up to six words, perhaps after what its bearer is, alone or before a comma and more of that.
_SIGNED = re.compile(
    r"\s*[—–-]{1,2}\s*((?:[a-z][\w-]* ){0,3})((?:[A-Z][\w.'’-]*)(?: (?:[A-Z][\w.'’-]*|of|de|van|von|al)){0,5})"
    r"(?: ?(?:, |\()[^“”\"\n]{2,80})?$"
)
_BULLET = re.compile(r"(?:[-–—•*·]|\d{1,2}[.)])\s*")
# "It is mine. — Ada Lund": the dash behind the last sentence of a paragraph.
_BEHIND_SENTENCE = re.compile(r"(?<=[.!?…])\s*[—–-]{1,2}\s*(?=[^\s—–-])")
_OWN = frozenset("i me my mine we us our ours".split())
_ENDS = (".", "!", "?", "…", "”", '"')
# Fewer words are a title.
_SHORTEST = 3


def signed(quotation: Quotation, analysis: Analysis) -> Draft | None:
    """`"We will build it again." — Ada Lund, mayor of Elmsea`, also with the dash in a paragraph of its own.

    So too in a list (`- "We will build it again." – Ada Lund`) and for the last quotation of a paragraph.
    """
    text = analysis.text
    if not is_whole(quotation, analysis) or len(quotation.inner(text).split()) < _SHORTEST:
        return None
    index = analysis.paragraph_index(quotation.span.start)
    paragraph = analysis.paragraphs[index]
    if not _begins_plainly(quotation, paragraph, text):
        return None
    start = quotation.span.end
    if not text[start : paragraph.end].strip() and index + 1 < len(analysis.paragraphs):
        paragraph = analysis.paragraphs[index + 1]
        start = paragraph.start
    return _signature(Span(start, paragraph.end), quotation.span, analysis)


def _begins_plainly(quotation: Quotation, paragraph: Span, text: str) -> bool:
    """Tell whether a paragraph, a sign of a list or the end of a sentence comes before the quotation."""
    before = text[paragraph.start : quotation.span.start].rstrip()
    return not before or before.endswith(_ENDS) or _BULLET.fullmatch(before) is not None


def unquoted_signatures(analysis: Analysis) -> list[Draft]:
    """`I have not slept since the bridge fell. — Ada Lund, teacher`: what somebody wrote in the first person.

    Without "I" or "we", a name there is that of who wrote the report.
    """
    found = []
    for paragraph in analysis.paragraphs:
        dashes = list(_BEHIND_SENTENCE.finditer(analysis.text, paragraph.start, paragraph.end))
        if not dashes or dashes[-1].start() == paragraph.start:
            continue
        content = analysis.content(paragraph.start, dashes[-1].start())
        if content is not None and any(token.lower in _OWN for token in _unquoted(content, analysis)):
            draft = _signature(Span(dashes[-1].start(), paragraph.end), content, analysis)
            if draft is not None and draft.source is not None and " " in draft.source.span.of(analysis.text):
                found.append(draft)
    return found


def _unquoted(span: Span, analysis: Analysis) -> list[Token]:
    return [t for t in analysis.parse.between(*span) if analysis.quotation_at(t.start) is None]


def _signature(behind: Span, content: Span, analysis: Analysis) -> Draft | None:
    """Return `content` as said by whom the words `behind` it name; None where they are more than a dash and a name."""
    words = behind.of(analysis.text)
    match = _SIGNED.match(words.rstrip())
    role = match.group(1).split() if match is not None else []
    if match is None or (role and role[-1] not in lexicon.roles()):
        return None
    start, end = behind.start + match.start(1), behind.start + match.end(2)
    if end == behind.start + len(words.rstrip()) and words.rstrip()[-2:-1].islower():
        # The full stop after a name ends the line, that of "Jr." or "A." is the name's own.
        end = analysis.trimmed(Span(start, end), ".").end
    span = Span(start, end)
    tokens = analysis.parse.between(*span)
    if not tokens or any(token.pos in {"VERB", "AUX"} for token in tokens):
        return None
    dash = behind.start + len(words) - len(words.lstrip())
    return Draft(
        rule="signature",
        source=Mention(span, tokens[-1]),
        cue=Span(dash, dash + 1),
        head=None,
        contents=(content,),
    )
