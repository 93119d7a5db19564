"""Joining: to each attribution the quotations that go on from it with no cue of their own."""

import re
from bisect import bisect_left

from quizapp.extraction import lexicon
from quizapp.extraction.analysis import Analysis
from quizapp.extraction.draft import Draft
from quizapp.extraction.parsing import Token
from quizapp.extraction.quotations import Quotation
from quizapp.extraction.quoted_speech import is_whole
from quizapp.extraction.works import is_title

# Fewer quoted words are a title or a term, not the next sentence of who spoke.
_SHORTEST = 3
# How many cues back in a paragraph the one may be from which a quotation goes on.
_REACH = 50
# Fewer words alone in a paragraph are a caption or a heading.
_SHORTEST_PARAGRAPH = 5
# Rules that give a sentence's worth of what somebody said, which a quotation then bears out.
# What may stand between a tag and some words in quotation marks that go on from it.
_BEHIND_TAG = re.compile(
    r"(?: [\w.’']+){0,3}, (?:(?:and|but|with|from|because|while|as)(?: [\w.’'-]+){0,6} )?"
)
_TOLD = frozenset({"clause", "parted", "parenthetical", "inverted", "tag", "introduced"})


def joined(drafts: list[Draft], analysis: Analysis) -> list[Draft]:
    """Return `drafts` with the quotations that follow them as part of their contents."""
    joiner = _Joiner(drafts, analysis)
    for quotation in analysis.quotations:
        if joiner.is_free(quotation) and not is_title(quotation, analysis):
            place = joiner.place_of(quotation)
            if place is not None:
                joiner.join(quotation, place)
    for following in reversed(analysis.quotations):
        earlier = analysis.quotation_before(following)
        if following.running and earlier is not None and joiner.is_free(earlier):
            place = joiner.holder(following.span.start)
            if place is not None:
                joiner.join(earlier, place)
    return joiner.drafts


