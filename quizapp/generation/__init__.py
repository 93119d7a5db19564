"""From an attribution graph to questions: fewer, safe ones rather than many doubtful."""

import random
from collections.abc import Callable, Iterator
from itertools import count

from quizapp.generation import accounting, assembly, selection
from quizapp.generation.accounting import Account
from quizapp.generation.context import Context
from quizapp.generation.draft import Draft, Kind
from quizapp.generation.kinds import (
    all_by_source,
    claim_and_denial,
    direct_or_paraphrase,
    first_hand,
    hedge_word,
    how_many_sources,
    match_sources,
    missing_voice,
    named_or_anonymous,
    quoted_directly,
    reporting_verb,
    responding_to,
    status_in_article,
    true_or_false,
    what_was_said,
    where_to_check,
    which_is_attributed,
    which_is_unattributed,
    which_outlet,
    who_accused,
    who_accused_whom,
    who_claimed,
    who_denied,
    who_doubted,
    who_is_quoted,
    words_that_show,
)
from quizapp.generation.why import Refusal, Why
from quizapp.model.article import Article
from quizapp.model.attribution import Attribution, AttributionGraph
from quizapp.model.question_set import QuestionSet, set_id

KINDS: tuple[Kind, ...] = (
    who_accused_whom.KIND,
    who_accused.KIND,
    who_denied.KIND,
    who_doubted.KIND,
    responding_to.KIND,
    claim_and_denial.KIND,
    which_outlet.KIND,
    true_or_false.KIND,
    status_in_article.KIND,
    who_claimed.KIND,
    what_was_said.KIND,
    who_is_quoted.KIND,
    match_sources.KIND,
    all_by_source.KIND,
    words_that_show.KIND,
    quoted_directly.KIND,
    reporting_verb.KIND,
    hedge_word.KIND,
    first_hand.KIND,
    how_many_sources.KIND,
    missing_voice.KIND,
    where_to_check.KIND,
    which_is_attributed.KIND,
    which_is_unattributed.KIND,
    direct_or_paraphrase.KIND,
    named_or_anonymous.KIND,
)


_WRITING = 0.85
"""How much of the whole time goes into writing drafts, as measured; the rest goes into choosing among them."""
_CALLS = 100
"""How often progress is told while one kind is written, where there are as many attributions."""


def generate(
    article: Article,
    graph: AttributionGraph,
    *,
    seed: int = 0,
    on_progress: Callable[[float], None] | None = None,
) -> QuestionSet:
    """Return the question set that `graph` carries; the same graph and `seed` give the same set, byte for byte.

    Progress and exceptions are those of `account`.
    """
    return account(article, graph, seed=seed, on_progress=on_progress).question_set


def account(
    article: Article,
    graph: AttributionGraph,
    *,
    seed: int = 0,
    on_progress: Callable[[float], None] | None = None,
) -> Account:
    """Return the question set that `graph` carries, and of each attribution its questions or why it has none.

    `on_progress` gets how much is done, 0 to 1 and never less than before, many times a second. An exception that it
    raises passes through and so cancels the work. Of a text far longer than an article, not every attribution is
    looked at: see `Context.asked`.
    """
    tell = on_progress or _unheard
    tell(0)
    context = Context(article, graph)
    kept: list[tuple[Kind, Draft]] = []
    left: list[Refusal] = []
    for nth, kind in enumerate(KINDS):
        records = _heard(context.asked, tell, nth / len(KINDS), (nth + 1) / len(KINDS))
        for made in kind.drafts(context, records):
            passed = (made,) if isinstance(made, Refusal) else assembly.passed(context, kind, made)
            if isinstance(passed, Draft):
                kept.append((kind, passed))
            else:
                left.extend(passed)
    looks = count(1)

    def looked_at() -> None:
        tell(_WRITING + (1 - _WRITING) * next(looks) / (selection.MOST_LOOKS * len(kept)))

    def left_out(draft: Draft, why: Why) -> None:
        left.extend(Refusal(place, why) for place in draft.attributions)

    order = random.Random(seed)  # noqa: S311 - an order, not a secret
    questions = selection.select(context, tuple(kept), order, on_draft=looked_at, on_left=left_out)
    tell(1)
    question_set = QuestionSet(
        id=set_id(article, seed), title=article.headline, article=article, questions=questions
    )
    return Account(question_set, accounting.entries(context, question_set, kept, left))


def _heard(
    records: tuple[Attribution, ...], tell: Callable[[float], None], start: float, end: float
) -> Iterator[Attribution]:
    """Yield `records` and tell, between `start` and `end` of the writing, how far it has come."""
    stride = max(1, len(records) // _CALLS)
    for nth, record in enumerate(records):
        if nth % stride == 0:
            tell(_WRITING * (start + (end - start) * nth / len(records)))
        yield record


def _unheard(done: float) -> None:
    """Hear of progress when nobody asked for it."""
