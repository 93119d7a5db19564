"""Standing: what makes somebody an official, an expert or a witness, told elsewhere than beside the name.

`Ada Lund is the mayor`, `Ada Lund, who saw the crash,` and `Ada Lund (D-Ohio)`.
"""

import re

from quizapp.extraction import lexicon
from quizapp.extraction.analysis import Analysis
from quizapp.extraction.parsing import Token
from quizapp.model.attribution import SourceType
from quizapp.model.base import Span

_BEING = frozenset({"be", "become"})
# "would be mayor", "could become mayor", "was not mayor", "is to be mayor".
_NOT_SO = frozenset({"neg", "aux"})
# What whoever saw it did: "who saw the crash".
_WITNESSING = frozenset({"witness", "survive"})
_SEEING = frozenset({"see", "watch", "hear"})
# What can be seen that one is a witness of.
_SEEN = frozenset(
    "crash accident attack shooting explosion blast fire collision fight robbery stabbing collapse".split()
)
# "Ada Kern (D-Ohio)" and "Ada Kern, D-Ohio,": a member of a legislature of the United States.
_SEAT = re.compile(r"(?: \(|, )[DRI]-[A-Z][A-Za-z.]")
# Kept back of the nameless ("an official said"), an office where a name is given.
_NAMED = frozenset({"official", "diplomat", "executive", "leader", "envoy"})
# "Film director Ada Lund" holds no office.
_ARTS = frozenset({"film", "movie", "theatre", "theater", "stage", "opera", "music", "video"})
_OF_STANDING = frozenset({SourceType.OFFICIAL, SourceType.EXPERT, SourceType.WITNESS})


def sort_of_role(noun: Token) -> SourceType | None:
    """Return the standing that a noun gives the person who is named beside it; None where it gives none."""
    if noun.lower == "director" and any(child.lower in _ARTS for child in noun.children):
        return None
    if noun.lower in _NAMED:
        return SourceType.OFFICIAL
    listed = lexicon.roles().get(noun.lower)
    return listed if listed in _OF_STANDING else None


def nouns_said_of(tokens: list[Token], analysis: Analysis) -> list[Token]:
    """Return the nouns by which a clause says what the person named by `tokens` is.

    `Ada Lund is the mayor of Velmar`; not `Ada Lund would be mayor` nor `Ada Lund is not the mayor`.
    """
    head = next((token for token in tokens if token.head not in tokens), tokens[-1])
    verb = head.head
    if head.dep != "nsubj" or verb.lemma not in _BEING or analysis.quotation_at(verb.start) is not None:
        return []
    if any(child.dep in _NOT_SO for child in verb.children):
        return []
    noun = verb.child("attr")
    if noun is None or noun.tag not in {"NN", "NNP"}:
        return []
    return [noun, *(child for child in noun.children if child.dep == "compound")]


def sort_by_clause(tokens: list[Token], span: Span, analysis: Analysis) -> SourceType | None:
    """Return the standing that a relative clause or a seat in brackets behind the name gives."""
    if _SEAT.match(analysis.text, span.end) is not None:
        return SourceType.OFFICIAL
    head = next((token for token in tokens if token.head not in tokens), tokens[-1])
    clause = head.child("relcl")
    if (
        clause is None
        or clause.has("neg")
        or not any(t.lower == "who" and t.dep == "nsubj" for t in clause.children)
    ):
        return None
    seen = clause.child("dobj")
    if clause.lemma in _WITNESSING or (clause.lemma in _SEEING and seen is not None and seen.lemma in _SEEN):
        return SourceType.WITNESS
    return None
