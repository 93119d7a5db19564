"""A field of a form: the label above, the line to write in, and below it what is to be said about it."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.look import theme
from quizapp.ui.look.tokens import Space
from quizapp.ui.look.typography import Type


class FieldLabel(QLabel):
    """The name of a field; clicking it or its letter goes to the field."""

    def __init__(self, buddy: QWidget) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme.font(Type.STRONG_LABEL))
        self.setBuddy(buddy)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:  # another text size comes with another style sheet
            self.setFont(theme.font(Type.STRONG_LABEL))


class _Line(QLineEdit):
    """Takes words that are dropped on it. A file goes on to the window, which opens it: its path is no title."""

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.ignore()
        else:
            super().dragEnterEvent(event)

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if event.mimeData().hasUrls():
            event.ignore()
        else:
            super().dragMoveEvent(event)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        if event.mimeData().hasUrls():
            event.ignore()
        else:
            super().dropEvent(event)


class Field(QWidget):
    """One line of text with its label."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line: QLineEdit = _Line()
        self._label = FieldLabel(self.line)
        self._hint = TextBlock(style=Type.CAPTION, ink="ink3")
        self._hint.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XXS)
        column.addWidget(self._label)
        column.addWidget(self.line)
        column.addWidget(self._hint)

    def set_words(self, label: str, placeholder: str = "", hint: str = "") -> None:
        """Write the label, an example of what to enter, and a sentence below; the label is what is spoken."""
        self._label.setText(label)
        self.line.setAccessibleName(label)
        self.line.setAccessibleDescription(hint)
        self.line.setPlaceholderText(placeholder)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))

    def text(self) -> str:
        """Return what was entered, without space around it."""
        return self.line.text().strip()

    def set_text(self, text: str) -> None:
        """Fill the line and show its beginning."""
        self.line.setText(text)
        self.line.setCursorPosition(0)