class _Joiner:
    """The drafts of an article, and which of them each quoted character belongs to."""

    def __init__(self, drafts: list[Draft], analysis: Analysis) -> None:
        self.drafts = list(drafts)
        self._analysis = analysis
        self._taken: dict[int, int] = {}
        self._by_paragraph: dict[int, list[tuple[int, int]]] = {}
        for place, draft in enumerate(drafts):
            for span in draft.contents:
                self._taken.update(dict.fromkeys(range(*span), place))
            if draft.cue is not None:
                paragraph = analysis.paragraph_index(draft.cue.start)
                self._by_paragraph.setdefault(paragraph, []).append((draft.cue.start, place))
        for entries in self._by_paragraph.values():
            entries.sort()

    def is_free(self, quotation: Quotation) -> bool:
        """Tell whether no attribution holds any of `quotation` yet."""
        return self._taken.keys().isdisjoint(range(*quotation.span))

    def holder(self, offset: int) -> int | None:
        """Return the place of the draft whose content holds `offset`."""
        return self._taken.get(offset)

    def join(self, quotation: Quotation, place: int) -> None:
        """Add `quotation` to the content of the draft at `place`."""
        self.drafts[place] = self.drafts[place].with_contents(*self.drafts[place].contents, quotation.span)
        self._taken.update(dict.fromkeys(range(*quotation.span), place))

    def place_of(self, quotation: Quotation) -> int | None:
        """Return the place of the draft from which `quotation` goes on."""
        before = self._analysis.quotation_before(quotation)
        if quotation.running and before is not None:
            return self.holder(before.span.end - 1)
        words = len(quotation.inner(self._analysis.text).split())
        if not is_whole(quotation, self._analysis):
            return self._behind_tag(quotation)
        if words < _SHORTEST and quotation.closed:
            return None
        place = self._in_paragraph(quotation)
        if place is None and words >= _SHORTEST_PARAGRAPH and self._fills_paragraph(quotation):
            place = self._in_paragraph_before(quotation)
        return place

    def _behind_tag(self, quotation: Quotation) -> int | None:
        """`It was "like a war," she said, and "nobody slept."` and `The king "looked ill," she said, from "fear."`"""
        start = quotation.span.start
        entries = self._by_paragraph.get(self._analysis.paragraph_index(start), [])
        last = bisect_left(entries, (start, 0)) - 1
        if last < 0 or entries[last][0] < self._analysis.sentence_at(start).start:
            return None
        cue, place = entries[last]
        draft = self.drafts[place]
        told_before = draft.rule in _TOLD and draft.contents[-1].end <= cue
        between = self._analysis.text[draft.cue.end : start] if draft.cue is not None else ""
        if not told_before or draft.cue is None or not _BEHIND_TAG.fullmatch(between):
            return None
        words = self._analysis.parse.between(draft.cue.end, start)
        return None if any(token.dep == "nsubj" and _speaks(token.head) for token in words) else place

    def _in_paragraph(self, quotation: Quotation) -> int | None:
        """`"It is late," Ada Lund said. "We should go."` and `Ada Lund said that it was late. "We should go."`"""
        start = quotation.span.start
        sentence = self._analysis.sentence_at(max(0, self._analysis.sentence_at(start).start - 2))
        entries = self._by_paragraph.get(self._analysis.paragraph_index(start), [])
        last = bisect_left(entries, (start, 0))
        for cue, place in reversed(entries[max(0, last - _REACH) : last]):
            if self._goes_on_from_tag(place):
                continue
            if self._quotes(place) or (cue >= sentence.start and self._tells(place)):
                return place
        return None

    def _in_paragraph_before(self, quotation: Quotation) -> int | None:
        """`"It is late," Ada Lund said.` and, as a paragraph of its own, `"We should go home."`"""
        before = self._analysis.quotation_before(quotation)
        index = self._analysis.paragraph_index(quotation.span.start) - 1
        if before is None or index < 0 or self._analysis.paragraph_index(before.span.start) != index:
            return None
        place = self.holder(before.span.end - 1)
        if place is not None and (tag := self._tag_gone_on_from(place)) is not None:
            return tag
        return place

    def _fills_paragraph(self, quotation: Quotation) -> bool:
        """Tell whether nothing else is said in the paragraph: not `“We should go home,” was on the wall.`"""
        paragraph = self._analysis.paragraphs[self._analysis.paragraph_index(quotation.span.start)]
        outside = self._analysis.text[quotation.span.end : paragraph.end]
        return quotation.span.start == paragraph.start and not any(char.isalnum() for char in outside)

    def _quotes(self, place: int) -> bool:
        return any(self._analysis.quotation_at(span.end - 1) for span in self.drafts[place].contents)

    def _goes_on_from_tag(self, place: int) -> bool:
        """Tell whether a participle hangs on a tag: the quotation after it goes on from the one before the tag.

        `"It is late," Ada Lund said, noting that she was tired. "We should go."` What she adds is the next thing said,
        and a quotation may go on from it.
        """
        return self._tag_gone_on_from(place) is not None

    def _tag_gone_on_from(self, place: int) -> int | None:
        """Return the place of the tag on which the participle at `place` hangs; None where it hangs on none."""
        head = self.drafts[place].head
        if head is None or head.tag != "VBG" or head.dep != "advcl" or head.lemma == "add":
            return None
        sentence = self._analysis.sentence_at(head.start)
        beside = self._by_paragraph.get(self._analysis.paragraph_index(head.start), [])
        first, last = bisect_left(beside, (sentence.start, 0)), bisect_left(beside, (head.start, 0))
        return next(
            (
                tag
                for _, tag in beside[first:last]
                if (draft := self.drafts[tag]).rule == "tag"
                and draft.head is not None
                and sentence.start <= draft.head.start < head.start
            ),
            None,
        )

    def _tells(self, place: int) -> bool:
        draft = self.drafts[place]
        return (
            draft.rule in _TOLD and draft.source is not None and self.holder(draft.contents[0].start) == place
        )


def _speaks(verb: Token) -> bool:
    """Tell whether the verb reports: in `while Ben Tull spoke of "a small matter"` the words are Tull's."""
    return any(not entry.particle for entry in lexicon.verbs().get(verb.lemma, ()))
