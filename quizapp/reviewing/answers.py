"""Rules on what people answered: R31 to R33, over first attempts alone, said once there are enough of them.

The measures are those of classical test theory, as in Moodle's quiz statistics; a distractor that hardly anybody
chooses does nothing (BMC Medical Education 24:445).
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from math import sqrt
from typing import NamedTuple

from quizapp.i18n import _
from quizapp.model.question import Question
from quizapp.reviewing.finding import Finding, Severity

ENOUGH_FOR_FACILITY = 10
"""First attempts from which on a share of right ones says something."""
_ENOUGH = 20
_HARDEST, _EASIEST = 0.2, 0.9
_LEAST_DISCRIMINATION = 0.2
_LEAST_CHOSEN = 0.05


class Attempt(NamedTuple):
    """Somebody's first answer to a question."""

    choice: tuple[str, ...]
    """The ids of the options chosen."""
    right: bool
    """Whether the answer counts as right."""
    rest: float
    """Their score on the other questions of the set, 0 to 1."""


def review_answers(question: Question, attempts: Sequence[Attempt]) -> tuple[Finding, ...]:
    """Return what first attempts show of `question`; nothing while there are too few of them."""
    return (
        *_facility(attempts),
        *_discrimination(attempts),
        *_idle_distractors(question, attempts),
    )


def facility(right: int, of: int) -> float:
    """Return the share of right answers, 0 to 1; `of` is at least 1."""
    return right / of


def discrimination(rights: Sequence[bool], rests: Sequence[float]) -> float | None:
    """Return the point-biserial correlation of being right with the score on the rest, -1 to 1.

    It is (mean of those who were right - mean of those who were wrong) / s * sqrt(p * (1 - p)), where s is the
    standard deviation of all and p the share who were right. Null where all were right, all wrong or all scores equal.
    """
    count = len(rests)
    right = [rest for rest, each in zip(rests, rights, strict=True) if each]
    wrong = [rest for rest, each in zip(rests, rights, strict=True) if not each]
    if not right or not wrong or len(set(rests)) == 1:
        return None
    mean = sum(rests) / count
    spread = sqrt(sum((rest - mean) ** 2 for rest in rests) / count)
    share = len(right) / count
    apart = sum(right) / len(right) - sum(wrong) / len(wrong)
    return apart / spread * sqrt(share * (1 - share))


def _facility(attempts: Sequence[Attempt]) -> Iterator[Finding]:
    """R31: facility below .20 or above .90, from 10 first attempts on."""
    if len(attempts) < ENOUGH_FOR_FACILITY:
        return
    share = facility(sum(attempt.right for attempt in attempts), len(attempts))
    if share < _HARDEST:
        yield Finding(
            "R31", Severity.INFO, "stem", _("Fewer than one in five get this right at the first attempt.")
        )
    elif share > _EASIEST:
        yield Finding(
            "R31", Severity.INFO, "stem", _("More than nine in ten get this right at the first attempt.")
        )


def _discrimination(attempts: Sequence[Attempt]) -> Iterator[Finding]:
    """R32: discrimination below .20, from 20 first attempts on; below 0 the key itself is in doubt."""
    if len(attempts) < _ENOUGH:
        return
    rights = [attempt.right for attempt in attempts]
    found = discrimination(rights, [attempt.rest for attempt in attempts])
    if found is not None and found < 0:
        yield Finding(
            "R32",
            Severity.INFO,
            "key",
            _("Those who do well elsewhere get this wrong more often than others; check the key."),
        )
    elif found is not None and found < _LEAST_DISCRIMINATION:
        yield Finding(
            "R32",
            Severity.INFO,
            "stem",
            _("Those who do well elsewhere are hardly better at this question than others."),
        )


def _idle_distractors(question: Question, attempts: Sequence[Attempt]) -> Iterator[Finding]:
    """R33: a distractor that fewer than 5 % of first attempts choose, from 20 on."""
    if len(attempts) < _ENOUGH:
        return
    chosen = Counter(option for attempt in attempts for option in attempt.choice)
    if not question.right_options:
        return
    for option in question.options:
        if option.id not in question.right_options and chosen[option.id] < _LEAST_CHOSEN * len(attempts):
            yield Finding(
                "R33",
                Severity.INFO,
                "options",
                _("Hardly anybody chooses the wrong option “{option}”.").format(option=option.text),
            )
