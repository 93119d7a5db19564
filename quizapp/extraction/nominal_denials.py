"""Denials that are nouns: "the firm's denial that ...", "issued a denial of ...", "a denial from the firm that ..."."""

from quizapp.extraction import lexicon
from quizapp.extraction.analysis import Analysis
from quizapp.extraction.draft import Draft
from quizapp.extraction.parsing import Token
from quizapp.extraction.sources import mention, subject_head
from quizapp.extraction.stretches import edges
from quizapp.model.attribution import Stance
from quizapp.model.base import Span

# "issued a denial": the subject of these denies.
_ISSUING = frozenset(
    "issue make give release publish post send offer repeat reiterate maintain write tweet broadcast put".split()
)
_BY = frozenset({"by", "from"})


def drafts_of(analysis: Analysis) -> list[Draft]:
    """Return the attributions whose cue is a noun of denial."""
    found = []
    for token in analysis.parse.tokens:
        noun = lexicon.nouns().get(token.lemma)
        if token.pos != "NOUN" or noun is None or noun.stance is not Stance.DENIES:
            continue
        if analysis.quotation_at(token.start) is not None:
            continue
        draft = _denial(token, analysis)
        if draft is not None:
            found.append(draft)
    return found


def _denial(noun: Token, analysis: Analysis) -> Draft | None:
    source, issued = _denier(noun)
    content = _that_clause(noun, analysis) or _object(noun, analysis, known=source is not None)
    if content is None:
        return None
    cue = Span(issued.start, noun.end) if issued is not None else noun.span
    return Draft(
        rule="nominal",
        source=mention(source, analysis) if source is not None else None,
        cue=cue,
        head=issued or noun,
        contents=(content,),
        stance=Stance.DENIES,
    )


def _denier(noun: Token) -> tuple[Token | None, Token | None]:
    """Return who denies, and the verb by which the denial is issued where that tells it.

    `the palace's denial`, `a denial by the palace`, `The palace issued a denial`.
    """
    owner = noun.child("poss")
    if owner is not None:
        return owner, None
    named = next((c for c in noun.children if c.lower in _BY and c.index > noun.index), None)
    if named is not None:
        return named.child("pobj"), None
    verb = noun.head
    if noun.dep == "dobj" and verb.lemma in _ISSUING and verb.pos == "VERB":
        return subject_head(verb), verb
    return None, None


def _that_clause(noun: Token, analysis: Analysis) -> Span | None:
    """`a denial that it had known`"""
    for child in noun.children:
        if child.index > noun.index and child.dep in {"acl", "ccomp", "relcl"}:
            tokens = child.subtree()
            if tokens[0].lower == "that":
                span = edges(tokens)
                return analysis.content(span.start, span.end)
    return None


def _object(noun: Token, analysis: Analysis, *, known: bool) -> Span | None:
    """`a denial of the charges`; of other things ("denial of service") only where somebody is named who denies."""
    of = next((c for c in noun.children if c.lower == "of" and c.index > noun.index), None)
    target = of.child("pobj", "pcomp") if of is not None else None
    if target is None:
        return None
    if target.lemma not in lexicon.deniable() and (not known or target.lemma in _withheld()):
        return None
    tokens = [
        t
        for t in target.subtree()
        if not any(a.lower in _BY for a in (t, *t.ancestors()) if a.index > target.index)
    ]
    return analysis.content(tokens[0].start, tokens[-1].end)


def _withheld() -> frozenset[str]:
    return lexicon.other_senses().get("deny", frozenset())
