"""The order in which a set is played: a plain question first, kinds in turn, from easy to hard across that."""

import re
from collections import Counter
from typing import NamedTuple

from quizapp.generation.draft import Draft, Kind
from quizapp.generation.forms import Thought
from quizapp.model.question import Mark, Role, Skill
from quizapp.reviewing.kinds import FIXED_ANSWERS
from quizapp.reviewing.words import containment, content_stems

_QUOTED = re.compile(r"“([^”]+)”")
_FEWEST_STEMS = 3
_SAME = 0.8


class Candidate(NamedTuple):
    """A draft that has passed the gate, with its kind and the stem it asks."""

    kind: Kind
    draft: Draft
    stem: str

    @property
    def key(self) -> str:
        """The text of the right option."""
        return self.draft.key.text

    @property
    def is_thought(self) -> bool:
        """Whether it is something to think about, which nobody marks."""
        return isinstance(self.draft.form, Thought)

    @property
    def options(self) -> tuple[str, ...]:
        """The texts that it shows beside its stem."""
        if self.draft.form is not None:
            return self.draft.form.shown
        return (self.key, *(answer.text for answer in self.draft.distractors))

    @property
    def shown(self) -> str:
        """What tells of its subject: the stem, with what a form shows that is no choice."""
        return " ".join((self.stem, *(self.draft.form.shown if self.draft.form is not None else ())))

    @property
    def where(self) -> int:
        """Where in the article the evidence starts."""
        return self.draft.where

    def tells_of(self, other: "Candidate") -> bool:
        """Tell whether the words that `other` asks about stand among the options, whose reasons tell whose they are."""
        asked = [content_stems(words) for words in _QUOTED.findall(other.stem)]
        return any(
            len(stems) >= _FEWEST_STEMS and containment(stems, content_stems(text)) >= _SAME
            for stems in asked
            for text in self.options
        )

    @property
    def said(self) -> tuple[Mark, ...]:
        """The marks of what is asked about."""
        return tuple(mark for mark in self.draft.marks if mark.role is Role.CONTENT)


def in_playing_order(chosen: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """Return `chosen` as a session plays them.

    It opens with the easiest question of who said something. No two of one kind, nor two on the same words, follow
    each other where that can be avoided, and none tells of words that are asked about later. Then the easier one comes
    first, then the one earlier in the article. What is asked of the form comes after what is asked of the content,
    and what is only to be thought about comes last.
    """
    waiting = [candidate for candidate in chosen if not candidate.is_thought]
    last = [candidate for candidate in chosen if candidate.is_thought]
    telling = {
        number: frozenset(
            other for other, told in enumerate(waiting) if other != number and candidate.tells_of(told)
        )
        for number, candidate in enumerate(waiting)
    }
    left = dict(enumerate(waiting))
    ordered: list[Candidate] = []
    while left:
        counts = Counter(candidate.kind.name for candidate in left.values())
        best = min(
            left,
            key=lambda number: _cost(
                left[number], ordered, counts, tells=not telling[number].isdisjoint(left)
            ),
        )
        ordered.append(left.pop(best))
    return (*ordered, *last)


def _cost(
    candidate: Candidate, ordered: list[Candidate], waiting: Counter[str], *, tells: bool
) -> tuple[bool, bool, bool, bool, int, int]:
    """Return what speaks against `candidate` as the next one, the gravest first.

    `waiting` counts the kinds of those that wait, and `tells` says whether it tells of the words of one of them.
    """
    place = (candidate.draft.difficulty + candidate.draft.alone, candidate.where)
    if not ordered:
        return (
            tells,
            candidate.kind.skill is not Skill.WHO_SAID,
            candidate.kind.name in FIXED_ANSWERS,
            False,
            *place,
        )
    last = ordered[-1]
    # A kind that makes up half of what is left must come now, or two of it will meet in the end.
    urgent = 2 * waiting[candidate.kind.name] > waiting.total()
    return (
        tells,
        candidate.kind.name == last.kind.name,
        not urgent,
        not frozenset(candidate.draft.attributions).isdisjoint(last.draft.attributions),
        *place,
    )
