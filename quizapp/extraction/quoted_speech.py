"""Quoted speech: which cue introduces a quotation, found by where the two stand rather than by the parse.

Parsers break on quotations of several sentences; the place of the tag ("...," she said) does not.
"""

from dataclasses import dataclass

from quizapp.extraction.analysis import Analysis
from quizapp.extraction.cues import Cue
from quizapp.extraction.parsing import Token
from quizapp.extraction.quotations import Quotation
from quizapp.extraction.sourceless import is_asked
from quizapp.extraction.works import is_title
from quizapp.model.base import Span

_TAG_REACH = 30
# Fewer words after "No." or "Mr." are a name.
_SENTENCE = 3
# How many tokens lie between a cue and the quotation that it opens: "said:", "said, and".
_ADJACENT = 3
_TAG_LENGTH = 4
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
        if is_title(quotation, self._analysis):
            return None
        before = self._before(quotation)
        if before is not None and not self._tagged_at_once(quotation, before):
            return Tag(before, follows=False)
        after = self._after(quotation)
        return Tag(after, follows=True) if after is not None else None

    def _tagged_at_once(self, quotation: Quotation, before: Cue) -> bool:
        """Tell whether a tag right after the quotation outdoes a cue further off before it.

        `The mayor complained of the noise on the bridge: "I cannot sleep," she said.`
        """
        opening = self._analysis.parse.first_at(quotation.span.start)
        if opening - before.verb.index <= _ADJACENT:
            return False
        after = self._after(quotation)
        if after is None or after.verb.lemma not in _SAYING:
            return False
        closing = self._analysis.parse.first_at(quotation.span.end)
        between = self._analysis.parse.tokens[closing : after.verb.index]
        opens_another = self._before_next(after)
        return not opens_another and len(between) <= _TAG_LENGTH and all(t.text != "," for t in between)

    def _before_next(self, cue: Cue) -> bool:
        """Tell whether the cue opens the quotation after it: `She then writes: "It is late."`"""
        sentence = self._analysis.sentence_at(cue.verb.start)
        following = self._analysis.quotations_in(Span(cue.verb.end, sentence.end))
        return bool(following) and self._before(following[0]) is cue

    def _after(self, quotation: Quotation) -> Cue | None:
        """`"We are ready," the mayor said.`"""
        analysis = self._analysis
        text = analysis.text
        inner = quotation.inner(text)
        following = text[quotation.span.end : quotation.span.end + 1]
        if not quotation.closed or not inner or not (inner[-1] in ",?!…—-" or following in {",", "—"}):
            return None
        sentence = analysis.sentence_at(quotation.span.start)
        if not is_whole(quotation, analysis) and self._is_asked(quotation, sentence):
            return None
        for token in analysis.parse.between(quotation.span.end, sentence.end)[:_TAG_REACH]:
            if analysis.quotation_at(token.start) is not None:
                return None
            cue = self._cues.get(token.index)
            if (
                cue is None
                or token.tag in {"VB", "VBG"}
                or (token.tag == "VBN" and not _closes(token, analysis))
            ):
                continue
            if token.dep == "relcl" and token.lemma not in _SAYING:
                continue
            return None if self._elsewhere(cue, quotation) else cue
        return None

    def _is_asked(self, quotation: Quotation, sentence: Span) -> bool:
        """Tell whether the quotation belongs to a question (`Asked whether it was "too late," the mayor said no`)."""
        before = self._analysis.parse.between(sentence.start, quotation.span.start)
        return any(token.index in self._cues and is_asked(token) for token in before)

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
        if verb.dep == "conj" and subject is None and not is_whole(quotation, analysis):
            # "... that it was "late," and said that ...": the quotation is what the verb before reports.
            return True
        governed = any(
            child.dep in {"ccomp", "xcomp"}
            and child.index > verb.index
            and analysis.quotation_at(_first_after(verb, child).start) is None
            for child in verb.children
        )
        return governed and not is_whole(quotation, analysis)

    def _before(self, quotation: Quotation) -> Cue | None:
        """`The mayor said: "We are ready."`"""
        analysis = self._analysis
        sentence = analysis.sentence_at(quotation.span.start)
        tokens = analysis.parse.between(
            _end_of_earlier(quotation, analysis) or sentence.start, quotation.span.start
        )
        if not tokens:
            tokens = _announcing(quotation, analysis)
        for token in reversed(tokens):
            cue = self._cues.get(token.index)
            if cue is None:
                continue
            if _is_manner(cue, quotation, analysis) and token.head.index in self._cues:
                # "The deal," the mayor said, smiling, "is dead."
                return self._cues[token.head.index]
            last = tokens[-1]
            paused = last.text in {":", ","}
            if cue.entry.takes("opening") and not (paused and is_whole(quotation, analysis)):
                return None
            if not paused and token.tag == "VBN":
                return None
            return cue if paused or last is token or last.lower in {"that", "as"} else None
        return None


