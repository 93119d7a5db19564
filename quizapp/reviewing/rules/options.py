"""Rules on the options: three to five, distinct, one of them right and none of them odd."""

import re
import unicodedata
from collections.abc import Iterator

from quizapp.i18n import _
from quizapp.model.question import ChoiceQuestion, MultipleChoiceQuestion, TrueFalseQuestion
from quizapp.reviewing.finding import Case, Objection, Rule, Severity
from quizapp.reviewing.fixing import Fix
from quizapp.reviewing.kinds import FIXED_ANSWERS, SENTENCE_ANSWERS
from quizapp.reviewing.ordering import amounts
from quizapp.reviewing.words import words

_FEWEST, _MOST = 3, 5
_FEWEST_FIXED = 2
_SHORTEST_KEY, _LONGEST_KEY = 0.5, 1.6
_ALL = re.compile(r"^all (of )?(the )?(above|these)\b", re.IGNORECASE)
_NONE = re.compile(r"^(none (of )?(the )?(above|these)|both a and b|a and b)\b", re.IGNORECASE)
_ABSOLUTE = frozenset({"always", "never", "all", "only", "none", "every", "completely", "absolutely"})


def are_three_to_five(case: Case) -> Iterator[Objection]:
    """R17: 3 to 5 options, 2 for fixed answers, distinct after NFKC, case folding and stripping."""
    texts = [option.text for option in case.question.options]
    fewest = _FEWEST_FIXED if case.question.kind in FIXED_ANSWERS else _FEWEST
    chosen_from = isinstance(case.question, ChoiceQuestion | MultipleChoiceQuestion)
    if chosen_from and not fewest <= len(texts) <= _MOST:
        yield Objection("options", _("A question needs three to five options."))
    if len({unicodedata.normalize("NFKC", text).casefold().strip() for text in texts}) < len(texts):
        yield Objection("options", _("Two options are the same."))
    if any(not text.strip() for text in texts):
        yield Objection("options", _("An option is empty."))


def have_one_key(case: Case) -> Iterator[Objection]:
    """R18: exactly one key for a single choice."""
    single = isinstance(case.question, ChoiceQuestion | TrueFalseQuestion)
    if single and len(case.question.right_options) != 1:
        yield Objection("key", _("A single choice needs exactly one right option."))


def have_no_all_of_the_above(case: Case) -> Iterator[Objection]:
    """R19: no "all of the above"."""
    if any(_ALL.search(option.text) for option in case.question.options):
        yield Objection("options", _("An option says “all of the above”."))


def have_no_none_of_the_above(case: Case) -> Iterator[Objection]:
    """R19: "none of the above" and "both A and B" only where a person wants them."""
    if any(_NONE.search(option.text) for option in case.question.options):
        yield Objection("options", _("An option says “none of the above” or joins two others."))


def are_of_one_length(case: Case) -> Iterator[Objection]:
    """R20: among sentences the key has 0.5 to 1.6 times the distractors' mean length; names are exempt."""
    if case.question.kind not in SENTENCE_ANSWERS or not case.distractors:
        return
    mean = sum(len(option.text) for option in case.distractors) / len(case.distractors)
    for key in case.keys:
        if not _SHORTEST_KEY * mean <= len(key.text) <= _LONGEST_KEY * mean:
            yield Objection("options", _("The right answer stands out by its length."))


def end_alike(case: Case) -> Iterator[Objection]:
    """R21: the options agree in their final punctuation, and none begins or ends with a space."""
    ends = {option.text.rstrip()[-1:] for option in case.question.options}
    if len({end in ".?!" for end in ends}) > 1:
        fix = Fix.END_ALIKE if ends.isdisjoint("?!") else None
        yield Objection("options", _("The options do not end alike."), fix)
    if any(option.text.strip() and option.text != option.text.strip() for option in case.question.options):
        yield Objection("options", _("An option begins or ends with a space."), Fix.TRIM)


def have_no_absolutes_in_distractors(case: Case) -> Iterator[Objection]:
    """R22: no absolute terms in distractors alone."""
    if case.question.kind not in SENTENCE_ANSWERS or any(_absolute(option.text) for option in case.keys):
        return
    if any(_absolute(option.text) for option in case.distractors):
        yield Objection("options", _("Only wrong options use words like “always” or “never”."))


def stand_in_logical_order(case: Case) -> Iterator[Objection]:
    """R23: numbers and dates ascend or descend; other options are shuffled when they are shown."""
    values = amounts(case.question.options)
    if values is None:
        return
    if list(values) not in (sorted(values), sorted(values, reverse=True)):
        yield Objection("options", _("Numbers and dates do not stand in their order."), Fix.ORDER)


def do_not_contain_each_other(case: Case) -> Iterator[Objection]:
    """R24: no option is part of another."""
    texts = [f" {' '.join(words(option.text))} " for option in case.question.options]
    if case.question.kind in FIXED_ANSWERS:
        return
    if any(a != b and first in second for a, first in enumerate(texts) for b, second in enumerate(texts)):
        yield Objection("options", _("One option is part of another."))


def _absolute(text: str) -> bool:
    return not _ABSOLUTE.isdisjoint(words(text))


RULES: tuple[Rule, ...] = (
    Rule("R17", Severity.ERROR, are_three_to_five),
    Rule("R18", Severity.ERROR, have_one_key),
    Rule("R19", Severity.ERROR, have_no_all_of_the_above),
    Rule("R19", Severity.WARNING, have_no_none_of_the_above),
    Rule("R20", Severity.WARNING, are_of_one_length),
    Rule("R21", Severity.WARNING, end_alike),
    Rule("R22", Severity.WARNING, have_no_absolutes_in_distractors),
    Rule("R23", Severity.WARNING, stand_in_logical_order),
    Rule("R24", Severity.WARNING, do_not_contain_each_other),
)
