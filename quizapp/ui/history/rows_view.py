"""A table in the look of the history page: rows with hairlines, one of them chosen."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget
from typing_extensions import override

from quizapp.ui.history.rows import Cells, Head
from quizapp.ui.look import theme

_ROW = 44
_NARROWEST = 72


class RowsView(QTableView):
    """Shows a `RowsTable`. The first column takes the room that is left; Tab leaves the table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.verticalHeader().hide()
        head = Head(self)
        self.setHorizontalHeader(head)
        self.setItemDelegate(Cells(self))
        self.setMouseTracking(True)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self._set_heights()

    def stretch_first(self) -> None:
        """Give the first column the room that is left; there must be a model."""
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    @override
    def sizeHint(self) -> QSize:
        return QSize(400, theme.scaled(1.5 * _ROW + 40))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(200, theme.scaled(_ROW + 40))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._set_heights()

    def _set_heights(self) -> None:
        self.verticalHeader().setDefaultSectionSize(theme.scaled(_ROW))
        self.horizontalHeader().setMinimumSectionSize(theme.scaled(_NARROWEST))
        self.horizontalHeader().updateGeometry()
