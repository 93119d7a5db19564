"""True, false, or does the article not say: is it X who said or denied this?

True: a cue ties the words to X, by name, and nobody else in the article says or denies the same. False: another source
of the article, certainly not the one, takes the place of X, of the same side or office where one is, and never one whom
the words are about or whose country they name; or what X surely said is put as denied. Not said: somebody
who acts in the article and nowhere speaks in it is put as saying so, in the form that a true one may have; at most one
in a set. About half are true.

Where the article has nobody of that sort, it is true or false alone: an option that is never right soon teaches to pass
it over.
"""

import re
from collections.abc import Iterable, Iterator
from functools import partial
from typing import NamedTuple

from quizapp.generation import judging, passages
from quizapp.generation.clauses import clause
from quizapp.generation.context import Context
from quizapp.generation.described import callings, is_concerned
from quizapp.generation.difficulty import difficulty
from quizapp.generation.distractors import sources
from quizapp.generation.draft import Draft, Kind
from quizapp.generation.forms import Answer, TrueOrFalse
from quizapp.generation.giveaways import tells
from quizapp.generation.names import can_be_asked_about, capitalised, cited_times
from quizapp.generation.oneself import is_of_oneself
from quizapp.generation.phrases import reported
from quizapp.generation.places import Places
from quizapp.generation.quoting import quotations, quoted_spans, shown
from quizapp.generation.silence import silent
from quizapp.generation.why import Refusal, Why
from quizapp.generation.wording import possessive
from quizapp.model.attribution import Attribution, Entity, Mode, Stance
from quizapp.model.base import Span
from quizapp.model.question import FALSE, NOT_STATED, TRUE, Skill

_PATTERN = (TRUE, FALSE, FALSE, FALSE, TRUE, FALSE, TRUE, FALSE)
_PATTERN_WITH_UNHEARD = (NOT_STATED, TRUE, NOT_STATED, FALSE, NOT_STATED, TRUE, NOT_STATED, TRUE)
"""What is wanted, in turn. Where no wrong name fits, it becomes true: over many articles, about half are."""
_SAYS = frozenset({Stance.ASSERTS, Stance.WARNS, Stance.PREDICTS, Stance.CONFIRMS, Stance.CONCEDES})
_DENIES = (Stance.DENIES, Stance.DOUBTS, Stance.QUESTIONS)
_ROOTS = ("deny", "deni", "denial", "reject", "dismiss", "disput", "doubt", "skeptic", "sceptic")
_DENIED = re.compile(r"\bden(?:y|ies|ied|ying)\b", re.IGNORECASE)
_NEGATED = re.compile(
    r"n[’']t\b|\b(?:not|no|never|none|nobody|nothing|nowhere|neither|nor|cannot|without|hardly|lack\w*|fail\w*|refus\w*"
    r"|den(?:y|ies|ied)|un(?:able|likely|willing|true|fair)|only)\b",
    re.IGNORECASE,
)


class _Claim(NamedTuple):
    """What somebody said or denied, in words that make sense alone."""

    form: str
    """A statement that gives it to `{name}` or `{whose}` and to nobody else."""
    reversed: str
    """The contrary of it, after the name of its source: "denied that ..."; empty where there is none."""
    said: str
    """What may be true of several, after a name: "said that ..."; empty where the words are verbatim."""
    words: str
    """The words alone."""
    asked: Span | None
    """Where it is quoted."""


def _drafts(context: Context, records: Iterable[Attribution]) -> Iterator[Draft | Refusal]:
    quoted = quoted_spans(context)
    turn = int(context.article.sha256[:2], 16)
    unheard = silent(context)
    may_be_unsaid = bool(unheard)
    for record in records:
        made = _draft(context, record, quoted, turn, unheard, may_be_unsaid=may_be_unsaid)
        if isinstance(made, Draft):
            turn += 1
            if isinstance(made.form, TrueOrFalse) and made.form.right == NOT_STATED:
                unheard = ()
            yield made
        elif made is not None:
            yield Refusal(record.id, made)


