"""What exactly did X say?

Safe when the key is a verbatim quotation of X, closed, with a tag in its paragraph and once in the article, and when
the other options are verbatim quotations that the article surely gives to others, unrelated to X. All are whole, with
a subject and a verb, of one form and of like length; none names X, and the key does not tell who X is.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from quizapp.generation import judging, passages
from quizapp.generation.context import Context
from quizapp.generation.difficulty import difficulty
from quizapp.generation.distractors import FEWEST, MOST
from quizapp.generation.draft import Answer, Draft, Kind
from quizapp.generation.giveaways import tells
from quizapp.generation.names import can_be_asked_about, capitalised
from quizapp.generation.oneself import is_of_oneself
from quizapp.generation.places import Places
from quizapp.generation.quoting import makes_sense, quotations, quoted_spans, shown
from quizapp.generation.statements import is_as_tempered
from quizapp.generation.tidying import points_back
from quizapp.generation.why import Refusal, Why
from quizapp.generation.wording import possessive
from quizapp.model.attribution import Attribution, Mode, SourceType
from quizapp.model.base import Span
from quizapp.model.question import Skill
from quizapp.reviewing.words import containment, content_stems

_LEAST_OF_THE_KEY, _MOST_OF_THE_KEY = 0.5, 1.9
"""How long a wrong option is, in characters of the key: R20 asks of the key for 0.5 to 1.6 of their mean."""
_ALIKE = 0.3
_MOST_OF_ONE = 2
"""How many wrong options one speaker may have: of three, the one that is left shows by itself."""


class _Said(NamedTuple):
    """A quotation of somebody with a name."""

    record: Attribution
    span: Span
    words: str
    """As an option shows them, without marks."""
    name: str


def _drafts(context: Context, records: Iterable[Attribution]) -> Iterator[Draft | Refusal]:
    quoted = quoted_spans(context)
    found: list[tuple[_Said, ...]] = []
    for record in records:
        if record.cue is None or record.mode is Mode.INDIRECT:
            continue
        said = _said(context, record, record.cue, quoted)
        if isinstance(said, Why):
            yield Refusal(record.id, said)
        else:
            found.append(said)
    everything = [each for said in found for each in said]
    for said in found:
        refusals: list[Refusal] = []
        for each in said:
            made = _draft(context, each, everything)
            if isinstance(made, Draft):
                yield made
                break
            refusals.append(made)
        else:
            yield max(refusals, key=lambda refusal: refusal.why.far)


def _said(context: Context, record: Attribution, cue: Span, quoted: Places) -> tuple[_Said, ...] | Why:
    """Return the quotations of a source with a name, the most telling first, or why there is none."""
    entity = context.entity(record.source_entity)
    if (
        entity is None
        or not can_be_asked_about(context, entity)
        or record.source_type is SourceType.ANONYMOUS
    ):
        return Why.UNNAMED
    if any(judging.same_outlet(entity.name, outlet.name) for outlet in context.graph.outlets):
        return Why.OUTLET
    if judging.is_disputed(context, record):
        return Why.SHARED
    spans = quotations(context, record, quoted)
    shown_words = [(span, shown(context.text(span))) for span in spans if context.same_paragraph(span, cue)]
    found = tuple(
        _Said(record, span, words, entity.name)
        for span, words in shown_words
        if words and "…" not in words and makes_sense(words) and not points_back(words)
    )
    return found or Why.NO_WORDS


def _draft(context: Context, said: _Said, others: list[_Said]) -> Draft | Refusal:
    record = said.record
    if tells(context, said.words, said.name) or is_of_oneself(said.words):
        return Refusal(record.id, Why.GIVES_AWAY)
    evidence = passages.evidence(context, record, said.span)
    if evidence is None:
        return Refusal(record.id, Why.LONG_PASSAGE)
    wrong = _wrong(context, said, others)
    if len(wrong) < FEWEST:
        return Refusal(record.id, Why.FEW_OPTIONS)
    tie = passages.tie(context, record)
    return Draft(
        stems=tuple(stem.format(name=said.name, whose=possessive(said.name)) for stem in _STEMS),
        key=Answer(_option(said), f"The words stand between quotation marks, beside {tie}."),
        distractors=tuple(
            Answer(_option(other), _why_not(context, other, nth)) for nth, other in enumerate(wrong)
        ),
        evidence=evidence,
        marks=passages.marks(record, said.span),
        attributions=(record.id,),
        rationale=(
            f"Here, {tie} gives these words to {said.name}, and the quotation marks say that they are verbatim."
            f"{passages.identity(context, record)}"
        ),
        difficulty=difficulty(context, record),
        sure=context.sure(record),
    )


def _wrong(context: Context, said: _Said, others: list[_Said]) -> list[_Said]:
    """Return up to 3 quotations of others, each unlike the key in what it says and like it in form and length."""
    fit = [other for other in others if _is_wrong(context, said, other) and _is_like(said.words, other.words)]
    length = len(said.words)
    fit.sort(key=lambda other: (abs(len(other.words) - length), other.span))
    # A longer one comes first: a key that is always the longest needs no article to be found.
    longer = [other for other in fit if len(other.words) > length][:1]
    chosen: list[_Said] = []
    # Of one voice alone, the odd one out shows: one of each first.
    first = {other.name: other for other in reversed(fit)}
    voices = sorted(first.values(), key=fit.index)
    if len(voices) < FEWEST:
        return []
    for other in (*longer, *voices, *fit):
        of_one = sum(context.related(other.name, each.name) for each in chosen)
        if len(chosen) < MOST and of_one < _MOST_OF_ONE and not any(_same(other, each) for each in chosen):
            chosen.append(other)
    if len({other.name for other in chosen}) < FEWEST:
        return []
    mean = sum(len(other.words) for other in chosen) / max(1, len(chosen))
    return chosen if length <= 1.5 * mean else []


def _is_wrong(context: Context, said: _Said, other: _Said) -> bool:
    """Tell whether the words of `other` are certainly not those of whoever is asked about."""
    # Who speaks of "my blackness" or "my father" is known before the article is read.
    return (
        context.sure(other.record)
        and not is_of_oneself(other.words)
        and judging.said(context, other.record, said.name) is judging.Verdict.FALSE
        and not tells(context, other.words, said.name)
        and other.span != said.span
        and not _alike(said.words, other.words)
    )


def _is_like(key: str, words: str) -> bool:
    """Tell whether two quotations are of one form: both sentences or both parts, asking or not, and as long."""
    return (
        key[:1].isupper() == words[:1].isupper()
        and (key[-1] in "?!") == (words[-1] in "?!")
        and _LEAST_OF_THE_KEY * len(key) <= len(words) <= _MOST_OF_THE_KEY * len(key)
        and is_as_tempered(key, words)
    )


def _same(one: _Said, two: _Said) -> bool:
    return one.span == two.span or _alike(one.words, two.words)


def _alike(one: str, two: str) -> bool:
    return containment(content_stems(one), content_stems(two)) > _ALIKE


def _option(said: _Said) -> str:
    return f"“{said.words}”"


def _why_not(context: Context, other: _Said, nth: int) -> str:
    tie = passages.tie(context, other.record)
    return capitalised(_WHY_NOT[nth % len(_WHY_NOT)].format(name=other.name, tie=tie))


_STEMS = (
    "What exactly is {name} quoted as saying or writing?",
    "Which of these quotations does the article give to {name}?",
    "According to the article, which of these are {whose} words?",
)
_WHY_NOT = (
    "these are words of {name}: {tie}.",
    "{name} is quoted with these words: beside them stands {tie}.",
    "the tag beside these words is {tie}; they are those of {name}.",
)

KIND = Kind(
    "what_was_said",
    Skill.WHO_SAID,
    3,
    _drafts,
    (
        "Next time, go from the quotation marks to the nearest tag: who is named there said it.",
        "Next time, look for the name first, and then for the marks that open beside it.",
        "Next time, do not go by what somebody would be likely to say; go by the tag.",
    ),
)
