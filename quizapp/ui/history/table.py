"""Tables of the history page: each is a list of column descriptions over frozen values."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from quizapp.i18n import N_, _
from quizapp.model.history import Outcome, Point, finished_at
from quizapp.model.session import SessionMode
from quizapp.ui import formats
from quizapp.ui.charts import score_words

T = TypeVar("T")
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True)
class Column(Generic[T]):
    """What one column says of a row at `now`."""

    title: str
    """Marked with `N_`, translated where shown."""
    text: Callable[[T, datetime], str]
    figures: bool = False
    """Figures stand at the trailing edge."""


class RowsTable(QAbstractTableModel, Generic[T]):
    """Values in the order given, one a row."""

    def __init__(self, columns: Sequence[Column[T]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._rows: tuple[T, ...] = ()
        self._now: datetime | None = None

    def show(self, rows: Sequence[T], now: datetime) -> None:
        """Replace what the table shows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self._now = now
        self.endResetModel()

    def value(self, index: Index) -> T:
        """Return the value in the row of `index`, which must be valid."""
        return self._rows[index.row()]

    def retranslate(self) -> None:
        """Have the heads written anew."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._columns) - 1)

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._columns)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or self._now is None:
            return None
        column, row = self._columns[index.column()], self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return column.text(row, self._now)
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(column.figures)
            case Qt.ItemDataRole.AccessibleTextRole:
                # A screen reader reads one cell at a time: the head makes it a sentence.
                return f"{_(column.title)}: {column.text(row, self._now)}"
        return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return _(self._columns[section].title)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(self._columns[section].figures)
        return None


def sessions_table(parent: QObject | None = None) -> RowsTable[Outcome]:
    """Return the table of finished sessions."""
    return RowsTable(_OF_SESSIONS, parent)


def scores_table(parent: QObject | None = None) -> RowsTable[Point]:
    """Return the table that says what the chart of scores shows."""
    return RowsTable(_OF_SCORES, parent)


def _set(session: Outcome) -> str:
    match session.mode:
        case SessionMode.MISTAKES:
            # Translators: in the table of sessions; {title} is a set of whose questions only those missed were asked.
            return _("{title} · mistakes practised").format(title=session.set_title)
        case SessionMode.TEST:
            # Translators: in the table of sessions; {title} is a set on which a test was taken.
            return _("{title} · test").format(title=session.set_title)
        case SessionMode.DUE:
            # Translators: in the table of sessions; {title} are sets of which what was due that day was asked.
            return _("{title} · what was due").format(title=session.set_title)
        case SessionMode.PRACTICE:
            return session.set_title


def _own_rate(point: Point) -> str:
    # Translators: in a table, in the place of a percentage that would rest on too few answers.
    return formats.percent(point.rate.share) if point.rate is not None else _("not enough yet")


def _level(point: Point) -> str:
    return formats.percent(point.level.share) if point.level is not None else _("not enough yet")


def _range(point: Point) -> str:
    return score_words.likely(point.level) if point.level is not None else "–"


def _alignment(figures: bool) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignTrailing if figures else Qt.AlignmentFlag.AlignLeading
    return side | Qt.AlignmentFlag.AlignVCenter


_OF_SESSIONS: tuple[Column[Outcome], ...] = (
    # Translators: heads of the columns of the history table.
    Column(N_("Set"), lambda session, _now: _set(session)),
    Column(N_("Date"), lambda session, now: formats.date_and_time(finished_at(session), now)),
    Column(N_("Score"), lambda session, _now: formats.score(session.score, session.possible), figures=True),
    # Translators: how long the session took.
    Column(N_("Time"), lambda session, _now: formats.duration(session.seconds), figures=True),
)

_OF_SCORES: tuple[Column[Point], ...] = (
    Column(N_("Set"), lambda point, _now: point.session.set_title),
    # Translators: heads of the columns of the table that says what a chart of scores shows.
    Column(N_("Day"), lambda point, now: formats.day(finished_at(point.session), now)),
    Column(
        N_("Right"),
        lambda point, _now: formats.score(point.session.score, point.session.possible),
        figures=True,
    ),
    Column(N_("Rate"), lambda point, _now: _own_rate(point), figures=True),
    # Translators: the rate of this session and up to three before it, together.
    Column(N_("Level"), lambda point, _now: _level(point), figures=True),
    # Translators: where the rate of these sessions lies nine times in ten: "58% to 75%".
    Column(N_("Likely range"), lambda point, _now: _range(point), figures=True),
)
