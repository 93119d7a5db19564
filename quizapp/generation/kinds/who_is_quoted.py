"""Who is quoted saying "..."?

Safe when the quotation is closed, is tagged by a cue in its paragraph, has one named source, no outlet, that the
words themselves do not give away, and occurs once in the article.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial

from quizapp.generation import judging, wording
from quizapp.generation.context import Context
from quizapp.generation.draft import Draft, Kind
from quizapp.generation.giveaways import tells
from quizapp.generation.oneself import is_of_oneself
from quizapp.generation.quoting import quotations, quoted_spans, shown
from quizapp.generation.source_draft import source_draft
from quizapp.generation.tidying import points_back
from quizapp.generation.why import Refusal, Why
from quizapp.model.attribution import Attribution, Mode
from quizapp.model.base import Span
from quizapp.model.question import Skill

_SHOWS = (
    "stands beside the quotation marks and tells whose words they are.",
    "names the source: what stands between the quotation marks was said in these very words.",
    "ties the quotation to its source; look for such a tag before or after the marks.",
)


def _drafts(context: Context, records: Iterable[Attribution]) -> Iterator[Draft | Refusal]:
    quoted = quoted_spans(context)
    for record in records:
        if record.cue is None or record.mode is Mode.INDIRECT:
            continue
        if judging.is_disputed(context, record):
            yield Refusal(record.id, Why.SHARED)
            continue
        refusals = [Refusal(record.id, Why.NO_WORDS)]
        for span in quotations(context, record, quoted):
            made = _draft(context, record, record.cue, span)
            if isinstance(made, Draft):
                yield made
                break
            refusals.append(made)
        else:
            yield max(refusals, key=lambda refusal: refusal.why.far)


def _draft(context: Context, record: Attribution, cue: Span, span: Span) -> Draft | Refusal:
    words = shown(context.text(span))
    if words is None or record.source_entity is None:
        return Refusal(record.id, Why.NO_WORDS if record.source_entity else Why.UNNAMED)
    if any(judging.same_outlet(record.source_entity, outlet.name) for outlet in context.graph.outlets):
        return Refusal(record.id, Why.OUTLET)
    if tells(context, words, record.source_entity) or is_of_oneself(words):
        return Refusal(record.id, Why.GIVES_AWAY)
    if points_back(words):
        return Refusal(record.id, Why.NO_WORDS)
    if not context.same_paragraph(span, cue):
        return Refusal(record.id, Why.FAR_CUE)
    made = source_draft(
        context,
        record,
        stems=wording.who_is_quoted(words),
        judge=partial(judging.said, context, record),
        shows=_SHOWS,
        asked=span,
        words=words,
    )
    return replace(made, unfit=_unfit(context, record, cue, span)) if isinstance(made, Draft) else made


def _unfit(context: Context, record: Attribution, cue: Span, span: Span) -> tuple[str, ...]:
    """Return the lessons that another tag than this one would teach."""
    source = context.text(record.source) if record.source else ""
    fits = {
        _NEAREST_NAME: not _STAND_IN.match(source),
        _WHO_IS_HE: _STAND_IN.match(source) is not None,
        _RUNS_ON: cue.end <= span.start and len(record.content) > 1,
        _MAY_FOLLOW: span.end <= cue.start,
    }
    return tuple(lesson for lesson, does in fits.items() if not does)


_STAND_IN = re.compile(r"(?:he|she|they|it)\b", re.IGNORECASE)
_NEAREST_NAME = "Next time, go from the quotation marks to the nearest name with a verb of saying."
_RUNS_ON = "Next time a quotation runs on, look back for the name that it began with."
_WHO_IS_HE = "Next time, ask who “he” or “she” beside a quotation is: the name may stand a sentence earlier."
_MAY_FOLLOW = "Next time, look on both sides of a quotation: its tag may follow it."

KIND = Kind(
    "who_is_quoted",
    Skill.WHO_SAID,
    8,
    _drafts,
    lessons=(
        _NEAREST_NAME,
        _RUNS_ON,
        _WHO_IS_HE,
        _MAY_FOLLOW,
        "Next time, read a quotation together with its tag before you say whose words they are.",
    ),
)
