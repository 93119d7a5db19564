"""The order in which a set is played: a plain question first, kinds in turn, from easy to hard across that."""

from collections import Counter
from typing import NamedTuple

from quizapp.generation.draft import Draft, Kind
from quizapp.model.question import Mark, Role, Skill
from quizapp.reviewing.kinds import FIXED_ANSWERS


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
    def where(self) -> int:
        """Where in the article the evidence starts."""
        return self.draft.evidence[0].start

    @property
    def said(self) -> tuple[Mark, ...]:
        """The marks of what is asked about."""
        return tuple(mark for mark in self.draft.marks if mark.role is Role.CONTENT)


def in_playing_order(chosen: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """Return `chosen` as a session plays them.

    It opens with the easiest question of who said something. No two of one kind, nor two on the same words, follow
    each other where that can be avoided; then the easier one comes first, then the one earlier in the article. What
    is asked of the form comes after what is asked of the content.
    """
    waiting = list(chosen)
    ordered: list[Candidate] = []
    while waiting:
        best = min(waiting, key=lambda candidate: _cost(candidate, ordered, waiting))
        waiting.remove(best)
        ordered.append(best)
    return tuple(ordered)


def _cost(
    candidate: Candidate, ordered: list[Candidate], waiting: list[Candidate]
) -> tuple[bool, bool, bool, int, int]:
    """Return what speaks against `candidate` as the next one, the gravest first."""
    place = (candidate.draft.difficulty + candidate.draft.alone, candidate.where)
    if not ordered:
        return (
            candidate.kind.skill is not Skill.WHO_SAID,
            candidate.kind.name in FIXED_ANSWERS,
            False,
            *place,
        )
    last = ordered[-1]
    counts = Counter(other.kind.name for other in waiting)
    # A kind that makes up half of what is left must come now, or two of it will meet in the end.
    urgent = 2 * counts[candidate.kind.name] > len(waiting)
    return (
        candidate.kind.name == last.kind.name,
        not urgent,
        not frozenset(candidate.draft.attributions).isdisjoint(last.draft.attributions),
        *place,
    )
