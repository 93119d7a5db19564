"""Who accused whom of X?

Safe when a word of accusation stands between a named accuser and a named target, and the charge is put by "of" or
"for". The options turn the two round or bring in a third party; each pair is looked up in the graph.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from quizapp.generation import judging, passages, wording
from quizapp.generation.context import Context
from quizapp.generation.difficulty import difficulty
from quizapp.generation.distractors import FEWEST, MOST, actors
from quizapp.generation.draft import Answer, Draft, Kind
from quizapp.generation.names import capitalised, is_proper
from quizapp.generation.phrases import accusation, target
from quizapp.generation.why import Refusal, Why
from quizapp.model.attribution import Attribution, Entity
from quizapp.model.question import Skill
from quizapp.reviewing.words import content_stems

# "Subjecting her to ..." tells which of the two is meant.
_HE_SHE = re.compile(r"\b(?:he|she|him|his|her|hers)\b", re.IGNORECASE)


def _drafts(context: Context, records: Iterable[Attribution]) -> Iterator[Draft | Refusal]:
    for record in records:
        found = accusation(context, record)
        if found:
            made = _draft(context, record, *found)
            yield Refusal(record.id, made) if isinstance(made, Why) else made


def _draft(context: Context, record: Attribution, verb: str, preposition: str) -> Draft | Why:
    accuser, found = context.entity(record.source_entity), target(context, record, preposition)
    evidence = passages.evidence(context, record)
    if accuser is None or found is None:
        return Why.NO_WORDS if accuser else Why.UNNAMED
    if evidence is None:
        return Why.LONG_PASSAGE
    accused, charged = found
    if not (is_proper(accuser) and is_proper(accused)) or context.related(accuser.name, accused.name):
        return Why.UNNAMED
    if _HE_SHE.search(charged) or any(
        content_stems(charged) & content_stems(name)
        for party in (accuser, accused)
        for name in context.names(party.name)
    ):
        return Why.GIVES_AWAY
    key = (accuser.name, accused.name)
    false_pairs = (
        pair
        for pair in _pairs(context, accuser, accused)
        if judging.accused(context, record, pair, key) is judging.Verdict.FALSE
    )
    pairs = list(islice(false_pairs, MOST))
    if len(pairs) < FEWEST:
        return Why.FEW_OPTIONS
    tie = passages.tie(context, record)
    return Draft(
        stems=wording.who_accused_whom(verb, f"{preposition} {charged}"),
        key=Answer(_sentence(key, verb), f"In the passage, {tie} stands before the name of {accused.name}."),
        distractors=tuple(Answer(_sentence(pair, verb), _why_not(pair, key)) for pair in pairs),
        evidence=evidence,
        marks=passages.marks(record),
        attributions=(record.id,),
        rationale=(
            f"Here, {tie} names the accuser, and {accused.name}, named after the verb, is the one accused. "
            "The article reports the charge; it does not say that it is true."
        ),
        difficulty=difficulty(context, record),
        sure=context.sure(record),
    )


def _pairs(context: Context, accuser: Entity, accused: Entity) -> Iterator[tuple[str, str]]:
    yield accused.name, accuser.name
    for third in actors(context, accuser, accused):
        yield third, accused.name
        # Whoever accuses a party may mean its leader too: only one of the target's own kind takes its place.
        entity = context.entity(third)
        if entity is not None and entity.type is accused.type:
            yield accuser.name, third
        yield third, accuser.name


def _sentence(pair: tuple[str, str], verb: str) -> str:
    return f"{capitalised(pair[0])} {verb} {pair[1]}"


def _why_not(pair: tuple[str, str], key: tuple[str, str]) -> str:
    if pair == (key[1], key[0]):
        return f"This turns the two round: the accusation comes from {key[0]}."
    if pair[1] == key[1]:
        return f"{capitalised(pair[1])} is the one accused, but the passage names {key[0]} as the accuser."
    if pair[0] == key[0]:
        return f"{capitalised(pair[0])} is the accuser, but the passage names {key[1]} as the one accused."
    return f"In the passage, the accuser is {key[0]}, and the one accused is {key[1]}."


KIND = Kind(
    "who_accused_whom",
    Skill.ABOUT_WHOM,
    3,
    _drafts,
    lessons=(
        "Next time, find the verb of the charge: who stands before it accuses, who stands after it is accused.",
        "Next time you read of a charge, look for the answer of the one accused.",
    ),
)
