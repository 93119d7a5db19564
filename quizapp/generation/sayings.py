"""Statements of sources with names, as options show them, and which of them certainly are not another source's."""

from collections.abc import Iterator
from typing import NamedTuple

from quizapp.generation import judging, passages
from quizapp.generation.context import Context
from quizapp.generation.giveaways import tells
from quizapp.generation.names import can_be_asked_about
from quizapp.generation.oneself import is_of_oneself
from quizapp.generation.places import Places
from quizapp.generation.quoting import makes_sense, quotations, shown
from quizapp.generation.statements import reported_sentence, says_enough, stands_alone
from quizapp.model.attribution import Attribution, Mode, SourceType, Stance
from quizapp.model.base import Span
from quizapp.reviewing.words import containment, content_stems

_SAYS = frozenset({Stance.ASSERTS, Stance.WARNS, Stance.PREDICTS, Stance.CONFIRMS, Stance.CONCEDES})
_MOST_OF_ONE = 2
"""How many quotations of one attribution are looked at."""
_ALIKE = 0.3


class Saying(NamedTuple):
    """Something that somebody with a name surely says."""

    record: Attribution
    name: str
    text: str
    """As an option shows it: between marks where it is verbatim, else as a sentence without its stop."""
    asked: Span | None
    """Where it is quoted."""
    evidence: Span


def sayings(context: Context, record: Attribution, quoted: Places) -> Iterator[Saying]:
    """Yield what an option may show of `record`: its best quotations, or the sentence that it reports.

    Nothing where the source has no name, the confidence is low, somebody else may say the same, or the words name
    their source.
    """
    entity = context.entity(record.source_entity)
    if (
        entity is None
        or record.cue is None
        or record.source is None
        or not context.sure(record)
        or record.source_type is SourceType.ANONYMOUS
        or record.stance not in _SAYS
        or not can_be_asked_about(context, entity)
        or any(judging.rivals(context, record))
    ):
        return
    for text, asked in _words(context, record, quoted):
        evidence = passages.evidence(context, record, asked)
        if evidence and not tells(context, text, entity.name) and not is_of_oneself(text):
            yield Saying(record, entity.name, text, asked, evidence[0])


def is_surely_not_of(context: Context, saying: Saying, name: str) -> bool:
    """Tell whether `name` certainly did not say this, and nothing in the words names them."""
    return (
        saying.name != name
        and not context.related(saying.name, name)
        and judging.claimed(context, saying.record, name) is judging.Verdict.FALSE
        and not tells(context, saying.text, name)
    )


def are_unlike(one: Saying, two: Saying) -> bool:
    """Tell whether two statements say different things in different places."""
    return (
        one.record.id != two.record.id
        and one.evidence != two.evidence
        and containment(content_stems(one.text), content_stems(two.text)) <= _ALIKE
    )


def _words(context: Context, record: Attribution, quoted: Places) -> Iterator[tuple[str, Span | None]]:
    if record.mode is Mode.INDIRECT:
        line = reported_sentence(context, record)
        if line and stands_alone(line) and says_enough(line):
            yield line, None
        return
    for span in quotations(context, record, quoted)[:_MOST_OF_ONE]:
        text = shown(context.text(span))
        if text and text[:1].isupper() and makes_sense(text):
            yield f"“{text}”", span
