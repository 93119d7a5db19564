"""All places of a test before it is handed in: which are answered, which wait, which are to be looked at again."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.i18n import _, ngettext
from quizapp.i18n.numbers import number
from quizapp.model.changing import unanswered
from quizapp.model.plan_words import session_title
from quizapp.model.session import Material, Session
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.components.focus import walk_in_order
from quizapp.ui.components.foot_bar import FootBar
from quizapp.ui.components.scroll_column import ScrollColumn
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.look import strokes, theme
from quizapp.ui.look.tokens import Space
from quizapp.ui.look.typography import Type
from quizapp.ui.session.base_page import BasePage
from quizapp.ui.session.held_enter import HeldEnter
from quizapp.ui.session.place_button import PlaceButton
from quizapp.ui.session.results import question_at
from quizapp.ui.session.top_bar import TopBar

_WIDEST = 760
_ROOMY = 1000


class OverviewPage(BasePage):
    """Enter hands in where the focus is on the button for it, else it opens the question; Escape goes back."""

    place_wanted = Signal(int)
    """The question at this place is to be shown."""
    handed_in = Signal()
    left = Signal()
    """Back to the questions."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._material: Material | None = None
        self.top_bar = TopBar()
        self.top_bar.article.hide()
        self.top_bar.progress.hide()
        self.top_bar.leave.clicked.connect(self.leave)
        self._headline = TextBlock("", Type.H1)
        self._note = TextBlock("", Type.SMALL, "ink2")
        self.places: tuple[PlaceButton, ...] = ()
        content = QWidget()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        words = QVBoxLayout()
        words.setContentsMargins(strokes.FOCUS_ROOM, 0, strokes.FOCUS_ROOM, Space.S)
        words.addWidget(self._headline)
        words.addWidget(self._note)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(words)
        column.addLayout(self._rows)
        self.column = ScrollColumn(content, widest=_WIDEST, centred=True)
        self._back = Button(icon="arrow-back")
        self._hand_in = Button(weight=Weight.PRIMARY)
        foot = FootBar()
        foot.add_trailing(self._back)
        foot.add_trailing(self._hand_in)
        self._back.clicked.connect(self.leave)
        self._hand_in.clicked.connect(self.handed_in)
        HeldEnter(self, self, self._hand_in)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self.top_bar)
        page.addWidget(self.column, 1)
        page.addWidget(foot)
        self.retranslate()

    def show_session(self, session: Session, material: Material) -> None:
        """Show how each place of `session` stands; the focus goes to the first that waits, else to handing in."""
        self._session, self._material = session, material
        self.retranslate()
        self.column.verticalScrollBar().setValue(0)
        waiting = unanswered(session)
        first = self.places[waiting[0]] if waiting else self._hand_in
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def leave(self) -> None:
        self.left.emit()

    @override
    def fit(self) -> None:
        self.column.set_margin(Space.XXL if self.width() >= _ROOMY * theme.current().text_factor else Space.L)

    @override
    def retranslate(self) -> None:
        self.top_bar.leave.set_label("", name=_("Back to the questions"))
        self._back.set_label(_("Back"), name=_("Back to where you were"))
        # Translators: the Escape and Enter keys, as written on keyboards.
        self._back.set_key(_("Esc"))
        # Translators: a button; it ends a test.
        self._hand_in.set_label(_("Hand in"))
        self._note.setText(_("You can go back and change answers. After handing in nothing can be changed."))
        if self._session is not None and self._material is not None:
            self._show(self._session, self._material)

    def _show(self, session: Session, material: Material) -> None:
        left, total = len(unanswered(session)), len(session.asked)
        if left:
            words = ngettext("{count} question is not answered", "{count} questions are not answered", left)
            self._headline.setText(words.format(count=number(left)))
        else:
            self._headline.setText(_("Every question is answered"))
        counted = ngettext("{count} question", "{count} questions", total).format(count=number(total))
        self.top_bar.show_place(session_title(session), counted, ())
        while (item := self._rows.takeAt(0)) is not None:
            if (former := item.widget()) is not None:
                former.hide()
                former.deleteLater()
        given = {response.place for response in session.responses}
        self.places = tuple(
            PlaceButton(
                place,
                question_at(session, material, place).stem,
                answered=place in given,
                flagged=place in session.flagged,
            )
            for place in range(total)
        )
        for button in self.places:
            button.clicked.connect(self._open)
            self._rows.addWidget(button)
            button.show()
        walk_in_order((self.top_bar.leave, *self.places, self._back, self._hand_in))

    def _open(self) -> None:
        sender = self.sender()
        if isinstance(sender, PlaceButton):
            self.place_wanted.emit(sender.place)
