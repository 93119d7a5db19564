"""Tags in the middle of a sentence whose halves a parser may not bring together."""

from quizapp.extraction.analysis import Analysis
from quizapp.extraction.closing import comma_before, has_main_clause
from quizapp.extraction.cues import Cue
from quizapp.extraction.parsing import Token
from quizapp.extraction.quoted_speech import is_whole
from quizapp.model.base import Span

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_NOT_RESUMING = frozenset({"who", "which", "whose", "where"})


def medial_tag(cue: Cue, analysis: Analysis) -> tuple[Span, ...]:
    """`The firm, the town said in a note on Monday, "will not pay for this."`

    The words before the first comma lack a verb, and the sentence goes on after a comma. So it is in
    `The firm, said the town in a note, will not pay.`
    """
    verb = cue.verb
    if not cue.entry.takes("clause") or verb.tag not in {"VBD", "VBZ"} or verb.has("aux", "auxpass"):
        return ()
    opening = _comma_right_before(verb, analysis)
    inverted = opening is not None
    opening = opening or comma_before(verb, analysis)
    closing = _comma_after(verb, analysis, inverted=inverted) if opening is not None else None
    if opening is None or closing is None:
        return ()
    sentence = analysis.sentence_at(verb.start)
    first = analysis.content(sentence.start, opening.start)
    rest = analysis.content(closing.end, sentence.end)
    if first is None or rest is None or any(is_whole(q, analysis) for q in analysis.quotations_in(first)):
        return ()
    before, after = analysis.parse.between(*first), analysis.parse.between(*rest)
    if not before or (_is_clause(before) if inverted else has_main_clause(before)):
        return ()
    if before[0].tag in {"VBG", "VBN"} or not _resumes(after):
        return ()
    return (first, rest)


def _comma_right_before(verb: Token, analysis: Analysis) -> Token | None:
    """Return the comma from which nothing parts the cue: `The boat, said Ada Lund, was old.`"""
    before = analysis.parse.tokens[max(0, verb.index - 1) : verb.index]
    return (
        before[0] if before and before[0].text == "," and not analysis.quotation_at(before[0].start) else None
    )


def _is_clause(tokens: list[Token]) -> bool:
    """Tell whether there is a finite verb that is not a relative clause's: not in `The boat that Ben Tull sold`."""
    return any(
        token.tag in _FINITE and (token.head if token.dep in {"aux", "auxpass"} else token).dep != "relcl"
        for token in tokens
    )


def _comma_after(verb: Token, analysis: Analysis, *, inverted: bool) -> Token | None:
    """Return the comma that ends the tag; no verb with a subject stands before it."""
    sentence = analysis.sentence_at(verb.start)
    for token in analysis.parse.between(verb.end, sentence.end):
        if token.text == ",":
            return token
        if inverted and token.dep == "nsubj":
            continue
        if token.dep in {"nsubj", "nsubjpass", "mark"} or token.tag in _FINITE or token.tag == "WDT":
            return None
    return None


def _resumes(tokens: list[Token]) -> bool:
    """Tell whether the second half goes on from the first: it begins with its verb, or with an adverb before it."""
    words = [token for token in tokens if token.pos not in {"PUNCT", "ADV"}][:1]
    return bool(words) and words[0].tag in _FINITE and words[0].lower not in _NOT_RESUMING
