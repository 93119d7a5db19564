"""Clauses without "that" which the parser does not hang on their cue, since a listener or a day stands between."""

from quizapp.extraction import lexicon
from quizapp.extraction.analysis import Analysis
from quizapp.extraction.cues import Cue
from quizapp.extraction.parsing import Token
from quizapp.model.base import Span

# Verbs whose first object is who is told.
_TOLD = frozenset("tell inform remind assure reassure warn notify".split())
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM"})
_TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday morning afternoon evening night week"
    " month year january february march april may june july august september october november december".split()
)
_REACH = 14


def unmarked_clause(cue: Cue, analysis: Analysis) -> tuple[Span, ...]:
    """`The mayor told the Harbour Gazette she would go.` and `The paper reported on Friday the bridge would close.`

    The clause begins at the first subject after the cue; before it stand only who was told and when.
    """
    if not cue.entry.takes("clause") or cue.verb.tag not in {"VBD", "VBZ", "VBG", "VBN", "VBP"}:
        return ()
    subject = _subject_after(cue, analysis)
    if subject is None:
        return ()
    first = subject.subtree()[0]
    between = analysis.parse.tokens[cue.verb.index + 1 : first.index]
    if first.index <= cue.verb.index or not _only_circumstances(between, cue):
        return ()
    clause = subject.head
    end = max(token.end for token in clause.subtree())
    content = analysis.content(first.start, min(end, analysis.sentence_at(first.start).end))
    return (content,) if content is not None else ()


def _subject_after(cue: Cue, analysis: Analysis) -> Token | None:
    """Return the first subject of a finite verb after the cue, unless something else begins before it."""
    sentence = analysis.sentence_at(cue.verb.start)
    for token in analysis.parse.between(cue.verb.end, sentence.end)[:_REACH]:
        if analysis.quotation_at(token.start) is not None:
            return None
        if token.dep in {"nsubj", "nsubjpass", "expl"} and token.head.index > token.index:
            clause = token.head
            related = clause.dep in {"relcl", "acl"} and clause.head.index > cue.verb.index
            return token if _is_finite(clause) and not related else None
        if token.pos in {"VERB", "AUX", "SCONJ", "PUNCT", "CCONJ"} or token.tag in {"WP", "WDT", "WRB", "TO"}:
            return None
    return None


def _is_finite(clause: Token) -> bool:
    """Tell whether the clause has a tense: `she would go`; not `to go`."""
    auxiliaries = [child for child in clause.children if child.dep in {"aux", "auxpass"}]
    first = auxiliaries[0] if auxiliaries else clause
    return first.tag in _FINITE


def _only_circumstances(between: list[Token], cue: Cue) -> bool:
    """Tell whether there is nothing but who was told, and when: "the Gazette on Friday", "on Friday", "in May"."""
    rest = list(between)
    told = 0
    if cue.verb.lemma in _TOLD:
        while rest and rest[0].pos in _NOMINAL and rest[0].lower not in _TIMES:
            told += 1
            del rest[0]
        if not told:
            return False
    return bool(told or rest) and all(
        token.lower in _TIMES or token.lower in {"on", "in", "last", "this", "late", "early", "earlier"}
        for token in rest
    )


def teller(verb: Token) -> Token | None:
    """Return who told where the parser takes the cue for a participle: `Several papers reported on Friday it was.`"""
    if verb.tag != "VBN" or verb.dep != "acl" or verb.head.index != verb.index - 1:
        return None
    return verb.head if verb.head.pos in {"NOUN", "PROPN"} and verb.lemma in lexicon.verbs() else None
