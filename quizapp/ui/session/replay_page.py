"""Looking back: an answered question as it was shown, with its passage."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.model.plan_words import session_title
from quizapp.model.session import Material, Session, missed
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.phrases import practise_missed
from quizapp.ui.session.frame import SessionFrame
from quizapp.ui.session.results import question_at, right_count, steps


class ReplayPage(SessionFrame):
    """Shows the answers of a session one by one. Enter and the arrow keys walk, Escape leaves."""

    left = Signal()
    practise_requested = Signal()
    print_requested = Signal()
    """The result is to be printed."""
    """What was missed is to be asked again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._material: Material | None = None
        self._places: tuple[int, ...] = ()
        self._at = 0
        self._back = Button(icon="arrow-back")
        self._on = Button(weight=Weight.PRIMARY, trailing="arrow-next")
        self.print = Button(weight=Weight.QUIET, icon="print")
        self.practise = Button()
        self.foot.add(self._back)
        self.foot.add(self.print)
        self.foot.add_trailing(self.practise)
        self.foot.add_trailing(self._on)
        self._back.clicked.connect(self._go_back)
        self.practise.clicked.connect(self.practise_requested)
        self.print.clicked.connect(self.print_requested)
        self._on.clicked.connect(self.enter)
        self.order_tabs(self._back, self.print, self.practise, self._on)
        self.retranslate()

    def show_place(self, session: Session, material: Material, place: int) -> None:
        """Show the answer given at `place`; the next one given where there is none."""
        self._session, self._material = session, material
        self._places = tuple(sorted(response.place for response in session.responses))
        self._at = next((at for at, found in enumerate(self._places) if found >= place), 0)
        self._show()
        self._on.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def focus_question(self) -> None:
        self._on.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def result(self) -> tuple[Session, Material] | None:
        """The finished session that is shown, and what it showed."""
        if self._session is None or self._material is None:
            return None
        return self._session, self._material

    @override
    def leave(self) -> None:
        self.left.emit()

    @override
    def enter(self) -> None:
        if self._at + 1 < len(self._places):
            self._at += 1
            self._show()
        else:
            self.left.emit()

    @override
    def fit(self) -> None:
        super().fit()
        self._name_back()

    def _name_back(self) -> None:
        """Let its icon do in a narrow window, so that the three buttons stay in one row."""
        words = "" if self.is_narrow and not self.pane.isHidden() else _("Previous")
        self._back.set_label(words, name=_("Previous answer"))

    def _go_back(self) -> None:
        if self._at > 0:
            self._at -= 1
            self._show()

    def _show(self) -> None:
        session, material = self._session, self._material
        if session is None or material is None or not self._places:
            return
        place = self._places[self._at]
        response = session.response_at(place)
        if response is None:
            return
        question = question_at(session, material, place)
        self.show_question()
        article = material.article_at(session, place)
        self.question_view.ask(question, session.asked[place].options, article)
        self.question_view.reveal(response)
        self.pane.show_marked(article, question, response)
        self.column.verticalScrollBar().setValue(0)
        total = len(session.asked)
        # Translators: which answer of a finished session is shown, and its score.
        words = _("Answer {number} of {total} · {right} right")
        shown = words.format(number=place + 1, total=total, right=right_count(session))
        self.top_bar.show_place(session_title(session), shown, steps(session, place))
        self._back.setEnabled(self._at > 0)
        wrong = len(missed(session))
        self.practise.setVisible(wrong > 0)
        self.practise.set_label(practise_missed(wrong))
        more = self._at + 1 < len(self._places)
        self._on.set_label(_("Next answer") if more else _("Done"))
        self._on.set_trailing("arrow-next" if more else "")

    @override
    def retranslate(self) -> None:
        super().retranslate()
        self.top_bar.leave.set_label("", name=_("Back to where you came from"))
        self._name_back()
        self.print.set_label("", name=_("Print the result"))
        # Translators: the Enter key, as written on keyboards.
        self._on.set_key(_("Enter"))
        self._show()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        forward, backward = Qt.Key.Key_Right, Qt.Key.Key_Left
        if mirrored:
            forward, backward = backward, forward
        if event.key() == forward and self._at + 1 < len(self._places):
            self.enter()
        elif event.key() == backward:
            self._go_back()
        else:
            super().keyPressEvent(event)
