"""Which words of a text a step selects: a value, without any widget."""

from bisect import bisect_right
from dataclasses import dataclass, replace

from quizapp.model.base import Span
from quizapp.model.words import sentences, words


@dataclass(frozen=True)
class WordSteps:
    """The words of a text, and those between `anchor` and `head` selected; both count words, -1 for none yet."""

    words: tuple[Span, ...]
    sentences: tuple[Span, ...]
    """The first and the last word of each sentence that has words."""
    anchor: int = -1
    head: int = -1
    caret: int = -1
    """The word that the next step selects, -1 where it goes on from what is selected."""

    @classmethod
    def of(cls, text: str) -> "WordSteps":
        """Return the steps through `text`, nothing selected."""
        found = words(text)
        starts = [word.start for word in found]
        borders = [
            Span(bisect_right(starts, sentence.start - 1), bisect_right(starts, sentence.end - 1) - 1)
            for sentence in sentences(text)
        ]
        return cls(found, tuple(border for border in borders if border.start <= border.end))

    @property
    def selection(self) -> Span | None:
        """The code points from the first to the last word selected."""
        if self.head < 0:
            return None
        first, last = sorted((self.anchor, self.head))
        return Span(self.words[first].start, self.words[last].end)

    @property
    def count(self) -> int:
        """How many words are selected."""
        return abs(self.head - self.anchor) + 1 if self.head >= 0 else 0

    @property
    def backwards(self) -> bool:
        """Whether the selection grows towards the beginning of the text."""
        return self.head < self.anchor

    def cleared(self) -> "WordSteps":
        """Return it with nothing selected."""
        return replace(self, anchor=-1, head=-1, caret=-1)

    def standing_at(self, place: int) -> "WordSteps":
        """Return it with the caret at the word of the code point `place`; what is selected stays so."""
        return replace(self, caret=self.nearest(place))

    def at(self, word: int, *, extend: bool = False) -> "WordSteps":
        """Return it with that word selected alone, or all up to it; words beyond either end are the end's."""
        if not self.words:
            return self
        head = max(0, min(word, len(self.words) - 1))
        return self.between(self.anchor if extend and self.head >= 0 else head, head)

    def between(self, first: int, last: int) -> "WordSteps":
        """Return it with the words from `first` to `last` selected."""
        return replace(self, anchor=first, head=last, caret=-1)

    def by_word(self, step: int, *, extend: bool = False) -> "WordSteps":
        """Return it one word further (1) or back (-1); at the caret where there is one, from nothing at the first."""
        if self.caret >= 0:
            return self.at(self.caret, extend=extend)
        return self.at(self.head + step if self.head >= 0 else 0, extend=extend)

    def by_sentence(self, step: int, *, extend: bool = False) -> "WordSteps":
        """Return it with the next sentence (1) or the one before (-1) selected whole, or taken along."""
        if not self.sentences:
            return self
        if self.caret >= 0 and not extend:
            return self.around(self.caret)
        if self.head < 0:
            return self.around(max(0, self.caret))
        if extend:
            return self._with_sentence(step)
        here = self._sentence_of(self.head)
        whole = {self.anchor, self.head} == set(self.sentences[here])
        return self.between(*self._sentence(here + step if whole or step < 0 else here))

    def _with_sentence(self, step: int) -> "WordSteps":
        """Return it with the head at the next border of a sentence; one sentence alone is turned round first."""
        here = self._sentence_of(self.head)
        first, last = self.sentences[here]
        if step > 0 and self.anchor > self.head == first:
            following = self._sentence(here + 1)
            return (
                self.at(following.start, extend=True)
                if following.start <= self.anchor
                else self.between(first, following.end)
            )
        if step < 0 and self.anchor < self.head == last:
            former = self._sentence(here - 1)
            return (
                self.at(former.end, extend=True)
                if former.end >= self.anchor
                else self.between(last, former.start)
            )
        edge = last if step > 0 else first
        if self.head != edge:
            return self.at(edge, extend=True)
        other = self._sentence(here + step)
        return self.at(other.end if step > 0 else other.start, extend=True)

    def _sentence(self, place: int) -> Span:
        """Return the sentence at `place`; beyond either end that of the end."""
        return self.sentences[max(0, min(place, len(self.sentences) - 1))]

    def to_edge(self, step: int, *, extend: bool = False) -> "WordSteps":
        """Return it at the last word of the sentence (1) or the first (-1)."""
        if not self.sentences:
            return self
        here = self.sentences[self._sentence_of(max(0, self.head if self.caret < 0 else self.caret))]
        return self.at(here.end if step > 0 else here.start, extend=extend)

    def around(self, word: int) -> "WordSteps":
        """Return it with the sentence of that word selected."""
        return self.between(*self.sentences[self._sentence_of(word)]) if self.sentences else self

    def snapped(self, span: Span) -> "WordSteps":
        """Return it with the words that `span` touches selected; nothing where it touches none."""
        touched = [at for at, word in enumerate(self.words) if word.overlaps(span)]
        return self.between(touched[0], touched[-1]) if touched else self.cleared()

    def nearest(self, place: int) -> int:
        """Return the word at the code point `place`, or else the one that is nearer; -1 where there is none."""
        if not self.words:
            return -1
        before = max(0, bisect_right([word.start for word in self.words], place) - 1)
        after = min(before + 1, len(self.words) - 1)
        to_before, to_after = place - self.words[before].end, self.words[after].start - place
        return before if to_before <= max(0, to_after) else after

    def _sentence_of(self, word: int) -> int:
        return max(0, bisect_right([sentence.start for sentence in self.sentences], word) - 1)
