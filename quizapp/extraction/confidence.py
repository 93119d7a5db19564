"""Confidence: high only for constructions that are reliable enough to make questions unseen."""

from quizapp.extraction.draft import Draft
from quizapp.model.attribution import Confidence, Modality, Mode, Polarity, Stance

_RELIABLE = frozenset({"tag", "clause", "accusation", "according to", "per", "inverted", "parenthetical"})
_WITH_STANCE = frozenset({"object", "prep", "as", "infinitive", "gerund"})
# What is confirmed may be a fact that confirms: only somebody denies, doubts and accuses.
_STRONG = frozenset({Stance.DENIES, Stance.DOUBTS, Stance.ACCUSES})


def confidence_of(
    draft: Draft,
    mode: Mode,
    stance: Stance,
    *,
    resolved: bool,
    sound: bool,
    nested: bool,
    polarity: Polarity,
    modality: Modality,
    belief: bool,
    plain_pronoun: bool = False,
) -> Confidence:
    """Return how far the construction can be relied on; `plain_pronoun` where "she" can only mean one person."""
    if (
        not resolved
        or not sound
        or nested
        or belief
        or polarity is not Polarity.AFFIRMED
        or modality is not Modality.STATED
        or draft.source is None
        or draft.head is None
        or (draft.source.head.pos == "PRON" and not plain_pronoun)
        or (draft.stance is Stance.ACCUSES and stance is not Stance.ACCUSES)
    ):
        return Confidence.LOW
    if draft.rule in _RELIABLE:
        return Confidence.HIGH
    if (
        draft.rule == "as"
        or (draft.rule == "predicative" and mode is not Mode.INDIRECT)
        or (draft.rule in _WITH_STANCE and draft.stance in _STRONG)
    ):
        return Confidence.HIGH
    return Confidence.LOW
