"""The questions that have the words looked for: a list below that of the sets."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.i18n import _, ngettext
from quizapp.storing import Found
from quizapp.ui import formats
from quizapp.ui.components.announce import announce
from quizapp.ui.components.card import Card
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.look.tokens import Space
from quizapp.ui.look.typography import Type
from quizapp.ui.sets.list_model import FACTS
from quizapp.ui.sets.list_view import SetsView

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class FoundList(QAbstractListModel):
    """Questions in the order given: what each asks, over the set that it is in."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found: tuple[Found, ...] = ()
        self._titles: Mapping[str, str] = {}

    def show(self, found: Sequence[Found], titles: Mapping[str, str]) -> None:
        """Replace what the list shows; `titles` are those of the sets, by their ids."""
        self.beginResetModel()
        self._found, self._titles = tuple(found), titles
        self.endResetModel()

    def question(self, index: Index) -> Found | None:
        """Return the question in the row of `index`, or None where that is no row."""
        return self._found[index.row()] if index.isValid() else None

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._found)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        found = self.question(index)
        if found is None:
            return None
        title = self._titles.get(found.set_id, "")
        if role == Qt.ItemDataRole.DisplayRole:
            return found.stem
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{found.stem}, {title}" if title else found.stem
        return title if role == FACTS else None


class FoundCard(Card):
    """Hidden while nothing was looked for, or nothing is found. Enter opens a question in the editor."""

    opened = Signal(str, str)
    """The ids of a set and of the question in it that is to be opened."""
    changed = Signal()
    """It is shown, or hidden, or shows other questions."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=Space.XXS, parent=parent)
        self._list = FoundList(self)
        self._words = TextBlock("", Type.LABEL, "ink2", lines=1)
        self.view = SetsView(self._list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(Space.M, Space.XS, Space.M, Space.XS)
        head.addWidget(self._words)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        self.view.doubleClicked.connect(self._open)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            shortcut = QShortcut(QKeySequence(key), self.view)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(self._open)
        self.retranslate()
        self.hide()

    @property
    def count(self) -> int:
        """How many questions are listed."""
        return self._list.rowCount()

    @property
    def words(self) -> str:
        """What stands above the list."""
        return self._words.text()

    def show_found(self, found: Sequence[Found], titles: Mapping[str, str]) -> None:
        """List `found`, the best first; `titles` are those of the sets, by their ids."""
        had_focus = self.view.hasFocus()
        self._list.show(found, titles)
        self.view.setCurrentIndex(self._list.index(0))
        self.view.setVisible(bool(found))
        self.setVisible(bool(found))
        self.retranslate()
        self.changed.emit()
        if found and not had_focus:
            announce(self, self._words.text())

    def show_reading(self, share: float) -> None:
        """Say that the questions are being read, `share` of them, 0 to 1: the first search does that."""
        # Translators: {share} is a percentage.
        self._words.setText(_("Reading all questions… {share}").format(share=formats.percent(share)))
        self.view.hide()
        self.show()
        self.changed.emit()

    def retranslate(self) -> None:
        """Write all words in the language of the interface."""
        count = self._list.rowCount()
        # Translators: questions in which the words are that were looked for.
        words = ngettext("{count} question found", "{count} questions found", count)
        self._words.setText(words.format(count=formats.number(count)))
        # Translators: spoken name of a list.
        self.view.setAccessibleName(_("Questions found"))
        self.view.setAccessibleDescription(_("Enter opens the question in the editor."))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    def _open(self, _index: QModelIndex | None = None) -> None:
        found = self._list.question(self.view.currentIndex())
        if found is not None:
            self.opened.emit(found.set_id, found.question_id)
