"""The list of sets as it is shown: painted rows, a menu on each, and titles that are edited in place."""

from PySide6.QtCore import QAbstractListModel, QEvent, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QListView, QWidget
from typing_extensions import override

from quizapp.ui.components.scroll_column import Fade
from quizapp.ui.sets.rows import SetRows


class SetsView(QListView):
    """Shows rows of two lines. Its actions are the menu of a row; what starts the editing of a title is among them."""

    def __init__(self, sets: QAbstractListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(sets)
        self.setItemDelegate(SetRows(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)  # thousands of rows are laid out by the first
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)  # the key differs among systems
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._fade = Fade(self, surface=True)

    def rename(self) -> None:
        """Open the field for the title of the chosen set."""
        self.scrollTo(self.currentIndex())
        self.edit(self.currentIndex())

    def renaming(self) -> bool:
        """Tell whether the person is typing a title: keys are then for the field."""
        focus = QApplication.focusWidget()
        return focus is not None and focus is not self and self.isAncestorOf(focus)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.scheduleDelayedItemsLayout()
