"""Hedges: the words by which the article keeps its distance ("alleged", "reportedly")."""

from bisect import bisect_left

from quizapp.extraction import lexicon
from quizapp.extraction.analysis import Analysis
from quizapp.extraction.draft import Draft
from quizapp.extraction.parsing import Token
from quizapp.model.attribution import SourceType
from quizapp.model.base import Span


def hedges_of(analysis: Analysis) -> tuple[Span, ...]:
    """Return the hedges outside quotations, in order."""
    listed = lexicon.hedges()
    return tuple(
        token.span
        for token in analysis.parse.tokens
        if token.lower in listed
        and listed[token.lower] in {"", _tag(token)}
        and analysis.quotation_at(token.start) is None
    )


def _tag(token: Token) -> str:
    """Return the word's tag; a participle before its noun ("the suspected thief") is an adjective."""
    return "JJ" if token.tag == "VBN" and token.dep == "amod" else token.tag


def hedges_of_act(draft: Draft, hedges: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return those of `hedges` by which the article doubts that it was said, or the paper that says it.

    `Ada Lund reportedly told the guard that it was late.` and `The unconfirmed report said that it was late.`; not
    `The alleged thief said that it was late`, which doubts something else.
    """
    verb, source = draft.head, draft.source
    words = [child.span for child in verb.children if child.pos == "ADV"] if verb is not None else []
    if source is not None and _is_paper(source.head):
        words += [child.span for child in source.head.children if child.dep == "amod"]
    return tuple(sorted(set(words).intersection(hedges)))


def _is_paper(noun: Token) -> bool:
    return lexicon.roles().get(noun.lemma) is SourceType.DOCUMENT or noun.lemma in lexicon.nouns()


def hedges_in(spans: tuple[Span, ...], hedges: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return those of `hedges`, which are in order, that lie within one of `spans`."""
    return tuple(
        sorted(
            {
                hedge
                for span in spans
                for hedge in hedges[bisect_left(hedges, (span.start, 0)) : bisect_left(hedges, (span.end, 0))]
                if span.covers(hedge)
            }
        )
    )
