"""What lies on the desk: the set that is edited, the question shown, those selected, and those that the list shows."""

from collections.abc import Collection, Mapping
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from quizapp.model import editing, several
from quizapp.model.attribution import AttributionGraph
from quizapp.model.question import Question
from quizapp.model.question_set import QuestionSet
from quizapp.reviewing.answers import Attempt
from quizapp.reviewing.attempts import NO_ATTEMPTS
from quizapp.reviewing.finding import Finding
from quizapp.ui.editor import queue
from quizapp.ui.editor.checking import Checks
from quizapp.ui.editor.comparing import Clash, Comparing
from quizapp.ui.editor.edited_set import Change, EditedSet, Spot
from quizapp.ui.editor.filling import Filling
from quizapp.ui.editor.filtering import Filter
from quizapp.ui.editor.set_notes import SetNotes
from quizapp.ui.editor.standing import Standing
from quizapp.ui.editor.statuses import objections


class Said(NamedTuple):
    """A sentence for the person on what was done, or why it was not."""

    message: str
    icon: str
    undo: bool = False
    """Whether undoing is offered with it."""


class Desk(QObject):
    """Knows what is shown; `deeds` changes it. One question is current; two or more may be selected beside it."""

    changed = Signal(object)
    """A `Change` of the set; None where only something else is to be shown."""
    history_moved = Signal()
    """There is something else to undo or redo: known only after `changed`, since Qt moves on after each step."""
    said = Signal(object)
    """A `Said`."""
    led = Signal(object)
    """A `Spot` that the person is to be taken to."""
    faulted = Signal(str)
    """The field of the current question that is to be mended first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.edited: EditedSet | None = None
        self.fixed = ""
        """Why the set cannot be changed, as a sentence; empty where it can be."""
        self.current = ""
        """The id of the question shown; empty where the set has none."""
        self.selected: tuple[str, ...] = ()
        """The ids of two or more questions, in order; empty while one alone is shown."""
        self.filter = Filter()
        self.queued: frozenset[str] = frozenset()
        """The ids of all questions that waited since the set was opened."""
        self._checks: Checks | None = None
        self._comparing = Comparing(self)
        self._comparing.found.connect(self._show)
        self.standing = Standing(self)
        self.standing.rested.connect(self._show)
        self.filling = Filling()
        self.notes = SetNotes(self)
        self.notes.found.connect(self._show)
        self._attempts: Mapping[str, tuple[Attempt, ...]] = NO_ATTEMPTS
        self._kept: frozenset[str] = frozenset()
        self._visible: tuple[Question, ...] = ()

    # The set

    def begin(self, question_set: QuestionSet, graph: AttributionGraph | None, question: str) -> bool:
        """Take `question_set` and tell whether it is another one than before; the same one keeps its history.

        The first question to look at is current, or `question` (an id).
        """
        fresh = self.edited is None or self.edited.question_set != question_set
        if fresh:
            if self.edited is not None:
                if self.edited.question_set.id != question_set.id:
                    self.filter = Filter()
                self.edited.changed.disconnect(self._take)
                self.edited.deleteLater()
            self.edited = EditedSet(question_set, self)
            self.edited.changed.connect(self._take)
            for moved in (self.edited.history.indexChanged, self.edited.history.undoTextChanged):
                moved.connect(self.history_moved)
            self.current = ""
            self.selected = ()
            self.queued = frozenset(queue.waiting(question_set))
            self._comparing.begin(graph)
            self.standing.begin()
        self._attempts = NO_ATTEMPTS if fresh else self._attempts
        self._checks = Checks(question_set.article, graph, self._attempts)
        self.notes.begin(graph)
        ids = [each.id for each in question_set.questions]
        if question in ids:
            self.show(question)
        elif self.current not in ids:
            self.show((*queue.waiting(question_set), *ids, "")[0])
        else:
            self._show()
        return fresh

    def rebase(self, now: QuestionSet, graph: AttributionGraph | None) -> None:
        """Take `now`, which the set became elsewhere; the history and what is shown stay, as far as they can."""
        if self.edited is None:
            return
        self.edited.rebase(now)
        self._checks = Checks(now.article, graph, self._attempts)
        self.notes.begin(graph)
        self._comparing.begin(graph)
        self._show()

    @property
    def question_set(self) -> QuestionSet | None:
        """The set as it is now."""
        return self.edited.question_set if self.edited is not None else None

    @property
    def seen(self) -> tuple[Question, ...]:
        """The questions of the set, each in the status that is to be shown."""
        whole = self.question_set
        return tuple(map(self.standing.seen, whole.questions)) if whole is not None else ()

    @property
    def question(self) -> Question | None:
        """The current question."""
        return editing.find(self.question_set, self.current) if self.question_set is not None else None

    @property
    def targets(self) -> tuple[str, ...]:
        """The ids of the questions that something is to be done to: those selected, or the current one."""
        if self.selected:
            return self.selected
        return (self.current,) if self.question is not None else ()

    def do(
        self, after: QuestionSet, title: str, spot: Spot, *, current: str = "", selected: Collection[str] = ()
    ) -> None:
        """Replace the set by `after`, a step of history called `title`; `current` and `selected` are shown then."""
        if self.edited is None:
            return
        self.standing.release()
        self.current = current or self.current
        self.selected = tuple(selected)
        self._kept = frozenset({self.current, *self.selected})
        self.edited.do(after, title, spot)

    def _take(self, change: Change) -> None:
        if change.travelled:
            there = several.in_order(change.question_set, change.spot.questions)
            self.selected = there if len(there) > 1 else ()
            found = (change.spot.question, *there)
            self.current = next(
                (each for each in found if editing.find(change.question_set, each) is not None), self.current
            )
            self._kept = frozenset({self.current, *self.selected})
        self._refresh()
        self.changed.emit(change)
        if change.travelled:
            self.led.emit(change.spot)

    # What is shown

    @property
    def visible(self) -> tuple[Question, ...]:
        """The questions in the list: those the filter takes, and the one in hand though it takes it no longer."""
        return self._visible

    def show(self, question_id: str, selected: Collection[str] = ()) -> None:
        """Make a question current, and these selected if they are more than one."""
        if self.edited is None:
            return
        self.edited.end_typing()
        self.standing.release()
        several_ids = several.in_order(self.edited.question_set, selected)
        self.current = question_id
        self.selected = several_ids if len(several_ids) > 1 else ()
        self._kept = frozenset({question_id, *self.selected})
        self._show()

    def filter_by(self, wanted: Filter) -> None:
        """Let the list show what `wanted` takes; where it takes the current question no longer, its first one is shown.

        Where it takes none, the question shown stays.
        """
        self.filter = wanted
        self.selected = ()
        self._kept = frozenset()
        self._refresh()
        ids = [question.id for question in self._visible]
        if self.current not in ids and ids:
            self.current = ids[0]
        if ids:
            self._kept = frozenset({self.current})
        self.changed.emit(None)

    def findings(self, question: Question) -> tuple[Finding, ...]:
        """Return what the rules say of a question by itself, the gravest first."""
        return self._checks.findings(question) if self._checks is not None else ()

    def heard(self, question: Question) -> tuple[Finding, ...]:
        """Return what is to be shown of these findings: none on a field that is still to be filled."""
        return self.filling.heard(question, self.findings(question))

    def learn(self, attempts: Mapping[str, tuple[Attempt, ...]]) -> None:
        """Show what first answers tell of the questions; `attempts` is by the content of each."""
        self._attempts = attempts
        if self._checks is not None:
            self._checks.learn(attempts)
            self._show()

    def attempts(self, question: Question) -> tuple[Attempt, ...]:
        """Return the first answers that were given to a question."""
        return self._checks.attempts(question) if self._checks is not None else ()

    def clashes(self, question: Question) -> tuple[Clash, ...]:
        """Return what is to be said of a question beside others."""
        return self._comparing.clashes(question.id)

    def objections(self, question: Question) -> int:
        """Return how many findings on a question a person should do something about."""
        return objections(self.heard(question)) + self._comparing.count(question.id)

    def following(self) -> str | None:
        """Return the id of the next question of the queue, among those in the list."""
        if self.question_set is None:
            return None
        ids = frozenset(question.id for question in self._visible)
        return queue.following(self.question_set, self.current, ids)

    def neighbours(self) -> tuple[str, str]:
        """Return the ids next above and next below the targets in the list; empty where there are none."""
        targets = frozenset(self.targets)
        ids = [question.id for question in self._visible]
        places = [place for place, each in enumerate(ids) if each in targets]
        if not places:
            return "", ""
        above = ids[places[0] - 1] if places[0] else ""
        below = ids[places[-1] + 1] if places[-1] + 1 < len(ids) else ""
        return above, below

    def reword(self) -> None:
        """Look all findings up again: the language of the sentences has changed."""
        if self._checks is not None:
            self._checks.forget()
            self.notes.forget()
            self._show()

    def _show(self) -> None:
        self._refresh()
        self.changed.emit(None)

    def _refresh(self) -> None:
        """Bring what is shown in line with the set."""
        if self.question_set is None:
            return
        questions = self.question_set.questions
        self._comparing.follow(questions)
        self.notes.follow(self.question_set)
        if questions and self.question is None:
            before = [question.id for question in self._visible]
            place = before.index(self.current) if self.current in before else 0
            there = {question.id for question in questions}
            left = [each for each in (*before[place:], *reversed(before[:place])) if each in there]
            self.current = left[0] if left else questions[0].id
            self._kept |= {self.current} if left or not self.filter.asks else set()
        self.selected = several.in_order(self.question_set, self.selected)
        if len(self.selected) < 2:
            self.selected = ()
        self.queued |= frozenset(queue.waiting(self.question_set))
        if self.filter.asks:
            self._visible = tuple(
                question
                for question in questions
                if question.id in self._kept
                or self.filter.takes(question, findings=self.objections(question))
            )
        else:
            self._visible = questions

    def spot(self, field: str = "") -> Spot:
        """Return where the targets are."""
        targets = self.targets
        return Spot(targets[0] if targets else "", field, targets if len(targets) > 1 else ())