def _draft(
    context: Context,
    record: Attribution,
    quoted: Places,
    turn: int,
    unheard: tuple[Entity, ...],
    *,
    may_be_unsaid: bool,
) -> Draft | Why | None:
    entity = context.entity(record.source_entity)
    claim = _claim(context, record, quoted)
    if record.cue is None or (claim is None and record.stance not in {*_SAYS, Stance.DENIES}):
        return None
    if entity is None or not can_be_asked_about(context, entity):
        return Why.UNNAMED
    if claim is None:
        return Why.NO_WORDS
    if tells(context, claim.words, entity.name) or (claim.asked and is_of_oneself(claim.words)):
        return Why.GIVES_AWAY
    if any(judging.rivals(context, record)):
        return Why.SHARED
    evidence = passages.evidence(context, record, claim.asked)
    if evidence is None:
        return Why.LONG_PASSAGE
    wanted = (_PATTERN_WITH_UNHEARD if unheard else _PATTERN)[turn % len(_PATTERN)]
    made = None
    if wanted == NOT_STATED:
        made = _not_stated(context, record, entity, claim, unheard[turn % len(unheard) :] + unheard)
    elif wanted == FALSE:
        made = _swapped(context, record, entity, claim) or _reversed(context, record, entity, claim)
    statement, why = made or _true(context, record, entity, claim)
    right = TRUE if made is None else wanted
    if not may_be_unsaid:
        why = {verdict: reason for verdict, reason in why.items() if verdict != NOT_STATED}
    return Draft(
        stems=tuple(
            stem.format(statement=statement) for stem in (_STEMS if may_be_unsaid else _STEMS_OF_TWO)
        ),
        # Whatever names the source beside these words answers this as well.
        key=Answer(capitalised(entity.name), ""),
        form=TrueOrFalse(right, why),
        evidence=evidence,
        marks=passages.marks(record, claim.asked),
        attributions=(record.id,),
        rationale=f"{why[right]}{passages.identity(context, record)} {_POINTS[right]}",
        difficulty=difficulty(context, record, steps=int(right == NOT_STATED)),
        sure=context.sure(record),
        words=claim.words,
        unfit=() if may_be_unsaid and right != TRUE else (_APART,),
    )


def _claim(context: Context, record: Attribution, quoted: Places) -> _Claim | None:
    """Return what `record` reports; null where it makes no sense alone."""
    if record.stance is Stance.DENIES:
        # To reject or rebut is not always to deny.
        denied = reported(context, record) if _DENIED.search(context.cue(record)) else None
        said = f"said {denied}" if denied and denied.startswith("that ") else ""
        return _Claim(f"It is {{name}} who denied {denied}", said, "", denied, None) if denied else None
    pieces: list[_Claim] = []
    if record.mode is not Mode.INDIRECT:
        for span in quotations(context, record, quoted):
            words = shown(context.text(span))
            beside = record.cue is not None and context.same_paragraph(span, record.cue)
            if words and beside and words[-1] not in "?!":
                claim = _Claim(f"The words “{words}” are {{whose}}", "", "", words, span)
                if words[:1].isupper():
                    return claim
                pieces.append(claim)
    told = clause(context, record) if record.stance in _SAYS else None
    # A piece of a sentence stands alone less well than the clause that it stands in.
    if told is None:
        return pieces[0] if pieces else None
    return _Claim(
        f"It is {{name}} who said that {told}", f"denied that {told}", f"said that {told}", told, None
    )


def _statement(claim: _Claim, name: str) -> str:
    return claim.form.replace("{name}", name).replace("{whose}", possessive(name))


def _true(context: Context, record: Attribution, entity: Entity, claim: _Claim) -> tuple[str, dict[str, str]]:
    name, tie = entity.name, passages.tie(context, record)
    # In the form of what is not stated: the form must not show the key.
    told = f"{capitalised(name)} {claim.said}" if claim.said else _statement(claim, name)
    return told, {
        TRUE: f"The passage gives this to {name}: {tie}.",
        FALSE: f"The passage gives it to {name}, as the statement has it.",
        NOT_STATED: "The article does tell who says it.",
    }


