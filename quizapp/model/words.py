"""The words and sentences of a text, as far as selecting them and counting them needs: by spelling alone."""

import re

from quizapp.model.base import Span
from quizapp.model.paragraphs import paragraphs

_WORD = re.compile(r"\w+(?:['’\-]\w+)*")
_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s)")
_SHORTENED = re.compile(
    r"(?:^|[\s(“\"'])(?:[A-Z]|Mrs?|Ms|Drs?|Prof|St|Sts|Gov|Sen|Rep|Gen|Col|Capt|Lt|Sgt|Rev|Hon|No|vs|Jr|Sr)\.$"
)
"""The end of what has a full stop without being a sentence: a title, an initial."""


def words(text: str, within: Span | None = None) -> tuple[Span, ...]:
    """Return the words of `text`, in order; `within`, those that it holds or touches, each of them whole."""
    if within is None:
        return tuple(Span(*found.span()) for found in _WORD.finditer(text))
    # From the line's start, so that a word which the span begins inside is found whole.
    begin = text.rfind("\n", 0, within.start) + 1
    found = []
    for word in _WORD.finditer(text, begin):
        if word.start() >= within.end:
            break
        if word.end() > within.start:
            found.append(Span(*word.span()))
    return tuple(found)


def sentences(text: str) -> tuple[Span, ...]:
    """Return the sentences of `text`, in order: stretches of a paragraph that end with a full stop and the like."""
    found = []
    for paragraph in paragraphs(text):
        words_of_it = paragraph.of(text)
        start = len(words_of_it) - len(words_of_it.lstrip())
        for end in _END.finditer(words_of_it):
            if not _SHORTENED.search(words_of_it, start, end.end()):
                found.append(Span(paragraph.start + start, paragraph.start + end.end()))
                rest = words_of_it[end.end() :]
                start = end.end() + len(rest) - len(rest.lstrip())
        stop = len(words_of_it.rstrip())
        if start < stop:
            found.append(Span(paragraph.start + start, paragraph.start + stop))
    return tuple(found)
