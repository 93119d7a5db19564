"""Rules on form: plain text, one skill, a difficulty."""

import re
from collections.abc import Iterator

from quizapp.i18n import _
from quizapp.reviewing.finding import Case, Objection, Rule, Severity
from quizapp.reviewing.fixing import Fix
from quizapp.reviewing.kinds import SKILLS

_MARKUP = re.compile(r"<\s*/?\s*[a-zA-Z!][^>]*>|&(?:[a-zA-Z]{2,8}|#\d{1,6});|\]\(\s*[a-z]+:")


def has_no_markup(case: Case) -> Iterator[Objection]:
    """R25: no markup in any text."""
    question = case.question
    texts = {
        "stem": question.stem,
        "rationale": question.rationale,
        "options": "\n".join(
            f"{option.text}\n{option.rationale}" for group in case.groups for option in group
        ),
    }
    for field, text in texts.items():
        if _MARKUP.search(text):
            yield Objection(field, _("The text holds markup."))


def has_the_skill_of_its_kind(case: Case) -> Iterator[Objection]:
    """R27: a question of a known kind carries the skill that the kind trains."""
    wanted = SKILLS.get(case.question.kind)
    if wanted is not None and case.question.skill is not wanted:
        yield Objection("skill", _("The skill does not fit what is asked."), Fix.SKILL)


RULES: tuple[Rule, ...] = (
    Rule("R25", Severity.ERROR, has_no_markup),
    Rule("R27", Severity.WARNING, has_the_skill_of_its_kind),
)
