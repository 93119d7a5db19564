"""Rules on patterns that tell the key without the article: its length (R20) and its place (R23)."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from quizapp.i18n import _
from quizapp.model.question import ChoiceQuestion, Question
from quizapp.reviewing.chi_squared import is_uniform
from quizapp.reviewing.finding import Severity
from quizapp.reviewing.kinds import FIXED_ANSWERS, SENTENCE_ANSWERS
from quizapp.reviewing.ordering import amounts
from quizapp.reviewing.set_finding import SetCase, SetObjection, SetRule

_FEWEST_LENGTHS = 8
_MOST_LONGEST = 0.4
_FEWEST_PLACES = 20


def key_is_seldom_the_longest(case: SetCase) -> Iterator[SetObjection]:
    """R20: among at least 8 choices with sentences as options, the key is the longest in at most 40 %."""
    fit = [
        question
        for question in case.questions
        if isinstance(question, ChoiceQuestion)
        and question.kind in SENTENCE_ANSWERS
        and len(question.right_options) == 1
        and len(question.options) > 1
    ]
    longest = tuple(question.id for question in fit if _is_longest(question))
    if len(fit) >= _FEWEST_LENGTHS and len(longest) > _MOST_LONGEST * len(fit):
        yield SetObjection(longest, _("The right answer is too often the longest."))


def key_stands_anywhere(case: SetCase) -> Iterator[SetObjection]:
    """R23: from 20 choices of as many options on, the places of the keys pass the chi-squared test (p = .01).

    Options in an order of their own, numbers and dates, do not count, nor do answers that are always the same.
    """
    places: defaultdict[int, list[int]] = defaultdict(list)
    for question in case.questions:
        free = question.kind not in FIXED_ANSWERS and amounts(question.options) is None
        if (
            isinstance(question, ChoiceQuestion)
            and free
            and len(question.right_options) == 1
            and len(question.options) > 1
        ):
            right = [option.id in question.right_options for option in question.options]
            places[len(right)].append(right.index(True))
    for options, taken in places.items():
        counts = Counter(taken)
        if len(taken) >= _FEWEST_PLACES and not is_uniform([counts[place] for place in range(options)]):
            yield SetObjection((), _("The right answer stands in one place more often than in others."))


def _is_longest(question: Question) -> bool:
    (right,) = question.right_options
    others = [len(option.text) for option in question.options if option.id != right]
    return len(question.option(right).text) > max(others)


RULES: tuple[SetRule, ...] = (
    SetRule("R20", Severity.WARNING, key_is_seldom_the_longest),
    SetRule("R23", Severity.WARNING, key_stands_anywhere),
)
