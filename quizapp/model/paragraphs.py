"""The paragraphs of an article, numbered as they are wherever the article is shown or printed."""

import re

from quizapp.model.base import Span

_LINE = re.compile(r"[^\n\u2029]*\S[^\n\u2029]*")


def paragraphs(text: str) -> tuple[Span, ...]:
    """Return the paragraphs of `text`: its lines that hold more than white space."""
    return tuple(Span(*match.span()) for match in _LINE.finditer(text))


def paragraph_number(text: str, position: int) -> int:
    """Return the number, from 1, of the paragraph at code point `position`; that of the last one begun before it."""
    begun = sum(1 for paragraph in paragraphs(text) if paragraph.start <= position)
    return max(1, begun)
