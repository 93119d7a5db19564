"""Tails: the end of a content, outside quotation marks, that may be the article's own comment.

Where the source's words end and the article's begin, grammar often leaves open. Each check names one such end.
"""

import re
from collections.abc import Iterator

from quizapp.extraction.analysis import Analysis
from quizapp.extraction.draft import Draft
from quizapp.extraction.parsing import Token
from quizapp.model.base import Span

_PAUSED = (",", ",”", ',"', ",''", "-", "–", "—")
# "... while the union suggests that it was not": what the article sets against it.
_AGAINST = frozenset({"while", "whereas", "although", "though"})
# "..., as the council prepares to vote": what went on meanwhile. Without a comma it is part of what was said.
_MEANWHILE = frozenset({"as", "when", "before", "after", "since"})
# After a comma: "with similar shares", "an admission", "a day after the vote", "down from nine", "less than half".
_ASIDES = frozenset("with a an something despite compared less more fewer down up".split())
_ARTICLES = frozenset({"a", "an", "the", "one"})
_RELATIVE = frozenset({"WDT", "WP", "WP$", "WRB"})
_BREAK = re.compile(r"\s(?:-{1,2}|–|—)\s|—|\w--\w|[:;](?!\d)")
_ASKED = re.compile(r"\b(?:when|after) (?:(?:he|she|they|it) )?(?:(?:was|were|being) )?(?:asked|pressed)\b")
# Rules whose content is a clause of its own, to which a relative clause after a comma need not belong.
_CLAUSES = frozenset({"clause", "parted", "inverted", "parenthetical"})


def ends_in_comment(draft: Draft, analysis: Analysis) -> bool:
    """Tell whether the content ends with, or is broken by, what may be the article's comment on it."""
    span = _told(draft, analysis)
    return (
        _is_broken(draft, analysis)
        or _is_joined(draft, analysis)
        or _ASKED.search(_unquoted(span, analysis)) is not None
        or any(
            _is_participle(token, analysis)
            or is_set_against(token, analysis)
            or _is_aside(token, analysis)
            or (draft.rule in _CLAUSES and _is_relative(token, analysis))
            for token in _closing(span, analysis)
        )
        or (draft.rule in _CLAUSES and _is_explained(span, analysis))
    )


def _told(draft: Draft, analysis: Analysis) -> Span:
    """Return the last part of the content that stands in the sentence of the cue."""
    if draft.cue is None:
        return draft.contents[-1]
    own = analysis.sentence_at(draft.cue.start)
    return next((span for span in reversed(draft.contents) if span.start < own.end), draft.contents[0])


def _closing(span: Span, analysis: Analysis) -> Iterator[Token]:
    """Yield the unquoted heads of phrases within `span` that go on to its end."""
    for token in analysis.parse.between(*span):
        if analysis.quotation_at(token.start) is None and token.dep not in {"root", "punct"}:
            phrase = token.subtree()
            if phrase[0].start > span.start and phrase[-1].end >= span.end - 1:
                yield token


def _unquoted(span: Span, analysis: Analysis) -> str:
    """Return the words of `span` with those in quotation marks left out."""
    words = span.of(analysis.text)
    for quotation in reversed(analysis.quotations_in(span)):
        start, end = quotation.span.start - span.start, quotation.span.end - span.start
        words = words[:start] + words[end:]
    within = analysis.quotation_at(span.start)
    return words[within.span.end - span.start :] if within and within.span.start < span.start else words


def _is_broken(draft: Draft, analysis: Analysis) -> bool:
    """`It rusts - a word that he likes` and `It is late: the last train left`: who says the second half?"""
    return any(_BREAK.search(_unquoted(span, analysis)) for span in draft.contents)


def _is_joined(draft: Draft, analysis: Analysis) -> bool:
    """`She said it would close, and the next day the town paid.` Before a tag, both clauses are what was said."""
    verb = draft.head
    clause = verb.child("ccomp") if verb is not None else None
    if draft.rule != "clause" or clause is None or draft.cue is None or clause.start < draft.cue.start:
        return False
    return any(
        child.dep == "conj"
        and child.has("nsubj", "nsubjpass")
        and not child.has("mark")
        and analysis.quotation_at(child.start) is None
        and any(span.covers(child.span) for span in draft.contents)
        for child in clause.children
    )


def _is_paused(token: Token, analysis: Analysis) -> bool:
    return analysis.preceding(token.subtree()[0].start).endswith(_PAUSED)


def _is_participle(token: Token, analysis: Analysis) -> bool:
    """`She said it would close, drawing an angry answer from the mayor.`"""
    return token.tag == "VBG" and token.dep in {"advcl", "acl"} and _is_paused(token, analysis)


def is_set_against(token: Token, analysis: Analysis) -> bool:
    """Tell whether a clause is set against what was said before it.

    `She said it would close, although she had promised another bridge.`
    """
    if token.dep != "advcl" or token.tag == "VBG":
        return False
    opening = [word.lower for word in token.subtree()[:2]]
    if opening[0] == "even":
        return opening[-1] in _AGAINST | _MEANWHILE
    return opening[0] in _AGAINST or (opening[0] in _MEANWHILE and _is_paused(token, analysis))


def _is_aside(token: Token, analysis: Analysis) -> bool:
    """`She said it would close, an admission that surprised the town`; `..., with similar shares in either town.`

    What the parser makes of such a phrase differs; only a list ("a knife, a rope") has one too.
    """
    opening = token.subtree()[0]
    return token.dep != "conj" and opening.lower in _ASIDES and _is_paused(token, analysis)


def _is_explained(span: Span, analysis: Analysis) -> bool:
    """Tell whether an apposition with a clause of its own explains what is named: the article's words, most often.

    `She said the shoal, a reef the firm bought in May, would be closed.`
    """
    return any(
        token.dep == "appos"
        and token.subtree()[0].lower in _ARTICLES
        and token.has("relcl")
        and analysis.quotation_at(token.start) is None
        and _is_paused(token, analysis)
        for token in analysis.parse.between(*span)
    )


def _is_relative(token: Token, analysis: Analysis) -> bool:
    """`She said he had seen the report, which the council denies.`"""
    if token.dep != "relcl" or not _is_paused(token, analysis):
        return False
    return any(word.tag in _RELATIVE for word in token.subtree()[:3])
