"""Joints: whether source, cue and content meet as they do where nothing is missing or misread between them."""

import re

from quizapp.extraction import lexicon
from quizapp.extraction.analysis import Analysis
from quizapp.extraction.draft import Draft
from quizapp.extraction.parsing import Token
from quizapp.model.attribution import SourceType
from quizapp.model.base import Span

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_SUBSTANTIAL = frozenset({"NOUN", "PROPN", "VERB", "PRON", "ADV"})
_ACTING = frozenset({"nsubj", "nsubjpass", "dobj", "dative"})
# Whom was told and when; more is a sentence of its own.
_LONGEST_GAP = 12
_FOCUS = frozenset({"just", "only", "even", "merely", "simply"})
_PAUSE = re.compile(r"[:;—–]|\s-{1,2}\s")
_TITLE = 3
_LONGEST_TITLE = 8
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def meet(draft: Draft, analysis: Analysis) -> bool:
    """Tell whether source, cue and content follow each other as they must."""
    return not (
        _overlap(draft)
        or _is_cut(draft, analysis)
        or _is_parted(draft, analysis)
        or _gapes(draft, analysis)
        or _holds_title(draft, analysis)
        or _hangs(draft, analysis)
        or _goes_on_far(draft, analysis)
        or _abuts(draft, analysis)
        or _is_pushed_down(draft)
    )


def _overlap(draft: Draft) -> bool:
    """Tell whether the source stands within what it is said to say, or holds its own cue."""
    others = (*draft.contents, *((draft.cue,) if draft.cue is not None else ()))
    return draft.source is not None and any(span.overlaps(draft.source.span) for span in others)


def _is_cut(draft: Draft, analysis: Analysis) -> bool:
    """Tell whether the source is not a whole phrase.

    `the authors of the`; `2011 email` after `A May 5,`; `Navy Capt` before `. Ada Lund`; `Cross` of `Cross-examined`.
    """
    if draft.source is None:
        return True
    span = draft.source.span
    last = span.of(analysis.text).split()[-1]
    if last.lower() in {"the", "a", "an", "of", "for", "in", "and"} or f"{last}." in lexicon.titles():
        return True
    if analysis.text[span.end : span.end + 1] == "-":
        return True
    place = analysis.parse.first_at(span.start) - 1
    if place < 0 or analysis.parse.tokens[place].start < analysis.sentence_at(span.start).start:
        return False
    before = analysis.parse.tokens[place]
    if before.text == "," and analysis.text[span.start].isdigit():
        return True
    described = before.pos in {"NOUN", "ADJ", "NUM"} and draft.source.head.pos != "PROPN"
    return before.pos == "DET" or (described and before.head is draft.source.head)


def _is_parted(draft: Draft, analysis: Analysis) -> bool:
    """Tell whether a colon or a dash parts source and cue (`Report: Half of them left; the union says it waits`)."""
    if draft.source is None or draft.cue is None or draft.rule == "colon":
        return False
    first, last = sorted((draft.source.span, draft.cue))
    return _PAUSE.search(analysis.text[first.end : last.start]) is not None


def _gapes(draft: Draft, analysis: Analysis) -> bool:
    """Tell whether words between cue and content belong to the content: a "that", a subject, or many.

    `She told the court that in the week before, it was late` with no more than `it was late` for its content.
    """
    if draft.cue is None:
        return False
    first = draft.contents[0]
    if first.start < draft.cue.end:
        return draft.rule == "clause" and _leaves_words(draft, analysis)
    between = [
        token
        for token in analysis.parse.between(draft.cue.end, first.start)
        if token.pos != "PUNCT" and not (draft.source is not None and draft.source.span.covers(token.span))
    ]
    if between and between[-1].lower in _FOCUS and analysis.parse.between(*first)[0].lower != "that":
        # "She said just because it was late she would not go."
        return True
    return len(between) > _LONGEST_GAP or any(
        (token.lower == "that" and token.tag in {"IN", "WDT"}) or token.dep in _SUBJECTS for token in between
    )


