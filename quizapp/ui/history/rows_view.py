"""A table in the look of the history page: rows with hairlines, one of them chosen."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget
from typing_extensions import override

from quizapp.ui.components.scroll_column import Fade
from quizapp.ui.history.rows import Cells, Head
from quizapp.ui.look import theme

_ROW = 44
_NARROWEST = 72
_HEAD = 40
_MEASURED = 60
"""Rows that the width of a column is taken from: measuring thousands would hold the window up."""


class RowsView(QTableView):
    """Shows a `RowsTable`. The first column takes the room that is left; Tab leaves the table.

    It is never so low that less than `least` of its rows, or all of them, are in view.
    """

    def __init__(self, parent: QWidget | None = None, *, least: int = 2) -> None:
        super().__init__(parent)
        self._least = least
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
        head.setResizeContentsPrecision(_MEASURED)
        self._fade = Fade(self, surface=True)
        self._set_heights()

    def stretch_first(self) -> None:
        """Give the first column the room that is left; there must be a model."""
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.model().modelReset.connect(self.updateGeometry)

    def keep_place(self, row: int, before: int, place: int) -> None:
        """Choose `row` and have it stand where the row `before` stood, when the view was scrolled to `place`.

        To be called after the rows were replaced. `before` is negative where no row was chosen.
        """
        self.setCurrentIndex(self.model().index(row, 0))
        if before >= 0:
            self.updateGeometries()  # the scroll bar reaches as far as there are rows now
            step = self.verticalHeader().defaultSectionSize()
            self.verticalScrollBar().setValue(place + (row - before) * step)

    @override
    def sizeHint(self) -> QSize:
        return QSize(400, self._height(self._least))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(200, self._height(self._least))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._set_heights()

    def _height(self, rows: int) -> int:
        """Return how high that many rows are, with their head; fewer where there are not as many."""
        there = self.model().rowCount() if self.model() is not None else 0
        return theme.scaled(_HEAD) + max(1, min(rows, there)) * theme.scaled(_ROW)

    def _set_heights(self) -> None:
        self.verticalHeader().setDefaultSectionSize(theme.scaled(_ROW))
        self.horizontalHeader().setMinimumSectionSize(theme.scaled(_NARROWEST))
        self.horizontalHeader().updateGeometry()
