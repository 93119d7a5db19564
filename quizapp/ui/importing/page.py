"""The import page: text and what is known of it on the way in, what was found on the way out."""

from collections.abc import Callable
from enum import Enum
from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from quizapp import importing
from quizapp.errors import UserError
from quizapp.i18n import _
from quizapp.importing import Reading
from quizapp.model.article import Article
from quizapp.model.attribution import AttributionGraph
from quizapp.model.question_set import QuestionSet
from quizapp.pipeline import Built, Step
from quizapp.ui import jobs
from quizapp.ui.article_view import ArticleView
from quizapp.ui.components.announce import announce
from quizapp.ui.components.card import Panel
from quizapp.ui.components.scroll_column import ScrollColumn
from quizapp.ui.importing.entry import Entry
from quizapp.ui.importing.form import Form
from quizapp.ui.importing.found import found
from quizapp.ui.importing.marks import marks
from quizapp.ui.importing.progress import Progress
from quizapp.ui.importing.result import Result
from quizapp.ui.look.tokens import Space

Build = Callable[[Article, Callable[[Step, float], None]], Built]
"""Makes the questions, telling the progress; runs off the window's thread."""


class State(Enum):
    """What the page is doing."""

    ENTERING = "entering"
    READING = "reading"
    DONE = "done"


