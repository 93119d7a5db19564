"""Quotations that a colon introduces without a verb of saying."""

import re

from quizapp.extraction import lexicon
from quizapp.extraction.analysis import Analysis
from quizapp.extraction.beside import last_noun
from quizapp.extraction.draft import Draft
from quizapp.extraction.parsing import Token
from quizapp.extraction.quotations import Quotation
from quizapp.extraction.quoted_speech import is_whole
from quizapp.extraction.sources import mention
from quizapp.model.base import Span

_DASH = re.compile(r" [–—-]+ ")
_WORDS = frozenset(
    "response reply answer message advice verdict reaction question tweet post conclusion explanation motto slogan"
    " word words line".split()
)
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_ON = frozenset({"on", "about"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
# Fewer words after a colon are a title.
_SHORTEST = 3


def introduced(quotation: Quotation, analysis: Analysis) -> Draft | None:
    """`Not everybody agreed - Ada Lund: "It is late."` and `That did not surprise Ada Lund: "It was late."`

    So too where the colon ends the paragraph before. The source is the subject where that is somebody, else whoever
    is named last; with `Ada Lund's response: "It was late."` and `Ada Lund on the dam: "It was late."` it is she.
    """
    text = analysis.text
    colon = _colon_before(quotation, analysis)
    if colon is None or not is_whole(quotation, analysis) or len(quotation.inner(text).split()) < _SHORTEST:
        return None
    start = analysis.sentence_at(colon).start
    dashes = list(_DASH.finditer(text, start, colon))
    if dashes:
        start = dashes[-1].end()
    tokens = [
        token for token in analysis.parse.between(start, colon) if analysis.quotation_at(token.start) is None
    ]
    somebody = _author(tokens) or _subject(tokens)
    if somebody is None and (named := _before_matter(tokens)):
        tokens, somebody = named, named[-1]
    somebody = somebody or _last_named(tokens)
    if somebody is None:
        return None
    return Draft(
        rule="colon",
        source=mention(somebody, analysis, within=frozenset(token.index for token in tokens)),
        cue=Span(colon, colon + 1),
        head=None,
        contents=(quotation.span,),
    )


def _colon_before(quotation: Quotation, analysis: Analysis) -> int | None:
    """Return where the colon stands before the quotation, in its paragraph or at the end of the one before."""
    index = analysis.paragraph_index(quotation.span.start)
    paragraph = analysis.paragraphs[index]
    end = quotation.span.start
    if end == paragraph.start:
        if not index:
            return None
        paragraph = analysis.paragraphs[index - 1]
        end = paragraph.end
    before = analysis.text[paragraph.start : end].rstrip()
    if not before.endswith(":"):
        return None
    return paragraph.start + len(before) - 1


def _author(tokens: list[Token]) -> Token | None:
    """Return whose response or other words the colon introduces: `Ada Lund's response: “It is late.”`"""
    if any(token.tag in _FINITE for token in tokens):
        return None
    for token in tokens:
        owner = token.child("poss")
        if (
            token.pos == "NOUN"
            and owner is not None
            and (token.lemma in _WORDS or token.lemma in lexicon.nouns())
        ):
            return owner if owner.pos == "PROPN" or owner.tag == "PRP$" else None
    return None


def _subject(tokens: list[Token]) -> Token | None:
    """Return the subject of the first finite verb, where that is somebody: `Ada Lund was tired: “It is late.”`"""
    inside = {token.index for token in tokens}
    for token in tokens:
        if token.dep in _SUBJECTS and token.head.tag in _FINITE and token.head.index in inside:
            return token if _somebody(token) else None
    return None


def _before_matter(tokens: list[Token]) -> list[Token]:
    """Return the name at the head of `Ada Lund on the dam:`, where no verb follows."""
    place = next((place for place, token in enumerate(tokens) if token.lower in _ON), 0)
    named = tokens[:place]
    if not named or named[-1].pos != "PROPN" or any(token.pos in {"VERB", "AUX"} for token in tokens):
        return []
    return named if all(token.pos in {"PROPN", "NOUN", "ADJ", "DET"} for token in named) else []


def _last_named(tokens: list[Token]) -> Token | None:
    found = last_noun(tokens)
    return found if found is not None and _somebody(found) and found.pos != "PRON" else None


def _somebody(token: Token) -> bool:
    """Tell whether the word can stand for who speaks or writes: a name, he or she, a role, a paper."""
    if token.pos == "PROPN" or token.lower in {"he", "she", "they"}:
        return True
    return token.lemma in lexicon.roles() or token.lower in lexicon.roles()
