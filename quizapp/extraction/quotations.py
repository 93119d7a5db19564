"""Quotations: where quotation marks open and close, paragraph by paragraph, found without a parser.

News convention (Chicago Manual of Style 13.32): a quotation that runs over several paragraphs opens in each
and closes in the last alone.
"""

import re
from dataclasses import dataclass
from itertools import zip_longest

from quizapp.model.base import Span

_OPENING = "“„«‟‹「『"
_CLOSING = "”»›」』"
_DASHES = "([{—–-/"
# A single mark whose partner is further away is an apostrophe.
_LONGEST_SINGLE = 1_500
# Elisions that begin with an apostrophe, not with a quotation.
_ELISION = re.compile(r"['‘’](?:em|til|tis|twas|cause|cuz|n|round|bout|\d)", re.IGNORECASE)
_DOUBLE = re.compile(f'[{_OPENING}{_CLOSING}"]')
# How many paragraphs a quotation may run on that no mark opens anew.
_LONGEST_RUN = 4
# A tag that ends the paragraph: ", Dana Frost said." and ", said Dana Frost."
_TAG_AT_END = re.compile(
    r",(?= (?:(?:[A-Z][\w’'-]+ ){2,3}(?:said|says)|(?:said|says)(?: [A-Z][\w’'-]+){2,3})\.$)"
)


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch in quotation marks."""

    span: Span
    """Marks included."""
    closed: bool
    """False when the paragraph ends first."""
    running: bool = False
    """True when it goes on from a quotation that the paragraph before left open."""
    single: bool = False

    def inner(self, text: str) -> str:
        """Return the words without their marks and outer whitespace."""
        return self.span.of(text).strip("“”„«»‟‹›「」『』\"'‘’` \t\u00a0")


def paragraphs_of(text: str) -> tuple[Span, ...]:
    """Return the lines of `text` that hold anything, trimmed."""
    found = []
    for match in re.finditer(r"[^\n]+", text):
        line = match.group()
        kept = line.strip()
        if kept:
            start = match.start() + len(line) - len(line.lstrip())
            found.append(Span(start, start + len(kept)))
    return tuple(found)


def quotations_of(text: str, paragraphs: tuple[Span, ...]) -> tuple[Quotation, ...]:
    """Return the outermost quotations of `text`, in order; a quotation within another is part of it."""
    found: list[Quotation] = []
    left_open = False
    closing = 0
    for place, (whole, following) in enumerate(zip_longest(paragraphs, paragraphs[1:])):
        paragraph = whole
        if 0 < place <= closing:
            found.append(_going_on(text, whole))
            paragraph = Span(found[-1].span.end, whole.end)
            left_open = False
        doubles = _doubles(text, paragraph)
        if doubles and (following is None or text[following.start] not in _OPENING + '"'):
            doubles[-1] = _before_tag(doubles[-1], text)
        if left_open and doubles and doubles[0].span.start == paragraph.start:
            first = doubles[0]
            doubles[0] = Quotation(first.span, first.closed, running=True)
        left_open = bool(doubles) and not doubles[-1].closed
        if left_open:
            closing = _closing_below(text, paragraphs, place)
        singles = _singles(text, paragraph, doubles)
        nested = {offset for single in singles for offset in range(*single.span)}
        found.extend(double for double in doubles if double.span.start not in nested)
        found.extend(singles)
    return tuple(sorted(found, key=lambda quotation: quotation.span))


def _closing_below(text: str, paragraphs: tuple[Span, ...], place: int) -> int:
    """Return the index of the paragraph below that closes what the one at `place` leaves open; 0 where none does.

    `Ada Lund said: “The dam is old.` and below `It will not hold.”`: no mark opens anew between.
    """
    for below in range(place + 1, min(place + 1 + _LONGEST_RUN, len(paragraphs))):
        mark = _DOUBLE.search(text, paragraphs[below].start, paragraphs[below].end)
        if mark is None:
            continue
        straight = paragraphs[below].of(text).count('"') % 2 == 1
        closes = mark.group() in _CLOSING or (mark.group() == '"' and straight)
        at = mark.start()
        return below if closes and at > paragraphs[below].start and not text[at - 1].isspace() else 0
    return 0


def _going_on(text: str, paragraph: Span) -> Quotation:
    """Return the words of a paragraph up to the mark that closes a quotation from above, or all of them."""
    mark = _DOUBLE.search(text, paragraph.start, paragraph.end)
    end = mark.end() if mark is not None else paragraph.end
    return Quotation(Span(paragraph.start, end), closed=mark is not None, running=True)


def _before_tag(quotation: Quotation, text: str) -> Quotation:
    """Return a quotation without its closing mark as ending before its tag: `“The roof is leaking, Dana Frost said.`

    Where a tag within a quotation that goes on in the next paragraph is quoted with it, nothing is known of its end.
    """
    if quotation.closed:
        return quotation
    tag = _TAG_AT_END.search(quotation.span.of(text))
    if tag is None:
        return quotation
    return Quotation(Span(quotation.span.start, quotation.span.start + tag.end()), closed=True)


def _doubles(text: str, paragraph: Span) -> list[Quotation]:
    """Find double marks: by shape where they have one, else by what stands on either side."""
    found: list[Quotation] = []
    start = -1
    depth = 0
    # Nesting is believed only where the marks of the paragraph pair off; else an opening mark is missing its end.
    line = paragraph.of(text)
    paired = sum(line.count(mark) for mark in _OPENING) == sum(line.count(mark) for mark in _CLOSING)
    at = paragraph.start
    while at < paragraph.end:
        mark, width = _mark_at(text, at, paragraph, inside=start >= 0)
        if mark == "open":
            if start >= 0 and paired and text[at] != '"':
                depth += 1
            else:
                if start >= 0:
                    unclosed = Quotation(Span(start, _trimmed_end(text, start, at)), closed=False)
                    found.append(_before_tag(unclosed, text))
                start, depth = at, 0
        elif mark == "close" and start >= 0:
            if depth:
                depth -= 1
            else:
                if at > start + 1:
                    found.append(Quotation(Span(start, at + width), closed=True))
                start = -1
        at += width
    if start >= 0 and paragraph.end > start + 1:
        found.append(Quotation(Span(start, paragraph.end), closed=False))
    return found


def _mark_at(text: str, at: int, paragraph: Span, *, inside: bool) -> tuple[str, int]:
    """Return "open", "close" or "" for what stands at `at`, and how many code points it takes."""
    char = text[at]
    if char in _OPENING:
        # German style closes with the mark that English opens with.
        closes = char == "“" and inside and not _opens(text, at, at + 1, paragraph)
        return ("close" if closes else "open"), 1
    if char in _CLOSING:
        opens = not inside and char == "”" and at == paragraph.start
        return ("open" if opens else "close"), 1
    if char == '"':
        width = 1
    elif char in "'`’‘" and text[at : at + 2] in ("''", "``", "’’", "‘‘"):
        width = 2
    else:
        return "", 1
    if inside and not (char == '"' and text[at - 1].isspace() and _opens(text, at, at + 1, paragraph)):
        return "close", width
    # Inside a quotation, a mark after a space and before a word opens the next: the closing one is missing.
    return ("open" if _opens(text, at, at + width, paragraph) else ""), width


def _opens(text: str, start: int, end: int, paragraph: Span) -> bool:
    before = text[start - 1] if start > paragraph.start else " "
    after = text[end] if end < paragraph.end else " "
    return (before.isspace() or before in _DASHES + "'‘:,") and not after.isspace()


def _singles(text: str, paragraph: Span, doubles: list[Quotation]) -> list[Quotation]:
    """Find single marks outside double ones; an apostrophe is neither."""
    found: list[Quotation] = []
    at = paragraph.start
    ahead = iter([*doubles, None])
    pairs = {double.span.start: double.span.end for double in doubles if double.closed}
    double = next(ahead)
    while at < paragraph.end:
        while double is not None and double.span.end <= at:
            double = next(ahead)
        if double is not None and double.span.start <= at:
            at = double.span.end
            continue
        if text[at] in "'‘" and _opens(text, at, at + 1, paragraph) and not _ELISION.match(text, at):
            end = _single_end(text, at, paragraph, pairs)
            if end:
                found.append(Quotation(Span(at, end), closed=True, single=True))
                at = end
                continue
        at += 1
    return found


def _single_end(text: str, start: int, paragraph: Span, pairs: dict[int, int]) -> int:
    """Return where the single quotation that opens at `start` ends, or 0.

    Within curly single marks double ones may stand in pairs: `‘The mayor told me “it is safe,”’`.
    """
    closing = "’" if text[start] == "‘" else "'"
    at = start + 1
    while (at := at + 1) < min(paragraph.end, start + _LONGEST_SINGLE):
        char = text[at]
        if closing == "’" and at in pairs:
            at = pairs[at] - 1
            continue
        if char in '"“”':
            return 0
        if char != closing:
            continue
        before = text[at - 1]
        after = text[at + 1] if at + 1 < paragraph.end else " "
        if not before.isspace() and not after.isalnum():
            # "the boys' toys": after an s without a mark of its own, an apostrophe is the likelier reading
            # where another closing mark follows.
            if before == "s" and after == " " and _single_end_after(text, at, paragraph, closing):
                continue
            return at + 1
    return 0


def _single_end_after(text: str, at: int, paragraph: Span, closing: str) -> bool:
    rest = text[at + 1 : min(paragraph.end, at + _LONGEST_SINGLE)]
    return bool(re.search(r"[.,!?]" + closing + r"(?!\w)", rest.partition("‘")[0]))


def _trimmed_end(text: str, start: int, end: int) -> int:
    while end > start + 1 and text[end - 1].isspace():
        end -= 1
    return end
