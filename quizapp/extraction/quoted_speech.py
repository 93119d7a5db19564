"""Quoted speech: which cue introduces a quotation, found by where the two stand rather than by the parse.

Parsers break on quotations of several sentences; the place of the tag ("...," she said) does not.
"""

from dataclasses import dataclass

from quizapp.extraction.analysis import Analysis
from quizapp.extraction.cues import Cue
from quizapp.extraction.parsing import Token
from quizapp.extraction.quotations import Quotation
from quizapp.model.base import Span

_TAG_REACH = 30
_SAYING = frozenset("say tell add ask write reply respond explain note".split())


@dataclass(frozen=True, slots=True)
class Tag:
    """A cue beside a quotation."""

    cue: Cue
    follows: bool
    """True when the tag comes after the quotation."""


class QuotationTags:
    """Finds the tag of each quotation of an article."""

    def __init__(self, analysis: Analysis, cues: list[Cue]) -> None:
        self._analysis = analysis
        self._cues = {cue.verb.index: cue for cue in cues}

    def tag_of(self, quotation: Quotation) -> Tag | None:
        """Return the cue beside `quotation`, or None where it stands alone."""
        before = self._before(quotation)
        if before is not None and before.tight:
            return Tag(before.cue, follows=False)
        after = self._after(quotation)
        if after is not None:
            return Tag(after, follows=True)
        return Tag(before.cue, follows=False) if before is not None else None

    def _after(self, quotation: Quotation) -> Cue | None:
        """`"We are ready," the mayor said.`"""
        analysis = self._analysis
        text = analysis.text
        inner = quotation.inner(text)
        following = text[quotation.span.end : quotation.span.end + 1]
        if not quotation.closed or not inner or not (inner[-1] in ",?!…—-" or following in {",", "—"}):
            return None
        sentence = analysis.sentence_at(quotation.span.start)
        for token in analysis.parse.between(quotation.span.end, sentence.end)[:_TAG_REACH]:
            if analysis.quotation_at(token.start) is not None:
                return None
            cue = self._cues.get(token.index)
            if cue is None or token.tag in {"VB", "VBN", "VBG"}:
                continue
            if token.dep == "relcl" and token.lemma not in _SAYING:
                continue
            return None if self._elsewhere(cue, quotation) else cue
        return None

    def _elsewhere(self, cue: Cue, quotation: Quotation) -> bool:
        """Tell whether the cue has another content: the quotation is a title or some words within a sentence.

        `Ann Smith, author of "The Bridge," said that it would close.`
        """
        analysis = self._analysis
        verb = cue.verb
        subject = verb.child("nsubj")
        sentence = analysis.sentence_at(verb.start)
        if (
            subject is not None
            and sentence.start <= subject.start < quotation.span.start
            and analysis.quotation_at(subject.start) is None
        ):
            return True
        governed = any(
            child.dep in {"ccomp", "dobj"}
            and child.index > verb.index
            and analysis.quotation_at(child.start) is None
            and child.dep == "ccomp"
            for child in verb.children
        )
        return governed and not is_whole(quotation, analysis)

    @dataclass(frozen=True, slots=True)
    class _Before:
        cue: Cue
        tight: bool

    def _before(self, quotation: Quotation) -> "QuotationTags._Before | None":
        """`The mayor said: "We are ready."`"""
        analysis = self._analysis
        text = analysis.text
        sentence = analysis.sentence_at(quotation.span.start)
        earlier = [q for q in analysis.quotations_in(sentence) if q.span.end <= quotation.span.start]
        floor = earlier[-1].span.end if earlier else sentence.start
        tokens = analysis.parse.between(floor, quotation.span.start)
        if not tokens:
            return None
        last = tokens[-1]
        for token in reversed(tokens):
            cue = self._cues.get(token.index)
            if cue is None:
                continue
            paused = last.text in {":", ","}
            if not paused and (cue.entry.takes("opening") or token.tag == "VBN"):
                return None
            if paused or last is token or last.lower in {"that", "as"}:
                return self._Before(cue, tight=True)
            return None
        return None


def is_whole(quotation: Quotation, analysis: Analysis) -> bool:
    """Tell whether the quotation is a sentence of its own rather than words within the article's sentence."""
    text = analysis.text
    inner = quotation.inner(text)
    if not inner or not (inner[0].isupper() or inner[0] in "[(…." or inner[0].isdigit()):
        return False
    before = text[: quotation.span.start].rstrip()[-1:]
    paragraph = analysis.paragraphs[analysis.paragraph_index(quotation.span.start)]
    if quotation.span.start == paragraph.start:
        return True
    return before in ",:.?!…—-" or len(inner.split()) > 3


def stretch_to_tag(quotation: Quotation, cue: Cue, analysis: Analysis) -> Span:
    """Return the quotation with the words of its sentence that come before it (`The plan is "bold," she said`)."""
    sentence = analysis.sentence_at(quotation.span.start)
    earlier = [q for q in analysis.quotations_in(sentence) if q.span.end <= quotation.span.start]
    start = sentence.start
    for token in analysis.parse.between(sentence.start, quotation.span.start):
        if token is cue.verb:
            return quotation.span
    if earlier and analysis.text[earlier[-1].span.end - 2] in ".!?":
        start = earlier[-1].span.end
    kept = analysis.trimmed(Span(start, quotation.span.end))
    return Span(kept.start, quotation.span.end)


def tail_tokens(analysis: Analysis, quotation: Quotation) -> list[Token]:
    """Return the tokens between the quotation and the end of its sentence."""
    sentence = analysis.sentence_at(quotation.span.start)
    return analysis.parse.between(quotation.span.end, sentence.end)
