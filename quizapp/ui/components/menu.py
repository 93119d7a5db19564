"""Menus that stay within their window, which may stand anywhere on a large screen."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QMenu
from typing_extensions import override


class _Inside(QObject):
    """Moves a menu that hangs out of the left or right edge of its window, just before it is to be seen."""

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QMenu):
            over = watched.parentWidget()
            if over is not None:
                window = over.window()
                left = window.mapToGlobal(window.rect().topLeft()).x()
                right = window.mapToGlobal(window.rect().topRight()).x() + 1
                watched.move(max(left, min(watched.x(), right - watched.width())), watched.y())
        return False


def keep_inside(menu: QMenu) -> None:
    """Have `menu` open within the width of the window that its parent is in, however near an edge its button is."""
    menu.installEventFilter(_Inside(menu))
