"""Who is quoted saying "..."?

Safe when the quotation is closed, is tagged by a cue in its paragraph, has one named source, no outlet, that the
words themselves do not give away, and occurs once in the article.
"""

from collections.abc import Iterable, Iterator
from functools import partial

from quizapp.generation import judging, wording
from quizapp.generation.context import Context
from quizapp.generation.draft import Draft, Kind
from quizapp.generation.giveaways import tells
from quizapp.generation.quoting import quotations, quoted_spans, shown
from quizapp.generation.source_draft import source_draft
from quizapp.model.attribution import Attribution, Mode
from quizapp.model.base import Span
from quizapp.model.question import Skill

_LESSONS = (
    "stands beside the quotation marks and tells whose words they are.",
    "names the source: what stands between the quotation marks was said in these very words.",
    "ties the quotation to its source; look for such a tag before or after the marks.",
)


def _drafts(context: Context, records: Iterable[Attribution]) -> Iterator[Draft]:
    quoted = quoted_spans(context)
    for record in records:
        if record.cue is None or record.mode is Mode.INDIRECT or judging.is_disputed(context, record):
            continue
        made = (_draft(context, record, span) for span in quotations(context, record, quoted))
        if draft := next(filter(None, made), None):
            yield draft


def _draft(context: Context, record: Attribution, span: Span) -> Draft | None:
    words = shown(context.text(span))
    if words is None or record.source_entity is None or record.cue is None:
        return None
    if any(judging.same_outlet(record.source_entity, outlet.name) for outlet in context.graph.outlets):
        return None
    if tells(context, words, record.source_entity) or not context.same_paragraph(span, record.cue):
        return None
    return source_draft(
        context,
        record,
        stems=wording.who_is_quoted(words),
        judge=partial(judging.said, context, record),
        lessons=_LESSONS,
        asked=span,
    )


KIND = Kind("who_is_quoted", Skill.WHO_SAID, 8, _drafts)
