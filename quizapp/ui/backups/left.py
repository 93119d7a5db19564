"""Damaged files that a person chose to leave: nothing is offered for them any more, though they are still listed."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QSettings

_LEFT = "damage/left"
_MOST = 500


def restore(path: Path) -> frozenset[str]:
    """Return what was kept in the file at `path`: the names of files set aside."""
    kept = str(QSettings(str(path), QSettings.Format.IniFormat).value(_LEFT) or "")
    return frozenset(kept.split("/")) - {""}


def keep(names: Iterable[str], path: Path) -> None:
    """Write the names to the file at `path`, the newest of very many; nothing is said when that fails."""
    kept = "/".join(sorted(names)[-_MOST:])
    QSettings(str(path), QSettings.Format.IniFormat).setValue(_LEFT, kept)
