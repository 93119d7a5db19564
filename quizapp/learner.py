"""One learner: what is due, what went wrong, and sessions on it. Whoever has profiles gives another for each."""

from collections.abc import Callable, Collection, Sequence
from datetime import datetime
from typing import NamedTuple

from quizapp.errors import UserError
from quizapp.model.memory import Memory
from quizapp.model.question_set import QuestionSet
from quizapp.model.session import DEFAULT_PROFILE, SessionMode
from quizapp.model.several_sets import Chosen, playable
from quizapp.practising.due import due_today, fresh_start, overdue
from quizapp.practising.memory import is_mistake, remembered_from
from quizapp.storing import Known, QuestionSets, Store
from quizapp.storing.answers import Key
from quizapp.storing.index import Progress

_NO_LIMIT = 2**31


class Due(NamedTuple):
    """What is due today."""

    questions: tuple[Chosen, ...] = ()
    """Those first that are most likely forgotten."""
    later: int = 0
    """How many more have been due since before today, and are left for the coming days."""


class Learner:
    """What `profile` has answered on the sets in `store`, and what follows from it; `clock` tells the time with its
    zone.

    Its sessions are kept in `kept`: in `store` too, but for a guest, of whom nothing stays there.
    """

    def __init__(
        self,
        store: Store,
        clock: Callable[[], datetime],
        profile: str = DEFAULT_PROFILE,
        *,
        kept: Store | None = None,
    ) -> None:
        self._store = store
        self._clock = clock
        self.profile = profile
        self.kept = kept or store
        """Where its sessions are."""

    def due(self, progress: Progress | None = None, *, only: Collection[str] = ()) -> Due:
        """Return what is due today, as far as it is still there and may be asked: of the sets with the ids `only`,
        where any are named.

        Seconds where the history is read anew; what `progress` raises ends that, and the next call goes on from there.
        `UserError` where what the learner chose cannot be read.
        """
        now, memories = self._clock(), self._memories(progress)
        room = len(due_today(memories, now))
        offered = _Loaded(self._store.sets)
        found: list[Chosen] = []
        for key in due_today(memories, now, limit=_NO_LIMIT):
            if len(found) == room:
                break
            if only and key[0] not in only:
                continue
            if (question := offered.question(key)) is not None:
                found.append(question)
        asked = {_key(each) for each in found}
        late = {
            key: each
            for key, each in memories.items()
            if key not in asked and offered.knows(key) and (not only or key[0] in only)
        }
        return Due(tuple(found), overdue(late, now))

    def offered(self, mode: SessionMode, question_sets: Sequence[QuestionSet]) -> tuple[Chosen, ...]:
        """Return the questions of these sets that a session in `mode` may ask; of what is due, where none are named,
        those of all sets. `UserError` as `due`.
        """
        match mode:
            case SessionMode.DUE:
                return self.due(only={question_set.id for question_set in question_sets}).questions
            case SessionMode.MISTAKES:
                return self.mistakes(question_sets)
            case _:
                return playable(question_sets)

    def start_fresh(self) -> None:
        """Spread all that has waited over the coming days; what is remembered stays as it was.

        `UserError` where that cannot be written.
        """
        chosen = self.kept.learning.of(self.profile)
        self.kept.learning.keep(chosen.model_copy(update={"fresh": self._clock()}))

    def mistakes(self, question_sets: Sequence[QuestionSet]) -> tuple[Chosen, ...]:
        """Return those questions of the sets whose last answer was wrong, or right and as good as a guess."""
        known = self._known()
        offered = playable(question_sets)
        return tuple(
            each
            for each in offered
            if (found := known.get(_key(each))) is not None and is_mistake(found.last)
        )

    def _known(self, progress: Progress | None = None) -> dict[Key, Known]:
        known = self.kept.answers.known(self.profile, remembered_from, progress)
        for key, answers in self.kept.answers.in_progress(self.profile).items():
            before = known.get(key)
            memory = remembered_from(answers, before.memory if before else None)
            if memory is not None:
                known[key] = Known(memory, answers[-1])
        return known

    def _memories(self, progress: Progress | None) -> dict[Key, Memory]:
        memories = {key: each.memory for key, each in self._known(progress).items()}
        fresh = self.kept.learning.of(self.profile).fresh
        if fresh is None:
            return memories
        before = {key: memory for key, memory in memories.items() if memory.answered < fresh}
        # In the learner's time zone: days begin at night.
        return {**memories, **fresh_start(before, fresh.astimezone(self._clock().tzinfo))}


class _Loaded:
    """The sets as far as they were asked for: loading one takes milliseconds, and there may be thousands."""

    def __init__(self, sets: QuestionSets) -> None:
        self._sets = sets
        self._there = {summary.id for summary in sets.summaries() if summary.playable}
        self._questions: dict[str, dict[str, Chosen]] = {}

    def knows(self, key: Key) -> bool:
        """Tell whether the set of a question can be played."""
        return key[0] in self._there

    def question(self, key: Key) -> Chosen | None:
        """Return a question that may be asked; None where it is gone, or a person has to look at it first."""
        set_id, question_id = key
        if set_id not in self._there:
            return None
        if set_id not in self._questions:
            try:
                found = playable((self._sets.load(set_id),))
            except UserError:
                found = ()  # told where sets are listed
            self._questions[set_id] = {each.question.id: each for each in found}
        return self._questions[set_id].get(question_id)


def _key(chosen: Chosen) -> Key:
    return chosen.question_set.id, chosen.question.id
