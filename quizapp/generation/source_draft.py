"""What the kinds share whose options are names of sources: one key, and distractors that a judge finds false."""

from collections.abc import Callable

from quizapp.generation import passages
from quizapp.generation.context import Context
from quizapp.generation.difficulty import difficulty
from quizapp.generation.distractors import FEWEST, sources
from quizapp.generation.draft import Answer, Draft
from quizapp.generation.judging import Verdict
from quizapp.generation.names import capitalised
from quizapp.generation.reasons import wrong_answer
from quizapp.generation.why import Refusal, Why
from quizapp.model.attribution import Attribution
from quizapp.model.base import Span


def source_draft(
    context: Context,
    record: Attribution,
    *,
    stems: tuple[str, ...],
    judge: Callable[[str], Verdict],
    shows: tuple[str, ...],
    asked: Span | None = None,
    since: Span | None = None,
    words: str = "",
) -> Draft | Refusal:
    """Return the question "who ...?" on `record`, keyed to its source, or why it is not safe.

    `judge` tells of a name whether it would be a right answer too. Each of `shows` goes on from the source and
    cue in quotation marks: a verb, and what they show; they take turns along the article. The evidence starts at
    `since` where that is given. `words` are those of the article that the stems show.
    """
    name = record.source_entity
    if name is None or judge(name) is not Verdict.TRUE:
        return Refusal(record.id, Why.UNNAMED)
    wrong = sources(context, record, judge, beside=stems[0])
    evidence = passages.evidence(context, record, asked, since=since)
    if evidence is None:
        return Refusal(record.id, Why.LONG_PASSAGE)
    if len(wrong) < FEWEST:
        return Refusal(record.id, Why.FEW_OPTIONS)
    tie = passages.tie(context, record)
    shown = shows[context.place(record) % len(shows)]
    return Draft(
        stems=stems,
        key=Answer(capitalised(name), f"The passage gives {name} as the source: {tie}."),
        distractors=tuple(
            wrong_answer(context, other, but=record, nth=nth, asked=asked) for nth, other in enumerate(wrong)
        ),
        evidence=evidence,
        marks=passages.marks(record, asked),
        attributions=(record.id,),
        rationale=f"Here, {tie} {shown}{passages.identity(context, record)}",
        difficulty=difficulty(context, record),
        sure=context.sure(record),
        words=words,
    )
