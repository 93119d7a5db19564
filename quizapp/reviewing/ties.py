"""What two questions on one attribution show of each other, whatever their ways of answering.

The words alone do not tell it: a selection has no options, "another denies it" names no denier, and "the accusation
against Velmar" tells half of who accused whom.
"""

import re
from typing import NamedTuple

from quizapp.model.attribution import AttributionGraph, Stance
from quizapp.model.question import TRUE, Question, Role, SelectionQuestion, TrueFalseQuestion
from quizapp.reviewing.words import content_stems, folded

_WHOSE = frozenset(
    {
        "all_by_source",
        "reporting_verb",
        "what_was_said",
        "who_accused",
        "who_claimed",
        "who_denied",
        "who_doubted",
        "who_is_quoted",
        "words_that_show",
    }
)
"""The kinds that ask whose words those of one attribution are, from the one side or the other, or what ties them."""
_OF_PARTIES = frozenset({"who_accused", "who_accused_whom", "who_denied"})
_STATUS = "status_in_article"
_STANCES = {
    Stance.DENIES: content_stems("denied denial rejected dismissed disputed rebutted refuted"),
    Stance.CONFIRMS: content_stems("confirmed confirmation"),
}
_TASK = content_stems("select mark find tell verb cite")
"""What tells how to answer a selection and not what it asks about."""
_QUOTED = re.compile(r"“[^”]*”")


class Tie(NamedTuple):
    """What a question rests on, and what it shows and asks of that."""

    attributions: frozenset[str]
    about: frozenset[str]
    """With what they answer, such as the accusation that is denied."""
    whose: bool
    """Whether it asks whose words these are."""
    selects: bool
    quoted: frozenset[str]
    """What its stem quotes, folded: of a statement to be judged by whose words those are, or of a selection."""
    shown: frozenset[Stance]
    """The stances that its stem speaks of as taken."""
    asked: frozenset[Stance]
    """Those that its key tells: of a status in the article."""
    parties: tuple[str, ...]
    """Who accuses, is accused or denies, by the key."""


def tie(question: Question, graph: AttributionGraph | None) -> Tie:
    """Return what of `question` is compared with others on the same attributions."""
    own = frozenset(question.attributions)
    records = graph.attributions if graph is not None else ()
    keys = [option.text for option in question.options if option.id in question.right_options]
    selects = isinstance(question, SelectionQuestion)
    # What is not so is not shown.
    told = not isinstance(question, TrueFalseQuestion) or TRUE in question.key
    return Tie(
        own,
        own.union(*(record.responds_to for record in records if record.id in own)),
        selects or question.kind in _WHOSE,
        selects,
        frozenset(map(folded, _QUOTED.findall(question.stem)))
        if selects or isinstance(question, TrueFalseQuestion)
        else frozenset(),
        _stances(_QUOTED.sub("", question.stem)) if told else frozenset(),
        _stances(" ".join(keys)) if question.kind == _STATUS else frozenset(),
        tuple(name for key in keys for name in _names(key)) if question.kind in _OF_PARTIES else (),
    )


def sources(question: SelectionQuestion, graph: AttributionGraph | None) -> tuple[str, ...]:
    """Return the names of the sources that a selection asks for: its key in words."""
    marks = [mark.span for mark in question.marks if mark.role is Role.SOURCE]
    found = [origin.source for origin in question.origins if origin.source]
    if graph is not None:
        found.extend(
            record.source_entity
            for record in graph.attributions
            if record.id in question.attributions and record.source_entity
        )
        found.extend(
            entity.name
            for entity in graph.entities
            if any(mention.overlaps(mark) for mention in entity.mentions for mark in marks)
        )
    return tuple(dict.fromkeys(found))


def subject(question: Question) -> frozenset[str]:
    """Return the stems of the words of the stem that tell what `question` is about."""
    stems = content_stems(question.stem)
    return stems - _TASK if isinstance(question, SelectionQuestion) else stems


def shows_stance(one: Tie, other: Tie) -> bool:
    """Tell whether the stem of `one` speaks of the denial or confirmation that `other` asks for."""
    return not one.about.isdisjoint(other.about) and not one.shown.isdisjoint(other.asked)


def asks_the_same(one: Tie, other: Tie) -> bool:
    """Tell whether both ask whose words the same are, one by a selection; a statement, where it quotes the same."""
    shared = not one.attributions.isdisjoint(other.attributions)
    if not shared or not (one.selects or other.selects):
        return False
    return (one.whose and other.whose) or not one.quoted.isdisjoint(other.quoted)


def _stances(text: str) -> frozenset[Stance]:
    stems = content_stems(text)
    return frozenset(stance for stance, told in _STANCES.items() if stems & told)


def _names(key: str) -> list[str]:
    """Return the runs of capitalised words in `key`: "Ada Kern" and "Velmar" of "Ada Kern accused Velmar"."""
    runs: list[list[str]] = [[]]
    for word in key.split():
        if word[:1].isupper():
            runs[-1].append(word)
        elif runs[-1]:
            runs.append([])
    return [" ".join(run) for run in runs if run]
