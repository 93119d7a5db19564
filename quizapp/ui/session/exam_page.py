"""A test: any question in any order, answers that can be changed, each on disk as soon as it is given."""

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from quizapp.i18n import _, ngettext
from quizapp.i18n.numbers import number
from quizapp.model.answering import Given
from quizapp.model.changing import unanswered
from quizapp.model.plan_words import session_title
from quizapp.model.question import ReflectionQuestion
from quizapp.model.session import Material, Response, Session
from quizapp.ui.components.announce import announce as speak
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.components.key_places import digit_of, letter_of
from quizapp.ui.components.progress_strip import Step
from quizapp.ui.session.answers.selecting import SelectingAnswers
from quizapp.ui.session.base_page import is_fresh
from quizapp.ui.session.choice import Change, Choice
from quizapp.ui.session.frame import SessionFrame
from quizapp.ui.session.held_enter import HeldEnter
from quizapp.ui.session.place_words import leave_words
from quizapp.ui.session.results import question_at

WRITING = 400
"""Milliseconds without a key after which a note counts as given: not each of its letters is an answer."""


class ExamPage(SessionFrame):
    """Asks one place of a test. It saves nothing: whoever hears `changed` does, and calls `take` then."""

    changed = Signal(object)
    """A `Change`: save it."""
    flagged = Signal(int, bool)
    """A place is to be looked at again, or not."""
    all_wanted = Signal()
    """All places are to be shown."""
    left = Signal()

    def __init__(
        self, parent: QWidget | None = None, *, announce: Callable[[QWidget, str], None] = speak
    ) -> None:
        super().__init__(parent)
        self.pane.handed_in_later = True
        self._session: Session | None = None
        self._material: Material | None = None
        self._place = 0
        self._article_while_answering = True
        self._clock = QElapsedTimer()
        self._announce = announce
        self._writing = QTimer(self)
        self._writing.setSingleShot(True)
        self._writing.setInterval(WRITING)
        self._writing.timeout.connect(self._tell)
        self._flag = Button(icon="flag", weight=Weight.QUIET)
        self._flag.setCheckable(True)
        self._all = Button(icon="table", weight=Weight.QUIET)
        self._back = Button(icon="arrow-back")
        self._next = Button(weight=Weight.PRIMARY, trailing="arrow-next")
        self.foot.add(self._flag)
        self.foot.add(self._all)
        self.foot.add_trailing(self._back)
        self.foot.add_trailing(self._next)
        self._flag.toggled.connect(self._turn_flag)  # a screen reader toggles it without a click
        self._all.clicked.connect(self._show_all)
        self._back.clicked.connect(self._go_back)
        self._next.clicked.connect(self.enter)
        HeldEnter(self, self, self._next)
        self.question_view.changed.connect(self._change)
        self.question_view.said.connect(self._say)
        self.pane.selecting.changed.connect(self._take_selection)
        self.pane.selecting.said.connect(self._say)
        self.order_tabs(self._back, self._next, self._flag, self._all)
        self.retranslate()

    @property
    def article_while_answering(self) -> bool:
        """Whether the article can be read, where the session does not say."""
        return self._article_while_answering

    @article_while_answering.setter
    def article_while_answering(self, on: bool) -> None:
        self._article_while_answering = on
        self._refresh()

    @property
    def place(self) -> int:
        """The place that is asked."""
        return self._place

    def show_place(self, session: Session, material: Material, place: int) -> None:
        """Ask the question at `place`, with the answer that was given there."""
        self._session, self._material, self._place = session, material, place
        article, question = material.article_at(session, place), question_at(session, material, place)
        view = self.question_view
        self.show_question()
        view.ask(question, session.asked[place].options, article, certainty=session.asks_certainty)
        answers, response = view.answers, session.response_at(place)
        self.need_article(answers.in_article)
        if isinstance(answers, SelectingAnswers):
            self.pane.show_selecting(article, question.stem)
            answers.article_wanted.connect(self.open_article)
            answers.cleared.connect(self.pane.selecting.clear)
        else:
            self.pane.show_plain(article)
        if response is not None:
            self._restore(response)
        self.fit()
        self._refresh()
        self._order_tabs()
        if answers.in_article and not self.pane.isHidden():
            self.open_article()
        else:
            answers.focus_first()
        self.column.verticalScrollBar().setValue(0)
        self._clock.start()

    def _restore(self, response: Response) -> None:
        view = self.question_view
        view.blockSignals(True)  # it is no change
        view.answers.restore(response)
        if response.selection is not None:
            self.pane.selecting.select(response.selection)
        view.certainty.restore(response.certainty)
        view.blockSignals(False)

    def take(self, session: Session) -> None:
        """Show how the session stands after a change."""
        self._session = session
        self._refresh()

    def flush(self) -> None:
        """Tell what is being written, which has waited for its end."""
        if self._writing.isActive():
            self._writing.stop()
            self._tell()

    @override
    def leave(self) -> None:
        self.flush()
        self.left.emit()

    @override
    def enter(self) -> None:
        self._go(self._place + 1)

    def _go_back(self) -> None:
        if self._place > 0:
            self._go(self._place - 1)

    def _go(self, place: int) -> None:
        self.flush()
        if self._session is None or self._material is None:
            return
        if place < len(self._session.asked):
            self.show_place(self._session, self._material, place)
        else:
            self.all_wanted.emit()

    def _show_all(self) -> None:
        self.flush()
        self.all_wanted.emit()

    def _change(self) -> None:
        if self._session is None or self._material is None:
            return
        if isinstance(question_at(self._session, self._material, self._place), ReflectionQuestion):
            self._writing.start()
        else:
            self._tell()

    def _tell(self) -> None:
        """Tell what is given now; what is not complete is no answer."""
        view = self.question_view
        given = view.answers.given if view.answers.complete else Given()
        seconds = self._clock.restart() / 1000
        self.changed.emit(Change(self._place, Choice(given, seconds, view.certainty.certainty)))

    def _take_selection(self) -> None:
        answers = self.question_view.answers
        if isinstance(answers, SelectingAnswers):
            answers.take(self.pane.selecting.span)

    def _say(self, words: str) -> None:
        self._announce(self, words)

    def _turn_flag(self) -> None:
        self.flagged.emit(self._place, self._flag.isChecked())

    def _refresh(self) -> None:
        """Bring bar and buttons in line with where the test stands; nothing says what is right."""
        session = self._session
        self.top_bar.leave.set_label("", name=leave_words(session, test=True))
        if session is None:
            return
        total, left = len(session.asked), len(unanswered(session))
        # Translators: where one is in a test: {count} is how many questions are answered.
        words = _("Question {number} of {total} · {count} answered")
        place = words.format(number=self._place + 1, total=total, count=total - left)
        given = {response.place for response in session.responses}
        steps = [Step.UNSCORED if at in given else Step.OPEN for at in range(total)]
        steps[self._place] = Step.NOW
        self.top_bar.show_place(session_title(session), place, steps)
        # Translators: the spoken description of the progress bar of a test.
        spoken = ngettext("{count} question is not answered", "{count} questions are not answered", left)
        self.top_bar.progress.setAccessibleDescription(spoken.format(count=number(left)))
        readable = self._article_while_answering if session.readable is None else session.readable
        self.allow_article(readable)
        self.question_view.set_readable(readable)
        self._flag.blockSignals(True)  # it is no change of the learner's
        self._flag.setChecked(self._place in session.flagged)
        self._flag.blockSignals(False)
        self._back.setEnabled(self._place > 0)
        last = self._place + 1 == total
        self._next.set_label(_("All answers") if last else _("Next"))

    @override
    def retranslate(self) -> None:
        super().retranslate()
        # Translators: marks a question of a test, to look at it again before handing in.
        self._flag.set_label(_("Look again"))
        # Translators: a button; it shows all questions of a test, and which are answered.
        self._all.set_label(_("Overview"))
        self._back.set_label(_("Back"), name=_("Previous question"))
        # Translators: the Enter key, as written on keyboards.
        self._next.set_key(_("Enter"))
        self._flag.set_key("L" if self.letter_keys else "")
        self._refresh()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        view = self.question_view
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and digit_of(event):
            self.show_question()
        if plain and (
            view.answers.press(event, self.letter_keys)
            or (view.certainty.isVisible() and view.certainty.press(event))
        ):
            return
        if self.letter_keys and is_fresh(event) and letter_of(event) == "S":
            self.enter()
        elif self.letter_keys and is_fresh(event) and letter_of(event) == "L":
            self._flag.click()
        else:
            super().keyPressEvent(event)
