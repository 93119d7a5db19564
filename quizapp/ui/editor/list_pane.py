"""The list of questions with what can be done to it: choose one or several, filter, add, reorder by dragging."""

from collections.abc import Collection, Iterable, Sequence

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.model.question import Question, Status
from quizapp.ui import formats
from quizapp.ui.components.badge import Badge, Tone
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.components.card import Hairline, Panel
from quizapp.ui.components.flow_layout import FlowLayout
from quizapp.ui.components.scroll_column import Fade
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.editor.filter_bar import FilterBar
from quizapp.ui.editor.filter_menu import FilterMenu
from quizapp.ui.editor.filtering import Filter
from quizapp.ui.editor.interactions import NewQuestionMenu
from quizapp.ui.editor.question_list import QuestionList, Row
from quizapp.ui.editor.question_rows import QuestionRows
from quizapp.ui.editor.question_view import QuestionView
from quizapp.ui.editor.set_findings import SetFindings
from quizapp.ui.editor.statuses import look_of
from quizapp.ui.look.tokens import Height, Space
from quizapp.ui.look.typography import Type

_COUNTED = (
    (Status.READY, Status.APPROVED),
    (Status.REVIEW,),
    (Status.DRAFT,),
    (Status.REJECTED,),
)


class ListPane(Panel):
    """The questions of a set; `chosen` tells what is to be shown."""

    chosen = Signal(str, object)
    """The id of a question, and a tuple of those selected."""
    moved = Signal(object, str)
    """A tuple of ids, and the id of the question that they are to stand before; empty for the end."""
    filtered = Signal(object)
    """The `Filter` that is wanted."""
    add_pressed = Signal()
    add_wanted = Signal(object)
    """A new question is wanted that is answered so: an `Interaction`."""
    menu_wanted = Signal(object)
    """Where on the screen: the menu on the current question."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._showing = False
        self._whole: tuple[Row, ...] = ()
        self.model = QuestionList(self)
        self.view = QuestionView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(QuestionRows(self.view))
        self._fade = Fade(self.view, surface=True)
        self._title = TextBlock(style=Type.H3, lines=1)
        self._filter = Filter()
        self.filters = FilterMenu(self)
        self.filter = Button(icon="filter", name=" ", weight=Weight.QUIET, height=Height.COMPACT)
        self.filter.setCheckable(True)
        self.bar = FilterBar()
        self._none = TextBlock(style=Type.BODY, ink="ink2")
        self._none.hide()
        self.add = Button(icon="plus", name=" ", weight=Weight.QUIET, height=Height.COMPACT)
        self.add_other = Button(icon="chevron-down", name=" ", weight=Weight.QUIET, height=Height.COMPACT)
        self.ways = NewQuestionMenu(self)
        self.notes = SetFindings()
        self._counts = [Badge("") for _each in _COUNTED]
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(0)
        head.setContentsMargins(Space.S, 0, Space.S, 0)
        head.addSpacing(Space.M - Space.S)  # margins are not mirrored, spacing is
        head.addWidget(self._title, 1)
        head.addWidget(self.filter)
        head.addWidget(self.add)
        head.addWidget(self.add_other)
        self._head = head
        counts = self._all_counts = QWidget()
        flow = FlowLayout(counts, gap=Space.XXS)
        for badge in self._counts:
            flow.addWidget(badge)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.S, 0, 0)
        column.setSpacing(Space.XXS)
        column.addLayout(head)
        self._below_head = QHBoxLayout()
        bar = QHBoxLayout()
        for row, widget, below in ((self._below_head, counts, Space.XS), (bar, self.bar, 0)):
            row.setContentsMargins(Space.S, 0, Space.S, below)
            row.addSpacing(Space.M - Space.S)
            row.addWidget(widget)
            column.addLayout(row)
        column.addWidget(Hairline())
        none = QHBoxLayout()
        none.setContentsMargins(Space.M, 0, Space.M, 0)
        none.addWidget(self._none)
        column.addLayout(none)
        column.addWidget(self.view, 1)
        column.addWidget(self.notes)

    def _connect(self) -> None:
        self.view.selectionModel().selectionChanged.connect(self._choose)
        self.view.customContextMenuRequested.connect(self._ask_for_menu)
        self.view.dropped.connect(self._drop)
        self.add.clicked.connect(self.add_pressed)
        self.add_other.clicked.connect(self._open_ways)
        self.ways.wanted.connect(self.add_wanted)
        self.filter.clicked.connect(self._open_filters)
        self.filters.chosen.connect(self.filtered)
        self.filters.find_wanted.connect(self.seek)
        self.bar.worded.connect(self._search)
        self.bar.cleared.connect(self.show_all)
        self.bar.left.connect(self._go_to_list)

    def show_rows(self, rows: Sequence[Row], current: str, selected: Collection[str] = ()) -> None:
        """Show `rows` with the question `current` chosen, or several `selected`; says nothing by `chosen`."""
        self._showing = True
        self.model.show(rows)
        places = [place for each in selected or (current,) if (place := self.model.place(each)) is not None]
        if tuple(sorted(places)) != self.view.selected_rows():
            self._select(places)
        place = self.model.place(current)
        now = self.view.currentIndex()
        if place is not None and not (selected and now.row() in places):
            index = self.model.index(place)
            if now != index:
                flag = QItemSelectionModel.SelectionFlag.NoUpdate
                self.view.selectionModel().setCurrentIndex(index, flag)
            self.view.bring_into_view()
        self._showing = False

    def show_filter(self, chosen: Filter, whole: Sequence[Row], questions: Sequence[Question]) -> None:
        """Show that `chosen` is in force; `whole` are the rows of all questions of the set, shown or not."""
        self._filter = chosen
        self._whole = tuple(whole)
        self.filters.show_state(chosen, questions, sum(bool(row.findings) for row in whole))
        self.bar.show_state(chosen, self.model.rowCount(), len(whole))
        self.filter.setChecked(chosen.asks)
        self._none.setVisible(bool(whole) and not self.model.rowCount())
        self._count()

    def set_room(self, *, single: bool) -> None:
        """Set the counts beside the buttons where the list is the `single` pane: a tab is its title then."""
        self._title.setVisible(not single)
        self.bar.set_room(single=single)
        if single is not (self._head.indexOf(self._all_counts) >= 0):
            if single:
                self._head.insertWidget(1, self._all_counts, 1, Qt.AlignmentFlag.AlignVCenter)
            else:
                self._below_head.addWidget(self._all_counts)
            self._below_head.setContentsMargins(Space.S, 0, Space.S, 0 if single else Space.XS)

    def seek(self) -> None:
        """Let the person type what to search for."""
        self.bar.seek()

    def show_all(self) -> None:
        """End the filter."""
        self.filtered.emit(Filter())

    def _select(self, places: Iterable[int]) -> None:
        wanted = QItemSelection()
        for place in places:
            index = self.model.index(place)
            wanted.select(index, index)
        self.view.selectionModel().select(wanted, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _open_filters(self) -> None:
        self.filter.setChecked(self._filter.asks)
        self._open(self.filters, self.filter)

    def _open_ways(self) -> None:
        self._open(self.ways, self.add_other)

    def _open(self, menu: QMenu, button: Button) -> None:
        corner = button.rect().bottomRight() if self.isRightToLeft() else button.rect().bottomLeft()
        at = button.mapToGlobal(corner)
        if self.isRightToLeft():
            at -= QPoint(menu.sizeHint().width(), 0)
        menu.popup(at)

    def _search(self, words: str) -> None:
        self.filtered.emit(self._filter._replace(words=words))

    def _go_to_list(self) -> None:
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop(self, before: int) -> None:
        rows, moved = self.model.rows, self.view.selected_rows()
        ids = tuple(rows[row].id for row in moved)
        self.moved.emit(ids, next((row.id for row in rows[before:] if row.id not in ids), ""))

    def _ask_for_menu(self, at: QPoint) -> None:
        if self.view.indexAt(at).isValid():
            self.menu_wanted.emit(self.view.viewport().mapToGlobal(at))

    def _choose(self) -> None:
        rows = self.view.selected_rows()
        if self._showing:
            return
        if not rows:  # the only one was clicked away with Ctrl: it is shown all the same
            self._showing = True
            self._select([self.view.currentIndex().row()])
            self._showing = False
            return
        ids = tuple(self.model.rows[row].id for row in rows)
        now = self.view.currentIndex().row()
        self.chosen.emit(ids[rows.index(now)] if now in rows else ids[0], ids)

    def _count(self) -> None:
        """Show how many questions there are of each status; those that there are none of step back."""
        for badge, statuses in zip(self._counts, _COUNTED, strict=True):
            count = sum(row.status in statuses for row in self._whole)
            look = look_of(statuses[0])
            badge.show_as(formats.number(count), look.tone if count else Tone.QUIET, look.icon)
            badge.setAccessibleName(f"{look.word}: {formats.number(count)}")
            badge.setToolTip(look.word)
            badge.setVisible(bool(count))

    def retranslate(self) -> None:
        """Write all words in the language of the interface."""
        # Translators: the head of the list of questions, and its spoken name.
        self._title.setText(_("Questions"))
        self.view.setAccessibleName(_("Questions"))
        self.view.setAccessibleDescription(
            _("Alt with an arrow key moves a question, Shift with an arrow key selects several.")
        )
        # Translators: spoken name of a button; it opens the menu that filters the list of questions.
        self.filter.set_label("", name=_("Choose which questions are shown"))
        self._none.setText(_("No question is like that."))
        self.add.set_label("", name=_("Write a new question"))
        # Translators: spoken name of a button; it opens a menu with "Matching pairs", "Putting in order" ...
        self.add_other.set_label("", name=_("Write a new question with another way of answering"))
        self.model.retranslate()
        self._count()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
