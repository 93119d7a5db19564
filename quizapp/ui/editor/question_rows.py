"""How a question of the list is painted: the sign of its status, two lines of its stem, words on its status."""

from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from quizapp.ui import formats
from quizapp.ui.components.badge import Tone, tone_colours
from quizapp.ui.components.text_flow import TextFlow
from quizapp.ui.editor.question_list import ROW, Row
from quizapp.ui.editor.statuses import count_of_findings, look_of
from quizapp.ui.look import icons, strokes, theme
from quizapp.ui.look.tokens import Radius, Space
from quizapp.ui.look.typography import Type

_SIGN = 22
_SIDE = 10
_GAP = 10
_ABOVE = 9
_LINES = 2


class QuestionRows(QStyledItemDelegate):
    """Paints one question. The current one is tinted, bordered, and ringed while the list has the focus."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row = index.data(ROW)
        view = option.widget
        width = view.viewport().width() if isinstance(view, QAbstractScrollArea) else theme.scaled(240)
        lines = _LINES
        if isinstance(row, Row):
            lines = _lines(row.words, round(_words_width(width)), theme.font(Type.LABEL).key())
        height = lines * theme.line_height(Type.LABEL) + theme.line_height(Type.CAPTION)
        return QSize(theme.scaled(120), round(height) + 4 + 2 * _ABOVE + strokes.FOCUS_ROOM)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = index.data(ROW)
        if not isinstance(row, Row):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        c = theme.colours()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        room = strokes.FOCUS_ROOM
        box = QRectF(option.rect).adjusted(room, room / 2, -room, -room / 2)
        if chosen:
            strokes.rounded(painter, box, Radius.OPTION, fill=c.accent_soft, border=c.accent, width=1.5)
            if option.state & QStyle.StateFlag.State_HasFocus:
                ring = box.adjusted(-room / 2, -room / 2, room / 2, room / 2)
                strokes.rounded(painter, ring, Radius.OPTION + 2, border=c.focus, width=2)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            strokes.rounded(painter, box, Radius.OPTION, fill=c.sunken)
        self._paint_row(painter, box, row, mirrored=option.direction is Qt.LayoutDirection.RightToLeft)
        painter.restore()

    def _paint_row(self, painter: QPainter, box: QRectF, row: Row, *, mirrored: bool) -> None:
        c = theme.colours()
        look = look_of(row.status)
        ink, soft = tone_colours(look.tone)
        side = theme.scaled(_SIGN)
        left = box.right() - _SIDE - side if mirrored else box.left() + _SIDE
        sign = QRectF(left, box.top() + _ABOVE, side, side)
        border = ink if theme.current().contrast else None
        strokes.rounded(painter, sign, Radius.KEY_CAP, fill=soft, border=border)
        inset = side * 0.18
        icons.paint(painter, look.icon, sign.adjusted(inset, inset, -inset, -inset), ink)
        width = box.width() - 2 * _SIDE - side - _GAP
        start = box.left() + _SIDE if mirrored else sign.right() + _GAP
        across = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        reading = Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
        flow = TextFlow(
            row.words,
            Type.LABEL,
            width,
            lines=_LINES,
            alignment=across | Qt.AlignmentFlag.AlignAbsolute,
            direction=reading,
        )
        top = box.top() + _ABOVE
        flow.paint(painter, QPointF(start, top), c.ink if row.stem.strip() else c.ink3)
        words = QRectF(start, top + flow.height + 2, width, theme.line_height(Type.CAPTION))
        self._paint_words(painter, words, row, mirrored=mirrored)

    def _paint_words(self, painter: QPainter, room: QRectF, row: Row, *, mirrored: bool) -> None:
        """Paint the status and, with a warning sign, how many findings there are."""
        look = look_of(row.status)
        font = theme.font(Type.CAPTION)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        parts = [("", look.word, tone_colours(look.tone)[0])]
        if row.findings:
            sign = theme.scaled(14) + Space.XXS + Space.XS
            needed = sum(map(metrics.horizontalAdvance, (look.word, count_of_findings(row.findings)))) + sign
            fits = needed + 4 <= room.width()
            count = count_of_findings(row.findings) if fits else formats.number(row.findings)
            parts.append(("warning", count, tone_colours(Tone.WARN)[0]))
        x = 0.0
        for icon, word, ink in parts:
            size = theme.scaled(14) if icon else 0
            if icon:
                left = room.right() - x - size if mirrored else room.left() + x
                icons.paint(painter, icon, QRectF(left, room.center().y() - size / 2, size, size), ink)
                x += size + Space.XXS
            width = min(metrics.horizontalAdvance(word) + 2, max(0.0, room.width() - x))
            left = room.right() - x - width if mirrored else room.left() + x
            painter.setPen(ink)
            shown = metrics.elidedText(word, Qt.TextElideMode.ElideRight, width)
            painter.drawText(
                QRectF(left, room.top(), width, room.height()), Qt.AlignmentFlag.AlignCenter, shown
            )
            x += width + Space.XS


@lru_cache(maxsize=8_192)
def _lines(words: str, width: int, _font: str) -> int:
    """Return how many lines of the list `words` take: the list asks for all rows whenever one of them changes."""
    return min(_LINES, TextFlow(words, Type.LABEL, width).line_count)


def _words_width(width: float) -> float:
    """Return the room for the stem in a row `width` pixels wide."""
    return width - 2 * strokes.FOCUS_ROOM - 2 * _SIDE - theme.scaled(_SIGN) - _GAP
