"""The edge between question and article, which is drawn along to share the width out otherwise."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.ui.components.focus import ring_after
from quizapp.ui.look import theme

_WIDTH = 7
"""Pixels that can be caught with the mouse; the line itself is one."""
_STEP = 24
_SIDEWAYS = {Qt.Key.Key_Left: -_STEP, Qt.Key.Key_Right: _STEP}


class PaneEdge(QWidget):
    """A line that is moved with the mouse or by the arrow keys; pressed twice, or by Home, it goes back."""

    moved = Signal(int)
    """It is to go so many pixels to the right."""
    reset = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._held: float | None = None
        self._ring = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.SplitHCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._retranslate()

    def _retranslate(self) -> None:
        # Translators: the spoken name of the line between question and article, which can be moved.
        self.setAccessibleName(_("Width of the article; the arrow keys change it"))

    @override
    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, 0)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._held = event.position().x()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is not None and (by := round(event.position().x() - self._held)):
            self.moved.emit(by)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held = None

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.reset.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = _SIDEWAYS.get(Qt.Key(event.key()), 0)
        if by and not event.modifiers():
            self.moved.emit(by)
        elif event.key() == Qt.Key.Key_Home:
            self.reset.emit()
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = ring_after(event.reason(), self._ring)
        super().focusInEvent(event)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        c = theme.colours()
        painter = QPainter(self)
        focused = self.hasFocus() and self._ring
        width = 3 if focused else 1
        line = QRectF((self.width() - width) / 2, 0, width, self.height())
        painter.fillRect(line, c.focus if focused else c.line)
