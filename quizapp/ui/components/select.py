"""A choice of one from a short list, drawn like the fields beside it."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget
from typing_extensions import override

from quizapp.ui.components.focus import ring_after
from quizapp.ui.components.text_block import tool_tip
from quizapp.ui.look import icons, strokes, theme
from quizapp.ui.look.tokens import Height, Radius, Space
from quizapp.ui.look.typography import Type

_WIDEST = 320
"""Pixels at 100 % text size that a choice asks for at most: words from outside may be of any length."""
_MEASURED = 200
"""Characters of a choice that are measured: more are wider than it may be."""


class Select(QComboBox):
    """A combo box. The wheel scrolls what is around it and never changes the choice by the way.

    A choice that is longer than there is room for ends in "…"; whole it is the tool tip, and what is spoken.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ring = True
        self._warned = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.view().setTextElideMode(Qt.TextElideMode.ElideRight)

    def set_words(self, words: tuple[str, ...]) -> None:
        """Write the choices, each in one line; which one is chosen stays."""
        chosen = self.currentIndex()
        self.blockSignals(True)
        self.clear()
        for place, each in enumerate(words):
            word = " ".join(each.split())
            self.addItem(word)
            if self._width_of(word) > theme.scaled(_WIDEST):
                self.setItemData(place, tool_tip(word), Qt.ItemDataRole.ToolTipRole)
        self.setCurrentIndex(chosen)
        self.blockSignals(False)
        self.updateGeometry()

    def show_place(self, place: int) -> None:
        """Choose the one at `place`, without a signal."""
        self.blockSignals(True)
        self.setCurrentIndex(place)
        self.blockSignals(False)
        self.update()

    def show_state(self, *, warned: bool) -> None:
        """Show that a finding concerns it."""
        self._warned = warned
        self.update()

    @override
    def sizeHint(self) -> QSize:
        widest = max((self._width_of(self.itemText(place)) for place in range(self.count())), default=0)
        width = min(widest, theme.scaled(_WIDEST)) + theme.scaled(18) + 3 * Space.S
        return QSize(
            round(width) + 2 * strokes.FOCUS_ROOM, theme.scaled(Height.NORMAL) + 2 * strokes.FOCUS_ROOM
        )

    def _width_of(self, word: str) -> float:
        return QFontMetricsF(theme.font(Type.BODY)).horizontalAdvance(word[:_MEASURED])

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(theme.scaled(110), self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = theme.colours()
        room = strokes.FOCUS_ROOM
        box = QRectF(self.rect()).adjusted(room, room, -room, -room)
        width = 2.0 if theme.current().contrast or self._warned else 1.0
        border = c.warn if self._warned else c.accent if self.underMouse() else c.control
        strokes.rounded(painter, box, Radius.CONTROL, fill=c.surface, border=border, width=width)
        if self.hasFocus() and self._ring:
            strokes.focus_ring(painter, box, Radius.CONTROL)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        side = theme.scaled(16)
        left = box.left() + Space.S if mirrored else box.right() - Space.S - side
        icons.paint(painter, "chevron-down", QRectF(left, box.center().y() - side / 2, side, side), c.ink2)
        before, behind = Space.S, 2 * Space.S + side
        words = box.adjusted(behind if mirrored else before, 0, -(before if mirrored else behind), 0)
        font = theme.font(Type.BODY)
        painter.setFont(font)
        painter.setPen(c.ink)
        shown = QFontMetricsF(font).elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, words.width() + 1
        )
        wanted = tool_tip(self.currentText()) if shown != self.currentText() else ""
        if self.toolTip() != wanted:
            self.setToolTip(wanted)
        edge = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # "…" stands where the words end
        painter.drawText(words, edge | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, shown)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = ring_after(event.reason(), self._ring)
        super().focusInEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()  # undo and redo are the page's; a combo box would search its list for them
        else:
            super().keyPressEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.updateGeometry()
