"""The box that an article's text is pasted into: plain text alone, every character kept."""

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from typing_extensions import override

from quizapp.errors import UserError
from quizapp.i18n import _
from quizapp.ui.look import theme
from quizapp.ui.look.typography import Type

MAX_SHOWN = 2_000_000
"""More characters than this are not put into the box at all: laying them out would stop the window."""

_PARAGRAPH = "\u2029"  # what Qt keeps between paragraphs


class TextBox(QPlainTextEdit):
    """Takes plain text, never the markup that a browser copies beside it."""

    arrived = Signal(str)
    """A whole text was pasted; the text that it took the place of, empty where there was none."""
    refused = Signal(object)
    """A `UserError`: what was pasted is not taken; what was there stays."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setFont(theme.font(Type.ARTICLE))
        self.textChanged.connect(self._direct)
        self._direct()

    def text(self) -> str:
        """Return the text with every character as pasted: no-break spaces and U+2028 too."""
        return self.document().toRawText().replace(_PARAGRAPH, "\n")

    def set_text(self, text: str) -> None:
        """Replace the text; `UserError` when it is far too long to be shown. It can be undone."""
        check_length(text)
        cursor = self.textCursor()
        cursor.select(cursor.SelectionType.Document)
        cursor.insertText(text)
        cursor.movePosition(cursor.MoveOperation.Start)
        self.setTextCursor(cursor)

    def _direct(self) -> None:
        """Let the article's paragraphs each keep their own direction; in an empty box the interface's counts."""
        sides = Qt.AlignmentFlag
        empty = self.document().characterCount() <= 1
        mirrored = empty and self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        side = sides.AlignRight | sides.AlignAbsolute if mirrored else sides.AlignLeft
        option = self.document().defaultTextOption()
        auto = Qt.LayoutDirection.LayoutDirectionAuto
        if (option.alignment(), option.textDirection()) != (side, auto):
            option.setAlignment(side)
            option.setTextDirection(auto)
            self.document().setDefaultTextOption(option)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._direct()
        if event.type() == QEvent.Type.StyleChange:  # another text size comes with another style sheet
            self.setFont(theme.font(Type.ARTICLE))
            # Qt lays the placeholder out once, in the size of then.
            placeholder = self.placeholderText()
            self.setPlaceholderText("")
            self.setPlaceholderText(placeholder)

    @override
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        # Files that are dropped go on to the window, which opens them.
        return source.hasText() and not source.hasUrls()

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        if not self.canInsertFromMimeData(source):
            return
        cursor = self.textCursor()
        before = self.text()
        whole = cursor.selectionEnd() - cursor.selectionStart() >= self.document().characterCount() - 1
        try:
            check_length(source.text())
        except UserError as error:
            self.refused.emit(error)
        else:
            cursor.insertText(source.text())
            self.ensureCursorVisible()
            if whole:
                self.arrived.emit(before)


def check_length(text: str) -> None:
    """Raise `UserError` for a text that the window could not show."""
    if len(text) > MAX_SHOWN:
        raise UserError(_("This is far longer than one article; copy the article alone and paste it again."))
