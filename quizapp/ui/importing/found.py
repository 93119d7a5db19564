"""What was found in an article, as the counts that the import page shows; no widgets."""

from dataclasses import dataclass

from quizapp.model.attribution import AttributionGraph, Stance
from quizapp.model.question_set import QuestionSet

FEW = 5
"""Fewer playable questions than this, and the page says what would help."""


@dataclass(frozen=True)
class Found:
    """Counts over one article's attribution graph and the set made of it."""

    sources: int
    """Different sources, unnamed ones included."""
    cues: int
    claims: int
    denials: int
    outlets: int
    """Outlets cited; the article's own is not counted."""
    ready: int
    for_review: int
    """Questions that wait for a person: rejected ones do not."""

    @property
    def little(self) -> bool:
        """Whether there is too little for a session worth having."""
        return self.ready < FEW


def found(graph: AttributionGraph, question_set: QuestionSet) -> Found:
    """Return the counts for the article of `graph`."""
    sources = {
        attribution.source_entity or attribution.source
        for attribution in graph.attributions
        if attribution.source_entity or attribution.source
    }
    return Found(
        sources=len(sources),
        cues=sum(attribution.cue is not None for attribution in graph.attributions),
        claims=len(graph.attributions),
        denials=sum(attribution.stance is Stance.DENIES for attribution in graph.attributions),
        outlets=sum(not outlet.own for outlet in graph.outlets),
        ready=len(question_set.playable),
        for_review=question_set.left_out,
    )
