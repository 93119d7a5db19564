"""What a learner gives as an answer, and what it scores: one rule for each interaction.

Several options chosen: right ones less wrong ones, of all that are right, never below 0 (Moodle's rule, so that
choosing everything earns nothing). Matching: the share of prompts with their own option. Ordering: the share of pairs
of options that stand in their order (Kendall's concordant pairs), so that one option out of place costs little.
Selection: Dice's coefficient of the words selected and those of the best passage (L. R. Dice, Ecology 26, 1945).
"""

import re
from collections.abc import Sequence
from itertools import combinations
from operator import not_

from pydantic import Field

from quizapp.model.base import Frozen, Id, Span
from quizapp.model.question import (
    ChoiceQuestion,
    MatchingQuestion,
    MultipleChoiceQuestion,
    OrderingQuestion,
    Question,
    SelectionQuestion,
    TrueFalseQuestion,
)

SELECTION_IS_RIGHT = 0.6
"""From this overlap on a selection counts as right: it holds the passage, give or take some words."""

TOO_WIDE = 3
"""A selection of more than so many times the words of the passage scores nothing: it shows no place."""

_LONGEST_NOTE = 2_000

_WORD = re.compile(r"\w+(?:['’\-]\w+)*")


def is_none(value: object) -> bool:
    """Tell whether a field holds nothing, so that it need not be stored: there are a million answers."""
    return value is None


class Given(Frozen):
    """An answer; which part is filled depends on the interaction of the question. What is empty is not stored."""

    choice: tuple[Id, ...] = ()
    """The ids of the options chosen; for an ordering, of all options in the order given."""
    pairs: tuple[tuple[Id, Id], ...] = Field(default=(), exclude_if=not_)
    """For matching: (id of a prompt, id of the option given to it)."""
    selection: Span | None = Field(default=None, exclude_if=is_none)
    """For a selection: the words of the article that were selected."""
    note: str = Field(default="", max_length=_LONGEST_NOTE, exclude_if=not_)
    """For a reflection: what the learner wrote down."""

    @property
    def empty(self) -> bool:
        """Whether nothing was given."""
        return self == Given()


def chosen(*option_ids: str) -> Given:
    """Return the answer that chooses these options."""
    return Given(choice=option_ids)


def score(question: Question, given: Given, text: str) -> float:
    """Return what `given` earns, 0 to 1; `text` is that of the article. A reflection earns nothing."""
    if isinstance(question, ChoiceQuestion | TrueFalseQuestion):
        return float(bool(question.key) and set(given.choice) == set(question.key))
    if isinstance(question, MultipleChoiceQuestion):
        return _of_several(set(given.choice), set(question.key))
    if isinstance(question, MatchingQuestion):
        return len(set(given.pairs) & set(question.key)) / max(1, len(question.prompts))
    if isinstance(question, OrderingQuestion):
        return _in_order(given.choice, question.key)
    if isinstance(question, SelectionQuestion) and given.selection is not None:
        return max((overlap(text, given.selection, span) for span in question.key), default=0.0)
    return 0.0


def is_right(question: Question, earned: float) -> bool:
    """Tell whether an answer that earned so much counts as right, not only as partly right."""
    return question.scored and earned >= (
        SELECTION_IS_RIGHT if isinstance(question, SelectionQuestion) else 1.0
    )


def answers_right(question: Question, given: Given, text: str) -> bool:
    """Tell whether `given` counts as right."""
    return is_right(question, score(question, given, text))


def overlap(text: str, selected: Span, passage: Span) -> float:
    """Return how far the words of two spans are the same, 0 to 1; 0 for a selection that is far too wide.

    A word that a span only touches counts as selected whole.
    """
    words, right = _words(text, selected), _words(text, passage)
    if not words or not right or len(words) > TOO_WIDE * len(right):
        return 0.0
    return 2 * len(words & right) / (len(words) + len(right))


def _of_several(choice: set[str], key: set[str]) -> float:
    if not key:
        return 0.0
    return max(0, len(choice & key) - len(choice - key)) / len(key)


def _in_order(given: Sequence[str], key: Sequence[str]) -> float:
    if sorted(given) != sorted(key) or not key:
        return 0.0
    place = {option_id: number for number, option_id in enumerate(given)}
    pairs = list(combinations(key, 2))
    if not pairs:
        return 1.0
    return sum(place[first] < place[second] for first, second in pairs) / len(pairs)


def _words(text: str, span: Span) -> set[int]:
    """Return where the words begin that the span holds or touches."""
    # From the line's start, so that a word which the span begins inside is found whole.
    begin = text.rfind("\n", 0, span.start) + 1
    found = set()
    for word in _WORD.finditer(text, begin):
        if word.start() >= span.end:
            break
        if word.end() > span.start:
            found.add(word.start())
    return found