def _leaves_words(draft: Draft, analysis: Analysis) -> bool:
    """Tell whether words stand between a content and its tag (`It is late, and trains wait, she said` cut in two)."""
    if draft.cue is None or draft.source is None:
        return False
    tag = min(draft.cue.start, draft.source.span.start)
    ends = [span.end for span in draft.contents if span.end <= tag]
    between = analysis.parse.between(max(ends, default=tag), tag)
    return any(token.pos in _SUBSTANTIAL for token in between)


def _holds_title(draft: Draft, analysis: Analysis) -> bool:
    """Tell whether one of several contents is a title (`"It is late," she told "The Morning Hour"`)."""
    return len(draft.contents) > 1 and any(_is_title(span, analysis) for span in draft.contents)


def _is_title(span: Span, analysis: Analysis) -> bool:
    """Tell whether a quotation is a title: `“Good Morning, Velmar.”`; not `“I will go home.”`"""
    quotation = analysis.quotation_at(span.start)
    if quotation is None or quotation.span.start != span.start:
        return False
    words = [token for token in analysis.parse.between(*span) if token.pos != "PUNCT"]
    long = [word for word in words if len(word.text) > _TITLE]
    return (
        bool(long)
        and len(words) <= _LONGEST_TITLE
        and all(word.text[0].isupper() for word in long)
        and not any(word.tag in _FINITE for word in words)
    )


def _hangs(draft: Draft, analysis: Analysis) -> bool:
    """Tell whether the parser only hangs the cue beside another clause, or within another's reported clause.

    `The plan is “bold,” she says, a word that he dislikes, and she stays.` Beside a whole quotation it may hang.
    """
    verb = draft.head
    if verb is None or draft.rule in {"parenthetical", "according to", "per"}:
        return False
    quotation = analysis.quotation_at(draft.contents[0].start)
    if draft.rule == "tag" and quotation is not None and quotation.span.start == draft.contents[0].start:
        return False
    if verb.dep in {"parataxis", "appos"} or (verb.dep == "xcomp" and verb.tag == "VBG"):
        return True
    return verb.dep == "ccomp" and verb.head.index < verb.index and verb.head.lemma in lexicon.verbs()


def _goes_on_far(draft: Draft, analysis: Analysis) -> bool:
    """Tell whether somebody or something else stands between the source and the second verb that it governs.

    `The firm hired the mayor and said it was late`: of the two, either may have said so.
    """
    verb, source = draft.head, draft.source
    if verb is None or source is None or verb.dep != "conj" or source.span.end > verb.start:
        return False
    between = analysis.parse.between(source.span.end, verb.start)
    own = {token.index for token in source.head.subtree()}
    return any(token.dep in _ACTING and token.index not in own and _is_somebody(token) for token in between)


def _is_somebody(noun: Token) -> bool:
    """Tell whether the word names somebody or has a listed role: not a thing, nor a paper."""
    listed = lexicon.roles().get(noun.lemma) or lexicon.roles().get(noun.lower)
    return noun.pos == "PROPN" or (noun.pos == "NOUN" and listed not in {None, SourceType.DOCUMENT})


def _abuts(draft: Draft, analysis: Analysis) -> bool:
    """Tell whether a tag's content goes on into its source (`“It is late,” Good` of `Good Day's host`)."""
    if draft.rule != "tag" or draft.source is None:
        return False
    return any(
        span.end <= draft.source.span.start
        and analysis.quotation_at(span.end - 1) is None
        and analysis.text[span.end : span.end + 1] not in {",", "?", "!", "-", "–", "—"}
        and not any(mark in analysis.text[span.end : draft.source.span.start] for mark in ",.:;")
        for span in draft.contents
    )


def _is_pushed_down(draft: Draft) -> bool:
    """Tell whether the content's first half stands before the source.

    `It is the place they say the bridge will stand` says more than that the bridge will stand.
    """
    verb, source = draft.head, draft.source
    if draft.rule != "clause" or verb is None or source is None:
        return False
    if verb.dep == "ccomp" and verb.head.lemma == "be" and verb.head.index < verb.index:
        return True
    if verb.dep != "relcl":
        return False
    return source.head.head is verb and source.head.lower not in {"who", "which", "that"}
