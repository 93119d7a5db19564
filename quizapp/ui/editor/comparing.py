"""Which questions of the set say too much of one another: looked up a few at a time, so that no key waits for it."""

import time
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from quizapp.model.attribution import AttributionGraph
from quizapp.model.question import Question, Status
from quizapp.reviewing.comparing import Asked, Relation, alike, asked, tells
from quizapp.ui.editor.checking import shortened

_AT_A_TIME = 0.008
"""Seconds: shorter than a frame of the screen."""


class Clash(NamedTuple):
    """What one question does to another."""

    relation: Relation
    other: str
    """The id of the other question."""


class _Known(NamedTuple):
    question: Question
    asked: Asked


class Comparing(QObject):
    """Compares all questions but the rejected ones, which are never asked. `found` says that all were compared.

    A question that changed is compared with the others again, and only that one.
    """

    found = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._graph: AttributionGraph | None = None
        self._known: dict[str, _Known] = {}
        self._clashes: dict[str, set[Clash]] = {}
        self._named_by: dict[str, set[str]] = {}
        self._due: dict[str, None] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)

    def begin(self, graph: AttributionGraph | None) -> None:
        """Forget everything: another set is compared, its keys known under the names in `graph`."""
        self._timer.stop()
        self._graph = graph
        self._known, self._clashes, self._named_by, self._due = {}, {}, {}, {}

    def follow(self, questions: Sequence[Question]) -> None:
        """Take note of the questions as they are now. A single one that changed is compared at once."""
        compared = {question.id: question for question in questions if question.status is not Status.REJECTED}
        for gone in self._known.keys() - compared.keys():
            self._forget(gone)
        for question_id, question in compared.items():
            known = self._known.get(question_id)
            if known is not None and known.question is question:
                continue
            now = asked(shortened(question), self._graph)
            if known is not None and known.asked == now:
                self._known[question_id] = _Known(question, now)
                continue
            if known is not None:
                self._forget(question_id)
            self._known[question_id] = _Known(question, now)
            self._due[question_id] = None
        if len(self._due) == 1 and not self._timer.isActive():
            self._compare(self._due.popitem()[0])
        elif self._due:
            self._timer.start()

    def clashes(self, question_id: str) -> tuple[Clash, ...]:
        """Return what is to be said of the question beside others, as far as it is known yet."""
        return tuple(sorted(self._clashes.get(question_id, ())))

    def count(self, question_id: str) -> int:
        """Return how many that are: the list asks for all questions at each key that is pressed."""
        return len(self._clashes.get(question_id, ()))

    @property
    def is_done(self) -> bool:
        """Whether all questions are compared."""
        return not self._due

    def _forget(self, question_id: str) -> None:
        self._known.pop(question_id, None)
        self._due.pop(question_id, None)
        self._clashes.pop(question_id, None)
        for naming in self._named_by.pop(question_id, ()):
            named = self._clashes.get(naming, set())
            named.difference_update([each for each in named if each.other == question_id])

    def _go_on(self) -> None:
        until = time.perf_counter() + _AT_A_TIME
        while self._due and time.perf_counter() < until:
            self._compare(next(iter(self._due)))
        if not self._due:
            self._timer.stop()
            self.found.emit()

    def _compare(self, question_id: str) -> None:
        """Compare one question with all others that are not due themselves."""
        self._due.pop(question_id, None)
        one = self._known[question_id].asked
        for other_id, (_question, other) in self._known.items():
            if other_id == question_id or other_id in self._due:
                continue
            if alike(one, other):
                self._note(question_id, Relation.NEAR_DUPLICATE, other_id)
                self._note(other_id, Relation.NEAR_DUPLICATE, question_id)
            if tells(one, other):
                self._note(question_id, Relation.GIVES_AWAY, other_id)
            if tells(other, one):
                self._note(other_id, Relation.GIVES_AWAY, question_id)

    def _note(self, one: str, relation: Relation, other: str) -> None:
        self._clashes.setdefault(one, set()).add(Clash(relation, other))
        self._named_by.setdefault(other, set()).add(one)
