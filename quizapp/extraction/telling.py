"""Telling: whether the article reports what somebody said, and not an act, a question or words that lean on others.

To condemn a plan, to charge a thief and to ask whether it is late are acts; what was said in them stays untold.
"""

import re
from itertools import pairwise

from quizapp.extraction.analysis import Analysis
from quizapp.extraction.draft import Draft
from quizapp.extraction.parsing import Token
from quizapp.extraction.works import is_title
from quizapp.model.attribution import Stance

_JUDGING = frozenset({Stance.PRAISES, Stance.CONDEMNS})
# What follows an object that is praised or condemned, and says why or for what it is taken.
_REASONS = frozenset({"for", "as", "over"})
_ASKING = frozenset("ask inquire query question wonder".split())
# Who lays a charge as an act of law.
_OF_LAW = re.compile(
    r"\b(?:police|prosecutors?|courts?|judges?|jury|juries|grand jur(?:y|ies)|attorneys?|authorities|detectives?"
    r"|sheriffs?|deput(?:y|ies)|officers?|investigators?|magistrates?|tribunals?|justice department|f\.?b\.?i)\b",
    re.IGNORECASE,
)
_LEANING = frozenset({"PRON", "DET"})
_VERBAL = frozenset({"VERB", "AUX"})
_PAIR = 2
_ECHOES = frozenset({"so", "neither", "nor"})
# "He did not" says no more than "He did"; "I hope not" does.
_LIGHT = frozenset({"be", "do", "have"})

_RECALLING = frozenset("recall remember describe quote recount cite hear".split())
_RETOLD = frozenset("telling saying asking warning replying answering adding shouting whispering".split())


def tells(draft: Draft, analysis: Analysis) -> bool:
    """Tell whether words are reported, and enough of them to stand alone."""
    return not (
        _only_judges(draft, analysis)
        or _only_asks(draft, analysis)
        or _charges_by_law(draft, analysis)
        or _leans(draft, analysis)
        or _leaves_out(draft, analysis)
        or _retells(draft, analysis)
    )


def _only_judges(draft: Draft, analysis: Analysis) -> bool:
    """`Ada Lund condemned the plan`: what she said against it is not told; `condemned it for its price` tells it."""
    verb = draft.head
    if draft.rule not in {"accusation", "object"} or draft.stance not in _JUDGING or verb is None:
        return False
    if any(analysis.quotations_in(span) for span in draft.contents):
        return False
    inside = [token for span in draft.contents for token in analysis.parse.between(*span)]
    return not any(
        token.lower in _REASONS and (token.head is verb or token.has("pcomp") or token.dep == "mark")
        for token in inside
    )


def _only_asks(draft: Draft, analysis: Analysis) -> bool:
    """`Ada Lund asked whether it was late`: she did not say that it was; a question in quotation marks is her words."""
    if draft.head is None or draft.head.lemma not in _ASKING:
        return False
    return analysis.quotation_at(draft.contents[0].start) is None


def _charges_by_law(draft: Draft, analysis: Analysis) -> bool:
    """`The police charged the driver with theft` is an act of law; `The union charged the firm with theft` is said."""
    if draft.rule != "accusation" or draft.head is None or draft.head.lemma != "charge":
        return False
    return draft.source is not None and _OF_LAW.search(draft.source.span.of(analysis.text)) is not None


def _leans(draft: Draft, analysis: Analysis) -> bool:
    """`That's`, `It is` and `He did`: a pronoun and its verb alone, whose sense is elsewhere; `So are the others`."""
    words = [
        token
        for span in draft.contents
        for token in analysis.parse.between(*span)
        if token.pos != "PUNCT"
        and token.dep != "mark"
        and not (token.dep == "neg" and token.head.lemma in _LIGHT)
    ]
    echo = len(words) > 1 and words[0].lower in _ECHOES and words[0].dep not in {"nsubj", "nsubjpass"}
    if echo and words[1].pos == "AUX":
        return True
    return len(words) <= _PAIR and bool(words) and words[0].pos in _LEANING and _all_verbal(words[1:])


def _all_verbal(words: list[Token]) -> bool:
    return all(word.pos in _VERBAL or word.text.startswith(("'", "’")) for word in words)


def _leaves_out(draft: Draft, analysis: Analysis) -> bool:
    """Tell whether a quotation stands between two parts of the content and belongs to none: it may part them."""
    return any(
        not any(span.overlaps(quotation.span) for span in draft.contents)
        and draft.cue is not None
        and not quotation.span.overlaps(draft.cue)
        and not is_title(quotation, analysis)
        for first, second in pairwise(draft.contents)
        for quotation in analysis.quotations
        if first.end <= quotation.span.start and quotation.span.end <= second.start
    )


def _retells(draft: Draft, analysis: Analysis) -> bool:
    """`“It is late,” Ada Lund recalled the mayor telling her`: the words are the mayor's, not hers."""
    verb = draft.head
    if verb is None or verb.lemma not in _RECALLING:
        return False
    sentence = analysis.sentence_at(verb.start)
    return any(
        token.index > verb.index and token.lower in _RETOLD and analysis.quotation_at(token.start) is None
        for token in analysis.parse.between(*sentence)
    )
