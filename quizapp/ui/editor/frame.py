"""How the editor is laid out: list, form and article side by side; form and article share a place in narrow windows."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.components.card import Hairline
from quizapp.ui.components.empty_state import EmptyState
from quizapp.ui.components.scroll_column import ScrollColumn
from quizapp.ui.components.toast import Toast
from quizapp.ui.editor.answers import tab_order
from quizapp.ui.editor.form import QuestionForm
from quizapp.ui.editor.list_pane import ListPane
from quizapp.ui.editor.marking_pane import MarkingPane
from quizapp.ui.editor.pane_tabs import PaneTabs
from quizapp.ui.editor.review_bar import ReviewBar
from quizapp.ui.editor.title_bar import TitleBar
from quizapp.ui.look import theme
from quizapp.ui.look.tokens import Height, Space

_WIDEST = 760
_NARROW = 1100
"""Below this width, in pixels at 100 % text, form and article share one place."""
_TIGHT = 800
"""Below this one, only the words that are needed stay in the bar."""


class EditorFrame(QWidget):
    """Places the parts: `title`, `list`, `tabs`, `form`, `article`, `bar`; `toast` over them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._narrow = False
        self.title = TitleBar()
        self.list = ListPane()
        self.tabs = PaneTabs()
        self.form = QuestionForm()
        self.column = ScrollColumn(self.form, widest=_WIDEST)
        self.article = MarkingPane()
        self.bar = ReviewBar()
        self.toast = Toast(self)
        self.more = Button(icon="more", name=" ", weight=Weight.QUIET, height=Height.COMPACT)
        self.list.add_to_head(self.more)
        self.write = Button(weight=Weight.PRIMARY, icon="plus")
        self._empty = EmptyState("", "", self.write)
        self._nothing = ScrollColumn(self._empty, centred=True)
        self._middle = QStackedWidget()
        self._middle.addWidget(self.column)
        self._middle.addWidget(self._nothing)
        self._edge = Hairline(vertical=True)
        self._lay_out()
        self.form.controls_changed.connect(self._order)
        self.tabs.chosen.connect(self._fit)
        self._retranslate()
        self._fit()

    def _lay_out(self) -> None:
        self._body = QHBoxLayout()
        self._body.setSpacing(0)
        self._body.addWidget(self._middle, 1)
        self._body.addWidget(self._edge)
        self._body.addWidget(self.article, 1)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.tabs)
        right.addLayout(self._body, 1)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(Hairline(vertical=True))
        row.addLayout(right, 1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self.title)
        page.addLayout(row, 1)
        page.addWidget(self.bar)

    def first_control(self) -> QWidget:
        """Return what the focus goes to on arrival."""
        return self.list.view if self.list.model.rowCount() else self.write

    def show_empty(self, empty: bool) -> None:
        """Show the form, or that there is no question to show."""
        self._middle.setCurrentWidget(self._nothing if empty else self.column)
        self.more.setEnabled(not empty)

    def go_to_article(self) -> None:
        """Go to the article, to choose the evidence there."""
        self.tabs.show_article(True)
        self.article.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_to_pane(self, step: int) -> None:
        """Take the focus `step` panes further: list, form, article, bar, and round again."""
        form = self.form.controls()[0] if self._middle.currentWidget() is self.column else self.write
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
        if pane in {self._middle, self.article}:
            self.tabs.show_article(pane is self.article)
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def _order(self) -> None:
        """Let the Tab key go along the reading order."""
        tab_order(
            (
                self.title.title,
                self.title.play,
                self.more,
                self.list.add,
                self.list.view,
                self.tabs.edit,
                self.tabs.article,
                *self.form.controls(),
                *self.article.controls(),
                *self.bar.controls(),
            )
        )

    def _fit(self) -> None:
        """Share the width."""
        factor = theme.current().text_factor
        width = self.width()
        self._narrow = width < _NARROW * factor
        self.list.setFixedWidth(min(round((248 if self._narrow else 272) * factor), width * 35 // 100))
        self.tabs.setVisible(self._narrow)
        article = self.tabs.is_article
        self._middle.setVisible(not (self._narrow and article))
        self.article.setVisible(not self._narrow or article)
        self._edge.setVisible(not self._narrow)
        wide = 16_777_215 if self._narrow else max(round(width * 0.33), round(360 * factor))
        self.article.setMaximumWidth(wide)
        self._body.setStretch(0, 1)
        self._body.setStretch(2, 1)
        if not self._narrow:
            self.article.setMinimumWidth(wide)
        else:
            self.article.setMinimumWidth(0)
        self.form.setMaximumWidth(round(_WIDEST * factor))
        self.column.set_margin(Space.M - 4 if self._narrow else Space.L - 4)
        self.bar.set_room(narrow=self._narrow, tight=width < _TIGHT * factor)

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
