"""An attribution while it is being put together."""

from bisect import bisect_left
from dataclasses import dataclass, replace

from quizapp.extraction.parsing import Token
from quizapp.model.attribution import Stance
from quizapp.model.base import Span


@dataclass(frozen=True, slots=True)
class Mention:
    """A source as it stands beside the claim."""

    span: Span
    head: Token


@dataclass(frozen=True, slots=True)
class Draft:
    """Source, cue and contents as a rule found them."""

    rule: str
    """The construction that found it."""
    source: Mention | None
    cue: Span | None
    head: Token | None
    """The cue's main word."""
    contents: tuple[Span, ...]
    stance: Stance = Stance.ASSERTS

    def with_contents(self, *spans: Span) -> "Draft":
        """Return the draft with these contents, in order, those within another left out."""
        kept: list[Span] = []
        for span in sorted(set(spans), key=lambda item: (item.start, -item.end)):
            if kept and kept[-1].overlaps(span):
                kept[-1] = Span(kept[-1].start, max(kept[-1].end, span.end))
            else:
                kept.append(span)
        return replace(self, contents=tuple(kept))


class Cues:
    """The cues of drafts by where they stand, to find those within a content."""

    def __init__(self, drafts: list[Draft]) -> None:
        self._drafts = sorted(
            ((draft.cue, place, draft) for place, draft in enumerate(drafts) if draft.cue is not None),
            key=lambda item: item[:2],
        )
        self._starts = [cue.start for cue, _, _ in self._drafts]

    def within(self, draft: Draft) -> list[Draft]:
        """Return the other drafts whose cue lies in a content of `draft`."""
        return [
            other
            for span in draft.contents
            for cue, _, other in self._drafts[
                bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)
            ]
            if other is not draft and cue.end <= span.end
        ]
