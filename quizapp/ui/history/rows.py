"""How the table of sessions is painted: hairlines between rows, the set's title in bold, a quiet selection."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from quizapp.ui.look import strokes, theme
from quizapp.ui.look.tokens import Space
from quizapp.ui.look.typography import Type

_SIDE = Space.M


class Cells(QStyledItemDelegate):
    """Paints one cell. The current row is tinted, ringed while the table has the focus."""

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        c = theme.colours()
        rect = option.rect
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        over = bool(state & QStyle.StateFlag.State_MouseOver)
        if chosen or over:
            painter.fillRect(rect, c.accent_soft if chosen else c.sunken)
        strokes.hairline(painter, rect.left(), rect.right() + 1, rect.bottom())
        if chosen and option.widget.hasFocus():
            _ring(painter, option, index)
        painter.setFont(cell_font(index.column()))
        painter.setPen(c.ink if index.column() == 0 or chosen else c.ink2)
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "").replace("\n", " ")
        inner = QRectF(rect).adjusted(_SIDE, 0, -_SIDE, 0)
        shown = QFontMetricsF(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
        alignment = Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole) or 0)
        if index.column() == 0:
            # The title is content, in its own direction, though it stands where the interface begins.
            mirrored = option.direction is Qt.LayoutDirection.RightToLeft
            side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
            alignment = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
            painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.drawText(inner, int(alignment), shown)
        painter.setLayoutDirection(option.direction)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        width = QFontMetricsF(cell_font(index.column())).horizontalAdvance(text)
        return QSize(round(width) + 2 * _SIDE + 2, theme.scaled(44))


class Head(QHeaderView):
    """The names of the columns over a line of ink."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setHighlightSections(False)
        self.setSectionsClickable(False)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), theme.scaled(40))

    @override
    def sectionSizeFromContents(self, logicalIndex: int) -> QSize:
        width = QFontMetricsF(theme.font(Type.STRONG_LABEL)).horizontalAdvance(
            _title(self.model(), logicalIndex)
        )
        return QSize(round(width) + 2 * _SIDE + 2, theme.scaled(40))

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        c = theme.colours()
        painter.setFont(theme.font(Type.STRONG_LABEL))
        painter.setPen(c.ink2)
        model = self.model()
        alignment = model.headerData(
            logicalIndex, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole
        )
        inner = QRectF(rect).adjusted(_SIDE, 0, -_SIDE, 0)
        title = QFontMetricsF(painter.font()).elidedText(
            _title(model, logicalIndex), Qt.TextElideMode.ElideRight, inner.width()
        )
        painter.drawText(inner, int(alignment) if alignment is not None else 0, title)
        painter.fillRect(QRectF(rect.left(), rect.bottom(), rect.width(), 1), c.ink)


def cell_font(column: int) -> QFont:
    """Return the font of a column: titles are bold."""
    return theme.font(Type.TITLE if column == 0 else Type.BODY)


def _title(model: QAbstractItemModel, column: int) -> str:
    return str(model.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole) or "")


def _ring(
    painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
) -> None:
    """Paint this cell's part of a ring around the whole row."""
    rect = option.rect
    colour = theme.colours().focus
    painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), 2), colour)
    painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 2), colour)
    mirrored = option.direction is Qt.LayoutDirection.RightToLeft
    first, last = index.column() == 0, index.column() == index.model().columnCount() - 1
    if last if mirrored else first:
        painter.fillRect(QRectF(rect.left(), rect.top(), 2, rect.height()), colour)
    if first if mirrored else last:
        painter.fillRect(QRectF(rect.right() - 1, rect.top(), 2, rect.height()), colour)
