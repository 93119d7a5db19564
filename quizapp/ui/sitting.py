"""The session in progress and the file that holds it: every checked answer is on disk before it is shown as checked."""

import logging
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from quizapp.errors import UserError
from quizapp.learner import Learner
from quizapp.model.answering import Given
from quizapp.model.base import short_id
from quizapp.model.changing import change, flagged, skipped, timed
from quizapp.model.plan import Plan
from quizapp.model.plan_words import nothing_to_ask
from quizapp.model.question import Question
from quizapp.model.question_set import QuestionSet
from quizapp.model.session import (
    Certainty,
    Material,
    Session,
    answer,
    finish,
    practise_missed,
)
from quizapp.model.several_sets import Chosen, playable, start_joint_session
from quizapp.model.shuffle import Source
from quizapp.model.timing import Timing
from quizapp.storing import Store

logger = logging.getLogger(__name__)

Clock = Callable[[], datetime]
"""Returns the present moment, with its zone."""


class Sitting:
    """Holds the one session being played.

    When the disk refuses, the answer stays in memory, `refusal` says so, and each later answer tries again:
    the file holds the whole session, so nothing is lost once a save succeeds.

    A session that takes the place of others, `instead_of` (ids), is on disk from its first answer on: only then are
    those forgotten, so that whoever leaves before finds them again.
    """

    def __init__(
        self,
        store: Store,
        session: Session,
        material: Material,
        *,
        clock: Clock,
        instead_of: tuple[str, ...] = (),
    ) -> None:
        self._store = store
        self._clock = clock
        self._instead_of = instead_of
        self.session = session
        self.material = material
        self.refusal = ""
        """Why the last save failed, as a sentence; empty when all is on disk."""

    @property
    def question(self) -> Question:
        """The question that the session asks now; `IndexError` when all are answered."""
        return self.material.questions[self.session.asked[self.session.place].question]

    def answer(self, given: Given, seconds: float, certainty: Certainty | None = None) -> Session:
        """Check `given` at the present place, save, and return the session."""
        self.session = answer(
            self.session, self.material, given, seconds=seconds, now=self._clock(), certainty=certainty
        )
        self.save()
        return self.session

    def change(self, place: int, given: Given, seconds: float, certainty: Certainty | None = None) -> Session:
        """Give, change or take back the answer at `place` of a test, save, and return the session."""
        self.session = change(
            self.session,
            self.material,
            place,
            given,
            seconds=seconds,
            now=self._clock(),
            certainty=certainty,
        )
        self.save()
        return self.session

    def skip(self) -> Session:
        """Put the present question off, save, and return the session."""
        self.session = skipped(self.session)
        self.save()
        return self.session

    def flag(self, place: int, *, on: bool) -> Session:
        """Have a place to be looked at again, or not, save, and return the session."""
        self.session = flagged(self.session, place, on=on)
        self.save()
        return self.session

    def pass_time(self, timing: Timing) -> None:
        """Take the time that has passed; it is on disk with the next save."""
        self.session = timed(self.session, timing)

    def finish(self) -> Session:
        """Close the session, move it to the history, and return it."""
        self.session = finish(self.session, self._clock())
        self.save()
        return self.session

    def save(self) -> bool:
        """Write the session to disk and tell whether that worked."""
        if self._instead_of and not self.session.responses:
            return True
        sessions = self._store.sessions
        try:
            if self.session.finished is None or self.refusal:
                # After a refusal the material may be missing too.
                sessions.save_open(self.session, self.material)
            if self.session.finished is not None:
                sessions.finish(self.session)
            for former in self._instead_of:
                sessions.discard(former)
        except UserError as error:
            logger.warning("a session could not be saved", exc_info=error)
            self.refusal = str(error)
        else:
            self.refusal = ""
            self._instead_of = ()
        return not self.refusal

    def end(self) -> None:
        """Stop here for good: what was answered goes to the history, and nothing is left to resume."""
        if self.session.responses:
            self.finish()
        self.leave()

    def leave(self) -> None:
        """Stop here. A session without an answer leaves nothing to resume, so it is forgotten.

        Of another the time that has passed is saved.
        """
        if self.session.responses and self.session.timing is not None:
            self.save()
        if not self.session.responses:
            try:
                self._store.sessions.discard(self.session.id)
            except UserError as error:
                logger.warning("an empty session could not be removed", exc_info=error)
            self.refusal = ""  # nothing is left that could be lost


class Sittings:
    """Starts sittings: on a set, from where one stopped, or on the mistakes of one.

    `learner` gives whose they are at that moment; without it, they are the first profile's.
    """

    def __init__(
        self, store: Store, *, clock: Clock, random: Source, learner: Callable[[], Learner] | None = None
    ) -> None:
        self._clock = clock
        self._random = random
        first = Learner(store, clock)
        self._learner = learner or (lambda: first)

    @property
    def learner(self) -> Learner:
        """Whose sessions they are that begin now."""
        return self._learner()

    def start(
        self,
        question_set: QuestionSet,
        plan: Plan | None = None,
        *,
        instead_of: Iterable[Session] = (),
    ) -> Sitting:
        """Begin a session on those of the playable questions of `question_set` that `plan` asks, else on all.

        `UserError` where none can be played, `ValueError` where the plan asks none.

        Unfinished sessions that it takes the place of, `instead_of`, are forgotten at its first answer.
        """
        return self.begin(playable((question_set,)), plan or Plan(), instead_of=instead_of)

    def begin(self, offered: Sequence[Chosen], plan: Plan, *, instead_of: Iterable[Session] = ()) -> Sitting:
        """Begin a session on those of the questions `offered` that `plan` asks. As `start` otherwise."""
        session, material = self.drawn(offered, plan)
        return self._begin(session, material, tuple(former.id for former in instead_of))

    def drawn(self, offered: Sequence[Chosen], plan: Plan) -> tuple[Session, Material]:
        """Return a session as `begin` does, with what it shows; nothing is saved."""
        if not offered:
            raise UserError(nothing_to_ask(plan.mode))
        now = self._clock()
        return start_joint_session(
            offered,
            plan,
            session_id=self._new_id(now),
            source=self._random,
            now=now,
            profile=self.learner.profile,
        )

    def resume(self, session: Session) -> Sitting:
        """Go on where `session` stopped, in the same order. `UserError` when what it showed is gone."""
        kept = self.learner.kept
        return Sitting(kept, session, kept.sessions.material(session), clock=self._clock)

    def practise(self, session: Session, material: Material) -> Sitting:
        """Begin a session on what `session` got wrong; `ValueError` where nothing was."""
        now = self._clock()
        mistakes = practise_missed(
            session, material, session_id=self._new_id(now), source=self._random, now=now
        )
        return self._begin(mistakes, material)

    def _begin(self, session: Session, material: Material, instead_of: tuple[str, ...] = ()) -> Sitting:
        sitting = Sitting(self.learner.kept, session, material, clock=self._clock, instead_of=instead_of)
        sitting.save()
        return sitting

    def _new_id(self, now: datetime) -> str:
        return short_id("session", now.isoformat(), repr(self._random.random()))
