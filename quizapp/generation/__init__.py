"""From an attribution graph to questions: fewer, safe ones rather than many doubtful."""

import random

from quizapp.generation import assembly, selection
from quizapp.generation.context import Context
from quizapp.generation.draft import Kind
from quizapp.generation.kinds import (
    direct_or_paraphrase,
    named_or_anonymous,
    which_outlet,
    who_accused,
    who_accused_whom,
    who_claimed,
    who_denied,
    who_doubted,
    who_is_quoted,
)
from quizapp.model.article import Article
from quizapp.model.attribution import AttributionGraph
from quizapp.model.question_set import QuestionSet, set_id

KINDS: tuple[Kind, ...] = (
    who_accused_whom.KIND,
    who_accused.KIND,
    who_denied.KIND,
    who_doubted.KIND,
    who_is_quoted.KIND,
    which_outlet.KIND,
    who_claimed.KIND,
    direct_or_paraphrase.KIND,
    named_or_anonymous.KIND,
)


def generate(article: Article, graph: AttributionGraph, *, seed: int = 0) -> QuestionSet:
    """Return the question set that `graph` carries; the same graph and `seed` give the same set, byte for byte."""
    context = Context(article, graph)
    drafts = (
        (kind, assembly.passed(context, kind, draft))
        for kind in KINDS
        for draft in kind.drafts(context, context.asked)
    )
    kept = tuple((kind, draft) for kind, draft in drafts if draft is not None)
    questions = selection.select(context, kept, random.Random(seed))  # noqa: S311 - an order, not a secret
    return QuestionSet(id=set_id(article, seed), title=article.headline, article=article, questions=questions)
