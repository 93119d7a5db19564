"""Before a class: one question in large type, its answer hidden until the teacher shows it, and nothing recorded."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.i18n.numbers import number
from quizapp.model.answering import Given
from quizapp.model.plan_words import session_title
from quizapp.model.session import Material, Session
from quizapp.ui.components.announce import announce as speak
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.components.progress_strip import Step
from quizapp.ui.session.answers.selecting import SelectingAnswers
from quizapp.ui.session.frame import SessionFrame
from quizapp.ui.session.held_enter import HeldEnter
from quizapp.ui.session.results import question_at

_ON, _BACK = 1, -1
_PRESENTER = {Qt.Key.Key_PageDown: _ON, Qt.Key.Key_PageUp: _BACK}
"""What the remotes of presenters send."""
_ARROWS = {Qt.Key.Key_Right: _ON, Qt.Key.Key_Left: _BACK}


class ClassPage(SessionFrame):
    """Shows the questions of a session to people who answer aloud or by their hands. It tells nobody what they say.

    Space, Enter, Page Down and the arrow onwards show the answer, then the next question; Page Up and the arrow
    backwards go the same way back. What the class says may be chosen, as a learner would, and gets its verdict then.
    """

    left = Signal()

    def __init__(
        self, parent: QWidget | None = None, *, announce: Callable[[QWidget, str], None] = speak
    ) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._material: Material | None = None
        self._place = 0
        self._revealed = False
        self._announce = announce
        self.back = Button(icon="arrow-back")
        self.on = Button(weight=Weight.PRIMARY, trailing="arrow-next")
        self.foot.add(self.back)
        self.foot.add_trailing(self.on)
        self.back.clicked.connect(self._go_back)
        self.on.clicked.connect(self.enter)
        HeldEnter(self, self, self.on)
        self.question_view.said.connect(self._say)
        self.pane.selecting.changed.connect(self._take_selection)
        self.pane.selecting.said.connect(self._say)
        self.pane.view.installEventFilter(self)
        self.order_tabs(self.back, self.on)
        self.retranslate()

    def show_session(self, session: Session, material: Material) -> None:
        """Begin with the first question of `session`, which nobody has answered."""
        self._session, self._material = session, material
        self._ask(0)

    @property
    def revealed(self) -> bool:
        """Whether the answer is shown."""
        return self._revealed

    @property
    def place(self) -> int:
        """The place that is shown."""
        return self._place

    @override
    def focus_question(self) -> None:
        self.on.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def leave(self) -> None:
        self.left.emit()

    @override
    def enter(self) -> None:
        """Show the answer, then the next question; after the last one leave."""
        session = self._session
        if session is None:
            return
        if not self._revealed:
            self._reveal()
        elif self._place + 1 < len(session.asked):
            self._ask(self._place + 1)
        else:
            self.left.emit()

    def _go_back(self) -> None:
        """Hide the answer again; where it is hidden, show that of the question before."""
        if self._revealed:
            self._ask(self._place)
        elif self._place > 0:
            self._ask(self._place - 1)
            self._reveal()

    def _ask(self, place: int) -> None:
        session, material = self._session, self._material
        if session is None or material is None:
            return
        self._place, self._revealed = place, False
        article, question = material.article_at(session, place), question_at(session, material, place)
        self.show_question()
        self.question_view.ask(question, session.asked[place].options, article)
        self.question_view.set_readable(False)  # it comes with the answer, unless the teacher opens it
        answers = self.question_view.answers
        self.need_article(answers.in_article)
        if isinstance(answers, SelectingAnswers):
            self.pane.show_selecting(article, question.stem)
            answers.article_wanted.connect(self.open_article)
            answers.cleared.connect(self.pane.selecting.clear)
        else:
            self.pane.show_plain(article)
        self.article_beside = False  # all the width is for the question
        self._refresh()
        self._announce(self, question.stem)

    def _reveal(self) -> None:
        session, material = self._session, self._material
        if session is None or material is None:
            return
        view = self.question_view
        self._revealed = True
        self.show_question()
        article = material.article_at(session, self._place)
        question = question_at(session, material, self._place)
        said = view.answers.given if view.answers.complete else Given()
        if said.empty:
            view.show_key()
        else:
            view.reveal(said)
        self.pane.show_marked(article, question, said)
        self.need_article(False)
        self.article_beside = True
        self._refresh()
        self._announce(self, view.spoken())

    def _refresh(self) -> None:
        """Bring bar and buttons in line with what is shown."""
        session = self._session
        if session is None:
            return
        total = len(session.asked)
        # Translators: which question is shown to a class.
        words = _("Question {number} of {total}")
        steps = [Step.UNSCORED if at < self._place else Step.OPEN for at in range(total)]
        steps[self._place] = Step.NOW
        shown = words.format(number=number(self._place + 1), total=number(total))
        self.top_bar.show_place(session_title(session), shown, steps)
        self.back.setEnabled(self._revealed or self._place > 0)
        last = self._place + 1 == total
        if not self._revealed:
            # Translators: a button for a teacher; until it is pressed a class does not see what is right.
            self.on.set_label(_("Show the answer"))
        else:
            self.on.set_label(_("Done") if last else _("Next question"))
        self.on.set_trailing("" if self._revealed and last else "arrow-next")
        self.column.verticalScrollBar().setValue(0)
        self.on.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_selection(self) -> None:
        answers = self.question_view.answers
        if isinstance(answers, SelectingAnswers) and not self._revealed:
            answers.take(self.pane.selecting.span)

    def _say(self, words: str) -> None:
        self._announce(self, words)

    @override
    def retranslate(self) -> None:
        super().retranslate()
        self.top_bar.leave.set_label("", name=_("Leave; nothing was recorded"))
        self.back.set_label(_("Back"))
        # Translators: the space bar, as written on keyboards.
        self.on.set_key(_("Space"))
        self._refresh()

    def _step(self, step: int) -> None:
        if step == _ON:
            self.enter()
        else:
            self._go_back()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The article and the column would take the keys of presenters' remotes to turn their own pages.
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in _PRESENTER
            and not event.modifiers()
        ):
            if not event.isAutoRepeat():
                self._step(_PRESENTER[Qt.Key(event.key())])
            return True
        return False

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        if event.key() in _PRESENTER and not event.isAutoRepeat():
            self._step(_PRESENTER[Qt.Key(event.key())])
        elif event.key() in _ARROWS and not event.isAutoRepeat():
            step = _ARROWS[Qt.Key(event.key())]
            self._step(-step if mirrored else step)
        elif event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.enter()
        elif self._revealed or not self.question_view.answers.press(event, self.letter_keys):
            super().keyPressEvent(event)