def _swapped(
    context: Context, record: Attribution, entity: Entity, claim: _Claim
) -> tuple[str, dict[str, str]] | None:
    """Return the statement with another source of the article in the place of the right one."""
    if record.stance is Stance.DENIES:
        judge = partial(judging.took_stance, context, record, like=_DENIES, roots=_ROOTS)
    elif claim.asked:
        judge = partial(judging.said, context, record)
    else:
        judge = partial(judging.claimed, context, record)
    others = (context.entity(name) for name in sources(context, record, judge, beside=claim.words))
    fit = [
        each
        for each in others
        if each
        and cited_times(context, each)
        and can_be_asked_about(context, each)
        and not tells(context, claim.words, each.name)
        and not is_concerned(context, claim.words, each)
        and not any(context.mentioned(each.name, place) for place in context.sentences_of(*record.content))
    ]
    if not fit:
        return None
    # Of one side or office with the source first: nobody believes it of the other side's candidate.
    own = callings(context, entity)
    other = max(fit, key=lambda each: len(own & callings(context, each)))
    name, tie = entity.name, passages.tie(context, record)
    return _statement(claim, other.name), {
        TRUE: f"{capitalised(other.name)} is cited in the article, but not for this.",
        FALSE: f"The passage gives this to {name}, not to {other.name}: {tie}.",
        NOT_STATED: "The article does tell who says it.",
    }


def _reversed(
    context: Context, record: Attribution, entity: Entity, claim: _Claim
) -> tuple[str, dict[str, str]] | None:
    """Return the statement with the contrary of what the source surely did."""
    others = (other for other in context.spoken_by(entity.name) if other.id != record.id)
    # "Denied that they did not go" tests logic, not reading.
    if (
        not claim.reversed
        or _NEGATED.search(claim.words)
        or any(judging.same_claim(context, record, other) for other in others)
    ):
        return None
    tie = passages.tie(context, record)
    return f"{capitalised(entity.name)} {claim.reversed}", {
        TRUE: "The passage reports the contrary.",
        FALSE: f"The cue shows the contrary: {tie}.",
        NOT_STATED: f"The article does tell what {entity.name} says of it.",
    }


def _not_stated(
    context: Context, record: Attribution, entity: Entity, claim: _Claim, unheard: tuple[Entity, ...]
) -> tuple[str, dict[str, str]] | None:
    """Return the statement that one of `unheard`, who acts elsewhere in the article, said the same."""
    around = context.sentences_of(*record.content)
    one = next(
        (
            each
            for each in unheard
            if not context.related(each.name, entity.name)
            and not tells(context, claim.words, each.name)
            and not any(context.mentioned(each.name, sentence) for sentence in around)
        ),
        None,
    )
    if one is None or not claim.said:
        return None
    return f"{one.name} {claim.said}", {
        TRUE: f"Nothing in the article shows {one.name} saying it.",
        FALSE: f"Nothing in the article shows {one.name} denying it either.",
        NOT_STATED: (
            f"The article gives this to {entity.name} ({passages.tie(context, record)}); it names {one.name}, "
            "but reports nothing that {one.name} says of it."
        ),
    }


_POINTS = {
    TRUE: "Name, words and cue belong together here.",
    FALSE: "Name, words and cue must all three be as the passage has them.",
    NOT_STATED: "What an article leaves out is neither borne out nor contradicted by it.",
}
_STEMS = (
    "Going by the article: {statement}. True, false, or does the article not say?",
    "Read this against the article: {statement}. True, false, or does it not say?",
    "Does the article bear this out: {statement}? Choose true, false, or not said.",
)
_STEMS_OF_TWO = (
    "Going by the article: {statement}. True or false?",
    "Read this against the article: {statement}. True or false?",
    "Does the article bear this out: {statement}? Choose true or false.",
)
_APART = "Next time, keep “the article says otherwise” and “the article does not say” apart."

KIND = Kind(
    "true_or_false",
    Skill.WHO_SAID,
    3,
    _drafts,
    (
        "Next time, check three things: who is named, what is said, and which word ties the two.",
        "Next time, look up the tag before you decide; what sounds likely need not stand there.",
        _APART,
    ),
)
