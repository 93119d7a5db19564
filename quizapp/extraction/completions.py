"""Completions: what goes on the content of a clause though the parser hangs it elsewhere, or a tag parts it off."""

import re

from quizapp.extraction import lexicon
from quizapp.extraction.analysis import Analysis
from quizapp.extraction.cues import Cue
from quizapp.extraction.parsing import Token
from quizapp.model.base import Span

# How the reasons and conditions of what is said begin; "when" and "as" may tell of the saying.
_GOING_ON = frozenset("because although though unless if since so despite including from".split())

_JOINED = re.compile(r"(?:,|(?<=,[”\"]))? (?:but|and|yet|because|so) ")


_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def completed(spans: tuple[Span, ...], cue: Cue, clause: Token, analysis: Analysis) -> tuple[Span, ...]:
    """Return a clause with what the parser hangs on the cue though it goes on the content.

    `She said the bridge would close because it was old`: the reason is part of what she said. So is the rest of
    a quotation in which the clause ends.
    """
    if not spans:
        return ()
    end = spans[-1].end
    for child in cue.verb.children:
        if child.index > clause.index and child.dep in {"advcl", "prep"}:
            if child.dep == "advcl" and not child.has("mark", "advmod"):
                break
            end = max(end, max(token.end for token in child.subtree()))
        elif child.index > clause.index and child.dep == "conj":
            if not _is_further_wish(child):
                break
            end = max(end, max(token.end for token in child.subtree()))
        elif child.index > clause.index and child.dep == "cc":
            continue
    quotation = analysis.quotation_at(end - 1)
    if quotation is not None and quotation.span.end > end and not quotation.span.covers(cue.verb.span):
        end = quotation.span.end
    end = _through_quotation(end, analysis)
    if end == spans[-1].end:
        return spans
    longer = analysis.content(spans[-1].start, end)
    return (*spans[:-1], longer) if longer is not None else spans


def _through_quotation(end: int, analysis: Analysis) -> int:
    """Return the end of a content with a clause that "but" or "and" joins to it, where that quotes some words.

    `The mayor said she had offers for the boat, but "they were for the wood."` and `She said it was "late," and the
    town would have to "make haste" with it.`: no other cue stands beside the quotation.
    """
    sentence = analysis.sentence_at(end - 1)
    following = analysis.quotations_in(Span(end, sentence.end))
    if not following or not _JOINED.match(analysis.text[end : following[0].span.start]):
        return end
    last = following[-1].span.end
    words = [
        token for token in analysis.parse.between(end, sentence.end) if not analysis.quotation_at(token.start)
    ]
    if any(token.lemma in lexicon.verbs() and token.pos in {"VERB", "AUX"} for token in words):
        return end
    after = analysis.text[last : sentence.end]
    return (
        end
        if "," in after or any(token.tag in _FINITE for token in words if token.start > last)
        else sentence.end
    )


def _is_further_wish(verb: Token) -> bool:
    """Tell whether a verb joined to the cue goes on the content: `She said she hoped for peace, and would go home.`"""
    modal = any(child.dep == "aux" and child.lower in {"would", "could", "should"} for child in verb.children)
    return modal and not verb.has("nsubj", "nsubjpass", "expl")


def after_tag(verb: Token, analysis: Analysis) -> tuple[Span, ...]:
    """Return what goes on from a content before its tag: `It was late, she said, because nobody had come.`"""
    found = []
    for child in verb.children:
        if child.index < verb.index or child.dep not in {"advcl", "prep"}:
            continue
        tokens = child.subtree()
        if tokens[0].lower in _GOING_ON and analysis.preceding(tokens[0].start).endswith(","):
            found.append(analysis.content(tokens[0].start, tokens[-1].end))
    return tuple(span for span in found if span is not None)
