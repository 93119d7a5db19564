"""The editor's page: what is done to the set, and showing what comes of it."""

import secrets
from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from quizapp.errors import UserError
from quizapp.i18n import N_, _
from quizapp.model import editing
from quizapp.model.attribution import AttributionGraph
from quizapp.model.question import Question, Role, Status
from quizapp.model.question_set import QuestionSet
from quizapp.ui.components.key_cap import key_words
from quizapp.ui.editor import queue
from quizapp.ui.editor.actions import QuestionMenu
from quizapp.ui.editor.checking import Checks, blocking
from quizapp.ui.editor.edited_set import Change, EditedSet, Spot
from quizapp.ui.editor.edits import Edit
from quizapp.ui.editor.form import Shown
from quizapp.ui.editor.frame import EditorFrame
from quizapp.ui.editor.marking_pane import EVIDENCE_KEY, KEYS
from quizapp.ui.editor.question_list import Row
from quizapp.ui.editor.saving import Saving
from quizapp.ui.editor.statuses import objections

_TITLE = "title"
_ROLES: dict[str, Role] = {key: role for role, key in KEYS.items()}


def new_question_id() -> str:
    """Return an id that nobody else was given."""
    return f"q-{secrets.token_hex(6)}"


class EditorPage(EditorFrame):
    """Edits one question set. `changed` carries the set to be saved: answer with `show_saved` or `show_refusal`."""

    changed = Signal(object)
    play = Signal(str)
    """The id of the set."""

    def __init__(self, parent: QWidget | None = None, *, new_id: Callable[[], str] = new_question_id) -> None:
        super().__init__(parent)
        self._new_id = new_id
        self._edited: EditedSet | None = None
        self._checks: Checks | None = None
        self._current = ""
        self._queued: frozenset[str] = frozenset()
        self.letter_keys = True
        """Whether a letter alone is a key."""
        self._saving = Saving(self)
        self._saving.due.connect(self.changed)
        self.menu = QuestionMenu(
            self,
            self.list.view,
            add=self.add_question,
            duplicate=self.duplicate_question,
            up=self.move_up,
            down=self.move_down,
            delete=self.delete_question,
        )
        self.more.setMenu(self.menu)
        self._connect()

    def _connect(self) -> None:
        self.list.chosen.connect(self.show_question)
        self.list.moved.connect(self._move)
        self.list.add_pressed.connect(self.add_question)
        self.list.menu_wanted.connect(self.menu.popup)
        self.write.clicked.connect(self.add_question)
        self.form.edited.connect(self._edit)
        self.form.left.connect(self._end_typing)
        self.form.evidence_pressed.connect(self.go_to_article)
        self.article.edited.connect(self._edit)
        self.title.retitled.connect(self._retitle)
        self.title.left.connect(self._end_typing)
        self.title.play.clicked.connect(self._play)
        self.bar.undo.clicked.connect(self.undo)
        self.bar.redo.clicked.connect(self.redo)
        self.bar.accept.clicked.connect(self.accept)
        self.bar.later.clicked.connect(self.later)
        self.bar.reject.clicked.connect(self.reject)
        self.toast.acted.connect(self.undo)

    # What is shown

    def show_set(
        self, question_set: QuestionSet, graph: AttributionGraph | None = None, *, question: str = ""
    ) -> None:
        """Edit `question_set` from its first question to look at, or from `question` (an id).

        `graph` is what it was made from. The set that is being edited already keeps its history.
        """
        if self._edited is None or self._edited.question_set != question_set:
            if self._edited is not None:
                self._edited.changed.disconnect(self._take)
                self._edited.deleteLater()
            self._edited = EditedSet(question_set, self)
            self._edited.changed.connect(self._take)
            self._current = ""
            self._queued = frozenset(queue.waiting(question_set))
            self._saving.begin(question_set)
        self._checks = Checks(question_set.article, graph)
        ids = [each.id for each in question_set.questions]
        if question in ids:
            self._current = question
        elif self._current not in ids:
            first = (*queue.waiting(question_set), *ids, "")[0]
            self._current = first
        self._refresh()

    @property
    def question_set(self) -> QuestionSet | None:
        """The set as it is now."""
        return self._edited.question_set if self._edited is not None else None

    @property
    def set_id(self) -> str:
        """The id of the set that is edited; empty while none is."""
        return self._edited.question_set.id if self._edited is not None else ""

    @property
    def question(self) -> Question | None:
        """The question shown."""
        return editing.find(self.question_set, self._current) if self.question_set is not None else None

    def show_question(self, question_id: str) -> None:
        """Show another question."""
        self._end_typing()
        self._current = question_id
        self._refresh()

    def _take(self, change: Change) -> None:
        """Show what became of the set, and have it saved soon."""
        self._saving.follow(change.question_set)
        found = editing.find(change.question_set, change.spot.question)
        if change.travelled and found is not None:
            self._current = found.id
        self._refresh()
        if change.travelled:
            self._go_to(change.spot)

    def _refresh(self) -> None:
        question_set = self.question_set
        if question_set is None or self._checks is None:
            return
        questions = question_set.questions
        if questions and self.question is None:
            kept = self.list.model.place(self._current)
            self._current = questions[min(kept or 0, len(questions) - 1)].id
        rows = [self._row(question) for question in questions]
        self.list.show_rows(rows, self._current)
        question = self.question
        self.show_empty(question is None)
        if question is not None:
            number = questions.index(question) + 1
            found = self._checks.findings(question)
            self.form.show_question(Shown(question, number, question_set.article, found))
        self.article.show_question(question, question_set.article)
        left = queue.waiting(question_set)
        self._queued |= frozenset(left)
        ids = {each.id for each in questions}
        following = queue.following(question_set, self._current) is not None
        self.bar.show_queue(len(left), len(self._queued & ids), following=following)
        decided = question.status if question is not None else None
        self.bar.accept.setEnabled(decided not in {None, Status.APPROVED})
        self.bar.reject.setEnabled(decided not in {None, Status.REJECTED})
        self.bar.later.setEnabled(following)
        self._show_state()

    def _row(self, question: Question) -> Row:
        found = self._checks.findings(question) if self._checks is not None else ()
        return Row(question.id, question.stem, question.status, objections(found))

    def _show_state(self) -> None:
        if self._edited is None:
            return
        history = self._edited.history
        self.bar.show_history(history.undoText(), history.redoText())
        saving = self._saving
        self.title.show_set(self._edited.question_set, saved=saving.is_saved, refusal=saving.refusal)

    def _go_to(self, spot: Spot) -> None:
        """Take the person to where something was undone or redone."""
        if spot.field == _TITLE:
            self.title.title.setFocus(Qt.FocusReason.OtherFocusReason)
        elif spot.field == "evidence" and self.article.isVisible():
            self.article.view.setFocus(Qt.FocusReason.OtherFocusReason)
        elif spot.field:
            self.tabs.show_article(False)
            self.form.control(spot.field).setFocus(Qt.FocusReason.OtherFocusReason)

    # What is done

    def _do(self, after: QuestionSet, title: str, spot: Spot) -> None:
        if self._edited is not None:
            self._edited.do(after, title, spot)

    def _edit(self, edit: Edit) -> None:
        if self._edited is None:
            return
        after = editing.edit(self._edited.question_set, edit.question)
        spot = Spot(edit.question.id, edit.field)
        if edit.old is not None and edit.new is not None:
            self._edited.type_text(after, edit.title, spot, old=edit.old, new=edit.new)
        else:
            self._do(after, edit.title, spot)

    def _retitle(self, old: str, new: str) -> None:
        if self._edited is not None:
            after = editing.retitle(self._edited.question_set, new)
            # Translators: what the history of undo calls it.
            self._edited.type_text(after, N_("Rename the set"), Spot(field=_TITLE), old=old, new=new)

    def _end_typing(self) -> None:
        if self._edited is not None:
            self._edited.end_typing()

    def add_question(self) -> None:
        """Put a blank question behind the one shown, and start writing it."""
        if self.question_set is None:
            return
        blank = editing.blank_question(self._new_id())
        after = editing.add(self.question_set, blank, after=self._current if self.question else None)
        self._current = blank.id
        # Translators: what the history of undo calls it.
        self._do(after, N_("New question"), Spot(blank.id))
        self.tabs.show_article(False)
        self.form.stem.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def duplicate_question(self) -> None:
        """Put a copy of the question shown behind it, and show the copy."""
        if self.question_set is None or self.question is None:
            return
        new_id = self._new_id()
        after = editing.duplicate(self.question_set, self._current, new_id)
        self._current = new_id
        # Translators: what the history of undo calls it.
        self._do(after, N_("Duplicate a question"), Spot(new_id))

    def delete_question(self) -> None:
        """Take the question shown out of the set."""
        if self.question_set is None or self.question is None:
            return
        # Translators: what the history of undo calls it.
        title = N_("Delete a question")
        self._do(editing.delete(self.question_set, {self._current}), title, Spot(self._current))
        self.toast.show_message(
            _("Question deleted"), action=_("Undo"), key=key_words("Ctrl+Z"), icon="trash"
        )

    def move_up(self) -> None:
        """Put the question shown before the one above it."""
        self._move_by(-1)

    def move_down(self) -> None:
        """Put the question shown behind the one below it."""
        self._move_by(1)

    def _move_by(self, step: int) -> None:
        if self.question_set is not None and self.question is not None:
            place = editing.place_of(self.question_set, self._current) + step
            if 0 <= place < len(self.question_set.questions):
                self._move(self._current, place)

    def _move(self, question_id: str, place: int) -> None:
        if self.question_set is not None:
            after = editing.move(self.question_set, question_id, place)
            # Translators: what the history of undo calls it.
            self._do(after, N_("Move a question"), Spot(question_id))

    def accept(self) -> None:
        """Approve the question shown and go on to the next of the queue; say what stands against it, if anything."""
        question = self.question
        if question is None or self._checks is None or question.status is Status.APPROVED:
            return
        against = blocking(self._checks.findings(question))
        if against is None:
            self._decide(Status.APPROVED, N_("Accept a question"))
            return
        # Translators: {finding} is a sentence that says what is wrong with the question.
        words = _("This question cannot be accepted yet. {finding}").format(finding=against.message)
        self.toast.show_message(words, icon="warning")
        self.tabs.show_article(False)
        self.form.control(against.field).setFocus(Qt.FocusReason.OtherFocusReason)

    def reject(self) -> None:
        """Reject the question shown, so that it is neither played nor made again, and go on to the next."""
        if self.question is not None and self.question.status is not Status.REJECTED:
            self._decide(Status.REJECTED, N_("Reject a question"))
            self.toast.show_message(
                _("Question rejected"), action=_("Undo"), key=key_words("Ctrl+Z"), icon="cross"
            )

    def later(self) -> None:
        """Go on to the next question of the queue and leave this one as it is."""
        following = queue.following(self.question_set, self._current) if self.question_set else None
        if following is not None:
            self.show_question(following)

    def _decide(self, status: Status, title: str) -> None:
        if self.question_set is not None:
            decided = self._current
            after = editing.set_status(self.question_set, {decided}, status)
            self._current = queue.following(after, decided) or decided
            self._do(after, title, Spot(decided))

    def undo(self) -> None:
        """Take the last change back."""
        if self._edited is not None:
            self._edited.undo()

    def redo(self) -> None:
        """Make the change again that was taken back last."""
        if self._edited is not None:
            self._edited.redo()

    def _play(self) -> None:
        self.flush()
        if self.question_set is not None and not self.unsaved:
            self.play.emit(self.question_set.id)

    # Saving

    def flush(self) -> None:
        """Give out what is not saved yet, at once: the page is left or the window closed."""
        self._saving.flush()

    def show_saved(self, question_set: QuestionSet) -> None:
        """Say that `question_set`, as `changed` gave it out, is on disk."""
        self._saving.done(question_set)
        self._show_state()

    def show_refusal(self, error: UserError) -> None:
        """Say why the set could not be saved. Nothing is lost: the next change, or leaving, tries again."""
        self._saving.failed(str(error))
        self._show_state()

    @property
    def unsaved(self) -> str:
        """The sentence that says why changes are not on disk; empty when all are."""
        return self._saving.refusal

    # Keys and events

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = event.key()
        if control and key == Qt.Key.Key_Z:
            (self.redo if shift else self.undo)()
        elif control and key == Qt.Key.Key_Y:
            self.redo()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and (plain or control) and not event.isAutoRepeat():
            self.accept()
        elif key == Qt.Key.Key_F6:
            self.go_to_pane(-1 if shift else 1)
        elif not (plain and self.letter_keys and self._letter(event.text().upper())):
            super().keyPressEvent(event)

    def _letter(self, letter: str) -> bool:
        """Act on a letter alone and tell whether it meant anything."""
        if letter in _ROLES:
            self.article.mark(_ROLES[letter])
        elif letter == EVIDENCE_KEY:
            self.article.choose_evidence()
        elif letter == "R":
            self.reject()
        elif letter == "L":
            self.later()
        else:
            return False
        return True

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self.flush()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange and self._checks is not None:
            self._checks.forget()
            self._refresh()
