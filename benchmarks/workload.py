"""Random work on a library that tells what it begins and what it was told is done, so that a fault can be judged."""

import random
from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import TypeVar

from benchmarks.library import NOW, question_set, session_on
from quizapp.errors import UserError
from quizapp.model.answering import chosen
from quizapp.model.session import answer, finish
from quizapp.paths import Home
from quizapp.storing import Store

T = TypeVar("T")

Tell = Callable[[str, str, str], None]
"""Takes "begin", "done" or "refused", the key of a set or a session, and the value that it is to have."""
GONE = "gone"
FINISHED = "finished"
QUESTIONS = 4


class Workload:
    """Changes the library in `home`, as the numbers of `seed` have it. A step that is refused raises nothing."""

    def __init__(self, home: Home, seed: int, tell: Tell) -> None:
        self._source = random.Random(seed)  # noqa: S311 - the same work on each run
        self._seed = seed
        self._tell = tell
        self._made = 0
        self.store = Store(home)

    def step(self) -> str:
        """Do one thing with a set or a session, and return what: insert, update, remove, begin, answer or move.

        A question is removed too; what is moved is a finished session, or a deleted set that comes back.
        """
        name, kind = self._source.choices(
            (
                ("insert", self._insert),
                ("update", self._rename),
                ("remove", self._remove),
                ("remove", self._drop),
                ("move", self._bring_back),
                ("begin", self._start),
                ("answer", self._answer),
                ("move", self._finish),
            ),
            (15, 10, 8, 6, 3, 12, 45, 10),
        )[0]
        try:
            kind()
        except UserError:
            self._tell("refused", "", "")
        return name

    def _do(self, key: str, value: str, action: Callable[[], object]) -> None:
        self._tell("begin", key, value)
        action()
        self._tell("done", key, value)

    def _insert(self) -> None:
        made = question_set(self._next(), QUESTIONS)
        self._do(made.id, made.title.replace(" ", "_"), lambda: self.store.sets.save(made))

    def _rename(self) -> None:
        if chosen := self._one_of(self.store.sets.summaries()):
            title = f"Renamed_{self._next()}_{'long' * self._source.randint(0, 50)}"
            self._do(chosen.id, title, lambda: self.store.sets.rename(chosen.id, title))

    def _remove(self) -> None:
        if chosen := self._one_of(self.store.sets.summaries()):
            self._do(chosen.id, GONE, lambda: self.store.sets.delete(chosen.id))

    def _drop(self) -> None:
        if chosen := self._one_of([each for each in self.store.sets.summaries() if each.questions > 1]):
            whole, title = self.store.sets.load(chosen.id), f"Shorter_{self._next()}"
            shorter = whole.model_copy(update={"questions": whole.questions[1:], "title": title})
            self._do(chosen.id, title, lambda: self.store.sets.save(shorter))

    def _bring_back(self) -> None:
        if chosen := self._one_of(self.store.sets.deleted()):
            title = chosen.summary.title.replace(" ", "_")
            self._do(chosen.summary.id, title, lambda: self.store.sets.restore(chosen.summary.id))

    def _start(self) -> None:
        if chosen := self._one_of(self.store.sets.summaries()):
            session, material = session_on(self.store.sets.load(chosen.id), self._next())
            self._do(session.id, "0", lambda: self.store.sessions.save_open(session, material))

    def _answer(self) -> None:
        if session := self._one_of(
            [each for each in self.store.sessions.open() if each.place < len(each.asked)]
        ):
            material = self.store.sessions.material(session)
            asked = session.asked[session.place]
            later = answer(session, material, chosen(*asked.options[:1]), seconds=1.5, now=NOW)
            self._do(session.id, str(later.place), lambda: self.store.sessions.save_open(later, material))

    def _finish(self) -> None:
        if session := self._one_of(self.store.sessions.open()):
            done = finish(session, NOW + timedelta(days=self._source.randint(0, 60)))
            self._do(session.id, FINISHED, lambda: self.store.sessions.finish(done))

    def _one_of(self, things: Sequence[T]) -> T | None:
        return self._source.choice(things) if things else None

    def _next(self) -> int:
        self._made += 1
        return self._seed * 1000 + self._made


class Ledger:
    """What the library must hold: for each key the values that are right. What was begun may be done or not."""

    def __init__(self) -> None:
        self._right: dict[str, set[str]] = {}
        self.done = 0
        self.refused = 0

    def tell(self, event: str, key: str, value: str) -> None:
        """Take in what a `Workload` tells."""
        if event == "begin":
            self._right.setdefault(key, {GONE}).add(value)
        elif event == "done":
            self._right[key] = {value}
            self.done += 1
        else:
            self.refused += 1

    def losses(self, home: Home) -> list[str]:
        """Return what is not in the library as it should be, and take what is there for right from now on."""
        store = Store(home)
        found = {summary.id: summary.title.replace(" ", "_") for summary in store.sets.summaries()}
        opened = {session.id: str(session.place) for session in store.sessions.open()}
        sessions = store.sessions.finished()
        found |= opened | {session.id: FINISHED for session in sessions}
        wrong = [
            f"{key}: {found.get(key, GONE)!r} instead of {sorted(right)}"
            for key, right in self._right.items()
            if found.get(key, GONE) not in right
        ]
        wrong += [f"{key}: nobody made it" for key in found.keys() - self._right.keys()]
        wrong += [f"counted twice: {key}" for key in opened if key in {session.id for session in sessions}]
        for session in (*store.sessions.open(), *sessions):
            try:
                store.sessions.material(session)
            except UserError as error:
                wrong.append(f"{session.id}: {error}")
        wrong += store.take_notices()
        self._right = {key: {found.get(key, GONE)} for key in self._right}
        return wrong
