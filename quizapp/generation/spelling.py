"""What the article spells out: words and names as they are printed."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from quizapp.model.article import Article
from quizapp.model.attribution import AttributionGraph, EntityType
from quizapp.model.base import Span
from quizapp.reviewing.words import bare

_HYPHENATED = re.compile(r"[\w-]+")
_CAPITALISED_LAST = re.compile(r"\b[A-Z][\w-]+\Z")
_LONGEST_WORD = 60
# UTF-8 read as Windows-1252: "KÃ", "FranÃ§ois", "Â£5", "â€™", the letter and its accent as one character or as two; and
# what a decoder puts for bytes that it cannot read.
DAMAGED = re.compile("(?:Ã|A\u0303)(?![A-Za-zÀ-ÖØ-öø-ÿ])|(?:Â|A\u0302)[\u0080-\u00bf]|(?:â|a\u0302)€|\ufffd")


@dataclass(frozen=True)
class Spelling:
    """An article with its graph, looked up by its words; nothing in it changes."""

    article: Article
    graph: AttributionGraph

    def words_before(self, surname: str) -> frozenset[str]:
        """Return the capitalised words that stand right before `surname` anywhere in the article."""
        if surname not in self._before:
            text = self.article.text
            ends = [found.start() for found in re.finditer(rf" {re.escape(surname)}\b", text)]
            words_there = (_CAPITALISED_LAST.search(text, max(0, end - _LONGEST_WORD), end) for end in ends)
            self._before[surname] = frozenset(found.group() for found in words_there if found)
        return self._before[surname]

    @cached_property
    def _before(self) -> dict[str, frozenset[str]]:
        return {}

    @cached_property
    def shared_surnames(self) -> frozenset[str]:
        """The last words of names that at least two people of the article bear."""
        people = {
            entity.name
            for entity in self.graph.entities
            if entity.type is EntityType.PERSON and " " in entity.name
        }
        counts = Counter(name.split()[-1] for name in people)
        return frozenset(name for name, count in counts.items() if count > 1)

    @cached_property
    def is_damaged(self) -> bool:
        """Whether letters of the article were lost in decoding."""
        return DAMAGED.search(self.article.text) is not None

    def word_around(self, span: Span) -> str:
        """Return the words of `span` with whatever stands right before and after it, up to the next blanks."""
        text = self.article.text
        start = max((text.rfind(blank, 0, span.start) for blank in " \n"), default=-1) + 1
        end = re.compile(r"\S*").match(text, span.end)
        return text[start : end.end() if end else span.end]

    def holds(self, name: str) -> bool:
        """Tell whether the article has `name` anywhere, whatever its case and its article."""
        return bare(name) in self._bare_text

    @cached_property
    def _bare_text(self) -> str:
        return bare(self.article.text)

    def has_capitals(self, initials: str) -> bool:
        """Tell whether the article has these initials as a word of two or more capital letters."""
        return initials in self._capitals

    @cached_property
    def _capitals(self) -> frozenset[str]:
        return frozenset(re.findall(r"\b[A-Z]{2,}\b", self.article.text))

    def has_word(self, word: str) -> bool:
        """Tell whether the article has `word`, spelled so and not as part of another or of a hyphenated one."""
        if _HYPHENATED.fullmatch(word):
            return word in self._spelled
        return re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", self.article.text) is not None

    def has_within(self, word: str) -> bool:
        """Tell whether the article always has a capital in `word`, within a sentence too, as in "Democratic"."""
        return not self.has_word(word.lower()) and word in self.capitalised_within

    @cached_property
    def capitalised_within(self) -> frozenset[str]:
        """The words that have a capital within a sentence."""
        return frozenset(re.findall(r"(?<=[a-z,] )[A-Z][\w-]+", self.article.text))

    @cached_property
    def _spelled(self) -> frozenset[str]:
        return frozenset(_HYPHENATED.findall(self.article.text))


def initials(name: str) -> str:
    """Return the initials of the capitalised words of `name`, without a leading article: "AFP"."""
    parts = name.replace("-", " ").split()
    return "".join(word[0] for word in parts if word[:1].isupper() and word not in {"The", "the"})
