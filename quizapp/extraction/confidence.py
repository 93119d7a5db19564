"""Confidence: high only for constructions that are reliable enough to make questions unseen."""

from quizapp.extraction.draft import Draft
from quizapp.model.attribution import Confidence, Modality, Mode, Polarity, Stance

_RELIABLE = frozenset({"tag", "clause", "accusation", "according to", "per", "inverted"})
_WITH_STANCE = frozenset({"object", "prep", "nominal", "as", "infinitive", "gerund"})
_STRONG = frozenset({Stance.DENIES, Stance.DOUBTS, Stance.ACCUSES, Stance.CONFIRMS})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN", "IN", "VBG", "NN", "NNS"})


def confidence_of(
    draft: Draft,
    mode: Mode,
    *,
    resolved: bool,
    nested: bool,
    polarity: Polarity,
    modality: Modality,
    belief: bool,
) -> Confidence:
    """Return how far the construction can be relied on."""
    if (
        not resolved
        or nested
        or belief
        or polarity is not Polarity.AFFIRMED
        or modality is not Modality.STATED
        or draft.source is None
        or draft.head is None
        or draft.source.head.pos == "PRON"
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
