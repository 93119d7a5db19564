"""Does the article give a statement in direct speech, in paraphrase, or partly in each?

Safe when the quotation marks in the text agree with the mode of the attribution: a direct one lies wholly between
them, a paraphrase touches none, a mixed one has at least 4 words on either side of them. Scare quotes are none.
"""

import re
from collections.abc import Iterator

from quizapp.generation import passages, wording
from quizapp.generation.clauses import clause
from quizapp.generation.context import Context
from quizapp.generation.draft import Answer, Draft, Kind
from quizapp.generation.quoting import quotations, quoted_spans, shown
from quizapp.model.attribution import Attribution, Mode
from quizapp.model.base import Span
from quizapp.model.question import Skill
from quizapp.reviewing.words import word_count

_DIRECT = "In direct speech, as the source’s own words"
_INDIRECT = "In paraphrase, in the article’s words"
_MIXED = "Partly in direct speech, partly in paraphrase"
_ANSWERS = {Mode.DIRECT: _DIRECT, Mode.INDIRECT: _INDIRECT, Mode.MIXED: _MIXED}
_FEWEST_WORDS = 4
_MARKS = frozenset('“”"‘')
_FIRST_PERSON = re.compile(r"\b(I|me|my|mine|we|us|our|ours|you|your|yours|let’s)\b", re.IGNORECASE)
_FRAGMENT = re.compile(r"(To|\w+ing)\b(?! (is|was|will|would|has|had|can|could|may)\b)")
_MOST_OF_A_MODE = 2


def _drafts(context: Context) -> Iterator[Draft]:
    quoted = quoted_spans(context)
    by_mode: dict[Mode, list[Draft]] = {mode: [] for mode in _ANSWERS}
    for record in context.askable:
        if draft := _draft(context, record, quoted):
            by_mode[record.mode].append(draft)
    for nth in range(_MOST_OF_A_MODE):
        for drafts in by_mode.values():
            yield from drafts[nth : nth + 1]


def _draft(context: Context, record: Attribution, quoted: tuple[Span, ...]) -> Draft | None:
    statement, asked = _statement(context, record, quoted)
    evidence = passages.evidence(context, record, asked, names=False)
    if statement is None or evidence is None or record.source is None or record.cue is None:
        return None
    # "I", "we" and "you" betray direct speech without a look at the article.
    if _FIRST_PERSON.search(statement) or _FRAGMENT.match(statement):
        return None
    return Draft(
        stems=wording.direct_or_paraphrase(statement),
        key=Answer(_ANSWERS[record.mode], _WHY[record.mode]),
        distractors=tuple(
            Answer(answer, _WHY_NOT[record.mode])
            for mode, answer in _ANSWERS.items()
            if mode is not record.mode
        ),
        evidence=evidence,
        marks=passages.marks(record, asked),
        attributions=(record.id,),
        rationale=f"{_WHY[record.mode]} The source is given by {passages.tie(context, record)}.",
        difficulty=2 if record.mode is Mode.MIXED else 1,
        sure=context.sure(record),
    )


def _statement(
    context: Context, record: Attribution, quoted: tuple[Span, ...]
) -> tuple[str | None, Span | None]:
    """Return the statement as a sentence without the marks that would tell, and where it stands if it is quoted."""
    if record.mode is Mode.DIRECT:
        for span in quotations(context, record, quoted):
            line = shown(context.text(span))
            if (
                line
                and line[:1].isupper()
                and line[-1] not in "…?!"
                and _MARKS.isdisjoint(line)
                and ". " not in line
            ):
                return line, span
        return None, None
    line = clause(context, record)
    if line is None:
        return None, None
    inside = [context.text(span) for span in quoted if any(part.covers(span) for part in record.content)]
    if record.mode is Mode.MIXED:
        most = max((word_count(part) for part in inside), default=0)
        if most < _FEWEST_WORDS or word_count(line) - most < _FEWEST_WORDS:
            return None, None
        line = line.replace("“", "").replace("”", "").rstrip(" .,")
    elif inside:
        return None, None
    clean = _MARKS.isdisjoint(line) and " and that " not in line
    return (line[:1].upper() + line[1:], None) if clean else (None, None)


_WHY = {
    Mode.DIRECT: "The passage sets the statement between quotation marks: these are the source’s own words.",
    Mode.INDIRECT: "The passage has no quotation marks around the statement: the article puts it in its own words.",
    Mode.MIXED: "Quotation marks stand around a part of the statement alone: the rest is in the article’s words.",
}
_WHY_NOT = {
    Mode.DIRECT: "The quotation marks enclose the whole statement.",
    Mode.INDIRECT: "No part of the statement stands between quotation marks.",
    Mode.MIXED: "The quotation marks enclose a part of the statement and not the whole.",
}

KIND = Kind("direct_or_paraphrase", Skill.DIRECT_OR_PARAPHRASE, 2, _drafts)
