"""What is wrong with a field, said below it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.look import icons, theme
from quizapp.ui.look.tokens import Space
from quizapp.ui.look.typography import Type


class Finding(QWidget):
    """A sentence with a warning sign; takes no room while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = TextBlock(style=Type.LABEL, ink="warn")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addSpacing(theme.scaled(18) + Space.XS)
        row.addWidget(self._text, 1)
        self.hide()

    @property
    def sentence(self) -> str:
        """What is said; empty when nothing is."""
        return self._text.text()

    def say(self, sentence: str) -> None:
        """Show `sentence`."""
        self._text.setText(sentence)
        self.show()

    def clear(self) -> None:
        """Say nothing any more."""
        if self._text.text():
            self._text.setText("")
            self.hide()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        size = theme.scaled(18)
        spot = QRectF(0, 0, size, size)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            spot.moveRight(self.width())
        icons.paint(QPainter(self), "warning", spot, theme.colours().warn)
