"""The import page: an article on the way in, what was found in it, and the questions on the way out."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from quizapp.errors import UserError
from quizapp.i18n import _
from quizapp.importing import Reading
from quizapp.model.article import Article
from quizapp.model.attribution import AttributionGraph
from quizapp.model.question_set import QuestionSet, set_id
from quizapp.pipeline import Built
from quizapp.ui.components.announce import announce
from quizapp.ui.importing.build import Build
from quizapp.ui.importing.draft import Draft
from quizapp.ui.importing.entering import Entering
from quizapp.ui.importing.found import FoundSource, found
from quizapp.ui.importing.frame import ImportFrame, State
from quizapp.ui.importing.marks import marks
from quizapp.ui.importing.work import Work

PATIENCE = 400
"""Milliseconds of writing after which its progress is shown: what takes less would only flash by."""
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class ImportPage(ImportFrame):
    """Takes an article in, shows who says what in it, then what was made of it.

    Saving and playing are the window's matter.
    """

    discovered = Signal()
    """The article was read: what was found in it is shown."""
    built = Signal(object)
    """A `Built`: the window saves it and calls `show_result`, or `show_refusal`."""
    by_hand = Signal(object)
    """A `Built` without questions: the person wants to write them."""
    play = Signal(str)
    """The id of the set that was made."""
    review = Signal(str)
    """The id of the set that was made: its questions are to be looked at."""
    open_pressed = Signal()
    drafted = Signal()
    """`unfinished` is another."""
    left = Signal()
    crashed = Signal(object)
    """An exception that is no `UserError`."""

    def __init__(self, build: Build, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = Work(build, self)
        self._entering = Entering(self.form, self.entry, self)
        self._notices: tuple[str, ...] = ()
        self._article: Article | None = None
        """What is worked on, or was last."""
        self._graph: AttributionGraph | None = None
        """Who says what in `_article`; None until it is read."""
        self._set_id = ""
        self._late = QTimer(self, singleShot=True, interval=PATIENCE)
        self._connect()
        self.order_tabs()

    @property
    def unfinished(self) -> tuple[Draft, ...]:
        """What no questions were made of yet, at most two: what stands here, then what can be brought back."""
        here = self._entering.draft if self.state is not State.DONE else None
        drafts = (here, self._entering.former)
        return tuple(draft for draft in drafts if draft is not None and not draft.is_empty)

    def resume(self, drafts: Sequence[Draft]) -> None:
        """Have back what was `unfinished` another time: one is offered, of two the first stands here."""
        self._entering.resume(drafts)

    def take_text(self, text: str) -> None:
        """Show a pasted article as it will be read; what is too long is refused with a sentence beside it."""
        self._make_room()
        self._entering.take_text(text)

    def take_reading(self, reading: Reading) -> None:
        """Show an article that was read from a file, with what its front matter says."""
        self._make_room()
        self._entering.take_reading(reading)

    def submit(self) -> None:
        """Find who said what in what was entered; a fault is said beside the field and nothing is lost."""
        if self.state is not State.ENTERING:
            return
        reading = self._entering.reading()
        if reading is None:
            return
        article, self._notices = reading
        self.finding.clear()
        self.entry.show_article(article)
        if self._graph is not None and article == self._article:
            self._show_found()
            return
        self._article, self._graph = article, None
        self.show_state(State.READING)
        self.progress.begin(article)
        self.progress.cancel.setFocus(Qt.FocusReason.OtherFocusReason)
        self._work.find(article)

    def write(self) -> None:
        """Write the questions on what was found."""
        article, graph = self._article, self._graph
        if self.state is not State.FOUND or article is None or graph is None or not graph.attributions:
            return
        self.discovery.finding.clear()
        self.show_state(State.WRITING)
        self._late.start()
        self._work.write(article, graph)

    def cancel(self) -> None:
        """Stop what is under way and go a step back; nothing is lost."""
        self._work.cancel()
        if self.state is State.READING:
            self._back_to_form()
            announce(self, _("Stopped. The text is still here."))
        elif self.state is State.WRITING:
            self._back_to_found()

    def show_result(self, question_set: QuestionSet) -> None:
        """Offer the set that the window has saved."""
        self._late.stop()
        self._set_id = question_set.id
        self.article.show_article(question_set.article)
        self._show_marks(None)
        self.result.show_set(question_set, self._notices)
        self.show_state(State.DONE)
        self.result.first().setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.result.sentence())

    def show_refusal(self, error: UserError) -> None:
        """Go back to what was found and say `error` there."""
        self._back_to_found()
        self.discovery.refuse(str(error))
        announce(self, str(error))

    def refuse_opening(self, error: UserError) -> None:
        """Say, while an article is entered, that a file could not be opened: what stands here is not from it."""
        if not self._entering.is_empty:
            # Translators: {reason} is a sentence such as "news.txt: This is not text but binary; …".
            sentence = _("{reason} What stands here is still the text from before.")
            error = UserError(sentence.format(reason=error))
        self._entering.refuse(error)

    def begin_anew(self) -> None:
        """Make room for another article where one is read; what is still being entered or worked on stays."""
        if self.state in {State.FOUND, State.DONE}:
            self.clear()

    def clear(self) -> None:
        """Begin with an empty page; what is no question set yet can be brought back."""
        self._work.cancel()
        self._late.stop()
        self._entering.clear(keep=self.state is not State.DONE)
        self._article = self._graph = None
        self._notices = ()
        self.show_state(State.ENTERING)
        self.first_control().setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter wherever nothing else takes it: in the article and on a source."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and not event.isAutoRepeat() and event.key() in _ENTER:
            if self.state is State.FOUND:
                self.write()
                return
            if self.state is State.DONE and not self.result.start.isHidden():
                self._start()
                return
        super().keyPressEvent(event)

    def _connect(self) -> None:
        self.text.textChanged.connect(self.drafted)
        for field in self.form.fields.values():
            field.line.textChanged.connect(self.drafted)
        self.form.submitted.connect(self.submit)
        self.form.open_pressed.connect(self.open_pressed)
        self.progress.cancel_pressed.connect(self.cancel)
        self.discovery.write_pressed.connect(self.write)
        self.discovery.change_pressed.connect(self._change)
        self.discovery.another_pressed.connect(self.clear)
        self.discovery.by_hand_pressed.connect(self._write_by_hand)
        self.discovery.sources.chosen.connect(self._show_marks)
        self.result.start_pressed.connect(self._start)
        self.result.review_pressed.connect(self._review)
        self.result.another_pressed.connect(self.clear)
        self._work.progressed.connect(self.progress.advance)
        self._work.found.connect(self._on_found)
        self._work.written.connect(self._on_written)
        self._work.failed.connect(self._on_failed)
        self._late.timeout.connect(self._on_late)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self._escape)
        for key in _ENTER:  # wherever the focus is: Enter in the text is a new line
            submit = QShortcut(QKeySequence(Qt.KeyboardModifier.ControlModifier | key), self)
            submit.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            submit.setAutoRepeat(False)
            submit.activated.connect(self._go_on)

    def _go_on(self) -> None:
        if self.state is State.FOUND:
            self.write()
        else:
            self.submit()

    def _make_room(self) -> None:
        """End what is under way with the text that another one is to take the place of."""
        self.cancel()
        self.begin_anew()

    def _show_found(self) -> None:
        if self._article is None or self._graph is None:
            return
        self.discovery.show_found(found(self._article, self._graph))
        self._show_marks(None)
        self.order_tabs()
        self._back_to_found()
        announce(self, self.discovery.sentence())

    def _show_marks(self, source: FoundSource | None) -> None:
        """Mark what `source` says, or all that is said."""
        if self._article is None or self._graph is None:
            return
        self.entry.show_legend()
        if source is None:
            self.article.show_marks(marks(self._graph.attributions), (), scroll=False, plain=True)
        else:
            self.article.show_marks(marks(source.attributions), ())

    def _back_to_form(self) -> None:
        self.show_state(State.ENTERING)
        self.form.make.setFocus(Qt.FocusReason.OtherFocusReason)

    def _back_to_found(self) -> None:
        self._late.stop()
        self.show_state(State.FOUND)
        self.discovery.first().setFocus(Qt.FocusReason.OtherFocusReason)

    def _change(self) -> None:
        self.show_state(State.ENTERING)
        self.entry.show_text()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _write_by_hand(self) -> None:
        article, graph = self._article, self._graph
        if article is not None and graph is not None:
            blank = QuestionSet(id=set_id(article, 0), title=article.headline, article=article, questions=())
            self.by_hand.emit(Built(graph, blank))

    def _start(self) -> None:
        self.play.emit(self._set_id)

    def _review(self) -> None:
        self.review.emit(self._set_id)

    def _escape(self) -> None:
        match self.state:
            case State.READING | State.WRITING:
                self.cancel()
            case State.FOUND:
                self._back_to_form()
            case State.ENTERING | State.DONE:
                self.left.emit()

    def _on_late(self) -> None:
        if self.state is State.WRITING:
            self.show_writing()
            self.progress.cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_found(self, graph: AttributionGraph) -> None:
        self._graph = graph
        self._show_found()
        self.discovered.emit()

    def _on_written(self, question_set: QuestionSet) -> None:
        if self._graph is not None:
            self.built.emit(Built(self._graph, question_set))

    def _on_failed(self, error: Exception) -> None:
        writing = self.state is State.WRITING
        if writing:
            self._back_to_found()
        else:
            self._back_to_form()
        if not isinstance(error, UserError):
            self.crashed.emit(error)
        elif writing:
            self.show_refusal(error)
        else:
            self._entering.refuse(error)
