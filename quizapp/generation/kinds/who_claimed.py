"""Who said that ...?

Safe when a cue of saying introduces a clause outside quotation marks that makes sense alone, when its source has a
name and is not known by what it says of itself, and when no other source of the article makes a similar claim.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from quizapp.generation import judging, wording
from quizapp.generation.clauses import clause
from quizapp.generation.context import Context
from quizapp.generation.doubts import doubts
from quizapp.generation.draft import Draft, Kind
from quizapp.generation.giveaways import tells
from quizapp.generation.oneself import is_of_oneself
from quizapp.generation.own_words import OwnWords, own_words
from quizapp.generation.source_draft import source_draft
from quizapp.generation.they import neutral
from quizapp.generation.tidying import points_back
from quizapp.generation.why import Refusal, Why
from quizapp.model.attribution import Attribution, Mode, Stance
from quizapp.model.question import Skill

_ASKED = frozenset(Stance) - {Stance.DENIES, Stance.DOUBTS, Stance.QUESTIONS}
_VERBS = (
    (re.compile(r"\bcaution", re.IGNORECASE), "cautioned"),
    (re.compile(r"\bcomplain", re.IGNORECASE), "complained"),
    (re.compile(r"\b(promis|vow|pledg)", re.IGNORECASE), "promised"),
    (re.compile(r"\balleg", re.IGNORECASE), "alleged"),
    (re.compile(r"\bwarn", re.IGNORECASE), "warned"),
    (re.compile(r"\bpredict", re.IGNORECASE), "predicted"),
    (re.compile(r"\bconfirm", re.IGNORECASE), "confirmed"),
    (re.compile(r"\b(acknowledg|admit|conced)", re.IGNORECASE), "acknowledged"),
    (re.compile(r"\bsuggest", re.IGNORECASE), "suggested"),
)
# Whoever does one of these says it as well.
_SAID = frozenset({"acknowledged", "complained", "confirmed", "cautioned", "warned", "predicted"})

_SHOWS = (
    "marks the statement as that of a source: the article does not make it in its own voice.",
    "tells who makes the statement. Without quotation marks, the wording is the article’s.",
    "shows where the statement comes from, and so whom to ask about it.",
)


def _drafts(context: Context, records: Iterable[Attribution]) -> Iterator[Draft | Refusal]:
    for record in records:
        if record.cue is None or record.stance not in _ASKED or record.mode is Mode.DIRECT:
            continue
        if record.source_entity is None:
            yield Refusal(record.id, Why.UNNAMED)
            continue
        told = clause(context, record)
        own = None if told else own_words(context, record)
        made = [
            _draft(context, record, record.source_entity, said, gender)
            for said, gender in _wordings(told, own)
        ]
        drafts = [each for each in made if isinstance(each, Draft)]
        refusals = [each for each in made if isinstance(each, Refusal)]
        if drafts:
            # With "he", all that are named must be men, and may be people whom the article never cites.
            yield min(drafts, key=lambda each: doubts(context, each))
        else:
            yield max(refusals, default=Refusal(record.id, Why.NO_WORDS), key=lambda refusal: refusal.why.far)


def _wordings(told: str | None, own: OwnWords | None) -> Iterator[tuple[str, str]]:
    """Yield what may be asked about, and of which gender whoever is named beside it must be; empty where of any."""
    if told:
        yield told, ""
    if own:
        yield own.plain, own.gender
    if own and own.gender and own.masked:
        yield own.masked, ""


def _draft(context: Context, record: Attribution, name: str, said: str, gender: str) -> Draft | Refusal:
    assert record.cue is not None  # noqa: S101 - the caller has looked
    if points_back(said):
        return Refusal(record.id, Why.NO_WORDS)
    if tells(context, said, name) or is_of_oneself(neutral(said) if gender else said):
        return Refusal(record.id, Why.GIVES_AWAY)
    if any(judging.rivals(context, record)):
        return Refusal(record.id, Why.SHARED)
    verb = next((past for pattern, past in _VERBS if pattern.search(context.cue(record))), "said")

    def judge(other: str) -> judging.Verdict:
        if gender and not context.may_go_by(other, gender):
            return judging.Verdict.UNKNOWN
        return judging.claimed(context, record, other)

    made = source_draft(
        context,
        record,
        stems=wording.who_claimed(verb, said),
        judge=judge,
        words=said,
        shows=_SHOWS if _MARKS.isdisjoint(context.content(record)) else _SHOWS_OF_MIXED,
    )
    behind = record.cue.start >= record.content[-1].end
    unfit = () if behind else (_AT_THE_END,)
    return replace(made, unfit=unfit) if isinstance(made, Draft) else made


_SHOWS_OF_MIXED = tuple(shows for shows in _SHOWS if "quotation marks" not in shows)
_MARKS = frozenset('“”"')
_AT_THE_END = (
    "Next time, look for “according to” or “said” at the end of a sentence too, not only at its beginning."
)

KIND = Kind(
    "who_claimed",
    Skill.WHO_SAID,
    6,
    _drafts,
    lessons=(
        "Next time, look for the verb of saying: whoever stands beside it answers for the statement.",
        "Next time a sentence states something, ask whether the article says it itself or reports it.",
        _AT_THE_END,
    ),
)
