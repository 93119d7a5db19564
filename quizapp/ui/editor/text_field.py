"""A field to write in: as tall as its text, always plain text, with no history of its own."""

from math import ceil

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QPalette,
    QResizeEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.ui.look import theme
from quizapp.ui.look.typography import TextStyle, Type
from quizapp.ui.text_positions import utf16_position

MOST_PASTED = 20_000
"""More characters than this are not pasted: no field of a question is that long."""

_MOST_EDITED = 200_000
"""A longer text is shown in part and cannot be changed, only replaced as a whole question."""
_MOST_LINES = 8
_COUNTED = 4_000
_SLACK = 2
"""Pixels below the last line without which Qt takes it for hidden, and scrolls."""
_PARAGRAPH = "\u2029"  # what Qt keeps between paragraphs
_LINE = "\u2028"
_BARE = (
    "QPlainTextEdit, QPlainTextEdit:focus"
    " { border: none; border-radius: 0; padding: 0; background: transparent; }"
)


class TextField(QPlainTextEdit):
    """Text of one question. Without `paragraphs`, Enter goes on to the next field and line ends become spaces.

    It keeps no history: undo and redo, like every key it has no use for, are left to the page.
    """

    typed = Signal(str)
    """The text, after the person changed it."""
    refused = Signal(str)
    """A sentence: what was pasted is not taken, and the text stays as it was."""
    left = Signal()

    _look: theme.Theme | None = None
    """What it is dressed for; nothing while it is being made."""

    def __init__(
        self, style: TextStyle = Type.BODY, *, paragraphs: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._style = style
        self._paragraphs = paragraphs
        self._shown = ""
        self._known = ""
        self._showing = False
        self._most_lines = _MOST_LINES
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet(_BARE)
        self.document().setDocumentMargin(0)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.viewport().setAutoFillBackground(False)
        self.textChanged.connect(self._tell)
        # Only then are the lines of what is left counted: `textChanged` comes before.
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._restyle()

    def text(self) -> str:
        """Return the text with every character as typed; half of a surrogate pair becomes U+FFFD."""
        raw = self.document().toRawText().replace(_PARAGRAPH, "\n")
        return raw.encode("utf-16", "surrogatepass").decode("utf-16", "replace")

    def set_most_lines(self, count: int = _MOST_LINES) -> None:
        """Be at most so many lines high; what is longer scrolls."""
        if count != self._most_lines:
            self._most_lines = count
            self._fit()

    def set_alignment(self, alignment: Qt.AlignmentFlag) -> None:
        """Set the text to that side; without this it begins where its own direction does."""
        option = self.document().defaultTextOption()
        option.setAlignment(alignment)
        self.document().setDefaultTextOption(option)

    def show_text(self, text: str, *, afresh: bool = False) -> None:
        """Show `text`; where it differs from what stands here, the cursor goes to the end of what changed.

        `afresh` is for a text that has nothing to do with the one before: it is shown from its beginning.
        """
        if text != self._shown:
            self._replace(text)
        if afresh:
            self.moveCursor(QTextCursor.MoveOperation.Start)

    def _replace(self, text: str) -> None:
        self._shown = text
        self.setReadOnly(len(text) > _MOST_EDITED)
        if self.isReadOnly():
            text = text[:MOST_PASTED]
        old = self._known
        self._showing = True
        shared = _shared_start(old, text)
        tail = _shared_start(old[shared:][::-1], text[shared:][::-1])
        cursor = self.textCursor()
        cursor.setPosition(utf16_position(old, shared))
        cursor.setPosition(utf16_position(old, len(old) - tail), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(text[shared : len(text) - tail])
        self.setTextCursor(cursor)
        self._known = self.text()
        self._showing = False
        self._fit()

    def _tell(self) -> None:
        if self._showing:
            return
        text = self.text()
        if text != self._known:
            self._known = self._shown = text
            self._fit()
            self.typed.emit(text)

    # Height

    def _fit(self) -> None:
        height = self.sizeHint().height()
        # A bar that comes while the field is still growing would make it narrower, and so higher than it need be.
        full = self._is_full()
        bars = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(bars.ScrollBarAsNeeded if full else bars.ScrollBarAlwaysOff)
        if self.height() != height or self.minimumHeight() != height:
            self.setFixedHeight(height)
            self.updateGeometry()

    def _is_full(self) -> bool:
        """Tell whether it is as high as it may be, so that there may be more text than it shows."""
        return self._lines() >= self._most_lines > 1

    def _lines(self) -> int:
        """Return how many lines the text takes at the present width; long ones are not counted to the end."""
        if len(self._known) > _COUNTED:
            return self._most_lines
        return max(1, min(self._most_lines, round(self.document().size().height())))

    @override
    def sizeHint(self) -> QSize:
        line = ceil(QFontMetricsF(theme.font(self._style)).lineSpacing())  # each line takes whole pixels
        return QSize(theme.scaled(160), self._lines() * line + _SLACK)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(theme.scaled(60), self.sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _restyle(self) -> None:
        self._look = theme.current()
        self.setFont(theme.font(self._style))
        self.document().setDefaultFont(theme.font(self._style))
        c = theme.colours()
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Text, c.ink)
        palette.setColor(QPalette.ColorRole.PlaceholderText, c.ink3)
        self.setPalette(palette)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # What has a font of its own hears of another look by this alone, and of its own restyling too.
        if event.type() is QEvent.Type.StyleChange and self._look not in {None, theme.current()}:
            self._restyle()

    # Keys and the clipboard

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if _for_the_page(event):
            event.ignore()
        elif enter and not self._paragraphs:
            self.focusNextChild()
        elif enter:
            self.textCursor().insertBlock()  # Shift+Enter would put in a line separator
            self.ensureCursorVisible()
        else:
            super().keyPressEvent(event)

    @override
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText() and not source.hasUrls()

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        if not self.canInsertFromMimeData(source):
            return
        text = source.text()
        if len(text) > MOST_PASTED:
            self.refused.emit(_("This is far too long for one field of a question; paste a part of it."))
            return
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        if not self._paragraphs:
            text = " ".join(text.replace(_LINE, "\n").replace(_PARAGRAPH, "\n").split("\n"))
        self.textCursor().insertText(text)
        self.ensureCursorVisible()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu(event.pos())
        for action in menu.actions():
            if action.objectName() in {"edit-undo", "edit-redo"}:
                menu.removeAction(action)  # the history is the page's, not the field's
        actions = menu.actions()
        if actions and actions[0].isSeparator():
            menu.removeAction(actions[0])
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if not self._is_full() or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()  # the form scrolls
        else:
            super().wheelEvent(event)


def _for_the_page(event: QKeyEvent) -> bool:
    """Tell whether the page acts on a key: undo, redo, Ctrl+Enter, moving a question."""
    if event.modifiers() & Qt.KeyboardModifier.AltModifier:
        return event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}
    if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Z, Qt.Key.Key_Y}
    return False


def _shared_start(one: str, other: str) -> int:
    """Return how many characters two texts begin with in common."""
    if one == other:
        return len(one)
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[:middle] == other[:middle]:
            low = middle
        else:
            high = middle - 1
    return low
