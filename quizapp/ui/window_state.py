"""The size and place of the window, kept from one time to the next in a file that Qt writes."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

_FIRST_SIZE = QSize(1280, 800)


def keep(window: QWidget, path: Path) -> None:
    """Write where `window` stands to the file at `path`; nothing is said when that fails."""
    QSettings(str(path), QSettings.Format.IniFormat).setValue("geometry", window.saveGeometry())


def restore(window: QWidget, path: Path) -> None:
    """Put `window` where it stood; the first time it gets a size that fits the screen."""
    window.resize(_FIRST_SIZE.boundedTo(QGuiApplication.primaryScreen().availableSize()))
    kept = QSettings(str(path), QSettings.Format.IniFormat).value("geometry")
    if isinstance(kept, QByteArray):
        window.restoreGeometry(kept)
