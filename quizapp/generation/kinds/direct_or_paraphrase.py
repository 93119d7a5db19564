"""Does the article give a statement in direct speech, in paraphrase, or partly in each?

Safe when the quotation marks in the text agree with the mode of the attribution: a direct one lies wholly between
them, a paraphrase touches none, a mixed one has at least 4 words on either side of them, and the statement that is
shown holds all of what they enclose. Scare quotes are none.
"""

import re
from collections.abc import Iterable, Iterator

from quizapp.generation import passages, wording
from quizapp.generation.context import Context
from quizapp.generation.draft import Answer, Draft, Kind
from quizapp.generation.places import Places
from quizapp.generation.quoting import quotations, quoted_spans, shown
from quizapp.generation.statements import is_sentence, reported_sentence, sounds_spoken, stands_alone
from quizapp.model.attribution import Attribution, Mode
from quizapp.model.base import Span
from quizapp.model.question import Skill
from quizapp.reviewing.words import word_count, words

_DIRECT = "In direct speech, as the source’s own words"
_INDIRECT = "In paraphrase, in the article’s words"
_MIXED = "Partly in direct speech, partly in paraphrase"
_ANSWERS = {Mode.DIRECT: _DIRECT, Mode.INDIRECT: _INDIRECT, Mode.MIXED: _MIXED}
_FEWEST_WORDS = 4
_MOST_LISTED = 2
# What has no voice, and so no words of its own.
_VOICELESS = re.compile(
    r"\b(?:statistics|figures|data|numbers|results|evidence|records|history)$"
    r"|\b(?:polls?|polling|surveys?|averages?|interviews|estimates?|filings?|tall(?:y|ies)|counts?|census|analys[ie]s)\b",
    re.IGNORECASE,
)
_MOST_OF_A_MODE = 5
_ORDER = (Mode.MIXED, Mode.DIRECT, Mode.INDIRECT)


def _drafts(context: Context, records: Iterable[Attribution]) -> Iterator[Draft]:
    quoted = quoted_spans(context)
    by_mode: dict[Mode, list[Draft]] = {mode: [] for mode in _ORDER}
    for record in records:
        if draft := _draft(context, record, quoted):
            by_mode[record.mode].append(draft)
    for nth in range(_MOST_OF_A_MODE):
        for drafts in by_mode.values():
            yield from drafts[nth : nth + 1]


def _draft(context: Context, record: Attribution, quoted: Places) -> Draft | None:
    inside = _inside(context, record, quoted)
    statement, asked = _statement(context, record, quoted, inside)
    evidence = passages.evidence(context, record, asked, names=False)
    if statement is None or evidence is None or record.source is None or record.cue is None:
        return None
    if (
        _VOICELESS.search(context.text(record.source))
        or not stands_alone(statement)
        or sounds_spoken(statement)
    ):
        return None
    if record.id in context.nesting:
        return None
    why = _WHY[record.mode].format(inside=_listed(inside))
    return Draft(
        stems=wording.direct_or_paraphrase(statement),
        key=Answer(_ANSWERS[record.mode], why),
        distractors=tuple(
            Answer(answer, _WHY_NOT[record.mode][mode].format(inside=_listed(inside)))
            for mode, answer in _ANSWERS.items()
            if mode is not record.mode
        ),
        evidence=evidence,
        marks=passages.marks(record, asked),
        attributions=(record.id,),
        rationale=f"{why} The source is given by {passages.tie(context, record)}.",
        difficulty=2 if record.mode is Mode.MIXED else 1,
        sure=context.sure(record),
        words=statement,
        alone=True,
    )


def _statement(
    context: Context, record: Attribution, quoted: Places, inside: tuple[str, ...]
) -> tuple[str | None, Span | None]:
    """Return the statement as a sentence without the marks that would tell, and where it stands if it is quoted."""
    if record.mode is Mode.DIRECT:
        for span in quotations(context, record, quoted):
            line = shown(context.text(span))
            if line and is_sentence(line):
                return line, span
        return None, None
    line = reported_sentence(context, record)
    if line is None:
        return None, None
    if record.mode is Mode.MIXED:
        # Of a statement cut short, another form may be right than of the whole sentence.
        if not all(_plain(part) in _plain(line) for part in inside):
            return None, None
        counts = [word_count(part) for part in inside]
        if max(counts, default=0) < _FEWEST_WORDS or word_count(line) - sum(counts) < _FEWEST_WORDS:
            return None, None
    elif inside:
        return None, None
    return line, None


def _inside(context: Context, record: Attribution, quoted: Places) -> tuple[str, ...]:
    """Return what stands between quotation marks within the content."""
    overlapping = quoted.overlapping(*record.content)
    inside = [span for span in overlapping if any(part.covers(span) for part in record.content)]
    return tuple(passages.inline(context.text(span)).rstrip(".") for span in inside)


def _plain(text: str) -> str:
    return f" {' '.join(words(text))} "


def _listed(inside: tuple[str, ...]) -> str:
    quoted = [f"“{part}”" for part in inside]
    return " and ".join(quoted) if len(quoted) <= _MOST_LISTED else f"{quoted[0]} and other words"


_WHY = {
    Mode.DIRECT: "The passage sets the whole statement between quotation marks: these are the source’s own words.",
    Mode.INDIRECT: "The passage has no quotation marks around the statement: the article puts it in its own words.",
    Mode.MIXED: "Quotation marks stand around {inside}; the rest is in the article’s words.",
}
_WHY_NOT = {
    Mode.DIRECT: {
        Mode.INDIRECT: "A paraphrase needs no quotation marks; here they enclose the whole statement.",
        Mode.MIXED: "No part of the statement stands outside the quotation marks.",
    },
    Mode.INDIRECT: {
        Mode.DIRECT: "The source’s own words would stand between quotation marks; there are none around these.",
        Mode.MIXED: "Not even a part of the statement stands between quotation marks.",
    },
    Mode.MIXED: {
        Mode.DIRECT: "The quotation marks enclose {inside} and leave out the rest.",
        Mode.INDIRECT: "A part of it does stand between quotation marks: {inside}.",
    },
}

KIND = Kind(
    "direct_or_paraphrase",
    Skill.DIRECT_OR_PARAPHRASE,
    2,
    _drafts,
    lessons=(
        "Next time, look for the quotation marks: what they enclose was said in these words, the rest is the writer’s.",
        "Next time, see where the marks open and close before you take words for somebody’s own.",
    ),
)
