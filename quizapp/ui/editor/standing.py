"""What an edit makes of a question's status: a sound one stays in the quiz, another waits; shown once typing rests."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from quizapp.model.question import PLAYABLE, Question, Status
from quizapp.reviewing.finding import Finding, Severity

_REST = 1_200
"""Milliseconds without a key after which typing rests: longer than a slow typist takes from one key to the next."""


class Standing(QObject):
    """Knows which questions were in the quiz before they were edited, and what was let pass in them.

    A person who edits a question has looked at it. So one that was played stays so, as `approved`, unless the rules
    find something in it that they did not find before; then it is a draft, until that is mended. Every other question
    that is edited is a draft.
    """

    rested = Signal()
    """The status that was held back is to be shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._let_pass: dict[str, frozenset[tuple[str, str]]] = {}
        self._held: tuple[str, Status] | None = None
        self._timer = QTimer(self, singleShot=True, interval=_REST)
        self._timer.timeout.connect(self.release)

    def begin(self) -> None:
        """Forget everything: another set is edited."""
        self._let_pass = {}
        self._held = None
        self._timer.stop()

    def after_edit(self, before: Question, found: Sequence[Finding], now: Sequence[Finding]) -> Status:
        """Return the status of an edited question; the rules `found` so much in it `before`, and say this `now`."""
        if before.status in PLAYABLE:
            self._let_pass[before.id] = _objections(found)
        elif before.status is not Status.DRAFT:
            self._let_pass.pop(before.id, None)
        let_pass = self._let_pass.get(before.id)
        if let_pass is None or any(finding.severity is Severity.ERROR for finding in now):
            return Status.DRAFT
        return Status.APPROVED if _objections(now) <= let_pass else Status.DRAFT

    def is_left_out(self, question: Question) -> bool:
        """Tell whether the question was in the quiz until an edit took it out."""
        return question.status is Status.DRAFT and question.id in self._let_pass

    def hold(self, question: Question) -> None:
        """Show the status of `question`, as it is before a key takes effect, until typing rests."""
        if self._held is None or self._held[0] != question.id:
            self._held = question.id, question.status
        self._timer.start()

    def release(self) -> None:
        """Show each status as it is: typing rests, a field was left, or something else is done."""
        self._timer.stop()
        if self._held is not None:
            self._held = None
            self.rested.emit()

    def seen(self, question: Question) -> Question:
        """Return `question` with the status that is to be shown."""
        if self._held is None or self._held[0] != question.id or question.status is self._held[1]:
            return question
        return question.model_copy(update={"status": self._held[1]})


def _objections(findings: Sequence[Finding]) -> frozenset[tuple[str, str]]:
    """Return the rules that a person should do something about, each with its field."""
    return frozenset(
        (finding.rule, finding.field) for finding in findings if finding.severity is not Severity.INFO
    )
