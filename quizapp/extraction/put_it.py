"""Asides that name whose wording a sentence is in: "as the mayor put it", "to quote the mayor"."""

from quizapp.extraction import lexicon
from quizapp.extraction.analysis import Analysis
from quizapp.extraction.cues import Cue
from quizapp.extraction.draft import Draft
from quizapp.extraction.parsing import Token
from quizapp.extraction.sources import mention
from quizapp.extraction.stretches import stretches
from quizapp.model.base import Span

_PAUSES = frozenset({",", ":", "—", "–", "-", "--"})


def put_it(cue: Cue, analysis: Analysis) -> tuple[Span, ...]:
    """`As Ada Lund put it, the harbour is a museum of rust.` and `The harbour, as she puts it, is a museum of rust.`

    Quotation marks right beside the aside show what was hers.
    """
    verb = cue.verb
    if verb.lemma != "put" or cue.particle is None or cue.particle.lower != "it":
        return ()
    aside = _aside(verb, cue.particle, analysis)
    if aside is None:
        return ()
    sentence = analysis.sentence_at(verb.start)
    quotations = analysis.quotations_in(sentence)
    if quotations:
        return tuple(
            quotation.span
            for quotation in quotations
            if not any(char.isalnum() for char in _between(aside, quotation.span, analysis))
        )
    return stretches([t for t in analysis.parse.between(*sentence) if not aside.covers(t.span)], analysis)


def _aside(verb: Token, it: Token, analysis: Analysis) -> Span | None:
    """Return `as Ada Lund put it in May` up to the pause after it; None where "it" is a thing that is put away."""
    tokens = analysis.parse.tokens
    subject = verb.child("nsubj")
    if subject is None or subject.index > verb.index:
        return None
    first = subject.subtree()[0].index
    if not first or tokens[first - 1].lower != "as":
        return None
    sentence = analysis.sentence_at(verb.start)
    rest = analysis.parse.between(it.end, sentence.end)
    if rest and rest[0].pos not in {"PUNCT", "ADP"}:
        return None
    for token in rest:
        if token.text in _PAUSES or token.text in {".", "!"}:
            return Span(tokens[first - 1].start, token.start)
        if token.dep in {"nsubj", "nsubjpass"}:
            return None
    return Span(tokens[first - 1].start, sentence.end)


def _between(aside: Span, quotation: Span, analysis: Analysis) -> str:
    """Return what stands between the two."""
    start, end = min(aside.end, quotation.end), max(aside.start, quotation.start)
    return analysis.text[start:end]


def to_quote(token: Token, analysis: Analysis) -> Draft | None:
    """`To quote Ada Lund, the harbour is a museum of rust.` and `It is, to quote her aide, a museum of rust.`"""
    named = quoted_in_aside(token, analysis)
    if named is None:
        return None
    source = mention(named, analysis)
    to = analysis.parse.tokens[token.index - 1]
    sentence = analysis.sentence_at(token.start)
    outside = [
        t
        for t in analysis.parse.between(*sentence)
        if t.end <= to.start or t.start >= max(source.span.end, token.end)
    ]
    spans = stretches(outside, analysis)
    if not spans:
        return None
    return Draft(
        rule="to quote",
        source=source,
        cue=Span(to.start, token.end),
        head=None,
        contents=(),
    ).with_contents(*spans)


def quoted_in_aside(verb: Token, analysis: Analysis) -> Token | None:
    """Return whom `to quote Ada Lund,` names at the head of a sentence or between pauses; not in `began to quote`."""
    tokens = analysis.parse.tokens
    if verb.lower != "quote" or verb.index < 1 or tokens[verb.index - 1].lower != "to":
        return None
    to = tokens[verb.index - 1]
    opens = to.start == analysis.sentence_at(verb.start).start
    if not opens and tokens[to.index - 1].text not in _PAUSES:
        return None
    named = verb.child("dobj")
    if named is None or not (named.pos == "PROPN" or named.lemma in lexicon.roles()):
        return None
    last = max(token.index for token in named.subtree() if token.start < mention(named, analysis).span.end)
    after = tokens[last + 1 : last + 2]
    return named if after and after[0].text in _PAUSES else None
