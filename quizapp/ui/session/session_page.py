"""The session: one question at a time, checked only on demand, and revealed only once the answer is on disk."""

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.model.plan_words import session_title
from quizapp.model.session import Material, Session
from quizapp.ui.components.announce import announce as speak
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.components.key_places import digit_of, letter_of
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.look.typography import Type
from quizapp.ui.session.answers.selecting import SelectingAnswers
from quizapp.ui.session.asides import Asides
from quizapp.ui.session.base_page import is_fresh
from quizapp.ui.session.choice import Choice
from quizapp.ui.session.frame import SessionFrame
from quizapp.ui.session.held_enter import HeldEnter
from quizapp.ui.session.place_words import leave_words, left_out, place_words
from quizapp.ui.session.results import question_at, steps


class SessionPage(SessionFrame):
    """Asks the questions of a session. It saves nothing: see the package's docstring for who does.

    `announce(widget, message)` is what makes a screen reader speak.
    """

    answered = Signal(object)
    """A `Choice`: save it, then call `show_verdict`."""
    left = Signal()
    finished = Signal()
    skipped = Signal()
    """The question is put off: save that, then call `show_session`."""
    edit_requested = Signal(str, str)
    """The ids of a set and of its question, which is to be opened in the editor."""
    flagged = Signal(int, bool)
    """A place is to be looked at again, or not: save that, then call `take`."""

    def __init__(
        self, parent: QWidget | None = None, *, announce: Callable[[QWidget, str], None] = speak
    ) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._material: Material | None = None
        self._place = 0
        self._revealed = False
        self._waiting = False
        self._article_while_answering = True
        self._clock = QElapsedTimer()
        self._announce = announce
        self._note = TextBlock("", Type.CAPTION, "ink2")
        self._check = Button(weight=Weight.PRIMARY)
        self._next = Button(weight=Weight.PRIMARY, trailing="arrow-next")
        self.foot.add(self._note)
        self.asides = Asides(self.foot)
        self.foot.add_trailing(self._check)
        self.foot.add_trailing(self._next)
        self.asides.flagged.connect(self._turn_flag)
        self.asides.skipped.connect(self.skipped)
        self._check.clicked.connect(self._check_answer)
        self._next.clicked.connect(self._go_on)
        HeldEnter(self, self, self._check, self._next)
        self.question_view.changed.connect(self._refresh)
        self.question_view.said.connect(self._say)
        self.question_view.about.offer_edit(True)
        self.question_view.about.edit_wanted.connect(self._edit)
        self.pane.selecting.changed.connect(self._take_selection)
        self.pane.selecting.said.connect(self._say)
        self.order_tabs(self._check, self._next, self.asides.skip, self.asides.flag)
        self.retranslate()

    @property
    def article_while_answering(self) -> bool:
        """Whether the article can be read before the answer is checked, where the session does not say."""
        return self._article_while_answering

    @article_while_answering.setter
    def article_while_answering(self, on: bool) -> None:
        self._article_while_answering = on
        self._refresh()

    @property
    def _readable_while_answering(self) -> bool:
        told = self._session.readable if self._session else None
        return self._article_while_answering if told is None else told

    def show_session(self, session: Session, material: Material) -> None:
        """Start or resume `session`: ask the first question that is not answered yet."""
        self._session, self._material = session, material
        if session.place >= len(session.asked):
            self.finished.emit()
        else:
            self._ask()

    def take(self, session: Session) -> None:
        """Show how the session stands after a place was flagged, or no longer."""
        self._session = session
        self._refresh()

    def show_verdict(self, session: Session) -> None:
        """Reveal the answer just given; `session` is the one that has it, already on disk."""
        if self._material is None:
            return
        self._session = session
        self._waiting = False
        response = session.response_at(self._place)
        if response is None:
            self.withdraw()
            return
        self._revealed = True
        self.show_question()
        question = question_at(session, self._material, self._place)
        article = self._material.article_at(session, self._place)
        self.question_view.reveal(response)
        self.pane.show_marked(article, question, response)
        self.need_article(False)
        self._refresh()
        self.column.verticalScrollBar().setValue(0)
        self._next.setFocus(Qt.FocusReason.OtherFocusReason)
        self._announce(self, self.question_view.spoken())

    def withdraw(self) -> None:
        """Take the check back, because the answer could not be saved: it can be checked again."""
        self._waiting = False
        self.show_question()
        self.question_view.answers.freeze(False)
        self.question_view.certainty.setEnabled(True)
        self._refresh()
        self._check.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def show_question(self) -> None:
        back = self.in_front
        super().show_question()
        if back and self.question_view.answers.in_article and self._check.isEnabled():
            self._check.setFocus(Qt.FocusReason.OtherFocusReason)  # what it was opened for is done

    @override
    def focus_question(self) -> None:
        if self._revealed:
            self._next.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().focus_question()

    @override
    def leave(self) -> None:
        self.left.emit()

    @override
    def enter(self) -> None:
        if self._revealed:
            self._go_on()
        else:
            self._check_answer()

    def _ask(self) -> None:
        if self._session is None or self._material is None:
            return
        self._place = self._session.place
        self._revealed = False
        self._waiting = False
        article = self._material.article_at(self._session, self._place)
        question = question_at(self._session, self._material, self._place)
        self.show_question()
        self.question_view.ask(
            question,
            self._session.asked[self._place].options,
            article,
            certainty=self._session.asks_certainty,
        )
        answers = self.question_view.answers
        self.need_article(answers.in_article)
        if isinstance(answers, SelectingAnswers):
            self.pane.show_selecting(article, question.stem)
            answers.article_wanted.connect(self.open_article)
            answers.cleared.connect(self.pane.selecting.clear)
            if not self.article_beside:
                answers.say_opened()
                self.question_view.retranslate()
        else:
            self.pane.show_plain(article)
        self.fit()
        self._refresh()
        if answers.in_article and not self.pane.isHidden():
            self.open_article()
        else:
            answers.focus_first()
        self.column.verticalScrollBar().setValue(0)
        self._clock.start()

    def _check_answer(self) -> None:
        answers = self.question_view.answers
        if self._revealed or self._waiting or not answers.complete:
            return
        certainty = self.question_view.certainty
        if self.question_view.lacks_certainty:
            certainty.stops[0].setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._waiting = True
        given = answers.given
        answers.freeze(True)
        certainty.setEnabled(False)
        self._refresh()
        self.answered.emit(Choice(given, self._clock.elapsed() / 1000, certainty.certainty))

    def _turn_flag(self, on: bool) -> None:
        self.flagged.emit(self._place, on)

    def _take_selection(self) -> None:
        answers = self.question_view.answers
        if isinstance(answers, SelectingAnswers) and not self._revealed and not self._waiting:
            answers.take(self.pane.selecting.span)

    def _say(self, words: str) -> None:
        self._announce(self, words)

    def _edit(self) -> None:
        if self._session is not None and self._material is not None:
            asked = self._session.asked[self._place]
            question = question_at(self._session, self._material, self._place)
            self.edit_requested.emit(asked.set_id or self._session.set_id, question.id)

    def _go_on(self) -> None:
        if self._session is None or not self._revealed:
            return
        if self._session.place >= len(self._session.asked):
            self.finished.emit()
        else:
            self._ask()

    def _refresh(self) -> None:
        """Bring bar, buttons and note in line with where the session stands."""
        session = self._session
        self.top_bar.leave.set_label("", name=leave_words(session))
        if session is None:
            return
        total = len(session.asked)
        now = None if self._revealed else self._place
        self.top_bar.show_place(
            session_title(session), place_words(session, self._place), steps(session, now)
        )
        readable = self._revealed or self._readable_while_answering
        self.allow_article(readable)
        self.question_view.set_readable(readable)
        self._check.setVisible(not self._revealed)
        self._check.set_label(self.question_view.answers.check_words)
        self._check.setEnabled(self.question_view.complete and not self._waiting)
        self._next.setVisible(self._revealed)
        last = session.place >= total
        self._next.set_label(_("See the result") if last else _("Next question"))
        self._note.setText(self._advice(session))
        self.asides.show_place(session, self._place, asking=not self._revealed, waiting=self._waiting)

    def _advice(self, session: Session) -> str:
        if not self._revealed and self.question_view.answers.complete and self.question_view.lacks_certainty:
            return _("Say how sure you are, too.")
        return left_out(session)

    @override
    def retranslate(self) -> None:
        super().retranslate()
        # Translators: the Enter key, as written on keyboards.
        enter = _("Enter")
        self._name_asides()
        self._check.set_key(enter)
        self._next.set_key(enter)
        self._refresh()

    @override
    def fit(self) -> None:
        super().fit()
        self._name_asides()

    def _name_asides(self) -> None:
        narrow = self.is_narrow and not self.pane.isHidden()  # so that the buttons stay in one row
        self.asides.name(letters=self.letter_keys, narrow=narrow)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        asking = not self._revealed and not self._waiting
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if asking and plain and digit_of(event):
            self.show_question()
        if asking and plain and self._press(event):
            return
        if self._revealed and self.letter_keys and is_fresh(event) and self.question_view.about.press(event):
            return
        letter = letter_of(event) if self.letter_keys and is_fresh(event) else ""
        if not self.asides.press(letter):
            super().keyPressEvent(event)

    def _press(self, event: QKeyEvent) -> bool:
        """Have the question act on a key, and tell whether it did."""
        view = self.question_view
        if view.answers.press(event, self.letter_keys):
            return True
        return view.certainty.isVisible() and view.certainty.press(event)
