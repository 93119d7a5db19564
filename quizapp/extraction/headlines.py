"""Headlines: who says it stands before or behind a colon, without a verb of saying."""

import re
from collections import Counter

from quizapp.extraction import lexicon
from quizapp.extraction.analysis import Analysis
from quizapp.extraction.draft import Draft, Mention
from quizapp.extraction.parsing import Token
from quizapp.extraction.quoted_speech import is_whole
from quizapp.model.attribution import SourceType
from quizapp.model.base import Span

_LABEL = r"(?:the )?((?:[\w.’'-]+ ){0,4}[\w.’'-]+)"
_BEFORE = re.compile(_LABEL + r": (?=\S)", re.IGNORECASE)
_BEHIND = re.compile(r",? ?(:| [–—-]) ?" + _LABEL + r"[.!]?$", re.IGNORECASE)
# Papers by which a headline names its source; others name a section ("Review: A Night at the Opera").
_PAPERS = frozenset("report study survey poll memo indictment lawsuit audit filing census leak".split())
_SECTIONS = frozenset({SourceType.DOCUMENT, SourceType.SOCIAL_MEDIA, SourceType.ANONYMOUS})
_INSIDERS = frozenset({"source", "official", "aide", "insider", "diplomat"})
_PEOPLE = frozenset({"PERSON", "ORG"})
_PLACES = frozenset({"GPE", "LOC", "FAC", "NORP"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
# What a headline promises to tell, in its own voice.
_TOPICS = frozenset("how why what when where who inside meet a an".split())
# Longer words that a title writes small.
_SMALL = 3
_LONGEST = 25
_SHORTEST = 3


def headlines(analysis: Analysis) -> list[Draft]:
    """`Mayor: Town will not sell the pier` and `“We will not sell”: mayor`, at the head of an article.

    Whoever is named must be a role, a paper such as a poll, or somebody whom the article itself names.
    """
    if not analysis.paragraphs:
        return []
    line = analysis.paragraphs[0]
    words = line.of(analysis.text).split()
    if not _SHORTEST < len(words) <= _LONGEST or analysis.text[line.end - 1] == "?":
        return []
    draft = _named_first(line, analysis) or _named_last(line, analysis)
    return [draft] if draft is not None else []


def _named_first(line: Span, analysis: Analysis) -> Draft | None:
    """`Lund: Pier was never safe`, where the article goes on to speak of Ada Lund."""
    match = _BEFORE.match(analysis.text, line.start, line.end)
    if match is None:
        return None
    label = Span(*match.span(1))
    # "Report: Dam Cracked; Mayor Is Silent": what follows is told by the headline.
    end = analysis.text.find(";", match.end(), line.end)
    content = analysis.content(match.end(), end if end > match.end() else line.end)
    if content is None or not _is_source(label, line, analysis) or not _tells(content, analysis):
        return None
    return _draft(label, match.end() - 2, content, analysis)


def _named_last(line: Span, analysis: Analysis) -> Draft | None:
    """`‘We will not sell’: mayor`; not `‘Salt and Iron’: review`."""
    quotation = analysis.quotation_at(line.start)
    if quotation is None or quotation.span.start != line.start or not is_whole(quotation, analysis):
        return None
    match = _BEHIND.match(analysis.text, quotation.span.end, line.end)
    words = quotation.inner(analysis.text).split()
    titled = all(word[0].isupper() for word in words if len(word) > _SMALL)
    if match is None or len(words) < _SHORTEST or titled:
        return None
    label = Span(*match.span(2))
    if not _is_source(label, line, analysis):
        return None
    return _draft(label, match.end(1) - 1, quotation.span, analysis)


def _draft(label: Span, cue: int, content: Span, analysis: Analysis) -> Draft:
    return Draft(
        rule="headline",
        source=Mention(label, analysis.parse.between(*label)[-1]),
        cue=Span(cue, cue + 1),
        head=None,
        contents=(content,),
    )


def _is_source(label: Span, line: Span, analysis: Analysis) -> bool:
    tokens = analysis.parse.between(*label)
    return bool(tokens) and (_speaks(tokens) or _is_named_below(label, line, analysis))


def _speaks(tokens: list[Token]) -> bool:
    """Tell whether the label ends in a role ("City mayor", "Police") or a paper ("Poll")."""
    last = tokens[-1]
    word = last.lower if last.lower in lexicon.roles() else last.lemma.lower()
    if word not in lexicon.roles() and word.endswith("s"):
        word = word[:-1]
    if word in _PAPERS | _INSIDERS:
        return True
    sort = lexicon.roles().get(word)
    return sort is not None and sort not in _SECTIONS


def _is_named_below(label: Span, line: Span, analysis: Analysis) -> bool:
    """Tell whether the last word of the label is, below the headline, part of a person's or an organisation's name."""
    last = label.of(analysis.text).split()[-1]
    if not last[0].isupper():
        return False
    sorts = Counter(
        name.label
        for name in analysis.parse.names
        if name.span.start >= line.end and last in name.span.of(analysis.text).split()
    )
    people = sum(sorts[sort] for sort in _PEOPLE)
    return people > sum(sorts[sort] for sort in _PLACES)


def _tells(content: Span, analysis: Analysis) -> bool:
    """Tell whether the content is a sentence: it has a finite verb and does not only promise one."""
    tokens = analysis.parse.between(*content)
    return tokens[0].lower not in _TOPICS and any(token.tag in _FINITE for token in tokens)
