"""Rules on two questions of a set: none gives another away (R16), and no two ask nearly the same (R35)."""

from collections.abc import Iterator
from itertools import combinations, permutations

from quizapp.i18n import _
from quizapp.reviewing.comparing import alike, asked, tells
from quizapp.reviewing.finding import Severity
from quizapp.reviewing.set_finding import SetCase, SetObjection, SetRule


def do_not_give_each_other_away(case: SetCase) -> Iterator[SetObjection]:
    """R16: no stem names the key of another question on the same thing."""
    prepared = [(question.id, asked(question, case.graph)) for question in case.questions]
    for (one_id, one), (other_id, other) in permutations(prepared, 2):
        if tells(one, other):
            yield SetObjection(
                (one_id, other_id), _("The first of these questions gives away the answer of the second.")
            )


def are_no_near_duplicates(case: SetCase) -> Iterator[SetObjection]:
    """R35: no two share 80 % of the words of stem and key."""
    prepared = [(question.id, asked(question, case.graph)) for question in case.questions]
    for (one_id, one), (other_id, other) in combinations(prepared, 2):
        if alike(one, other):
            yield SetObjection((one_id, other_id), _("These two questions ask nearly the same."))


RULES: tuple[SetRule, ...] = (
    SetRule("R16", Severity.ERROR, do_not_give_each_other_away),
    SetRule("R35", Severity.INFO, are_no_near_duplicates),
)
