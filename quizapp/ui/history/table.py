"""The finished sessions as a table: a list of column descriptions over frozen values."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from quizapp.i18n import N_, _
from quizapp.model.session import Session
from quizapp.ui import formats

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True)
class Column:
    """What one column says of a session finished before `now`."""

    title: str
    """Marked with `N_`, translated where shown."""
    text: Callable[[Session, datetime], str]
    figures: bool = False
    """Figures stand at the trailing edge."""


COLUMNS: tuple[Column, ...] = (
    # Translators: heads of the columns of the history table.
    Column(N_("Set"), lambda session, _now: session.set_title),
    Column(N_("Date"), lambda session, now: formats.date_and_time(session.finished or session.started, now)),
    Column(N_("Score"), lambda session, _now: formats.score(session.score, len(session.asked)), figures=True),
    # Translators: how long the session took.
    Column(N_("Time"), lambda session, _now: formats.duration(session.seconds), figures=True),
)


class SessionsTable(QAbstractTableModel):
    """Finished sessions in the order given, one a row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sessions: tuple[Session, ...] = ()
        self._now: datetime | None = None

    def show(self, sessions: Sequence[Session], now: datetime) -> None:
        """Replace what the table shows."""
        self.beginResetModel()
        self._sessions = tuple(sessions)
        self._now = now
        self.endResetModel()

    def session(self, index: Index) -> Session:
        """Return the session in the row of `index`, which must be valid."""
        return self._sessions[index.row()]

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._sessions)

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or self._now is None:
            return None
        column, session = COLUMNS[index.column()], self._sessions[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return column.text(session, self._now)
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(column)
            case Qt.ItemDataRole.AccessibleTextRole:
                # A screen reader reads one cell at a time: the head makes it a sentence.
                return f"{_(column.title)}: {column.text(session, self._now)}"
        return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(COLUMNS):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return _(COLUMNS[section].title)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(COLUMNS[section])
        return None


def _alignment(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignTrailing if column.figures else Qt.AlignmentFlag.AlignLeading
    return side | Qt.AlignmentFlag.AlignVCenter
