"""Works: quotation marks around the title of a book, a film or a programme, which nobody says."""

from quizapp.extraction.analysis import Analysis
from quizapp.extraction.quotations import Quotation

_WORKS = frozenset(
    "book novel memoir biography film movie documentary song album single show series sitcom program programme"
    " podcast episode article essay column editorial play musical poem report study paper game video".split()
)
# Longer words that a title may write small: "Bridges between Us".
_SMALL = 3
_SHORTEST = 2


def is_title(quotation: Quotation, analysis: Analysis) -> bool:
    """Tell whether the quotation names a work: `on the channel's "Late With Ada"`, `her new book, "Salt and Iron,"`.

    Every longer word has a capital, and an owner or the sort of work stands right before it.
    """
    words = [word.strip(",.!?:;’'\"”“‘") for word in quotation.inner(analysis.text).split()]
    words = [word for word in words if word]
    if len(words) < _SHORTEST or not all(_capital(word) for word in words if len(word) > _SMALL):
        return False
    if not (_capital(words[0]) and _capital(words[-1])):
        return False
    start = analysis.sentence_at(quotation.span.start).start
    before = [
        token for token in analysis.parse.between(start, quotation.span.start) if token.text not in ",("
    ]
    return bool(before) and (before[-1].tag == "POS" or before[-1].lemma in _WORKS)


def _capital(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit()
