"""Narration: whether it is the article that tells who spoke, or somebody whose own words go on unmarked.

Interviews, letters, speeches and columns hold running speech without quotation marks; "X said" in it is hearsay.
"""

import re
from bisect import bisect_left

from quizapp.extraction.analysis import Analysis
from quizapp.extraction.draft import Draft

# Words with a capital, of those longer than three letters, in a headline.
_CAPITALS = 0.8
_SHORT = 3
_HEADLINE = 4
# "Q: Is it late?", "Q. Is it late?" and "A: It is."
_TURN = re.compile(r"(?:Q|A|Question|Answer)[.:] ?\S")


def is_narrated(draft: Draft, analysis: Analysis) -> bool:
    """Tell whether no "I", "we" or "you" stands unquoted in the paragraph or beside it, but for the content's own."""
    if draft.cue is None:
        return False
    place = analysis.paragraph_index(draft.cue.start)
    near = analysis.paragraphs[max(0, place - 1) : place + 2]
    first = bisect_left(analysis.first_persons, near[0].start)
    last = bisect_left(analysis.first_persons, near[-1].end)
    return all(
        any(span.start <= offset < span.end for span in draft.contents)
        for offset in analysis.first_persons[first:last]
    )


def is_headline(draft: Draft, analysis: Analysis) -> bool:
    """Tell whether an unquoted clause stands in a headline, whose capitals mislead: `Mayor Reveals What She Saw`."""
    if draft.cue is None or analysis.quotations_in(draft.contents[0]):
        return False
    sentence = analysis.sentence_at(draft.cue.start)
    words = [word for word in sentence.of(analysis.text).split() if len(word) > _SHORT and word[0].isalpha()]
    return len(words) >= _HEADLINE and sum(word[0].isupper() for word in words) > _CAPITALS * len(words)


def interview_start(analysis: Analysis) -> int:
    """Return where questions and answers begin (`Q: Is it late?`, `A: It is.`); the text's length without any."""
    turns = [
        paragraph.start
        for paragraph in analysis.paragraphs
        if _TURN.match(analysis.text, paragraph.start, paragraph.end)
    ]
    return turns[0] if len(turns) > 1 else len(analysis.text)
