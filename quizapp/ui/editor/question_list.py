"""The questions of a set as a list model: one row a question, over frozen values."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from quizapp.i18n import _
from quizapp.model.question import Status
from quizapp.ui import formats
from quizapp.ui.editor.statuses import count_of_findings, look_of

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_LONGEST = 300


class Row(NamedTuple):
    """What the list shows of a question."""

    id: str
    stem: str
    status: Status
    findings: int
    number: int = 0
    """Its place in the set, from 1; 0 for the same as in the list."""

    @property
    def words(self) -> str:
        """The stem in one line, cut where no list could show more."""
        # Translators: stands in the list for a question whose stem is not written yet.
        return " ".join(self.stem[:_LONGEST].split()) or _("Not written yet")


ROW = Qt.ItemDataRole.UserRole
"""The role under which a `Row` is found."""


class QuestionList(QAbstractListModel):
    """The rows in playing order. It moves nothing itself: the view says what was dropped where."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is shown."""
        return self._rows

    def show(self, rows: Sequence[Row]) -> None:
        """Show `rows`. The current question stays the same one where only the order or the words change."""
        rows, old = tuple(rows), self._rows
        before, after = [row.id for row in old], [row.id for row in rows]
        if before == after:
            self._rows = rows
            for place, (was, now) in enumerate(zip(old, rows, strict=True)):
                if was != now:
                    self.dataChanged.emit(self.index(place), self.index(place))
        elif sorted(before) == sorted(after):
            self._rearrange(rows, {row_id: place for place, row_id in enumerate(after)})
        else:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def _rearrange(self, rows: tuple[Row, ...], places: dict[str, int]) -> None:
        self.layoutAboutToBeChanged.emit()
        kept = self.persistentIndexList()
        moved = [self.index(places[self._rows[index.row()].id]) for index in kept]
        self._rows = rows
        self.changePersistentIndexList(kept, moved)
        self.layoutChanged.emit()

    def retranslate(self) -> None:
        """Say that all words may differ."""
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def place(self, question_id: str) -> int | None:
        """Return the row of a question, or None."""
        return next((place for place, row in enumerate(self._rows) if row.id == question_id), None)

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.words
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(row.number or index.row() + 1, row)
            case Qt.ItemDataRole.UserRole:
                return row
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        # Dropping is between the rows, which Qt asks of the list as a whole.
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return (
            Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
        ) | Qt.ItemFlag.ItemNeverHasChildren

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def _spoken(self, number: int, row: Row) -> str:
        # Translators: how a question of the list is spoken: its number and its stem.
        first = _("Question {number}: {stem}").format(number=formats.number(number), stem=row.words)
        parts = [first, look_of(row.status).word]
        if row.findings:
            parts.append(count_of_findings(row.findings))
        return ", ".join(parts)
