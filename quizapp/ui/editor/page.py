"""The editor's page: shows what lies on the desk, and passes on what the person does to it."""

import secrets
from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from quizapp.errors import UserError
from quizapp.i18n import _
from quizapp.model.attribution import AttributionGraph
from quizapp.model.question import Question
from quizapp.model.question_set import QuestionSet
from quizapp.reviewing.answers import Attempt
from quizapp.ui.components.key_cap import key_words
from quizapp.ui.editor import page_keys
from quizapp.ui.editor.actions import QuestionMenu
from quizapp.ui.editor.bar_state import show_on_bar
from quizapp.ui.editor.deeds import TITLE, Deeds
from quizapp.ui.editor.desk import Desk, Said
from quizapp.ui.editor.edited_set import Change, Spot
from quizapp.ui.editor.frame import EditorFrame
from quizapp.ui.editor.pane_tabs import Pane
from quizapp.ui.editor.question_list import Row
from quizapp.ui.editor.saving import Saving
from quizapp.ui.editor.shown import shown


def new_question_id() -> str:
    """Return an id that nobody else was given."""
    return f"q-{secrets.token_hex(6)}"


class EditorPage(EditorFrame):
    """Edits one question set. `changed` carries the set to be saved: answer with `show_saved` or `show_refusal`."""

    changed = Signal(object)
    play = Signal(str)
    """The id of the set."""
    history_changed = Signal(str, str)
    """What undo would take back and redo make again, as titles marked with `N_`; empty where nothing."""

    def __init__(self, parent: QWidget | None = None, *, new_id: Callable[[], str] = new_question_id) -> None:
        super().__init__(parent)
        self.letter_keys = True
        """Whether a letter alone is a key."""
        self.desk = Desk(self)
        self.deeds = Deeds(self.desk, new_id)
        self._saving = Saving(self)
        self._offered: int | None = None
        """Where the history stood when the message offered to take the last step back; None while it does not."""
        self._saving.due.connect(self.changed)
        deeds = self.deeds
        self.menu = QuestionMenu(
            self,
            self.list.view,
            add=deeds.add,
            duplicate=deeds.duplicate,
            up=deeds.move_up,
            down=deeds.move_down,
            delete=deeds.delete,
            find=self.list.seek,
        )
        self.more.setMenu(self.menu)
        self._connect()

    def _connect(self) -> None:
        deeds, desk = self.deeds, self.desk
        desk.changed.connect(self._take)
        desk.history_moved.connect(self._show_state)
        desk.said.connect(self._say)
        desk.led.connect(self._go_to)
        desk.faulted.connect(self._go_to_field)
        self.list.chosen.connect(desk.show)
        self.list.moved.connect(deeds.move)
        self.list.filtered.connect(desk.filter_by)
        self.list.menu_wanted.connect(self.menu.popup)
        self.list.notes.wanted.connect(self._show_several)
        self.form.edited.connect(deeds.edit)
        self.form.evidence_pressed.connect(self.go_to_article)
        self.form.other_wanted.connect(self._show_other)
        self.article.edited.connect(deeds.edit)
        self.article.said.connect(desk.said)
        self.title.retitled.connect(deeds.retitle)
        self.title.play.clicked.connect(self._play)
        for left in (self.form.left, self.title.left):
            left.connect(deeds.end_typing)
        for pressed, deed in (
            (self.list.add_pressed, deeds.add),
            (self.list.add_wanted, deeds.add_answered),
            (self.write.clicked, deeds.add),
            (self.bar.undo.clicked, deeds.undo),
            (self.bar.redo.clicked, deeds.redo),
            (self.bar.accept.clicked, deeds.accept),
            (self.bar.later.clicked, deeds.later),
            (self.bar.reject.clicked, deeds.reject),
            (self.toast.acted, deeds.undo),
            (self.form.undo_pressed, deeds.undo),
            (self.several.duplicate.clicked, deeds.duplicate),
            (self.several.up.clicked, deeds.move_up),
            (self.several.down.clicked, deeds.move_down),
            (self.several.delete.clicked, deeds.delete),
            (self.several.back.clicked, self.show_one),
        ):
            pressed.connect(deed)

    # What is shown

    def show_set(
        self, question_set: QuestionSet, graph: AttributionGraph | None = None, *, question: str = ""
    ) -> None:
        """Edit `question_set` from its first question to look at, or from `question` (an id).

        `graph` is what it was made from. The set that is being edited already keeps its history.
        """
        if self.desk.edited is None or self.desk.edited.question_set != question_set:
            self._saving.begin(question_set)
            self.tabs.show_pane(Pane.LIST if question_set.questions else Pane.FORM)
        self.desk.begin(question_set, graph, question)

    def bring(
        self, now: QuestionSet, graph: AttributionGraph | None = None, *, kept: QuestionSet | None = None
    ) -> None:
        """Show `now`, which the set became elsewhere, and keep the history. What of it is not `kept` is saved soon."""
        self._saving.begin(now if kept is None or kept == now else kept)
        self.desk.rebase(now, graph)
        if kept is not None and kept != now:
            self._saving.follow(now)
            self._show_state()

    def fix(self, why: str) -> None:
        """Show the set as one that cannot be changed and say why, a sentence; "" for one that can be."""
        self.desk.fixed = why
        for part in (self.form, self.bar, self.title.title):
            part.setEnabled(not why)
        self.notes.show_fixed(why)

    def learn(self, set_id: str, attempts: Mapping[str, tuple[Attempt, ...]]) -> None:
        """Show what first answers tell of the questions of a set, where it is still the one that is edited."""
        if set_id == self.set_id:
            self.desk.learn(attempts)

    @property
    def question_set(self) -> QuestionSet | None:
        """The set as it is now."""
        return self.desk.question_set

    @property
    def set_id(self) -> str:
        """The id of the set that is edited; empty while none is."""
        return self.desk.question_set.id if self.desk.question_set is not None else ""

    @property
    def question(self) -> Question | None:
        """The question shown."""
        return self.desk.question

    def show_question(self, question_id: str) -> None:
        """Show another question."""
        self.desk.show(question_id)

    def show_one(self) -> None:
        """Show the current question alone instead of several."""
        if self.deeds.show_one():
            self.list.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self, change: Change | None) -> None:
        """Show what is on the desk now, and have the set saved soon where it changed."""
        if change is not None:
            self._saving.follow(change.question_set)
        question_set = self.question_set
        if question_set is None:
            return
        desk, question = self.desk, self.question
        seen = desk.seen
        whole = [self._row(each, place) for place, each in enumerate(seen)]
        visible = {each.id for each in desk.visible}
        self.list.show_rows([row for row in whole if row.id in visible], desk.current, desk.selected)
        self.list.show_filter(desk.filter, whole, seen)
        self.list.notes.show_findings(desk.notes.findings)
        self.show_middle(len(desk.selected) or int(question is not None))
        chosen = [each for each in seen if each.id in desk.selected]
        self.several.show_questions(chosen)
        if question is not None and not chosen:
            self.form.show_question(shown(question, question_set, desk))
        self.article.show_question(None if chosen else question, question_set.article)
        show_on_bar(self.bar, desk, chosen or ([question] if question is not None else []))
        self._show_state()

    def _row(self, question: Question, place: int) -> Row:
        return Row(question.id, question.stem, question.status, self.desk.objections(question), place + 1)

    def _show_state(self) -> None:
        if self.desk.edited is None:
            return
        history = self.desk.edited.history
        if self._offered not in {None, history.index()}:
            self._offered = None
            self.toast.withdraw()  # pressed now, it would take back another step than it names
        self.bar.show_history(history.undoText(), history.redoText())
        if self.isVisible():
            self.history_changed.emit(history.undoText(), history.redoText())
        saving = self._saving
        self.title.show_set(self.desk.edited.question_set, saved=saving.is_saved, refusal=saving.refusal)

    def _say(self, said: Said) -> None:
        action, key = (_("Undo"), key_words("Ctrl+Z")) if said.undo else ("", "")
        self._offered = (
            self.desk.edited.history.index() if said.undo and self.desk.edited is not None else None
        )
        self.toast.show_message(said.message, action=action, key=key, icon=said.icon)

    def _show_several(self, question_ids: tuple[str, ...]) -> None:
        """Show the questions that a finding on the set concerns, whatever the filter."""
        self.list.show_all()
        self.desk.show(question_ids[0], question_ids)
        self.list.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_other(self, question_id: str) -> None:
        self.desk.show(question_id)
        self.form.stem.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_to(self, spot: Spot) -> None:
        """Take the person to where something was undone or redone, or is to be mended."""
        reason = Qt.FocusReason.OtherFocusReason
        if spot.field == TITLE:
            self.tabs.show_pane(Pane.LIST)
            self.title.title.setFocus(reason)
        elif spot.field == "evidence" and self.article.isVisible():
            self.article.view.setFocus(reason)
        elif spot.field:
            self._go_to_field(spot.field)

    def _go_to_field(self, field: str) -> None:
        self.tabs.show_article(False)
        self.form.control(field).setFocus(Qt.FocusReason.OtherFocusReason)

    # What is done

    def undo(self) -> None:
        """Take the last change back."""
        self.deeds.undo()

    def redo(self) -> None:
        """Make the change again that was taken back last."""
        self.deeds.redo()

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

    # Events

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not page_keys.act(event, self.deeds, self, letters=self.letter_keys):
            super().keyPressEvent(event)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self.flush()
            self.history_changed.emit("", "")

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_state()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.desk.reword()
