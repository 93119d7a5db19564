"""The question sets as a list: one row each, over frozen values."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

from quizapp.i18n import _, ngettext
from quizapp.storing import SetSummary
from quizapp.ui import formats

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()

FACTS = Qt.ItemDataRole.UserRole + 1
"""The line below the title: outlet, number of questions, last change."""
READY = Qt.ItemDataRole.UserRole + 2
"""How many questions are ready, in words; empty for none."""
TO_CHECK = Qt.ItemDataRole.UserRole + 3
"""How many questions a person should look at, in words; empty for none."""


class SetsList(QAbstractListModel):
    """Question sets in the order given. Their titles can be edited; what was typed goes out as a signal."""

    renamed = Signal(str, str)
    """The id of a set, and the title typed for it. The list itself changes when it is shown anew."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._summaries: tuple[SetSummary, ...] = ()
        self._now: datetime | None = None

    def show(self, summaries: Sequence[SetSummary], now: datetime) -> None:
        """Replace what the list shows."""
        self.beginResetModel()
        self._summaries = tuple(summaries)
        self._now = now
        self.endResetModel()

    def summary(self, index: Index) -> SetSummary | None:
        """Return the set in the row of `index`, or None where that is no row."""
        return self._summaries[index.row()] if index.isValid() else None

    def row_of(self, set_id: str) -> int | None:
        """Return the row of the set, or None where it is not in the list."""
        return next((row for row, each in enumerate(self._summaries) if each.id == set_id), None)

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._summaries)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        summary = self.summary(index)
        if summary is None or self._now is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return summary.title
            case Qt.ItemDataRole.AccessibleTextRole:
                parts = (summary.title, *self.facts(summary, self._now), *self.marks(summary))
                return ", ".join(part for part in parts if part)
        if role == FACTS:
            return formats.facts(self.facts(summary, self._now))
        if role == READY:
            return self.marks(summary)[0]
        if role == TO_CHECK:
            return self.marks(summary)[1]
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | (
            Qt.ItemFlag.ItemIsEditable if index.isValid() else Qt.ItemFlag.NoItemFlags
        )

    @override
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        summary = self.summary(index)
        if summary is None or role != Qt.ItemDataRole.EditRole or str(value) == summary.title:
            return False
        self.renamed.emit(summary.id, str(value))
        return True

    def facts(self, summary: SetSummary, now: datetime) -> tuple[str, ...]:
        """Return what the line below the title says, part by part."""
        # Translators: when a question set was last changed; {when} is a date or "today, 17:40".
        changed = _("changed {when}").format(when=formats.when(summary.saved, now))
        # Translators: a question set that a newer version of this application wrote: it cannot be changed.
        fixed = _("read only") if summary.read_only else ""
        return tuple(fact for fact in (summary.outlet, questions(summary), changed, fixed) if fact)

    def marks(self, summary: SetSummary) -> tuple[str, str]:
        """Return the words on what is ready and what is to be checked; empty ones are not shown."""
        return _ready(summary), _to_check(summary)


def questions(summary: SetSummary) -> str:
    """Return how many questions a set has, in words."""
    count = ngettext("{count} question", "{count} questions", summary.questions)
    return count.format(count=formats.number(summary.questions))


def _ready(summary: SetSummary) -> str:
    if not summary.playable:
        return ""
    # Translators: how many questions of a set can be played.
    ready = ngettext("{count} ready", "{count} ready", summary.playable)
    return ready.format(count=formats.number(summary.playable))


def _to_check(summary: SetSummary) -> str:
    if not summary.to_check:
        return ""
    # Translators: {count} questions that a person should look at before they are asked.
    left = ngettext("{count} to check", "{count} to check", summary.to_check)
    return left.format(count=formats.number(summary.to_check))
