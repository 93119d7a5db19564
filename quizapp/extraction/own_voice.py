"""The article's own voice: sentences that are attributed to nobody."""

from bisect import bisect_left

from quizapp.extraction.analysis import Analysis
from quizapp.extraction.quotations import Quotation
from quizapp.extraction.quoted_speech import is_whole
from quizapp.model.attribution import Attribution
from quizapp.model.base import Span

# More words in quotation marks are somebody's.
_LONGEST_TERM = 2


def own_voice_of(analysis: Analysis, attributions: tuple[Attribution, ...]) -> tuple[Span, ...]:
    """Return the sentences that neither hold a content or a cue nor quote more than a term.

    `The so-called “experts” left the room` is the article's own voice: it only keeps apart from a word.
    """
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
        if not attributed and all(_keeps_apart(q, analysis) for q in analysis.quotations_in(sentence)):
            found.append(sentence)
    return tuple(found)


def _keeps_apart(quotation: Quotation, analysis: Analysis) -> bool:
    """Tell whether the marks hold a term within the article's own sentence, such as `“experts”`."""
    inner = quotation.inner(analysis.text)
    return (
        quotation.closed
        and not quotation.running
        and not is_whole(quotation, analysis)
        and inner[-1:].isalnum()
        and len(inner.split()) <= _LONGEST_TERM
    )
