"""Clauses that something parts from their cue, so that the parser hangs them on what stands between."""

from quizapp.extraction import lexicon
from quizapp.extraction.analysis import Analysis
from quizapp.extraction.cues import Cue
from quizapp.extraction.parsing import Token
from quizapp.model.base import Span

# Further away, "that" belongs to something else.
_REACH = 16
_TIMES = frozenset({"before", "after", "when", "while"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})


def parted_clause(cue: Cue, analysis: Analysis) -> tuple[Span, ...]:
    """`The mayor said in a letter to the council that the bridge would close.`

    The parser makes the clause one of the letter's or the council's.
    """
    if not cue.entry.takes("clause") or analysis.quotation_at(cue.verb.start) is not None:
        return ()
    that = _that(cue.verb, analysis)
    if that is None:
        return ()
    clause = that.head
    end = max(token.end for token in clause.subtree() if token.index >= that.index)
    quotation = analysis.quotation_at(end - 1)
    if quotation is not None and quotation.span.start > that.start:
        end = max(end, quotation.span.end)
    content = analysis.content(that.start, end)
    return (content,) if content else ()


def _that(verb: Token, analysis: Analysis) -> Token | None:
    """Return the "that" which opens the clause, where what stands between is no content itself."""
    sentence = analysis.sentence_at(verb.start)
    skipped = -1
    citing = False
    for token in analysis.parse.between(verb.end, sentence.end)[:_REACH]:
        if token.lower == "that" and token.tag in {"IN", "WDT"}:
            if citing and not analysis.preceding(token.start).endswith(","):
                # "citing papers that show the crack"
                continue
            return token if _complete(token) and _hangs(token.head, verb) else None
        if token.index <= skipped:
            continue
        if token.lower == "citing" and token.head is verb:
            # "reported, citing three people, that ..."
            citing = True
            continue
        if token.lower in _TIMES and token.head.dep == "advcl" and token.head.head is verb:
            # "told the Gazette before she spoke to the council that ..."
            skipped = _end_of_time(token.head)
            continue
        if token.dep in _SUBJECTS or token.pos in {"VERB", "AUX"} or token.text in ":;":
            return None
        if analysis.quotation_at(token.start) is not None:
            return None
    return None


def _end_of_time(clause: Token) -> int:
    """Return the index of the last token of a clause of time, before the "that" which it may have drawn in."""
    tokens = clause.subtree()
    return next((t.index - 1 for t in tokens if t.lower == "that" and t.dep == "mark"), tokens[-1].index)


def _complete(that: Token) -> bool:
    """Tell whether the clause of `that` lacks nothing: in "the bridge that she built", the object is missing."""
    clause = that.head
    if not any(child.dep in _SUBJECTS and child is not that for child in clause.children):
        return False
    return (
        that.dep == "mark"
        or that.tag == "IN"
        or any(
            child.dep in {"dobj", "ccomp", "attr", "acomp"} and child is not that for child in clause.children
        )
    )


def _hangs(clause: Token, verb: Token) -> bool:
    """Tell whether the clause hangs on the audience or the place of saying, not on a claim that is the object.

    `The mayor repeated the claim that it was safe` is about the claim.
    """
    noun = clause.head
    if (
        clause.dep not in {"acl", "relcl", "ccomp", "advcl", "pcomp", "conj", "dep"}
        or noun.index <= verb.index
    ):
        return False
    return not (noun.dep == "dobj" and noun.head is verb and not _can_be_told(noun))


def _can_be_told(noun: Token) -> bool:
    """Tell whether the noun names somebody who can be told: `told the mayor`, not `told the truth`."""
    return noun.pos == "PROPN" or noun.lower in lexicon.roles()
