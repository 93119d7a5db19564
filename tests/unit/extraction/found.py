"""Who said what in a text, in words."""

from quizapp.extraction import extract
from quizapp.model.article import make_article
from quizapp.model.attribution import Confidence


def found(text: str) -> list[tuple[str, str, str]]:
    """Return (source, cue, content) of each attribution, in words; parts of a content joined by a stroke."""
    return [
        (
            attribution.source.of(text) if attribution.source else "",
            attribution.cue.of(text) if attribution.cue else "",
            " | ".join(span.of(text) for span in attribution.content),
        )
        for attribution in extract(make_article(text)).attributions
    ]


def confidence_at(text: str, cue: str) -> Confidence:
    """Return the confidence of the first attribution with this cue."""
    for attribution in extract(make_article(text)).attributions:
        if attribution.cue is not None and attribution.cue.of(text) == cue:
            return attribution.confidence
    raise AssertionError(cue)