def _is_manner(cue: Cue, quotation: Quotation, analysis: Analysis) -> bool:
    """Tell whether a participle only tells how the first half was said: `“We,” she said, smiling, “are late.”`"""
    return (
        cue.verb.tag == "VBG"
        and cue.verb.dep == "advcl"
        and not cue.entry.takes("clause")
        and quotation.inner(analysis.text)[:1].islower()
    )


def _first_after(verb: Token, clause: Token) -> Token:
    """Return the first word of a clause after its cue: the clause may be about words in quotation marks."""
    return next(token for token in clause.subtree() if token.index > verb.index)


def _closes(verb: Token, analysis: Analysis) -> bool:
    """Tell whether a supposed participle is the verb of a tag: `"It will be fun!" Ada Lund tweeted.`"""
    tokens = analysis.parse.tokens
    after = tokens[verb.index + 1] if verb.index + 1 < len(tokens) else None
    return (
        not verb.has("aux", "auxpass") and verb.has("nsubj") and (after is None or after.text in {".", ","})
    )


def _announcing(quotation: Quotation, analysis: Analysis) -> list[Token]:
    """Return the sentence that a colon ends in the paragraph before (`Ada Lund replied:` and below `"It is late."`)."""
    index = analysis.paragraph_index(quotation.span.start)
    if not index or quotation.span.start != analysis.paragraphs[index].start:
        return []
    before = analysis.paragraphs[index - 1]
    if not before.of(analysis.text).endswith(":"):
        return []
    return analysis.parse.between(analysis.sentence_at(before.end - 1).start, before.end)


def _end_of_earlier(quotation: Quotation, analysis: Analysis) -> int:
    """Return where the quotation before this one in its sentence ends, 0 where there is none."""
    earlier = analysis.quotation_before(quotation)
    if earlier is None or earlier.span.start < analysis.sentence_at(quotation.span.start).start:
        return 0
    return earlier.span.end


def is_whole(quotation: Quotation, analysis: Analysis) -> bool:
    """Tell whether the quotation is a sentence of its own rather than words within the article's sentence."""
    text = analysis.text
    inner = quotation.inner(text)
    if not inner or not (inner[0].isupper() or inner[0] in "[(…." or inner[0].isdigit()):
        return False
    before = analysis.preceding(quotation.span.start)[-1:]
    paragraph = analysis.paragraphs[analysis.paragraph_index(quotation.span.start)]
    if quotation.span.start == paragraph.start:
        return True
    return before in ",:.?!…—-" or len(inner.split()) > 3


def stands_alone(quotation: Quotation, analysis: Analysis) -> bool:
    """Tell whether the quotation is the whole content, and the words of the sentence around it are not.

    A colon or the end of a sentence comes before it (`The mayor was tired of it: "I do not want to wait," she said.`),
    or the comma after a cue (`She had said, "We will see," when asked about the bridge.`).
    """
    before = analysis.preceding(quotation.span.start)[-1:]
    if not is_whole(quotation, analysis) or before not in {":", ".", ","}:
        return False
    words = len(quotation.inner(analysis.text).split())
    return words >= _SENTENCE or (before == "," and words > 1)


def stretch_to_tag(quotation: Quotation, cue: Cue, analysis: Analysis) -> Span:
    """Return the quotation with the words of its sentence that come before it (`The plan is "bold," she said`)."""
    start = analysis.sentence_at(quotation.span.start).start
    if start <= cue.verb.start < quotation.span.start:
        return quotation.span
    if stands_alone(quotation, analysis):
        return quotation.span
    earlier = _end_of_earlier(quotation, analysis)
    if earlier and analysis.text[earlier - 2] in ".!?":
        start = earlier
    kept = analysis.trimmed(Span(start, quotation.span.end))
    return Span(kept.start, quotation.span.end)
