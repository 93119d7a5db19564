"""The right side of the import page while an article is being entered: its text, and what is to be said about it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.i18n import _
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.importing.field import FieldLabel
from quizapp.ui.importing.finding import Finding
from quizapp.ui.importing.text_box import TextBox
from quizapp.ui.look.tokens import Space
from quizapp.ui.look.typography import Type


class Entry(QWidget):
    """The box for the text under its name, over a sentence on what is wrong with it and a hint."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = TextBox()
        self.finding = Finding()
        self._label = FieldLabel(self.text)
        self._hint = TextBlock(style=Type.CAPTION, ink="ink3")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addWidget(self._label)
        column.addWidget(self.text, 1)
        column.addWidget(self.finding)
        column.addWidget(self._hint)

    def set_open(self, is_open: bool) -> None:
        """Let the text be changed, or not while it is read."""
        self.text.setReadOnly(not is_open)
        self._hint.setVisible(is_open)

    def retranslate(self) -> None:
        """Write all words in the language of the interface."""
        # Translators: the label of the box that an article's text is pasted into.
        name = _("Text of the article")
        self._label.setText(name)
        self.text.setAccessibleName(name)
        self.text.setPlaceholderText(_("Paste the article here."))
        self._hint.setText(
            _("Only the words are kept, never the page’s markup. Ctrl+Enter makes the questions.")
        )
