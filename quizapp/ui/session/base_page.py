"""What all pages of a session share: one column that scrolls, the keys that walk it, and when it is laid out anew."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from quizapp.ui.components.scroll_column import ScrollColumn

SCROLLS = {
    Qt.Key.Key_PageUp: -0.9,
    Qt.Key.Key_PageDown: 0.9,
    Qt.Key.Key_Up: -0.15,
    Qt.Key.Key_Down: 0.15,
}
"""By how much of the height in view a key scrolls."""
_MODIFIED = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class BasePage(QWidget):
    """Calls what a page overrides: `leave` and `enter` for the keys, `fit` and `retranslate` for what changes.

    A page makes its `column` and calls `retranslate` when it is made.
    """

    column: ScrollColumn

    def leave(self) -> None:
        """Answer Escape and the cross."""

    def enter(self) -> None:
        """Answer Enter wherever the focus is, unless on a button, which is pressed."""

    def fit(self) -> None:
        """Share the room out; called whenever the size of the window or of the text changes."""

    def retranslate(self) -> None:
        """Set all words again in the language of the interface."""

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.fit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in SCROLLS and not event.modifiers() & _MODIFIED:
            self.column.scroll_by(SCROLLS[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Escape and is_fresh(event):
            self.leave()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and is_fresh(event):
            self.enter()
        else:
            super().keyPressEvent(event)


def is_fresh(event: QKeyEvent) -> bool:
    """Tell whether a key was pressed anew, not held, and with no modifier that makes it a command of the menu."""
    return not event.modifiers() & _MODIFIED and not event.isAutoRepeat()
