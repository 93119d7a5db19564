"""Reported speech: the content that a reporting verb governs by grammar, without regard to quotation marks."""

from collections.abc import Callable

from quizapp.extraction import (
    closing,
    complements,
    medial,
    objects,
    parted,
    pushed_down,
    put_it,
    remainders,
    reversals,
    sourceless,
    unmarked,
)
from quizapp.extraction.analysis import Analysis
from quizapp.extraction.cues import Cue
from quizapp.model.base import Span

Construction = Callable[[Cue, Analysis], tuple[Span, ...]]

CONSTRUCTIONS: tuple[tuple[str, Construction], ...] = (
    ("asked", sourceless.asked),
    ("medial", medial.medial_tag),
    ("inverted", complements.inverted),
    ("as", objects.judged_first),
    ("pushed down", pushed_down.pushed_down),
    ("clause", complements.clause),
    ("parted", parted.parted_clause),
    ("unmarked", unmarked.unmarked_clause),
    ("parenthetical", complements.parenthetical),
    ("infinitive", complements.infinitive),
    ("accusation", objects.accusation),
    ("accused", sourceless.accused),
    ("passive", reversals.passive),
    ("relative", reversals.relative),
    ("as", objects.described_as),
    ("predicative", objects.predicative),
    ("prep", objects.clause_of_noun),
    ("prep", objects.after_preposition),
    ("object", objects.plain_object),
    ("gerund", complements.gerund),
    ("declining", complements.declining),
    ("closing", closing.closing_tag),
    ("put it", put_it.put_it),
    ("remainder", remainders.remainder),
)
"""In the order in which they are tried; the first that finds a content names the rule."""


def contents_of(cue: Cue, analysis: Analysis) -> tuple[str, tuple[Span, ...]]:
    """Return the name of the construction and the content's spans; ("", ()) where there is none."""
    for name, construction in CONSTRUCTIONS:
        spans = construction(cue, analysis)
        if spans:
            return name, spans
    return "", ()
