"""What a learner gives as an answer, and what it scores: one rule for each interaction.

Several options chosen: right ones less wrong ones, of all that are right, never below 0 (Moodle's rule, so that
choosing everything earns nothing). Matching: the share of prompts with their own option. Ordering: the share of pairs
of options that stand in their order (Kendall's concordant pairs), so that one option out of place costs little.
Selection: Dice's coefficient of the words selected and those of the best passage (L. R. Dice, Ecology 26, 1945).
"""

from collections.abc import Sequence
from enum import Enum
from itertools import combinations
from operator import not_
from typing import NamedTuple

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
from quizapp.model.words import words

SELECTION_IS_RIGHT = 0.6
"""From this overlap on a selection counts as right: it holds the passage, give or take some words."""

TOO_WIDE = 3
"""A selection of more than so many times the words of the passage scores nothing: it shows no place."""

LONGEST_NOTE = 2_000
"""Characters of a note."""


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
    note: str = Field(default="", max_length=LONGEST_NOTE, exclude_if=not_)
    """For a reflection: what the learner wrote down."""

    @property
    def empty(self) -> bool:
        """Whether nothing was given."""
        return self == Given()


def chosen(*option_ids: str) -> Given:
    """Return the answer that chooses these options."""
    return Given(choice=option_ids)


def key_of(question: Question) -> Given:
    """Return the answer that is right in all its parts; an empty one where there is none, as for a reflection."""
    if isinstance(question, MatchingQuestion):
        return Given(pairs=question.key)
    if isinstance(question, SelectionQuestion):
        return Given(selection=min(question.key, default=None))
    if isinstance(question, OrderingQuestion):
        return chosen(*question.key)
    return chosen(*(option.id for option in question.options if option.id in question.right_options))


class Credit(NamedTuple):
    """How many of the parts of an answer are right."""

    points: int
    of: int
    """How many there are to get right, at least 1."""
    beside: int = 0
    """What was given beyond them and is wrong: options chosen, words selected."""


class Standing(Enum):
    """What an answer counts as."""

    RIGHT = "right"
    PARTLY = "partly"
    WRONG = "wrong"
    UNSCORED = "unscored"
    """It is neither: the question has no key."""


def score(question: Question, given: Given, text: str) -> float:
    """Return what `given` earns, 0 to 1; `text` is that of the article. A reflection earns nothing."""
    if isinstance(question, ChoiceQuestion | TrueFalseQuestion):
        return float(bool(question.key) and set(given.choice) == set(question.key))
    if isinstance(question, SelectionQuestion):
        best = best_passage(question, given, text)
        return overlap(text, given.selection, best) if best and given.selection else 0.0
    found = credit(question, given, text)
    return (
        max(0, found.points - (found.beside if isinstance(question, MultipleChoiceQuestion) else 0))
        / found.of
    )


def credit(question: Question, given: Given, text: str) -> Credit:
    """Return what of `given` is right.

    Of several options: those that are. Of pairs: those that belong together. Of an order: the pairs of options that
    stand in it. Of a selection: the words that it shares with the passage nearest to it.
    """
    if isinstance(question, MatchingQuestion):
        return Credit(len(set(given.pairs) & set(question.key)), max(1, len(question.prompts)))
    if isinstance(question, OrderingQuestion):
        return _in_order(given.choice, question.key)
    if isinstance(question, SelectionQuestion):
        return _found(question, given, text)
    choice, key = set(given.choice), question.right_options
    return Credit(len(choice & key), max(1, len(key)), len(choice - key))


def best_passage(question: SelectionQuestion, given: Given, text: str) -> Span | None:
    """Return the passage of the key that the selection has most in common with; the first one where it has nothing."""
    if given.selection is None:
        return min(question.key, default=None)
    selected = given.selection
    return max(
        question.key,
        key=lambda passage: (overlap(text, selected, passage), passage.overlaps(selected), -passage.start),
        default=None,
    )


def is_right(question: Question, earned: float) -> bool:
    """Tell whether an answer that earned so much counts as right, not only as partly right."""
    return question.scored and earned >= (
        SELECTION_IS_RIGHT if isinstance(question, SelectionQuestion) else 1.0
    )


def standing(question: Question, earned: float) -> Standing:
    """Tell what an answer that earned so much counts as."""
    if not question.scored:
        return Standing.UNSCORED
    if is_right(question, earned):
        return Standing.RIGHT
    return Standing.PARTLY if earned > 0 else Standing.WRONG


def overlap(text: str, selected: Span, passage: Span) -> float:
    """Return how far the words of two spans are the same, 0 to 1; 0 for a selection that is far too wide.

    A word that a span only touches counts as selected whole.
    """
    chosen_words, right = set(words(text, selected)), set(words(text, passage))
    if not chosen_words or not right or len(chosen_words) > TOO_WIDE * len(right):
        return 0.0
    return 2 * len(chosen_words & right) / (len(chosen_words) + len(right))


def _found(question: SelectionQuestion, given: Given, text: str) -> Credit:
    best = best_passage(question, given, text)
    right = set(words(text, best)) if best else set()
    selected = set(words(text, given.selection)) if given.selection else set()
    return Credit(len(selected & right), max(1, len(right)), len(selected - right))


def _in_order(given: Sequence[str], key: Sequence[str]) -> Credit:
    """Return how many pairs of `key` stand in their order; with a single option there is nothing to get wrong."""
    pairs = list(combinations(key, 2))
    if sorted(given) != sorted(key) or not key:
        return Credit(0, max(1, len(pairs)))
    if not pairs:
        return Credit(1, 1)
    place = {option_id: number for number, option_id in enumerate(given)}
    return Credit(sum(place[first] < place[second] for first, second in pairs), len(pairs))
