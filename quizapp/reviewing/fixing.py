"""Mending what a rule objects to, where it is clear how: a fix is a name, and a question gives the mended question."""

import re
from collections.abc import Callable
from enum import StrEnum
from types import MappingProxyType

from quizapp.model.question import MatchingQuestion, Option, Question, SelectionQuestion
from quizapp.reviewing.kinds import SKILLS
from quizapp.reviewing.ordering import in_logical_order

_NEGATION = re.compile(r"\b(not|never|except|least likely)\b", re.IGNORECASE)


class Fix(StrEnum):
    """What would mend a finding."""

    TRIM = "trim"
    """Take the spaces off the ends of the options."""
    END_ALIKE = "end-alike"
    """Take the full stop off the options that have one."""
    ORDER = "order"
    """Put numbers and dates in their order."""
    EMPHASISE = "emphasise"
    """Write the one negation of the stem in capitals."""
    SKILL = "skill"
    """Give the question the skill that its kind trains."""
    COVER = "cover"
    """Add the words to be selected to the evidence."""


def mended(question: Question, fix: Fix) -> Question:
    """Return `question` with `fix` applied; equal to `question` where there is nothing to mend."""
    return _FIXES[fix](question)


def _trimmed(question: Question) -> Question:
    return _with_texts(question, str.strip)


def _ended_alike(question: Question) -> Question:
    return _with_texts(question, lambda text: re.sub(r"(?<!\.)\.\s*$", "", text))


def _ordered(question: Question) -> Question:
    options = in_logical_order(question.options)
    return question.model_copy(update={"options": options}) if options else question


def _emphasised(question: Question) -> Question:
    return question.model_copy(
        update={"stem": _NEGATION.sub(lambda found: found.group().upper(), question.stem, count=1)}
    )


def _with_its_skill(question: Question) -> Question:
    return question.model_copy(update={"skill": SKILLS.get(question.kind, question.skill)})


def _covering(question: Question) -> Question:
    if not isinstance(question, SelectionQuestion):
        return question
    outside = [
        span for span in question.key if not any(evidence.covers(span) for evidence in question.evidence)
    ]
    # What lies wholly in words that are added need not be said twice.
    kept = [span for span in question.evidence if not any(added.covers(span) for added in outside)]
    return question.model_copy(update={"evidence": tuple(sorted({*kept, *outside}))})


def _with_texts(question: Question, change: Callable[[str], str]) -> Question:
    def changed(options: tuple[Option, ...]) -> tuple[Option, ...]:
        return tuple(option.model_copy(update={"text": change(option.text)}) for option in options)

    update: dict[str, object] = {"options": changed(question.options)}
    if isinstance(question, MatchingQuestion):
        update["prompts"] = changed(question.prompts)
    return question.model_copy(update=update)


_FIXES = MappingProxyType(
    {
        Fix.TRIM: _trimmed,
        Fix.END_ALIKE: _ended_alike,
        Fix.ORDER: _ordered,
        Fix.EMPHASISE: _emphasised,
        Fix.SKILL: _with_its_skill,
        Fix.COVER: _covering,
    }
)
