"""What the rules say of the set as a whole: looked up once the person pauses, since no key should wait for it."""

from PySide6.QtCore import QObject, QTimer, Signal

from quizapp.model.attribution import AttributionGraph
from quizapp.model.question_set import QuestionSet
from quizapp.reviewing import review_set
from quizapp.reviewing.set_finding import SetFinding
from quizapp.ui.editor.checking import shortened

_PAUSE = 500
"""Milliseconds after the last change."""

_SAID_ELSEWHERE = frozenset({"R16", "R35"})
"""These are on two questions, and stand in the form of each of them."""


class SetNotes(QObject):
    """Follows a set. `found` says that `findings` are others than before."""

    found = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.findings: tuple[SetFinding, ...] = ()
        self._graph: AttributionGraph | None = None
        self._due: QuestionSet | None = None
        self._seen: QuestionSet | None = None
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self._look)

    @property
    def is_due(self) -> bool:
        """Whether it is still to be looked up."""
        return self._timer.isActive()

    def begin(self, graph: AttributionGraph | None) -> None:
        """Begin with another set, or another reading of its article."""
        self._graph = graph
        self.forget()

    def follow(self, question_set: QuestionSet) -> None:
        """Take note of the set as it is now."""
        if question_set is self._due:
            return
        first = self._seen is None or self._seen.id != question_set.id
        self._due = question_set
        if self._seen is not None and self._seen.questions == question_set.questions:
            return
        if first:
            self.findings = ()
        self._timer.start(0 if first else _PAUSE)

    def forget(self) -> None:
        """Look again: the language of the sentences has changed."""
        self._seen = self._due = None

    def _look(self) -> None:
        if self._due is None:
            return
        self._seen = self._due
        cut = self._due.model_copy(update={"questions": tuple(map(shortened, self._due.questions))})
        findings = review_set(cut, graph=self._graph, leave_out=_SAID_ELSEWHERE)
        if findings != self.findings:
            self.findings = findings
            self.found.emit()
