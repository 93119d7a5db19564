"""Below the head of the list: the field to search in, and how many questions a filter shows, with the way back."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QSizePolicy, QWidget
from typing_extensions import override

from quizapp.i18n import _, ngettext
from quizapp.ui import formats
from quizapp.ui.components.announce import announce
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.components.flow_layout import FlowLayout
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.editor.filtering import Filter
from quizapp.ui.look import theme
from quizapp.ui.look.tokens import Height, Space
from quizapp.ui.look.typography import Type


class FilterBar(QWidget):
    """`worded` carries the words searched for, `cleared` asks for all questions, `left` for the list."""

    worded = Signal(str)
    cleared = Signal()
    left = Signal()
    resized = Signal()
    """It takes room now, or none any more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open = False
        self._counts = (0, 0)
        self._asks = False
        self.field = FindField()
        self.field.hide()
        self._shown = TextBlock(style=Type.CAPTION, ink="ink2", lines=1)
        self.show_all = Button(weight=Weight.LINK, height=Height.COMPACT)
        self._summary = QWidget()
        flow = FlowLayout(self._summary, gap=Space.XXS)
        flow.addWidget(self._shown)
        flow.addWidget(self.show_all)
        self._summary.hide()
        row = self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.field, 1)
        row.addWidget(self._summary)
        self.field.textChanged.connect(self.worded)
        self.field.left.connect(self.left)
        self.field.closed.connect(self._close)
        self.show_all.clicked.connect(self._clear)
        self.retranslate()

    @property
    def words(self) -> str:
        """What it says of how many are shown; empty while all are."""
        return self._shown.text() if self._asks else ""

    @property
    def is_open(self) -> bool:
        """Whether it takes room."""
        return self._asks or not self.field.isHidden()

    def set_room(self, *, single: bool) -> None:
        """Set the field and what is said of it side by side where the list has the whole width to itself."""
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.LeftToRight if single else ways.TopToBottom)

    def show_state(self, chosen: Filter, shown: int, total: int) -> None:
        """Show that `chosen` is in force, and that the list shows so many questions of so many."""
        before = self.words
        self._asks, self._counts = chosen.asks, (shown, total)
        if self.field.text() != chosen.words:
            self.field.blockSignals(True)
            self.field.setText(chosen.words)
            self.field.blockSignals(False)
        self._summary.setVisible(self._asks)
        self._write()
        self._tell()
        if self.words != before and self.isVisible():
            announce(self, self.words or _("All questions are shown"))

    def seek(self) -> None:
        """Let the person type what to search for."""
        self.field.show()
        self._tell()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def controls(self) -> tuple[QWidget, ...]:
        """Return what takes the focus, in reading order."""
        return (self.field, self.show_all)

    def _close(self) -> None:
        """Give the search up."""
        self.worded.emit("")
        self.field.hide()
        self._tell()
        self.left.emit()

    def _clear(self) -> None:
        self.field.hide()
        self.cleared.emit()
        self._tell()
        self.left.emit()

    def _tell(self) -> None:
        if self._open is not self.is_open:
            self._open = self.is_open
            self.resized.emit()

    def retranslate(self) -> None:
        """Write all words in the language of the interface."""
        # Translators: a button; it ends the filter of the list of questions.
        self.show_all.set_label(_("Show all"), name=_("Show all questions"))
        self.field.retranslate()
        self._write()

    def _write(self) -> None:
        shown, total = self._counts
        # Translators: of the questions in the list, while a filter is on: "3 of 14 shown".
        words = ngettext("{shown} of {total} shown", "{shown} of {total} shown", total)
        self._shown.setText(words.format(shown=formats.number(shown), total=formats.number(total)))
        self._shown.setMinimumHeight(theme.scaled(Height.COMPACT) + Space.XS)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._write()


class FindField(QLineEdit):
    """Where the words are typed; Down and Enter lead to what was found, Esc gives the search up."""

    left = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setClearButtonEnabled(True)
        self._clear = self.findChild(QAction)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._fit()

    def retranslate(self) -> None:
        """Write all words in the language of the interface."""
        # Translators: stands in the empty field in which questions are searched, and is its spoken name.
        words = _("Search in the questions")
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        if self._clear is not None:
            self._clear.setText(_("Empty the search field"))

    def _fit(self) -> None:
        self.setFixedHeight(theme.scaled(Height.TOOLBAR))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()
