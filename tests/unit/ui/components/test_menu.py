"""Menus stay within their window."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from quizapp.ui.components.menu import keep_inside


@pytest.mark.parametrize("x", [-40, 0, 100, 290])
def test_a_menu_opens_within_the_window(qtbot: QtBot, x: int) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setGeometry(100, 100, 300, 200)
    window.show()
    menu = QMenu(window)
    menu.addAction("Share the set")
    keep_inside(menu)
    menu.popup(window.mapToGlobal(QPoint(x, 20)))
    assert menu.isVisible()
    left = window.mapToGlobal(QPoint(0, 0)).x()
    assert menu.x() >= left
    assert menu.x() + menu.width() <= left + window.width()
    if x == 100:
        assert menu.x() == left + x  # one that fits stays at its button
    menu.close()
