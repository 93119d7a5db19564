"""Rules on the options: as many as there should be, distinct, rightly keyed, and none of them odd."""

import re
from collections.abc import Iterator

from quizapp.i18n import _
from quizapp.model.question import (
    ChoiceQuestion,
    MatchingQuestion,
    MultipleChoiceQuestion,
    OrderingQuestion,
    SelectionQuestion,
    TrueFalseQuestion,
)
from quizapp.reviewing.finding import Case, Objection, Rule, Severity
from quizapp.reviewing.fixing import Fix
from quizapp.reviewing.kinds import SENTENCE_ANSWERS
from quizapp.reviewing.ordering import amounts
from quizapp.reviewing.words import folded, words

_FEWEST, _MOST = 3, 5
_FEWEST_FIXED = 2
_MOST_OF_SEVERAL = 6
_FEWEST_IN_ORDER, _MOST_IN_ORDER = 2, 6
_MOST_LEFT_OVER = 2
_SHORTEST_KEY, _LONGEST_KEY = 0.5, 1.6
_ALL = re.compile(r"^all (of )?(the )?(above|these)\b", re.IGNORECASE)
_NONE = re.compile(r"^(none (of )?(the )?(above|these)|both a and b|a and b)\b", re.IGNORECASE)
_ABSOLUTE = frozenset({"always", "never", "all", "only", "none", "every", "completely", "absolutely"})


def are_enough_and_distinct(case: Case) -> Iterator[Objection]:
    """R17: 3 to 5 options, 2 for fixed answers, to 6 where several are right; 3 to 5 pairs; 2 to 6 to be put in order.

    A matching may have two options left over. None is empty, and all are distinct after NFKC, case folding and
    stripping; so are the prompts of a matching, for themselves.
    """
    yield from _are_as_many_as_asked(case)
    yield from _are_distinct(case)


def _are_as_many_as_asked(case: Case) -> Iterator[Objection]:
    question, count = case.question, len(case.question.options)
    if isinstance(question, MatchingQuestion):
        if not _FEWEST <= len(question.prompts) <= _MOST:
            yield Objection("options", _("A matching needs three to five pairs."))
        if len(case.distractors) > _MOST_LEFT_OVER:
            yield Objection("options", _("More than two answers belong to none of the pairs."))
    elif isinstance(question, OrderingQuestion):
        if not _FEWEST_IN_ORDER <= count <= _MOST_IN_ORDER:
            yield Objection("options", _("Two to six things can be put in order."))
    elif isinstance(question, MultipleChoiceQuestion):
        if not _FEWEST <= count <= _MOST_OF_SEVERAL:
            yield Objection("options", _("A question with several right answers needs three to six options."))
    elif isinstance(question, ChoiceQuestion):
        fewest = _FEWEST_FIXED if case.has_fixed_answers else _FEWEST
        if not fewest <= count <= _MOST:
            yield Objection("options", _("A question needs three to five options."))


def _are_distinct(case: Case) -> Iterator[Objection]:
    for group in case.groups:
        texts = [option.text for option in group]
        if len({folded(text) for text in texts}) < len(texts):
            yield Objection("options", _("Two options are the same."))
        if any(not text.strip() for text in texts):
            yield Objection("options", _("An option is empty."))


def have_their_key(case: Case) -> Iterator[Objection]:
    """R18: one key for a single choice; of several one right and one wrong at least; a pair each; words to select."""
    question = case.question
    right = len(question.right_options)
    if isinstance(question, ChoiceQuestion | TrueFalseQuestion):
        if right != 1:
            yield Objection("key", _("A single choice needs exactly one right option."))
    elif isinstance(question, MultipleChoiceQuestion):
        if not 0 < right < len(question.options):
            yield Objection("key", _("At least one option must be right, and one wrong."))
    elif isinstance(question, MatchingQuestion):
        if len(question.key) != len(question.prompts):
            yield Objection("key", _("Something has no partner that belongs to it."))
    elif isinstance(question, SelectionQuestion) and not question.key:
        yield Objection("key", _("No words are marked that are right to select."))


