"""Phrases that name whose words a sentence is in: "in the words of the mayor", "in the mayor's words"."""

from quizapp.extraction.analysis import Analysis
from quizapp.extraction.draft import Draft
from quizapp.extraction.parsing import Token
from quizapp.extraction.sources import mention
from quizapp.extraction.stretches import stretches
from quizapp.model.base import Span


def in_words_of(token: Token, analysis: Analysis) -> Draft | None:
    """`In the words of Ada Lund, the plan is "a slow ruin."` and `The plan is, in Ada Lund's words, "a slow ruin."`

    Of other words ("in other words", "in a few words") nobody is named.
    """
    words = token.child("pobj")
    if token.lower != "in" or token.dep != "prep" or words is None or words.lower != "words":
        return None
    owner = words.child("poss")
    of, the = words.child("prep"), words.child("det")
    if owner is None and of is not None and of.lower == "of" and the is not None:
        owner = of.child("pobj")
    if owner is None or owner.tag == "PRP$":
        return None
    sentence = analysis.sentence_at(token.start)
    source = mention(owner, analysis)
    end = max(words.end, source.span.end)
    inside = {inner.index for inner in analysis.parse.between(token.start, end)}
    spans = stretches([t for t in analysis.parse.between(*sentence) if t.index not in inside], analysis)
    if not spans:
        return None
    return Draft(
        rule="in words of",
        source=source,
        cue=words.span if of is None or words.has("poss") else Span(token.start, of.end),
        head=token,
        contents=(),
    ).with_contents(*spans)
