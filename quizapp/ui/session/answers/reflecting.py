"""A question for oneself: a note that nobody marks, then what can be said of it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.model.answering import LONGEST_NOTE, Given
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.look import strokes, theme
from quizapp.ui.look.tokens import Space
from quizapp.ui.look.typography import Type
from quizapp.ui.session.answers.area import AnswerArea
from quizapp.ui.session.answers.quote_card import Frame, QuoteCard

_LINES = 4


class NoteField(QPlainTextEdit):
    """A few lines to write in. Enter is the page's; with Shift it begins a new line."""

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._shorten)
        self.restyle()

    def restyle(self) -> None:
        """Take the size of the text in use."""
        self.setFont(theme.font(Type.BODY))
        self.setFixedHeight(round(_LINES * theme.line_height(Type.BODY)) + 2 * Space.S)

    def text(self) -> str:
        """Return what is written, without white space around it; half of a surrogate pair becomes U+FFFD."""
        raw = self.toPlainText().strip()
        return raw.encode("utf-16", "surrogatepass").decode("utf-16", "replace")[:LONGEST_NOTE]

    def _shorten(self) -> None:
        """Take no more than a note may have."""
        end = self.document().characterCount() - 1
        if end > LONGEST_NOTE:
            cursor = self.textCursor()
            cursor.setPosition(end)
            cursor.setPosition(LONGEST_NOTE, QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)


class ReflectingAnswers(AnswerArea):
    """A field for a note, which may stay empty."""

    def __init__(self) -> None:
        super().__init__()
        self.note = NoteField()
        self._label = TextBlock("", Type.STRONG_LABEL, "ink2")
        self._label.setBuddy(self.note)
        self._field = QWidget()
        field = QVBoxLayout(self._field)
        field.setContentsMargins(strokes.FOCUS_ROOM, 0, strokes.FOCUS_ROOM, 0)
        field.setSpacing(Space.XXS)
        field.addWidget(self._label)
        field.addWidget(self.note)
        self._noted = QuoteCard(Frame.MINE)
        self._noted.hide()
        row = QHBoxLayout()
        row.addWidget(self._noted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._field)
        column.addLayout(row)
        self.note.textChanged.connect(self.changed)
        self.retranslate()

    @property
    @override
    def given(self) -> Given:
        return Given(note=self.note.text())

    @property
    @override
    def complete(self) -> bool:
        return True

    @property
    @override
    def stops(self) -> tuple[QWidget, ...]:
        return (self.note,)

    @property
    @override
    def check_words(self) -> str:
        # Translators: the button that shows what can be said on a question that nobody marks.
        return _("Compare")

    @property
    @override
    def scrolls_article(self) -> bool:
        return False

    @override
    def hint(self, readable: bool, /) -> str:
        return _("This one is for thinking: nothing is right or wrong here, and nothing is counted.")

    @override
    def restore(self, given: Given) -> None:
        self.note.setPlainText(given.note)

    @override
    def reveal(self, given: Given) -> None:
        self._field.hide()
        self._noted.setVisible(bool(given.note))
        # Translators: over the note that was written on a question that nobody marks.
        self._noted.show_words(Frame.MINE, _("Your note"), given.note)

    @override
    def retranslate(self) -> None:
        # Translators: over a field to write in; the note is kept, and nobody marks it.
        self._label.setText(_("Your note, if you like"))
        self.note.setAccessibleName(_("Your note"))
        self.note.setPlaceholderText(_("Shift and Enter begin a new line."))
        self.note.restyle()
