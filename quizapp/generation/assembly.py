"""From a draft to a question: ids, the order of options, and the gate of review."""

from dataclasses import replace

from quizapp.generation.context import Context
from quizapp.generation.doubts import doubts
from quizapp.generation.draft import Draft, Kind
from quizapp.generation.forms import Head, in_alphabet
from quizapp.generation.remembering import once
from quizapp.generation.why import Refusal, Why
from quizapp.generation.wording import closed
from quizapp.model.attribution import Attribution
from quizapp.model.base import short_id
from quizapp.model.question import ChoiceQuestion, Origin, Question, Status
from quizapp.reviewing import RULES
from quizapp.reviewing.finding import Case, Rule, Severity
from quizapp.reviewing.ordering import in_logical_order
from quizapp.reviewing.rules import stem as wording

_OF_WORDING = frozenset({"R25", *(rule.id for rule in wording.RULES)})
"""What a stem is looked at for; R25 is on markup in any text."""
_ON_WORDING = tuple(rule for rule in RULES if rule.id in _OF_WORDING)
_ON_THE_REST = tuple(rule for rule in RULES if rule.id not in _OF_WORDING)


def passed(context: Context, kind: Kind, draft: Draft) -> Draft | tuple[Refusal, ...]:
    """Return the draft with the stems that the rules let pass; refusals where an error stands against all of them.

    Stems without any finding are preferred; where each has a warning, the draft is no longer sure.
    """
    clean: list[str] = []
    warned: list[str] = []
    draft = replace(draft, stems=tuple(map(closed, draft.stems)))
    asked = question(context, kind, draft, draft.stems[0])
    # What no wording changes is looked at once.
    always = _severities(context, asked, _ON_THE_REST)
    for stem in draft.stems if Severity.ERROR not in always else ():
        severities = always | _severities(context, asked.model_copy(update={"stem": stem}), _ON_WORDING)
        if Severity.ERROR not in severities:
            (warned if Severity.WARNING in severities else clean).append(stem)
    if clean or warned:
        return replace(
            draft,
            stems=tuple(clean or warned),
            sure=draft.sure and bool(clean),
            doubts=doubts(context, draft),
        )
    return tuple(Refusal(place, Why.RULE) for place in draft.attributions)


def _severities(context: Context, asked: Question, rules: tuple[Rule, ...]) -> frozenset[Severity]:
    """Return how grave the objections of `rules` are."""
    case = Case(asked, context.reading)
    return frozenset(rule.severity for rule in rules if next(rule.check(case), None) is not None)


def question(
    context: Context, kind: Kind, draft: Draft, stem: str, *, key_place: int | None = None
) -> Question:
    """Return the question that asks `stem`; of a choice, the key stands at `key_place`, by the alphabet where null.

    Numbers and dates stand in their order.

    Option ids follow the alphabet, so that neither the id nor its order tells the key.
    """
    head = Head(
        id=question_id(context, kind, draft),
        kind=kind.name,
        skill=kind.skill,
        difficulty=draft.difficulty,
        stem=stem,
        evidence=draft.evidence,
        marks=draft.marks,
        attributions=draft.attributions,
        origins=tuple(_origin(context, context.record(place)) for place in draft.attributions),
        rationale=draft.rationale,
        status=Status.READY if draft.sure else Status.REVIEW,
    )
    if draft.form is not None:
        return draft.form.built(head)
    options = in_alphabet((draft.key, *draft.distractors))
    key = next(option for option in options if option.text == draft.key.text)
    in_order = in_logical_order(options)
    if in_order is not None:
        options = in_order
    elif key_place is not None:
        wrong = [option for option in options if option is not key]
        options = (*wrong[:key_place], key, *wrong[key_place:])
    return ChoiceQuestion(**head, options=options, key=(key.id,))


@once
def _origin(context: Context, record: Attribution) -> Origin:
    return Origin(
        attribution=record.id,
        source=record.source_entity or "",
        cue=" ".join(context.cue(record).split()),
        rule=record.rule,
    )


def question_id(context: Context, kind: Kind, draft: Draft) -> str:
    """Return an id that stays the same however the question is worded and its options are ordered.

    It hangs on where the attributions stand in the text (without any, on where the marks stand), not on their running
    numbers: when extraction finds one more, a rejected question is still known and not made again.
    """
    places = ["{}-{}".format(*context.where(each)) for each in draft.attributions]
    places = places or ["{}-{}".format(*mark.span) for mark in draft.marks]
    if draft.variant:
        places.append(draft.variant)
    return short_id("q", context.article.sha256, kind.name, *places)