class ImportPage(QWidget):
    """Takes an article in and shows what was made of it. Saving and playing are the window's matter."""

    built = Signal(object)
    """A `Built`: the window saves it and calls `show_result`."""
    play = Signal(str)
    """The id of the set that was made."""
    review = Signal(str)
    """The id of the set that was made: its questions are to be looked at."""
    open_pressed = Signal()
    left = Signal()
    crashed = Signal(object)
    """An exception that is no `UserError`."""

    def __init__(self, build: Build, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._build = build
        self._job: jobs.Job | None = None
        self._reading: Reading | None = None
        """What is in the box as it came in; what is made of an edited text is read anew."""
        self._notices: tuple[str, ...] = ()
        self._set_id = ""
        self.state = State.ENTERING

        self.form = Form()
        self.progress = Progress()
        self.result = Result()
        self.steps = QStackedWidget()
        for side in (self.form, self.progress, self.result):
            self.steps.addWidget(side)
        self._entry = Entry()
        self.text = self._entry.text
        self.finding = self._entry.finding
        self.article = ArticleView()
        self._sides = QStackedWidget()
        self._sides.addWidget(self._entry)
        self._sides.addWidget(self.article)
        right = Panel()
        self._right = QVBoxLayout(right)
        self._right.addWidget(self._sides)
        self._scroll = ScrollColumn(self.steps, widest=520)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._scroll, 5)
        row.addWidget(right, 6)

        self.form.submitted.connect(self.submit)
        self.form.open_pressed.connect(self.open_pressed)
        self.text.arrived.connect(self._on_pasted)
        self.text.refused.connect(self._refuse)
        self.text.textChanged.connect(self._on_text_changed)
        self.progress.cancel_pressed.connect(self.cancel)
        self.result.start_pressed.connect(self._start)
        self.result.review_pressed.connect(self._review)
        self.result.another_pressed.connect(self.clear)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self._escape)
        for key in (
            Qt.Key.Key_Return,
            Qt.Key.Key_Enter,
        ):  # wherever the focus is: Enter in the text is a new line
            submit = QShortcut(QKeySequence(Qt.KeyboardModifier.ControlModifier | key), self)
            submit.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            submit.setAutoRepeat(False)
            submit.activated.connect(self.submit)
        self._order_tabs()
        self.retranslate()

    def take_text(self, text: str) -> None:
        """Put pasted text into the box; what is too long is refused with a sentence beside it."""
        self._take(text, _read(text))

    def take_reading(self, reading: Reading) -> None:
        """Show an article that was read from a file, with what its front matter says."""
        self._take(reading.article.text, reading)

    def submit(self) -> None:
        """Make questions from what was entered; a fault is said beside the field and nothing is lost."""
        if self.state is not State.ENTERING:
            return
        text = self.text.text()
        reading = self._reading
        if reading is None or reading.article.text != text:
            try:
                reading = importing.read_text(text)
            except UserError as error:
                self._refuse(error)
                return
        self._notices = reading.notices
        article = self.form.complete(reading.article)
        self.finding.clear()
        self._show_state(State.READING)
        self.progress.begin(article)
        self.progress.cancel.setFocus(Qt.FocusReason.OtherFocusReason)
        build = self._build

        def work(report: jobs.Report) -> Built:
            return build(article, lambda step, done: report((step, done)))

        self._job = jobs.run(work, self._on_built, self._on_failed, self._on_progress)

    def cancel(self) -> None:
        """Stop reading; the text stays."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        if self.state is State.READING:
            self._back_to_form()
            announce(self, _("Stopped. The text is still here."))

    def show_result(self, question_set: QuestionSet, graph: AttributionGraph) -> None:
        """Offer the set that the window has saved, and show in the article what was found."""
        self._set_id = question_set.id
        self._job = None
        self.result.show_found(found(graph, question_set), self._notices)
        self.article.show_article(question_set.article)
        self.article.show_marks(marks(graph), (), scroll=False)
        self._show_state(State.DONE)
        self.result.first().setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.result.sentence())

    def show_refusal(self, error: UserError) -> None:
        """Go back to the text and say `error` beside it."""
        self._back_to_form()
        self._refuse(error)

    def refuse_opening(self, error: UserError) -> None:
        """Say that a file could not be opened, and that what stands here, if anything, is not from it."""
        self.begin_anew()
        if self.text.text().strip():
            # Translators: {reason} is a sentence such as "news.txt: This is not text but binary; …".
            sentence = _("{reason} What stands here is still the text from before.")
            self._refuse(UserError(sentence.format(reason=error)))
        else:
            self._refuse(error)

    def begin_anew(self) -> None:
        """Make room for another article when one is done; what is still being entered stays."""
        if self.state is State.DONE:
            self.clear()

    def clear(self) -> None:
        """Begin with an empty page."""
        self.cancel()
        self._reading = None
        self._notices = ()
        self.form.clear()
        self.text.clear()
        self._show_state(State.ENTERING)
        self.first_control().setFocus(Qt.FocusReason.OtherFocusReason)

    def first_control(self) -> QWidget:
        """Return what the focus goes to on arrival."""
        match self.state:
            case State.ENTERING:
                return self.form.make if self.text.document().characterCount() > 1 else self.text
            case State.READING:
                return self.progress.cancel
            case State.DONE:
                return self.result.first()

    def retranslate(self) -> None:
        """Write all words in the language of the interface."""
        for side in (self._entry, self.form, self.progress, self.result):
            side.retranslate()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = Space.L if self.width() < 1000 else Space.PAGE
        self._scroll.set_margin(side)
        self._right.setContentsMargins(side, Space.L, side, Space.L)

    def _take(self, text: str, reading: Reading | None) -> None:
        self.cancel()
        self.begin_anew()
        before = self.text.text()
        try:
            self.text.set_text(text)
        except UserError as error:
            self._refuse(error)
        else:
            self._receive(before, reading)
            self.form.make.setFocus(Qt.FocusReason.OtherFocusReason)

    def _receive(self, before: str, reading: Reading | None) -> None:
        """Take note that the box holds another text than `before`, the article of `reading` where it is one."""
        again = reading is not None and self._reading is not None and reading.article == self._reading.article
        if self.text.text() != before and not again:
            self.form.begin_article(reading.article if reading is not None else None, replaced=bool(before))
        self._reading = reading
        if reading is not None and reading.notices:
            self.finding.say(" ".join(reading.notices))
            announce(self.text, self.finding.sentence)
        else:
            self.finding.clear()

    def _order_tabs(self) -> None:
        order = (*self.form.controls(), self.progress.cancel, *self.result.controls(), self.article)
        QWidget.setTabOrder(self.text, order[0])
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _show_state(self, state: State) -> None:
        self.state = state
        side = {State.ENTERING: self.form, State.READING: self.progress, State.DONE: self.result}[state]
        self.steps.setCurrentWidget(side)
        self._sides.setCurrentIndex(1 if state is State.DONE else 0)
        self._entry.set_open(state is State.ENTERING)

    def _back_to_form(self) -> None:
        self._show_state(State.ENTERING)
        self.form.make.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refuse(self, error: UserError) -> None:
        self.finding.say(str(error))
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self.text, str(error))

    def _on_pasted(self, before: str) -> None:
        self._receive(before, _read(self.text.text()))

    def _on_text_changed(self) -> None:
        self.finding.clear()
        if self.text.document().isEmpty():
            self.form.end_article()

    def _start(self) -> None:
        self.play.emit(self._set_id)

    def _review(self) -> None:
        self.review.emit(self._set_id)

    def _escape(self) -> None:
        if self.state is State.READING:
            self.cancel()
        else:
            self.left.emit()

    def _on_progress(self, progress: tuple[Step, float]) -> None:
        self.progress.advance(*progress)

    def _on_built(self, built: Built) -> None:
        self._job = None
        self.built.emit(built)

    def _on_failed(self, error: Exception) -> None:
        self._job = None
        self._back_to_form()
        if isinstance(error, UserError):
            self._refuse(error)
        else:
            self.crashed.emit(error)


def _read(text: str) -> Reading | None:
    """Return `text` as an article; None where it is none, which is said when questions are to be made of it."""
    try:
        return importing.read_text(text)
    except UserError:
        return None
