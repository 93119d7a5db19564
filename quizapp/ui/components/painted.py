"""What all buttons that paint themselves have in common: size, hover, and the ring of the focus."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QAbstractButton
from typing_extensions import override

from quizapp.ui.components.focus import ring_after

# Mixed into Qt's kinds of buttons, of which a class can have but one.
if TYPE_CHECKING:
    _Button = QAbstractButton
else:
    _Button = object

_RELAYOUT = {QEvent.Type.FontChange, QEvent.Type.StyleChange}


class Painted(_Button):
    """A button, named before Qt's own among the bases, that paints all of itself.

    It can be pressed anywhere, takes another size with the size of the text, and gets no smaller than `sizeHint`
    unless it says otherwise.
    """

    _focus_shown = True

    def follow_pointer(self) -> None:
        """Paint anew when the pointer comes and goes, and say by its shape that this can be pressed."""
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def has_ring(self) -> bool:
        """Tell whether the ring of the focus is to be painted."""
        return self.hasFocus() and self._focus_shown

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._focus_shown = ring_after(event.reason(), self._focus_shown)
        super().focusInEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _RELAYOUT:
            self.updateGeometry()
