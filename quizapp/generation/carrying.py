"""Whether an outlet that the article names is another than the one that published it."""

import re

from quizapp.generation import judging
from quizapp.generation.context import Context
from quizapp.generation.names import is_proper_outlet
from quizapp.model.base import Span

# An outlet that others are cited from; the own one is told, asks and interviews.
_CITED_BEFORE = re.compile(
    r"\b(?:per|via|citing|cited by|according to|quoted (?:by|in)|reported (?:by|in)|first reported (?:by|in)"
    r"|reports? (?:by|in|from)|published (?:by|in)|obtained by|as|wrote (?:in|for)|column (?:for|in)|article (?:by|in))"
    r"\s(?:the\s)?$",
    re.IGNORECASE,
)
_CITED_AFTER = re.compile(
    r"(?:\s(?:(?:has|had|first|also|later|previously) ){0,2}"
    r"(?:report(?:s|ed)|wrote|writes|quot(?:es|ed)|revealed|published)\b"
    r"|[’']s? (?:own )?(?:report|account|story)\b)",
    re.IGNORECASE,
)
_ASKING = re.compile(
    r"[’']s? (?:[\w-]+ ){0,2}(?:requests?|questions?|inquir(?:y|ies)|emails?|calls|analysis|review|staff|reporters?)\b"
    r"|\s(?:reporters?|staff writers?|staff|asked|contacted|reviewed|interviewed|analy[sz]ed)\b",
    re.IGNORECASE,
)
_REACH = 30


def has_own(context: Context) -> bool:
    """Tell whether the article's own outlet is known: else "told the Times" may stand in the Times."""
    return bool(context.article.outlet) or any(outlet.own for outlet in context.graph.outlets)


def is_own(context: Context, name: str) -> bool:
    """Tell whether `name` is the outlet that published the article."""
    own = [context.article.outlet, *(outlet.name for outlet in context.graph.outlets if outlet.own)]
    return any(each and judging.same_outlet(name, each) for each in own)


def is_surely_another(context: Context, name: str) -> bool:
    """Tell whether `name` is certainly not the outlet that published the article.

    Where that one is not known, a report that is cited from `name` shows it; who was told may be the paper that one
    reads.
    """
    if speaks_of_itself(context, name):
        return False
    text = context.article.text
    return (
        has_own(context)
        or _speaks(context, name)
        or any(
            _CITED_AFTER.match(text, place.end)
            or _CITED_BEFORE.search(text[max(0, place.start - _REACH) : place.start])
            for place in _places(context, name)
        )
    )


def speaks_of_itself(context: Context, name: str) -> bool:
    """Tell whether `name` is the article's own outlet, or asks, reviews or has reporters in it, as the own one does."""
    if is_own(context, name):
        return True
    return not has_own(context) and any(
        _ASKING.match(context.article.text, place.end) for place in _places(context, name)
    )


def _speaks(context: Context, name: str) -> bool:
    """Tell whether the outlet is itself the source of something: "the newspaper noted"."""
    return any(
        record.outlet is not None
        and record.cue is not None
        and record.source_entity is not None
        and judging.same_outlet(record.outlet.name, name)
        and judging.same_outlet(record.source_entity, name)
        for record in context.graph.attributions
    )


def _places(context: Context, name: str) -> list[Span]:
    places = [
        mention
        for outlet in context.graph.outlets
        if is_proper_outlet(outlet.name) and judging.same_outlet(outlet.name, name)
        for mention in outlet.mentions
    ]
    return places + [
        record.outlet.span
        for record in context.graph.attributions
        if record.outlet is not None and judging.same_outlet(record.outlet.name, name)
    ]
