"""The size and place of the window, kept from one time to the next in a file that Qt writes."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QPoint, QRect, QSettings, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

_FIRST_SIZE = QSize(1280, 800)
_SMALLEST = QSize(720, 540)
"""The least size, but never more than the screen has: with large fonts or magnified, that may be less."""
_FRAME = QSize(16, 48)
"""What the frame around a window takes at most, about: how much it is, is known only once the window is shown."""


def keep(window: QWidget, path: Path) -> None:
    """Write where `window` stands to the file at `path`; nothing is said when that fails.

    What had the whole screen, as for a class, comes back as it was before.
    """
    if window.isFullScreen():
        return
    QSettings(str(path), QSettings.Format.IniFormat).setValue("geometry", window.saveGeometry())


def restore(window: QWidget, path: Path) -> None:
    """Put `window` where it stood; the first time it gets a size that fits the screen."""
    window.resize(_FIRST_SIZE.boundedTo(QGuiApplication.primaryScreen().availableSize() - _FRAME))
    window.setMinimumSize(_SMALLEST.boundedTo(window.size()))
    kept = QSettings(str(path), QSettings.Format.IniFormat).value("geometry")
    if isinstance(kept, QByteArray):
        window.restoreGeometry(kept)


def fit(window: QWidget) -> None:
    """Bring a `window` that is shown into what is free of its screen, with the frame around it."""
    if window.isMaximized() or window.isFullScreen():
        return
    free = window.screen().availableGeometry()
    frame, inside = window.frameGeometry(), window.geometry()
    room = free.size() - frame.size() + inside.size()
    window.setMinimumSize(_SMALLEST.boundedTo(room).boundedTo(inside.size()))
    window.setGeometry(fitted(inside, frame, free))


def fitted(inside: QRect, frame: QRect, free: QRect) -> QRect:
    """Return where a window at `inside`, in a `frame`, is to stand so that the frame lies in `free`."""
    around = frame.size() - inside.size()
    size = inside.size().boundedTo(free.size() - around)
    outer = QRect(frame.topLeft(), size + around)
    outer.moveRight(min(outer.right(), free.right()))
    outer.moveBottom(min(outer.bottom(), free.bottom()))
    outer.moveTopLeft(QPoint(max(outer.left(), free.left()), max(outer.top(), free.top())))
    return QRect(outer.topLeft() + inside.topLeft() - frame.topLeft(), size)
