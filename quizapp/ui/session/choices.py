"""How questions are played, kept from one time to the next beside the size of the window."""

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QSettings

_ARTICLE = "session/article"
_SHARE = "session/article-width"
_ZOOM = "session/article-zoom"
_ZOOMS = (0.5, 2.0)


class Reading(NamedTuple):
    """How the article is read beside a question."""

    share: float | None = None
    """How much of the width it has, 0 to 1; null for the usual."""
    zoom: float = 1.0
    """Its size, times that of all text."""


def keep(article_beside: bool, path: Path) -> None:
    """Write whether the article is beside the question to the file at `path`; nothing is said when that fails."""
    QSettings(str(path), QSettings.Format.IniFormat).setValue(_ARTICLE, int(article_beside))


def restore(path: Path) -> bool:
    """Return what was kept in the file at `path`; the article is there unless a person has put it away."""
    return str(QSettings(str(path), QSettings.Format.IniFormat).value(_ARTICLE)) != "0"


def keep_reading(reading: Reading, path: Path) -> None:
    """Write how the article is read to the file at `path`; nothing is said when that fails."""
    kept = QSettings(str(path), QSettings.Format.IniFormat)
    kept.setValue(_SHARE, "" if reading.share is None else f"{reading.share:.4f}")
    kept.setValue(_ZOOM, f"{reading.zoom:.2f}")


def restore_reading(path: Path) -> Reading:
    """Return what was kept in the file at `path`; the usual in the place of what is not there or makes no sense."""
    kept, usual = QSettings(str(path), QSettings.Format.IniFormat), Reading()
    share, zoom = _number(kept.value(_SHARE)), _number(kept.value(_ZOOM))
    least, most = _ZOOMS
    return Reading(
        share=share if share is not None and 0 < share < 1 else None,
        zoom=zoom if zoom is not None and least <= zoom <= most else usual.zoom,
    )


def _number(kept: object) -> float | None:
    try:
        return float(str(kept))
    except ValueError:
        return None
