"""An attribution while it is being put together."""

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
