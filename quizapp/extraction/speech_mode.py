"""Speech mode: direct, indirect or mixed, by how much of a content stands in quotation marks."""

from quizapp.extraction.analysis import Analysis
from quizapp.model.attribution import Mode
from quizapp.model.base import Span

# The share of quoted words from which PolNeAR's scorer counts a content as direct.
_DIRECT = 0.9


def mode_of(contents: tuple[Span, ...], analysis: Analysis) -> Mode:
    """Return how the content stands in the text."""
    words = [token for span in contents for token in analysis.parse.between(*span) if token.pos != "PUNCT"]
    quoted = sum(analysis.quotation_at(token.start) is not None for token in words)
    if not quoted:
        return Mode.INDIRECT
    return Mode.DIRECT if quoted >= _DIRECT * len(words) else Mode.MIXED
