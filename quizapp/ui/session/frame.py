"""What the session and the replay share: bar above, question left, buttons below it, article beside or in front."""

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.ui.components.focus import walk_in_order
from quizapp.ui.components.foot_bar import FootBar
from quizapp.ui.components.key_places import letter_of
from quizapp.ui.components.scroll_column import ScrollColumn
from quizapp.ui.look import strokes, theme
from quizapp.ui.look.tokens import Space
from quizapp.ui.session.article_pane import ArticlePane
from quizapp.ui.session.base_page import SCROLLS, BasePage, is_fresh
from quizapp.ui.session.choices import Reading
from quizapp.ui.session.pane_edge import PaneEdge
from quizapp.ui.session.pane_width import pane_width, within_limits
from quizapp.ui.session.question_view import QuestionView
from quizapp.ui.session.top_bar import TopBar

_WIDEST = 708
"""700 pixels of column and the room of the focus rings."""
_COMPACT = 1000
_LOW = 680
_BESIDE_FROM = 700
"""The width from which the article has lines that can be read beside the question; the smallest window has it."""
_UNLIMITED = 16_777_215
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_PAGES = {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
"""While an answer has the focus these turn the article, where the answer is; the options follow the focus."""


class SessionFrame(BasePage):
    """Lays out the parts; what the buttons in `foot` do is the matter of the page that inherits.

    `A` shows and hides the article and `?` asks for the keys, where keys of a single letter are on. Where there is no
    room for the article beside the question it is hidden at first, and shown it takes the place of the question.
    """

    keys_wanted = Signal()
    """The list of keys is asked for."""
    article_turned = Signal(bool)
    """The person wants the article beside the question, or not."""
    reading_changed = Signal(object)
    """The person wants another `Reading`: it is in force already."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letter_keys = True
        self._readable = True
        self._beside = True
        self._in_front = False
        self._needed = False
        self._away: QWidget | None = None
        self._foot_stops: tuple[QWidget, ...] = ()
        self.top_bar = TopBar()
        self.question_view = QuestionView()
        self.pane = ArticlePane()
        self.column = ScrollColumn(self.question_view, widest=_WIDEST, centred=True)
        self.foot = FootBar()
        self._left = QWidget()
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addWidget(self.column, 1)
        left.addWidget(self.foot)
        self._reading = Reading()
        self.edge = PaneEdge()
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self._left, 1)
        body.addWidget(self.edge)
        body.addWidget(self.pane)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self.top_bar)
        page.addLayout(body, 1)
        self.column.installEventFilter(self)
        self.column.room_changed.connect(self._fit_question)
        self.question_view.asked.connect(self._order_tabs)
        self.top_bar.leave.clicked.connect(self.leave)
        self.top_bar.article.setChecked(True)
        self.top_bar.article.toggled.connect(self._turn_article)
        self.pane.zoomed.connect(self._zoom)
        self.edge.moved.connect(self._move_edge)
        self.edge.reset.connect(self._reset_edge)

    def order_tabs(self, *foot: QWidget) -> None:
        """Have Tab walk bar, answers, these buttons of the foot, article."""
        self._foot_stops = foot
        self._order_tabs()

    def _order_tabs(self) -> None:
        bar = (self.top_bar.leave, self.top_bar.article)
        walk_in_order((*bar, *self.question_view.stops, *self._foot_stops, self.edge, *self.pane.stops))

    @property
    def letter_keys(self) -> bool:
        """Whether keys of a single letter work."""
        return self._letter_keys

    @letter_keys.setter
    def letter_keys(self, on: bool) -> None:
        self._letter_keys = on
        self.question_view.certainty.letter_keys = on
        self.top_bar.article.set_key("A" if on else "")
        self.retranslate()

    @override
    def retranslate(self) -> None:
        self.top_bar.article.set_label(_("Article"))
        self.question_view.retranslate()

    def allow_article(self, on: bool) -> None:
        """Let the article be seen wherever a person has not hidden it, or not at all."""
        self._readable = on
        self.fit()

    def need_article(self, needed: bool) -> None:
        """Have the article beside the question even where a person has put it away: it is answered there."""
        self._needed = needed
        self.fit()

    def open_article(self) -> None:
        """Bring the article before the person, who answers in it."""
        if self._is_single:
            self._in_front = True
            self.fit()
        self.pane.view.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def article_beside(self) -> bool:
        """Whether the article is beside the question where there is room for both."""
        return self._beside

    @article_beside.setter
    def article_beside(self, on: bool) -> None:
        self._beside = on
        self.fit()

    @property
    def reading(self) -> Reading:
        """How the article is read beside the question."""
        return self._reading

    @reading.setter
    def reading(self, how: Reading) -> None:
        self._reading = how
        self.pane.set_zoom(how.zoom)
        self.fit()

    def _change_reading(self, how: Reading) -> None:
        if how != self._reading:
            self.reading = how
            self.reading_changed.emit(how)

    def _zoom(self, zoom: float) -> None:
        self._change_reading(self._reading._replace(zoom=zoom))

    def _move_edge(self, by: int) -> None:
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        width = self.pane.width() + (by if mirrored else -by)
        pane = within_limits(width, self.width(), theme.current().text_factor)
        self._change_reading(self._reading._replace(share=pane / max(1, self.width())))

    def _reset_edge(self) -> None:
        self._change_reading(self._reading._replace(share=None))

    @property
    def in_front(self) -> bool:
        """Whether the article has taken the place of the question."""
        return self._in_front

    def show_question(self) -> None:
        """Put the article away where it has taken the place of the question."""
        if self._in_front:
            self._in_front = False
            self.fit()

    def _turn_article(self, on: bool) -> None:
        if self._is_single:
            self._in_front = on
        else:
            self._beside = on
            self.article_turned.emit(on)
        self.fit()

    def _show_pane(self) -> None:
        single = self._is_single
        self._in_front = self._in_front and single
        needed = self._needed and not single
        wanted = self._in_front if single else self._beside or needed
        readable = self._readable or self._needed
        shown = wanted and readable
        with QSignalBlocker(self.top_bar.article):
            self.top_bar.article.setChecked(wanted)
        self.top_bar.article.setEnabled(readable and not needed)
        self.pane.show_task(single)
        focus = QApplication.focusWidget()
        self._save_focus(focus, pane=shown, edge=shown and not single)
        self.edge.setVisible(shown and not single)
        if shown and single:
            self.pane.show()
            if focus is not None and self._left.isAncestorOf(focus):
                self._away = focus
                self.pane.view.setFocus(Qt.FocusReason.OtherFocusReason)
            self._left.hide()
        else:
            self._left.show()
            if self._away is not None and focus is not None and self.pane.isAncestorOf(focus):
                self._away.setFocus(Qt.FocusReason.OtherFocusReason)
            self._away = None
            self.pane.setVisible(shown)

    def _save_focus(self, focus: QWidget | None, *, pane: bool, edge: bool) -> None:
        """Bring the focus to the question where what has it goes: Qt would put it on the cross that leaves."""
        if focus is None or self._away is not None:
            return
        if (focus is self.edge and not edge) or (self.pane.isAncestorOf(focus) and not pane):
            self._left.show()
            self.top_bar.article.setFocus(Qt.FocusReason.OtherFocusReason)  # while all else is disabled
            self.focus_question()

    def focus_question(self) -> None:
        """Put the focus where the person goes on: on the answer chosen, or on what is to be answered first."""
        self.question_view.answers.focus_answer()

    @override
    def fit(self) -> None:
        """Share the width between question and article."""
        self._show_pane()
        width = self.width()
        factor = theme.current().text_factor
        if self._is_single:
            self.pane.setMinimumWidth(0)
            self.pane.setMaximumWidth(_UNLIMITED)
        else:
            self.pane.setFixedWidth(pane_width(width, factor, self._reading.share))
        self.question_view.setMaximumWidth(round(_WIDEST * factor))
        side = (Space.L if self.is_narrow else Space.XXL) - strokes.FOCUS_ROOM
        self.column.set_margin(side, Space.S if self.is_low else Space.L)
        self._fit_question()

    def _fit_question(self) -> None:
        self.question_view.answers.set_beside(not self._is_single)
        self.question_view.set_room(
            beside=not self.pane.isHidden(),
            narrow=self.is_narrow,
            low=self.is_low,
            height=self.column.room,
        )

    @property
    def _is_single(self) -> bool:
        """Whether there is room for the question or the article, not for both."""
        return self.width() < _BESIDE_FROM * theme.current().text_factor

    @property
    def is_narrow(self) -> bool:
        """Whether the width is too little for all that may stand side by side."""
        return self.width() < _COMPACT * theme.current().text_factor

    @property
    def is_low(self) -> bool:
        """Whether the height is too little for much free room."""
        return self.height() < _LOW * theme.current().text_factor

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # On their way from an option to this page keys pass the column, which would take these for itself.
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if (
            event.key() not in _PAGES
            or self.pane.isHidden()
            or not self.question_view.answers.scrolls_article
        ):
            return False
        bar = self.pane.view.verticalScrollBar()
        bar.setValue(bar.value() + round(SCROLLS[Qt.Key(event.key())] * bar.pageStep()))
        return True

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._for_article(event):
            return
        if self._letter_keys and is_fresh(event) and letter_of(event) == "A":
            self.top_bar.article.click()
        elif self._letter_keys and event.text() == "?":
            self.keys_wanted.emit()
        elif event.key() in _ENTER and self._in_front and is_fresh(event):
            self.show_question()  # nothing is checked, and nothing passed over, that is not to be seen
        else:
            super().keyPressEvent(event)

    def _for_article(self, event: QKeyEvent) -> bool:
        """Have the article act on a key that is for it, and tell whether it did; it is brought before the person."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        if event.key() == Qt.Key.Key_F and self.pane.isHidden() and self.top_bar.article.isEnabled():
            self.top_bar.article.setChecked(True)
        return not self.pane.isHidden() and self.pane.press(event)
