"""The rules that a question must keep: used by the generator's gate and by whoever edits a question."""

from quizapp.model.article import Article
from quizapp.model.attribution import AttributionGraph
from quizapp.model.question import Question
from quizapp.reviewing.finding import Case, Finding, Rule
from quizapp.reviewing.rules import evidence, form, options, stem

RULES: tuple[Rule, ...] = (*evidence.RULES, *stem.RULES, *options.RULES, *form.RULES)


def review(
    question: Question, article: Article, *, graph: AttributionGraph | None = None
) -> tuple[Finding, ...]:
    """Return everything that the rules object to in `question`, in the order of the rules; nothing where it is sound.

    With the `graph` that the question was made from, names are compared under all their aliases and the stance
    of a denial or a doubt is looked up in its record; without it, these rules judge by the text alone.
    """
    case = Case(question, article, graph)
    return tuple(
        Finding(rule.id, rule.severity, objection.field, objection.message)
        for rule in RULES
        for objection in rule.check(case)
    )
