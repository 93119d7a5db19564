"""Contents before their cue: what was denied by somebody, and the claim that somebody denies."""

from quizapp.extraction import lexicon
from quizapp.extraction.analysis import Analysis
from quizapp.extraction.cues import Cue
from quizapp.extraction.parsing import Token
from quizapp.extraction.sources import agent, mention
from quizapp.model.base import Span

_AIMED = frozenset({"as", "for", "of"})


def passive(cue: Cue, analysis: Analysis) -> tuple[Span, ...]:
    """`The charges were denied by the firm.` and `The plan was praised by the union as a start.`"""
    verb = cue.verb
    target = verb.child("nsubjpass")
    if not cue.entry.takes("object", "accusation", "as") or target is None or agent(verb) is None:
        return ()
    spans = [_clause_subject(target, verb, analysis)]
    spans.extend(
        _phrase(child, analysis)
        for child in verb.children
        if child.index > verb.index and child.dep == "prep" and child.lower in _AIMED
    )
    return tuple(span for span in spans if span is not None)


def _clause_subject(target: Token, verb: Token, analysis: Analysis) -> Span | None:
    """Return the subject, with a noun before it to which the parser hangs the verb.

    `The theory that the moon causes strikes was rejected by ...`
    """
    first = target.subtree()[0]
    sentence = analysis.sentence_at(verb.start)
    above = next((word for word in verb.ancestors() if word.dep == "root"), verb)
    if verb.dep == "ccomp" and above.pos in {"NOUN", "PROPN"} and above.index < first.index:
        first = above.subtree()[0]
    return analysis.content(max(first.start, sentence.start), max(t.end for t in target.subtree()))


def _phrase(token: Token, analysis: Analysis) -> Span | None:
    tokens = token.subtree()
    return analysis.content(tokens[0].start, tokens[-1].end)


def relative(cue: Cue, analysis: Analysis) -> tuple[Span, ...]:
    """`He was warned, a claim that the office disputes.`"""
    verb = cue.verb
    if (
        not cue.entry.takes("object")
        or verb.dep not in {"relcl", "acl"}
        or verb.has("ccomp", "xcomp", "acomp")
    ):
        return ()
    opening = verb.subtree()[0]
    taken = [child for child in verb.children if child.dep == "dobj" and child is not opening]
    if opening.lower not in {"that", "which"} or taken or verb.head.lemma not in lexicon.deniable():
        return ()
    if verb.child("nsubj") in {None, opening}:
        return ()
    content = analysis.content(*mention(verb.head, analysis).span)
    return (content,) if content is not None else ()
