"""The list of questions with what can be done to it: choose, add, reorder by dragging."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QListView, QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.model.question import Status
from quizapp.ui import formats
from quizapp.ui.components.badge import Badge, Tone
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.components.card import Hairline, Panel
from quizapp.ui.components.flow_layout import FlowLayout
from quizapp.ui.components.scroll_column import FADE, Fade
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.editor.question_list import QuestionList, Row
from quizapp.ui.editor.question_rows import QuestionRows
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
    """The questions of a set; `chosen` tells which one is to be shown."""

    chosen = Signal(str)
    """The id of a question."""
    moved = Signal(str, int)
    """The id of a question and its new place, from 0."""
    add_pressed = Signal()
    menu_wanted = Signal(object)
    """Where on the screen: the menu on the current question."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._showing = False
        self.model = QuestionList(self)
        self.view = _View()
        self.view.setModel(self.model)
        self.view.setItemDelegate(QuestionRows(self.view))
        self._fade = Fade(self.view, surface=True)
        self._title = TextBlock(style=Type.H3, lines=1)
        self.add = Button(icon="plus", name=" ", weight=Weight.QUIET, height=Height.COMPACT)
        self._counts = [Badge("") for _each in _COUNTED]
        head = QHBoxLayout()
        head.setSpacing(0)
        head.setContentsMargins(Space.S, 0, Space.S, 0)
        head.addSpacing(Space.M - Space.S)  # margins are not mirrored, spacing is
        head.addWidget(self._title, 1)
        head.addWidget(self.add)
        self._head = head
        counts = QWidget()
        flow = FlowLayout(counts, gap=6)
        for badge in self._counts:
            flow.addWidget(badge)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.S, 0, 0)
        column.setSpacing(Space.XXS)
        column.addLayout(head)
        counts_row = QHBoxLayout()
        counts_row.setContentsMargins(Space.S, 0, Space.S, Space.XS)
        counts_row.addSpacing(Space.M - Space.S)
        counts_row.addWidget(counts)
        column.addLayout(counts_row)
        column.addWidget(Hairline())
        column.addWidget(self.view, 1)
        self.view.selectionModel().currentChanged.connect(self._choose)
        self.view.customContextMenuRequested.connect(self._ask_for_menu)
        self.model.moved.connect(self.moved)
        self.add.clicked.connect(self.add_pressed)
        self.retranslate()

    def show_rows(self, rows: Sequence[Row], current: str) -> None:
        """Show `rows` with the question `current` chosen; says nothing by `chosen`."""
        self._showing = True
        self.model.show(rows)
        place = self.model.place(current)
        if place is not None:
            index = self.model.index(place)
            if self.view.currentIndex() != index:
                flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
                self.view.selectionModel().setCurrentIndex(index, flag)
            self.view.bring_into_view()
        self._showing = False
        self._count()

    def add_to_head(self, widget: QWidget) -> None:
        """Put `widget` beside the heading, before the button that adds."""
        self._head.insertWidget(2, widget)

    def _ask_for_menu(self, at: QPoint) -> None:
        if self.view.indexAt(at).isValid():
            self.menu_wanted.emit(self.view.viewport().mapToGlobal(at))

    def _choose(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid() and not self._showing:
            self.chosen.emit(self.model.rows[now.row()].id)

    def _count(self) -> None:
        """Show how many questions there are of each status; those that there are none of step back."""
        for badge, statuses in zip(self._counts, _COUNTED, strict=True):
            count = sum(row.status in statuses for row in self.model.rows)
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
        self.view.setAccessibleDescription(_("Alt with an arrow key moves a question."))
        self.add.set_label("", name=_("Write a new question"))
        self.model.retranslate()
        self._count()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()


class _View(QListView):
    """Moves rows by dragging; leaves letters and Enter to the page."""

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMinimumHeight(60)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDragDropOverwriteMode(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.viewport().setAutoFillBackground(False)

    def bring_into_view(self) -> None:
        """Scroll so that the current question stands clear of the faded edges."""
        index = self.currentIndex()
        self.scrollTo(index)
        rect, bar = self.visualRect(index), self.verticalScrollBar()
        below = rect.bottom() + FADE - self.viewport().height()
        bar.setValue(bar.value() + max(0, below) - max(0, FADE - rect.top()))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.bring_into_view()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = event.key() in _MOVES and not event.modifiers() & Qt.KeyboardModifier.AltModifier
        if moves:
            super().keyPressEvent(event)
        else:
            event.ignore()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.scheduleDelayedItemsLayout()


_MOVES = {
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
}
