"""How the history is looked at, kept from one time to the next beside the size of the window."""

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QSettings

from quizapp.model.history import Period

_GROUP = "history"


class Choices(NamedTuple):
    """What was chosen on the history page."""

    set_id: str = ""
    """The set whose sessions are shown; empty for all."""
    period: Period = Period.ALL
    as_table: bool = False
    """Whether the scores are shown as a table, not as a chart."""


def keep(choices: Choices, path: Path) -> None:
    """Write `choices` to the file at `path`; nothing is said when that fails."""
    kept = _group(path)
    kept.setValue("set", choices.set_id)
    kept.setValue("period", choices.period.value)
    kept.setValue("table", int(choices.as_table))


def restore(path: Path) -> Choices:
    """Return what was kept in the file at `path`; the usual in the place of what is not there or makes no sense."""
    kept, usual = _group(path), Choices()
    period = str(kept.value("period"))
    return Choices(
        set_id=str(kept.value("set", usual.set_id)),
        period=Period(period) if period in set(Period) else usual.period,
        as_table=str(kept.value("table")) == "1",
    )


def _group(path: Path) -> QSettings:
    kept = QSettings(str(path), QSettings.Format.IniFormat)
    kept.beginGroup(_GROUP)
    return kept
