"""The rules that a question must keep: used by the generator's gate and by whoever edits a question."""

from collections.abc import Collection

from quizapp.model.article import Article
from quizapp.model.attribution import AttributionGraph
from quizapp.model.question import Question
from quizapp.model.question_set import QuestionSet
from quizapp.reviewing.finding import Case, Finding, Rule
from quizapp.reviewing.reading import Reading
from quizapp.reviewing.rules import evidence, form, options, pinning, roles, stem, uniqueness
from quizapp.reviewing.set_finding import SetCase, SetFinding, SetRule
from quizapp.reviewing.set_rules import balance, pairs, patterns

RULES: tuple[Rule, ...] = (
    *pinning.RULES,
    *evidence.RULES,
    *stem.RULES,
    *options.RULES,
    *roles.RULES,
    *uniqueness.RULES,
    *form.RULES,
)

SET_RULES: tuple[SetRule, ...] = (*pairs.RULES, *patterns.RULES, *balance.RULES)


def review(
    question: Question, article: Article, *, graph: AttributionGraph | None = None
) -> tuple[Finding, ...]:
    """Return everything that the rules object to in `question`, in the order of the rules; nothing where it is sound.

    With the `graph` that the question was made from, names are compared under all their aliases and the stance
    of a denial or a doubt is looked up in its record; without it, these rules judge by the text alone.
    """
    case = Case(question, Reading(article, graph))
    return tuple(
        Finding(rule.id, rule.severity, objection.field, objection.message, objection.fix)
        for rule in RULES
        for objection in rule.check(case)
    )


def review_set(
    question_set: QuestionSet,
    *,
    graph: AttributionGraph | None = None,
    leave_out: Collection[str] = (),
) -> tuple[SetFinding, ...]:
    """Return what the rules object to in the set as a whole, its rejected questions apart; nothing where it is sound.

    With the `graph`, keys are known under all their names, and confirmations and outlets are looked at. Rules whose ids
    are in `leave_out` are not asked.
    """
    case = SetCase(question_set, graph)
    return tuple(
        SetFinding(rule.id, rule.severity, objection.questions, objection.message)
        for rule in SET_RULES
        if rule.id not in leave_out
        for objection in rule.check(case)
    )
