"""When the edited set is given out to be saved: soon after a change, once for many; at once when the page is left."""

from PySide6.QtCore import QObject, QTimer, Signal

from quizapp.model.question_set import QuestionSet

_SAVE_AFTER = 400
"""Milliseconds without a change."""


class Saving(QObject):
    """Follows the set. `due` carries it when it is to be saved; `done` and `failed` are the answers."""

    due = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now: QuestionSet | None = None
        self._saved: QuestionSet | None = None
        self.refusal = ""
        """Why the last save failed, as a sentence; empty when it did not."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SAVE_AFTER)
        self._timer.timeout.connect(self.flush)

    @property
    def is_saved(self) -> bool:
        """Whether the set as it is now is on disk."""
        return self._saved is self._now

    def begin(self, question_set: QuestionSet) -> None:
        """Follow a set that was just loaded."""
        self._timer.stop()
        self._now = self._saved = question_set
        self.refusal = ""

    def follow(self, question_set: QuestionSet) -> None:
        """Take note of a change."""
        self._now = question_set
        self._timer.start()

    def flush(self) -> None:
        """Give out at once what is not saved yet."""
        self._timer.stop()
        if not self.is_saved:
            self.due.emit(self._now)

    def done(self, question_set: QuestionSet) -> None:
        """Take note that `question_set`, as it was given out, is on disk."""
        self._saved, self.refusal = question_set, ""

    def failed(self, refusal: str) -> None:
        """Take note that it is not. Nothing is lost: the next change, or `flush`, tries again."""
        self.refusal = refusal
