"""How questions are played, kept from one time to the next beside the size of the window."""

from pathlib import Path

from PySide6.QtCore import QSettings

_ARTICLE = "session/article"


def keep(article_beside: bool, path: Path) -> None:
    """Write whether the article is beside the question to the file at `path`; nothing is said when that fails."""
    QSettings(str(path), QSettings.Format.IniFormat).setValue(_ARTICLE, int(article_beside))


def restore(path: Path) -> bool:
    """Return what was kept in the file at `path`; the article is there unless a person has put it away."""
    return str(QSettings(str(path), QSettings.Format.IniFormat).value(_ARTICLE)) != "0"
