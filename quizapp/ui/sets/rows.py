"""How a row of the library is painted, and the field in which its title is edited."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.storing import LONGEST_TITLE
from quizapp.ui.components.badge import Tone, badge_size, paint_badge
from quizapp.ui.look import strokes, theme
from quizapp.ui.look.tokens import Height, Ink, Radius, Space
from quizapp.ui.look.typography import TextStyle, Type
from quizapp.ui.sets.list_model import FACTS, READY, TO_CHECK

Index = QModelIndex | QPersistentModelIndex

_BADGES = ((READY, Tone.GOOD, "tick"), (TO_CHECK, Tone.WARN, "eye"))
"""From the trailing edge inwards."""
_WORDS = 0.4
"""The share of a row that its title keeps, however wide the badges are."""


class SetRows(QStyledItemDelegate):
    """Paints a set: its title over its facts, and what of it is ready and to be checked at the trailing edge."""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        c = theme.colours()
        rect = QRectF(option.rect)
        mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, c.accent_soft if chosen else c.sunken)
        strokes.hairline(painter, rect.left(), rect.right(), rect.bottom() - 1)
        if chosen and option.state & QStyle.StateFlag.State_HasFocus:
            ring = rect.adjusted(1, 1, -1, -2)
            strokes.rounded(painter, ring, Radius.CHIP, border=c.focus, width=2)
        inner = rect.adjusted(Space.M, 0, -Space.M, 0)
        words = self._paint_badges(painter, inner, index, mirrored=mirrored)
        title, facts = theme.line_height(Type.TITLE), theme.line_height(Type.CAPTION)
        top = words.center().y() - (title + facts) / 2
        above = QRectF(words.left(), top, words.width(), title)
        below = QRectF(words.left(), top + title, words.width(), facts)
        # The title is content, in its own direction; the facts are words of ours.
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        _paint_line(painter, above, str(index.data()), Type.TITLE, "ink", mirrored=mirrored)
        painter.setLayoutDirection(option.direction)
        _paint_line(painter, below, str(index.data(FACTS)), Type.CAPTION, "ink2", mirrored=mirrored)
        painter.restore()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        lines = theme.line_height(Type.TITLE) + theme.line_height(Type.CAPTION)
        return QSize(200, round(lines) + 2 * Space.S)

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        field = QLineEdit(parent)
        field.setMaxLength(LONGEST_TITLE)
        field.setFont(theme.font(Type.TITLE))
        # Translators: spoken name of the field in which a question set is renamed.
        field.setAccessibleName(_("Name of the set"))
        return field

    @override
    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        height = min(rect.height() - 4, max(theme.scaled(Height.NORMAL), editor.sizeHint().height()))
        room = QRect(0, 0, rect.width() - Space.M, height)
        room.moveCenter(rect.center())
        editor.setGeometry(room)

    def _paint_badges(self, painter: QPainter, inner: QRectF, index: Index, *, mirrored: bool) -> QRectF:
        """Paint what fits of the badges and return what they leave of `inner`."""
        least = inner.width() * _WORDS
        for role, tone, icon in _BADGES:
            text = str(index.data(role) or "")
            size = badge_size(text, icon)
            if not text or inner.width() - size.width() - Space.S < least:
                continue
            x = inner.left() if mirrored else inner.right() - size.width()
            corner = QPointF(x, inner.center().y() - size.height() / 2)
            paint_badge(painter, QRectF(corner, size.toSizeF()), text, tone, icon, mirrored=mirrored)
            step = size.width() + Space.S
            inner = inner.adjusted(step, 0, 0, 0) if mirrored else inner.adjusted(0, 0, -step, 0)
        return inner


def _paint_line(
    painter: QPainter, line: QRectF, text: str, style: TextStyle, ink: Ink, *, mirrored: bool
) -> None:
    """Paint one line of text at the leading edge, cut where it does not fit."""
    painter.setFont(theme.font(style))
    painter.setPen(theme.colours().text(ink))
    side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
    shown = QFontMetricsF(painter.font()).elidedText(
        " ".join(text.split()), Qt.TextElideMode.ElideRight, line.width()
    )
    alignment = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(line, alignment, shown)
