"""Contents of which the sentence names no source: what somebody is asked, and what somebody is accused of."""

from itertools import pairwise

from quizapp.extraction.analysis import Analysis
from quizapp.extraction.cues import Cue
from quizapp.extraction.parsing import Token
from quizapp.model.base import Span

_QUESTIONS = frozenset("whether if why how what who whom when where which".split())
_CHARGES = frozenset({"of", "for", "with"})


def asked(cue: Cue, analysis: Analysis) -> tuple[Span, ...]:
    """`Asked whether the bridge was safe, the mayor said no.` and `"It is," he said when asked about the bridge.`

    Who asked stays open, unless "by" names them.
    """
    verb = cue.verb
    if not is_asked(verb) and not is_asked_aside(verb, analysis):
        return ()
    sentence = analysis.sentence_at(verb.start)
    tokens = analysis.parse.between(verb.end, sentence.end)
    while tokens and (tokens[0].pos in {"ADV", "PROPN"} and tokens[0].lower not in _QUESTIONS):
        del tokens[0]
    if tokens and tokens[0].lower in {"by", "on"}:
        tokens = [t for t in tokens if t.index > max(inner.index for inner in tokens[0].subtree())]
    if not tokens or (tokens[0].lower not in _QUESTIONS and tokens[0].lower != "about"):
        return ()
    start = tokens[1].start if tokens[0].lower == "about" and len(tokens) > 1 else tokens[0].start
    commas = (
        _end_at(token, analysis) for token in tokens if token.text == "," and _pauses(token, tokens, analysis)
    )
    content = analysis.content(start, next(commas, sentence.end))
    return (content,) if content else ()


def _end_at(comma: Token, analysis: Analysis) -> int:
    quotation = analysis.quotation_at(comma.start)
    return quotation.span.end if quotation is not None else comma.start


def is_asked(verb: Token) -> bool:
    """Tell whether the verb is "asked" said of who was asked: at the head of a phrase, or after "when" or "was"."""
    if verb.lemma != "ask" or verb.tag not in {"VBN", "VBD"} or verb.has("dobj", "nsubj"):
        return False
    if verb.has("auxpass"):
        return verb.has("nsubjpass") or any(child.lower in {"when", "after"} for child in verb.children)
    return (
        verb.text[0].isupper() or verb.tag == "VBN" or any(child.lower == "when" for child in verb.children)
    )


def is_asked_aside(verb: Token, analysis: Analysis) -> bool:
    """Tell whether "asked" stands in an aside: `The mayor, asked whether it was safe, said no.`"""
    tokens = analysis.parse.tokens
    if verb.lemma != "ask" or verb.tag not in {"VBN", "VBD"} or not 0 < verb.index < len(tokens) - 1:
        return False
    before, after = tokens[verb.index - 1], tokens[verb.index + 1]
    if before.text != "," or (after.lower not in _QUESTIONS and after.lower != "about"):
        return False
    rest = analysis.parse.between(verb.end, analysis.sentence_at(verb.start).end)
    resumes = any(
        comma.text == "," and following.tag in {"VBD", "VBZ"} and not following.has("nsubj")
        for comma, following in pairwise(rest)
    )
    # "It is late," said the mayor, asked whether it was safe.
    quoted = bool(analysis.quotations_in(Span(analysis.sentence_at(verb.start).start, verb.start)))
    return resumes or quoted or (verb.tag == "VBN" and not verb.has("nsubj"))


def _pauses(comma: Token, tokens: list[Token], analysis: Analysis) -> bool:
    """Tell whether the comma ends the question: a subject and its verb come next; not within a quotation."""
    quotation = analysis.quotation_at(comma.start)
    if quotation is not None and quotation.span.end > comma.end + 1:
        return False
    after = [token for token in tokens if token.index > comma.index][:12]
    if after and after[0].tag in {"VBD", "VBZ"} and not after[0].has("nsubj"):
        # The aside is over: "The mayor, asked whether it was safe, said no."
        return True
    return any(token.dep == "nsubj" for token in after) and any(
        token.tag in {"VBD", "VBZ", "VBP"} for token in after
    )


def accused(cue: Cue, analysis: Analysis) -> tuple[Span, ...]:
    """`The captain was accused of leaving the ship.` and `Two divers were charged with theft.`"""
    verb = cue.verb
    if not cue.entry.takes("accusation") or verb.tag != "VBN" or verb.has("agent"):
        return ()
    target = verb.child("nsubjpass")
    charge = next((c for c in verb.children if c.dep == "prep" and c.lower in _CHARGES), None)
    if target is None or charge is None or (charge.lower == "with") != (verb.lemma == "charge"):
        return ()
    person, tokens = target.subtree(), charge.subtree()
    matter = tokens[1] if charge.lower == "with" and len(tokens) > 1 else tokens[0]
    spans = (
        analysis.content(person[0].start, person[-1].end),
        analysis.content(matter.start, tokens[-1].end),
    )
    return tuple(span for span in spans if span is not None)
