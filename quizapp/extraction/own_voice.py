"""The article's own voice: sentences that are attributed to nobody."""

from bisect import bisect_left

from quizapp.extraction.analysis import Analysis
from quizapp.model.attribution import Attribution
from quizapp.model.base import Span


def own_voice_of(analysis: Analysis, attributions: tuple[Attribution, ...]) -> tuple[Span, ...]:
    """Return the sentences that neither hold a content or a cue nor stand in quotation marks."""
    taken = sorted(
        span
        for attribution in attributions
        for span in (*attribution.content, *((attribution.cue,) if attribution.cue else ()))
    )
    starts = [span.start for span in taken]
    reach: list[int] = []
    furthest = 0
    for span in taken:
        furthest = max(furthest, span.end)
        reach.append(furthest)
    found = []
    for sentence in analysis.sentences:
        before = bisect_left(starts, sentence.end)
        attributed = before > 0 and reach[before - 1] > sentence.start
        if not attributed and not analysis.quotations_in(sentence):
            found.append(sentence)
    return tuple(found)
