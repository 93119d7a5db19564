"""The view of the list of questions: select one or several, drag them elsewhere; letters are left to the page."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView
from typing_extensions import override

from quizapp.ui.components.scroll_column import FADE
from quizapp.ui.look import theme

_LEAST = 60
"""The least height in pixels at 100 % text."""
_Flag = QItemSelectionModel.SelectionFlag


class QuestionView(QListView):
    """Rows are moved by dragging: `dropped` asks for it, for one or several alike."""

    dropped = Signal(int)
    """The selected rows are to stand before this one of the rows as they are; beyond the last for the end."""

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._fit()
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDragDropOverwriteMode(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.viewport().setAutoFillBackground(False)

    def _fit(self) -> None:
        """Be no lower than one row and a part of the next."""
        self.setMinimumHeight(theme.scaled(_LEAST))

    def bring_into_view(self) -> None:
        """Scroll so that the current question stands clear of the faded edges."""
        index = self.currentIndex()
        self.scrollTo(index)
        rect, bar = self.visualRect(index), self.verticalScrollBar()
        height = self.viewport().height()
        edge = max(0, min(FADE, (height - rect.height()) // 2))
        bar.setValue(bar.value() + max(0, rect.bottom() + edge - height) - max(0, edge - rect.top()))

    def selected_rows(self) -> tuple[int, ...]:
        """Return the rows that are selected, in order."""
        return tuple(sorted(index.row() for index in self.selectionModel().selectedIndexes()))

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        # Qt would move one row after the other, each a step of history.
        index = self.indexAt(event.position().toPoint())
        below = index.isValid() and event.position().y() > self.visualRect(index).center().y()
        self.dropped.emit(index.row() + below if index.isValid() else self.model().rowCount())
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        self.setState(QAbstractItemView.State.NoState)
        self.viewport().update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.bring_into_view()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        alone = not event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.matches(QKeySequence.StandardKey.SelectAll):
            self.selectAll()
        elif alone and (event.key() in _MOVES or (control and event.key() == Qt.Key.Key_Space)):
            super().keyPressEvent(event)
        else:
            event.ignore()

    @override
    def selectionCommand(
        self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None
    ) -> _Flag:
        command = super().selectionCommand(index, event)
        # A click beside all rows would leave none selected, with one still shown.
        return _Flag.NoUpdate if not index.isValid() and command & _Flag.Clear else command

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()
            self.scheduleDelayedItemsLayout()


_MOVES = {
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
}
