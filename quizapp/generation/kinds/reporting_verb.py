"""With which verb does the article report it? Writers choose between "said", "claimed" and "admitted".

Safe when the cue ends in a verb that is not neutral and introduces a clause that makes sense alone, when nothing else
in the article reports the same, and when the words name neither their source nor a verb of reporting. The wrong options
take the same clause in the same form, do something else to it, and stand nowhere in the passage.
"""

import re
from collections.abc import Iterable, Iterator

from quizapp.generation import judging, passages
from quizapp.generation.clauses import clause
from quizapp.generation.context import Context
from quizapp.generation.distractors import FEWEST, MOST
from quizapp.generation.draft import Answer, Draft, Kind
from quizapp.generation.giveaways import tells
from quizapp.generation.reporting_verbs import Form, form_of, inflected, others
from quizapp.generation.why import Refusal, Why
from quizapp.model.attribution import Attribution, Mode
from quizapp.model.question import Skill
from quizapp.reviewing.words import content_stems, words

# What may come can be warned of; what has been can be admitted as well.
_MAY_COME = re.compile(
    r"\b(?:will|would|could|may|might|can|going to|if|need\w*|should|must|likely|expect\w*)\b", re.IGNORECASE
)


def _drafts(context: Context, records: Iterable[Attribution]) -> Iterator[Draft | Refusal]:
    for record in records:
        form = form_of(context.cue(record))
        if form is None or record.mode is Mode.DIRECT:
            continue
        made = _draft(context, record, form)
        yield Refusal(record.id, made) if isinstance(made, Why) else made


def _draft(context: Context, record: Attribution, form: Form) -> Draft | Why:
    said = clause(context, record)
    evidence = passages.evidence(context, record, names=False)
    if said is None or record.source_entity is None:
        return Why.NO_WORDS if said is None else Why.UNNAMED
    if any(form_of(word) for word in words(said)) or tells(context, said, record.source_entity):
        return Why.GIVES_AWAY
    if any(judging.rivals(context, record)) or any(
        other.id != record.id and judging.same_claim(context, record, other)
        for other in context.similar(record)
    ):
        return Why.SHARED
    if evidence is None:
        return Why.LONG_PASSAGE
    passage = context.text(evidence[0])
    key = inflected(form.verb, form.ending)
    if words(passage).count(key) != 1:
        return Why.SHARED
    fit = [
        verb
        for verb in others(form, passage, foresees=form.verb.foresees or _MAY_COME.search(said) is not None)
        if content_stems(verb.base).isdisjoint(content_stems(said))
    ]
    # Those that the article uses elsewhere first: to have read the word somewhere in it is then not enough.
    turn = context.place(record) % max(1, len(fit))
    wrong = sorted(
        fit[turn:] + fit[:turn],
        key=lambda verb: (
            not any(context.has_word(inflected(verb, ending)) for ending in ("", "s", "ed", "ing"))
        ),
    )[:MOST]
    if len(wrong) < FEWEST:
        return Why.FEW_OPTIONS
    does = f"“{key}” {form.verb.does}."
    return Draft(
        stems=tuple(stem.format(said=said) for stem in _STEMS),
        key=Answer(key, does),
        distractors=tuple(
            Answer(
                inflected(verb, form.ending),
                f"“{inflected(verb, form.ending)}” stands nowhere in the passage; it {verb.does}.",
            )
            for verb in wrong
        ),
        evidence=evidence,
        marks=passages.marks(record),
        attributions=(record.id,),
        rationale=f"Here, {passages.tie(context, record)} does more than “said” would: the verb {form.verb.does}.",
        difficulty=2,
        sure=context.sure(record),
    )


_STEMS = (
    "With which verb does the article report the statement that {said}?",
    "By which verb does the article introduce the statement that {said}?",
    "Which verb does the article choose to report that {said}?",
)

KIND = Kind(
    "reporting_verb",
    Skill.FACT_OR_ATTRIBUTED,
    2,
    _drafts,
    (
        "Next time, read the sentence with “said” in its place: what is lost was the writer’s, not the source’s.",
        "Next time a verb does more than report, ask whether the passage gives grounds for it.",
    ),
)
