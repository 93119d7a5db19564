"""How the editor is laid out: list, form and article side by side; in narrow windows they share places."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.components.card import Hairline
from quizapp.ui.components.empty_state import EmptyState
from quizapp.ui.components.focus import walk_in_order
from quizapp.ui.components.scroll_column import ScrollColumn
from quizapp.ui.components.toast import Toast
from quizapp.ui.editor.form import QuestionForm
from quizapp.ui.editor.list_pane import ListPane
from quizapp.ui.editor.marking_pane import MarkingPane
from quizapp.ui.editor.notes_above import NotesAbove
from quizapp.ui.editor.pane_tabs import Pane, PaneTabs
from quizapp.ui.editor.review_bar import ReviewBar
from quizapp.ui.editor.several_form import SeveralForm
from quizapp.ui.editor.title_bar import TitleBar
from quizapp.ui.look import theme
from quizapp.ui.look.tokens import Height, Space

_WIDEST = 760
_ROOMY_FROM = 1000
"""Below this width, in pixels, the margins of the bars shrink, as those of the masthead do."""
_NARROW = 1100
"""Below this width, in pixels at 100 % text, form and article share one place."""
_TIGHT = 800
"""Below this one, only the words that are needed stay in the bar."""
_SINGLE = 560
"""Below this one, the list shares the place of form and article."""


class EditorFrame(QWidget):
    """Places `notes`, `title`, `list`, `tabs`, `form` (or `several`), `article`, `bar`; `toast` over them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._narrow = False
        self._single = False
        self.notes = NotesAbove()
        self.title = TitleBar()
        self.list = ListPane()
        self.tabs = PaneTabs()
        self.form = QuestionForm()
        self.column = ScrollColumn(self.form, widest=_WIDEST)
        self.several = SeveralForm()
        self._several = ScrollColumn(self.several, widest=_WIDEST)
        self.article = MarkingPane()
        self.bar = ReviewBar()
        self.toast = Toast(self)
        self.more = Button(icon="more", name=" ", weight=Weight.QUIET, height=Height.COMPACT)
        self.form.add_to_head(self.more)
        self.write = Button(weight=Weight.PRIMARY, icon="plus")
        self._empty = EmptyState("", "", self.write)
        self._nothing = ScrollColumn(self._empty, centred=True)
        self._middle = QStackedWidget()
        self._middle.addWidget(self.column)
        self._middle.addWidget(self._nothing)
        self._middle.addWidget(self._several)
        self._edge = Hairline(vertical=True)
        self._list_edge = Hairline(vertical=True)
        self._lay_out()
        self.form.controls_changed.connect(self._order)
        self.list.notes.controls_changed.connect(self._order)
        self.form.begun.connect(self.column.begin)
        self.tabs.chosen.connect(self._fit)
        self.list.bar.resized.connect(self._fit)
        self._nothing.room_changed.connect(self._fit_empty)
        self._retranslate()
        self._fit()

    def _lay_out(self) -> None:
        self._body = QHBoxLayout()
        self._body.setSpacing(0)
        self._body.addWidget(self._middle, 1)
        self._body.addWidget(self._edge)
        self._body.addWidget(self.article, 1)
        self._right = QWidget()
        self._beside_list = QVBoxLayout(self._right)
        self._beside_list.setContentsMargins(0, 0, 0, 0)
        self._beside_list.setSpacing(0)
        self._beside_list.addWidget(self.tabs)
        self._beside_list.addLayout(self._body, 1)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(self._list_edge)
        row.addWidget(self._right, 1)
        page = self._page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self.notes)
        page.addWidget(self.title)
        page.addLayout(row, 1)
        page.addWidget(self.bar)

    def first_control(self) -> QWidget:
        """Return what the focus goes to on arrival."""
        return self.list.view if self.list.model.rowCount() else self.write

    def show_middle(self, questions: int) -> None:
        """Show the form of one question, what can be done to several, or that there is none to show."""
        pages = (self._nothing, self.column, self._several)
        self._middle.setCurrentWidget(pages[min(questions, 2)])
        if questions == 0 or (questions > 1 and self.tabs.is_article):
            self.tabs.show_pane(Pane.FORM)

    def go_to_article(self) -> None:
        """Go to the article, to choose the evidence there."""
        self.tabs.show_article(True)
        self.article.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_to_pane(self, step: int) -> None:
        """Take the focus `step` panes further: list, form, article, bar, and round again."""
        middle = self._middle.currentWidget()
        form = self.form.stem.field if middle is self.column else self.write
        form = self.several.back if middle is self._several else form
        panes: tuple[tuple[QWidget, QWidget], ...] = (
            (self.list, self.list.view),
            (self._middle, form),
            (self.article, self.article.view),
            (self.bar, self.bar.accept if self.bar.accept.isEnabled() else self.bar.undo),
        )
        now = QApplication.focusWidget()
        place = next(
            (i for i, (pane, _first) in enumerate(panes) if now is not None and pane.isAncestorOf(now)),
            -1 if step > 0 else 0,
        )
        pane, first = panes[(place + step) % len(panes)]
        if pane is not self.bar:
            shown = {self.list: Pane.LIST, self._middle: Pane.FORM, self.article: Pane.ARTICLE}[pane]
            if shown is not Pane.LIST or self._single:
                self.tabs.show_pane(shown)
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def _order(self) -> None:
        """Let the Tab key go along the reading order."""
        walk_in_order(
            (
                self.notes.take_in,
                self.title.title,
                self.title.play,
                self.list.filter,
                self.list.add,
                self.list.add_other,
                *self.list.bar.controls(),
                self.list.view,
                *self.list.notes.controls(),
                self.tabs.list,
                self.tabs.edit,
                self.tabs.article,
                self.more,
                *self.form.controls(),
                *self.several.controls(),
                *self.article.controls(),
                *self.bar.controls(),
            )
        )

    def _fit(self) -> None:
        """Share the width."""
        factor = theme.current().text_factor
        width = self.width()
        self._narrow = width < _NARROW * factor
        if self._single is not (width < _SINGLE * factor):
            self._single = not self._single
            if self._single:
                self._page.insertWidget(self._page.indexOf(self.title) + 1, self.tabs)
            else:
                self._beside_list.insertWidget(0, self.tabs)
        self.tabs.setVisible(self._narrow)
        self.tabs.set_room(with_list=self._single, side=self._side())
        pane = self.tabs.pane
        self._fit_list(width, factor)
        self._middle.setVisible(not self._narrow or pane is Pane.FORM)
        self.article.setVisible(not self._narrow or pane is Pane.ARTICLE)
        self.article.set_room(tight=width < _TIGHT * factor, single=self._single)
        self._edge.setVisible(not self._narrow)
        wide = 16_777_215 if self._narrow else max(round(width * 0.33), round(360 * factor))
        self.article.setMaximumWidth(wide)
        self._body.setStretch(0, 1)
        self._body.setStretch(2, 1)
        if not self._narrow:
            self.article.setMinimumWidth(wide)
        else:
            self.article.setMinimumWidth(0)
        for form in (self.form, self.several):
            form.setMaximumWidth(round(_WIDEST * factor))
        for column in (self.column, self._several):
            column.set_margin(Space.M - 4 if self._narrow else Space.L - 4)
        side = Space.XS if self._single else self._side()
        self.bar.set_room(narrow=self._narrow, tight=width < _TIGHT * factor, side=side)

    def _side(self) -> int:
        return Space.L if self.width() >= _ROOMY_FROM else Space.M

    def _fit_empty(self) -> None:
        self._empty.set_room(self._nothing.room)

    def _fit_list(self, width: int, factor: float) -> None:
        """Give the list its column; alone, it stands below the title of the set, which concerns it more than others."""
        alone = self._single and self.tabs.pane is Pane.LIST
        widest = width if alone else min(round((248 if self._narrow else 272) * factor), width * 35 // 100)
        self.list.setFixedWidth(widest)
        self.list.setVisible(alone or not self._single)
        self.list.set_room(single=self._single)
        self._list_edge.setVisible(not self._single)
        self._right.setVisible(not alone)
        wanted = (alone and not self.list.bar.is_open) or not self._single
        self.title.set_room(tight=self._single, wanted=wanted, side=self._side())

    def _retranslate(self) -> None:
        self.more.set_label("", name=_("More to do with this question"))
        self.write.set_label(_("Write a question"))
        self._empty.set_texts(
            _("No questions in this set"), _("Write one, or make new ones from the article.")
        )

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()
