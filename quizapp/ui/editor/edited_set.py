"""The question set being edited, and the one history of undo for everything that is done to it."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack
from typing_extensions import override

from quizapp.model.question_set import QuestionSet
from quizapp.model.reconciling import reconciled

_MOST_STEPS = 1000
_NEVER_MERGED = -1
_TYPING = 1


class Spot(NamedTuple):
    """Where something was changed."""

    question: str = ""
    """The id of a question; empty for the set itself."""
    field: str = ""
    """The name of a field of its form; empty for the question as a whole."""
    questions: tuple[str, ...] = ()
    """The ids of several questions that were changed at once, with `question` the first of them."""


class Change(NamedTuple):
    """What became of the set."""

    question_set: QuestionSet
    spot: Spot
    travelled: bool
    """True for undo and redo, which take the person to the spot."""


class EditedSet(QObject):
    """Holds the set; `do` and `type_text` replace it, `history` goes back and forth.

    `changed` carries a `Change` after each of these.
    """

    changed = Signal(object)

    def __init__(self, question_set: QuestionSet, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.question_set = question_set
        self.history = QUndoStack(self)
        self.history.setUndoLimit(_MOST_STEPS)
        self._pushing = False
        self._run = 0
        self._typed = ""

    def do(self, after: QuestionSet, title: str, spot: Spot) -> None:
        """Replace the set by `after` as one step of history, called `title`; nothing where nothing differs."""
        self.end_typing()
        self._push(after, title, spot, run=None)

    def type_text(self, after: QuestionSet, title: str, spot: Spot, *, old: str, new: str) -> None:
        """Replace the set by `after`, in which the text at `spot` went from `old` to `new`.

        Typing on in one field joins the step before it, up to the end of a word.
        """
        kind = _kind_of_typing(old, new)
        if kind != self._typed or not kind:
            self._run += 1
        self._push(after, title, spot, run=self._run)
        self._typed = "" if _ends_a_word(old, new) else kind

    def end_typing(self) -> None:
        """Let what is typed next be a step of its own: the focus has moved."""
        self._typed = ""

    def undo(self) -> None:
        """Go one step back."""
        self.end_typing()
        self.history.undo()

    def redo(self) -> None:
        """Go one step forth again."""
        self.end_typing()
        self.history.redo()

    def rebase(self, now: QuestionSet) -> None:
        """Hold `now`, which the set became elsewhere, and bring what differs into every step of the history.

        Going back takes back what was done here, and nothing of that.
        """
        self.end_typing()
        was = self.question_set
        # Most steps begin with the very value that the one before ended with. What is replaced is held meanwhile, so
        # that no other value gets its identity.
        brought: dict[int, tuple[QuestionSet, QuestionSet]] = {}

        def bring(version: QuestionSet) -> QuestionSet:
            if id(version) not in brought:
                brought[id(version)] = version, reconciled(was, version, now).question_set
            return brought[id(version)][1]

        for place in range(self.history.count()):
            step = self.history.command(place)
            if isinstance(step, Step):
                step.rebase(bring)
        self.question_set = now

    def _push(self, after: QuestionSet, title: str, spot: Spot, *, run: int | None) -> None:
        if after is self.question_set or after == self.question_set:
            return
        self._pushing = True
        try:
            self.history.push(Step(self, self.question_set, after, title, spot, run=run))
        finally:
            self._pushing = False

    def take(self, question_set: QuestionSet, spot: Spot) -> None:
        """Hold `question_set` from now on: called by a step of the history."""
        self.question_set = question_set
        self.changed.emit(Change(question_set, spot, travelled=not self._pushing))


class Step(QUndoCommand):
    """The set before and after: all that undo and redo need. Steps of one `run` of typing become one."""

    def __init__(
        self,
        edited: EditedSet,
        before: QuestionSet,
        after: QuestionSet,
        title: str,
        spot: Spot,
        *,
        run: int | None,
    ) -> None:
        super().__init__(title)
        self._edited = edited
        self._before = before
        self._after = after
        self._spot = spot
        self._run = run

    def rebase(self, bring: Callable[[QuestionSet], QuestionSet]) -> None:
        """Replace the set before and after by what `bring` makes of them."""
        self._before, self._after = bring(self._before), bring(self._after)

    @override
    def redo(self) -> None:
        self._edited.take(self._after, self._spot)

    @override
    def undo(self) -> None:
        self._edited.take(self._before, self._spot)

    @override
    def id(self) -> int:
        return _NEVER_MERGED if self._run is None else _TYPING

    @override
    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, Step) or other._run != self._run or other._spot != self._spot:
            return False
        self._after = other._after
        return True


def _kind_of_typing(old: str, new: str) -> str:
    """Return whether a character was added or taken away; empty for a larger change, such as pasting."""
    if abs(len(new) - len(old)) != 1:
        return ""
    return "adding" if len(new) > len(old) else "taking away"


def _ends_a_word(old: str, new: str) -> bool:
    """Tell whether white space was typed: the word before it is one step, the next word another."""
    return len(new) == len(old) + 1 and new.count(" ") > old.count(" ")
