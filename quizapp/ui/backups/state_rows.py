"""Earlier states as a list: one row each, when over what it holds."""

import math
from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from quizapp.storing import EarlierState
from quizapp.ui import formats
from quizapp.ui.backups import words
from quizapp.ui.components.scroll_column import Fade
from quizapp.ui.look import strokes, theme
from quizapp.ui.look.tokens import Radius, Space
from quizapp.ui.look.typography import Type

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()

_MOST, _LEAST = 3.5, 1.5
"""Rows in view where there is room for them, and in the lowest window."""
FACTS = Qt.ItemDataRole.UserRole + 1
"""The line below: what the state holds."""


class StatesList(QAbstractListModel):
    """Earlier states in the order given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._states: tuple[EarlierState, ...] = ()
        self._now: datetime | None = None

    def show(self, states: Sequence[EarlierState], now: datetime) -> None:
        """Replace what the list shows."""
        self.beginResetModel()
        self._states, self._now = tuple(states), now
        self.endResetModel()

    def state(self, index: Index) -> EarlierState | None:
        """Return the state in the row of `index`, or None where that is no row."""
        return self._states[index.row()] if index.isValid() else None

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._states)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        state = self.state(index)
        if state is None or self._now is None:
            return None
        moment = formats.date_and_time(state.made.at, self._now)
        if role == Qt.ItemDataRole.DisplayRole:
            return moment
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{moment}, {words.state(state)}"
        return words.state(state) if role == FACTS else None


class StatesView(QListView):
    """Shows a `StatesList`."""

    def __init__(self, states: StatesList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(states)
        self.setItemDelegate(_Rows(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._fade = Fade(self, surface=True)

    @override
    def sizeHint(self) -> QSize:
        """Return the room of all states there are, or of three and the beginning of another."""
        return QSize(super().sizeHint().width(), self._height(_MOST))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self._height(_LEAST))

    def _height(self, rows: float) -> int:
        row = self.sizeHintForRow(0) if self.model().rowCount() else _height_of_row()
        return math.ceil(row * min(rows, max(1, self.model().rowCount())))


class _Rows(QStyledItemDelegate):
    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        c = theme.colours()
        rect = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, c.accent_soft if chosen else c.sunken)
        strokes.hairline(painter, rect.left(), rect.right(), rect.bottom() - 1)
        if chosen and option.state & QStyle.StateFlag.State_HasFocus:
            ring = rect.adjusted(1, 1, -1, -2)
            strokes.rounded(painter, ring, Radius.CHIP, border=c.focus, width=2)
        title, facts = theme.line_height(Type.TITLE), theme.line_height(Type.CAPTION)
        line = rect.adjusted(Space.M, 0, -Space.M, 0)
        line.setTop(rect.center().y() - (title + facts) / 2)
        for text, style, ink, height in (
            (str(index.data()), Type.TITLE, c.ink, title),
            (str(index.data(FACTS)), Type.CAPTION, c.text("ink2"), facts),
        ):
            line.setHeight(height)
            painter.setFont(theme.font(style))
            painter.setPen(ink)
            shown = QFontMetricsF(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(line, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, shown)
            line.translate(0, height)
        painter.restore()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, _height_of_row())


def _height_of_row() -> int:
    return round(theme.line_height(Type.TITLE) + theme.line_height(Type.CAPTION)) + 2 * Space.S