def have_no_all_of_the_above(case: Case) -> Iterator[Objection]:
    """R19: no "all of the above"."""
    if any(_ALL.search(option.text) for option in case.question.options):
        yield Objection("options", _("An option says “all of the above”."))


def have_no_none_of_the_above(case: Case) -> Iterator[Objection]:
    """R19: "none of the above" and "both A and B" only where a person wants them."""
    if any(_NONE.search(option.text) for option in case.question.options):
        yield Objection("options", _("An option says “none of the above” or joins two others."))


def are_of_one_length(case: Case) -> Iterator[Objection]:
    """R20: among sentences the key has 0.5 to 1.6 times the distractors' mean length; names are exempt.

    Only where options are right or wrong: pairs and orders show nothing by a length.
    """
    if case.question.kind not in SENTENCE_ANSWERS or case.has_fixed_answers or not case.distractors:
        return
    mean = sum(len(option.text) for option in case.distractors) / len(case.distractors)
    for key in case.keys:
        if not _SHORTEST_KEY * mean <= len(key.text) <= _LONGEST_KEY * mean:
            yield Objection("options", _("The right answer stands out by its length."))
            return


def end_alike(case: Case) -> Iterator[Objection]:
    """R21: the options agree in their final punctuation, and none begins or ends with a space; so do the prompts."""
    for group in case.groups:
        ends = {option.text.rstrip()[-1:] for option in group}
        if len({end in ".?!" for end in ends}) > 1:
            fix = Fix.END_ALIKE if ends.isdisjoint("?!") else None
            yield Objection("options", _("The options do not end alike."), fix)
        if any(option.text.strip() and option.text != option.text.strip() for option in group):
            yield Objection("options", _("An option begins or ends with a space."), Fix.TRIM)


def have_no_absolutes_in_distractors(case: Case) -> Iterator[Objection]:
    """R22: no absolute terms in distractors alone."""
    if case.question.kind not in SENTENCE_ANSWERS or any(_absolute(option.text) for option in case.keys):
        return
    if case.keys and any(_absolute(option.text) for option in case.distractors):
        yield Objection("options", _("Only wrong options use words like “always” or “never”."))


def stand_in_logical_order(case: Case) -> Iterator[Objection]:
    """R23: numbers and dates to choose from ascend or descend; other options are shuffled when they are shown."""
    if not isinstance(case.question, ChoiceQuestion | MultipleChoiceQuestion):
        return
    values = amounts(case.question.options)
    if values is None:
        return
    if list(values) not in (sorted(values), sorted(values, reverse=True)):
        yield Objection("options", _("Numbers and dates do not stand in their order."), Fix.ORDER)


def do_not_contain_each_other(case: Case) -> Iterator[Objection]:
    """R24: no option is part of another, nor is a prompt."""
    if case.has_fixed_answers:
        return
    for group in case.groups:
        texts = [f" {' '.join(words(option.text))} " for option in group]
        if any(a != b and first in second for a, first in enumerate(texts) for b, second in enumerate(texts)):
            yield Objection("options", _("One option is part of another."))


def _absolute(text: str) -> bool:
    return not _ABSOLUTE.isdisjoint(words(text))


RULES: tuple[Rule, ...] = (
    Rule("R17", Severity.ERROR, are_enough_and_distinct),
    Rule("R18", Severity.ERROR, have_their_key),
    Rule("R19", Severity.ERROR, have_no_all_of_the_above),
    Rule("R19", Severity.WARNING, have_no_none_of_the_above),
    Rule("R20", Severity.WARNING, are_of_one_length),
    Rule("R21", Severity.WARNING, end_alike),
    Rule("R22", Severity.WARNING, have_no_absolutes_in_distractors),
    Rule("R23", Severity.WARNING, stand_in_logical_order),
    Rule("R24", Severity.WARNING, do_not_contain_each_other),
)
