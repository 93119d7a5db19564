"""Relative clauses within which somebody speaks: "the plan, which the mayor said would save the town".

What is relative belongs to what was said (Quirk et al. 1985, §17.63, "pushdown" clauses).
"""

from quizapp.extraction.analysis import Analysis
from quizapp.extraction.cues import Cue
from quizapp.extraction.parsing import Token
from quizapp.model.base import Span

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_RELATIVE = frozenset({"which", "that", "who", "what"})
_SUBJECT = frozenset({"NOUN", "PROPN", "PRON", "ADJ", "DET", "NUM", "ADV", "AUX", "PART"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_LONGEST = 7


def pushed_down(cue: Cue, analysis: Analysis) -> tuple[Span, ...]:
    """`The plan, which the mayor said would save the town, was rejected.`"""
    verb = cue.verb
    following = _predicate(verb, analysis)
    # In "the plan that she announced will save the town" the plan is what was announced.
    if not cue.entry.takes("clause") or cue.entry.takes("object") or following is None:
        return ()
    relative = _relative_before(verb, analysis)
    if relative is None:
        return ()
    content = analysis.content(following.start, _end(following, analysis))
    return (relative.span, content) if content is not None else ()


def _predicate(verb: Token, analysis: Analysis) -> Token | None:
    """Return the first word of the predicate right after the cue: its subject is missing."""
    sentence = analysis.sentence_at(verb.start)
    after = analysis.parse.between(verb.end, sentence.end)[:3]
    while after and after[0].pos == "ADV":
        del after[0]
    return after[0] if after and after[0].tag in _FINITE else None


def _relative_before(verb: Token, analysis: Analysis) -> Token | None:
    """Return "which", "that", "who" or "what" where only a subject parts it from the cue."""
    sentence = analysis.sentence_at(verb.start)
    before = analysis.parse.between(sentence.start, verb.start)
    named = False
    for token in reversed(before[-_LONGEST:]):
        if token.lower in _RELATIVE and token.tag in {"WDT", "WP", "IN"}:
            return token if named else None
        if token.pos not in _SUBJECT:
            return None
        named = named or token.pos in _NOMINAL
    return None


def _end(first: Token, analysis: Analysis) -> int:
    """Return where the predicate ends: at the next predicate that has no subject of its own, or with its clause.

    `The bridge that engineers say is unsafe will stay open.`
    """
    sentence = analysis.sentence_at(first.start)
    end = first.end
    clause = first.head if first.dep in {"aux", "auxpass"} else first
    inside = {token.index for token in clause.subtree()}
    for token in analysis.parse.between(first.end, sentence.end):
        if token.index not in inside and (token.pos in {"PUNCT", "CCONJ", "SCONJ"} or token.tag in _FINITE):
            break
        own = token.head if token.dep in {"aux", "auxpass"} else token
        if token.tag in _FINITE and own is not clause and not _has_subject(own) and own.dep != "conj":
            break
        end = token.end
    return end


def _has_subject(verb: Token) -> bool:
    return any(child.dep in {"nsubj", "nsubjpass", "expl", "mark"} for child in verb.children)
