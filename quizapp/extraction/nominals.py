"""Nouns as cues: "the firm's claim that ...", "the allegation by the union that ...", "her promise to ..."."""

from quizapp.extraction import lexicon
from quizapp.extraction.analysis import Analysis
from quizapp.extraction.draft import Draft
from quizapp.extraction.parsing import Token
from quizapp.extraction.sources import agent, mention, subject_head
from quizapp.extraction.stretches import stretches
from quizapp.model.attribution import Stance

# "made the claim": the subject of these claims.
_ISSUING = frozenset("make issue deliver repeat give offer voice release renew raise".split())
_TO_DO = frozenset({Stance.PROMISES, Stance.DEMANDS})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})
_REACH = 6


def nominal(noun: Token, analysis: Analysis) -> Draft | None:
    """`The firm's claim that nobody knew`, `They made the claim that ...` and `her promise to build a bridge`."""
    listed = lexicon.nouns().get(noun.lemma) if noun.pos == "NOUN" else None
    if listed is None or listed.stance is Stance.DENIES:  # see nominal_denials
        return None
    clause = _that_clause(noun, analysis)
    owner = _owner(noun, clause)
    tokens: list[Token] = []
    if clause is not None:
        tokens = [token for token in clause.subtree() if token.index > noun.index]
    elif owner is not None and listed.stance in _TO_DO:
        tokens = _infinitive(noun)
    spans = stretches(tokens, analysis) if tokens else ()
    if not spans or (owner is None and _instrument(noun)):
        return None
    return Draft(
        rule="nominal",
        source=mention(owner, analysis) if owner is not None else None,
        cue=noun.span,
        head=noun,
        contents=(),
        stance=listed.stance,
    ).with_contents(*spans)


def _owner(noun: Token, clause: Token | None) -> Token | None:
    """Return whose claim it is."""
    owner = noun.child("poss")
    if owner is None:
        # "The firm's claim that ..." at the head of a sentence may come out as subject and verb.
        owner = next((c for c in noun.children if c.dep == "nsubj" and c.has("case")), None)
    if owner is None:
        end = clause.index if clause is not None else noun.index + _REACH
        by = next((c for c in noun.subtree() if c.lower == "by" and noun.index < c.index < end), None)
        owner = by.child("pobj") if by is not None else None
    if owner is None:
        made = next((c for c in noun.children if c.dep == "acl" and c.tag == "VBN"), None)
        owner = agent(made) if made is not None else None
    if owner is None and noun.dep == "dobj" and noun.head.lemma in _ISSUING:
        owner = subject_head(noun.head)
    return owner


def _that_clause(noun: Token, analysis: Analysis) -> Token | None:
    """Return the clause that tells the claim, also where a phrase parts it: `her claim in May that it was late`."""
    for child in noun.children:
        if child.dep in {"acl", "ccomp", "relcl"} and child.index > noun.index and _that(child):
            return child
    stated = _stated(noun)
    if stated is not None:
        return stated
    sentence = analysis.sentence_at(noun.start)
    for token in analysis.parse.between(noun.end, sentence.end)[:_REACH]:
        if token.lower == "that" and token.tag == "IN":
            clause = token.head
            complete = any(child.dep in _SUBJECTS and child is not token for child in clause.children)
            within = clause.head is noun or noun in clause.head.ancestors()
            return clause if complete and within and clause.index > token.index else None
        if token.pos in {"VERB", "AUX", "PUNCT"}:
            return None
    return None


def _stated(noun: Token) -> Token | None:
    """Return the clause in `Her argument is that nobody knew.`"""
    verb = noun.head
    if noun.dep != "nsubj" or verb.lemma != "be" or not noun.has("poss"):
        return None
    return next((c for c in verb.children if c.dep == "ccomp" and c.index > verb.index and _that(c)), None)


def _that(clause: Token) -> bool:
    mark = clause.child("mark")
    return mark is not None and mark.lower == "that"


def _infinitive(noun: Token) -> list[Token]:
    """Return `to build a bridge` after "promise"."""
    deed = next((c for c in noun.children if c.dep in {"acl", "relcl", "xcomp"} and c.tag == "VB"), None)
    if deed is None or deed.index < noun.index or not any(c.tag == "TO" for c in deed.children):
        return []
    return deed.subtree()


def _instrument(noun: Token) -> bool:
    """Tell whether the noun only says how a reporting verb reported ("said in a statement that ...")."""
    return noun.dep == "pobj" and noun.head.dep == "prep" and noun.head.head.lemma in lexicon.verbs()
